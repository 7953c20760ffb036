# A team in Germany: dates are typed in German or English, and restated with the day before the month.
settings german.toml

at 2019-07-08 08:00
Bo in #tech: /ooo vom 15. bis 17. Juli
    private: Bo is out Mon 15 July - Wed 17 July
May in #tech: /ooo Urlaub 22.7.-26.7.
    private: May is out Mon 22 July - Fri 26 July
    not private: Urlaub OOO

# "Bis Freitag" may end on Thursday: it is asked.
Ada in #tech: /ooo bis Freitag
    private: Is the last of those days a day away, or a working day?
Ada presses Mon 8 July - Fri 12 July
    private: Ada is out Mon 8 July - Fri 12 July
Bo in #tech: /ooo bis einschließlich Dienstag
    private: Bo is out Mon 8 July - Tue 9 July

# The day stands first, and no version is a date.
Bo in #tech: /ooo 7/8
    private: Bo is out Wed 7 Aug
Bo in #tech: /ooo OSG 3.5.
    private: I could not read

# English stays understood.
Bo in #tech: /ooo next Friday
    private: Bo is out Fri 19 July
Bo in #tech: /ooo ab jetzt
    private: Bo is out from Mon 8 July until further notice

# The other commands read the same way.
Ada in #tech: /agenda cancel nächste Woche
    private: Mon 15 July
Ada in #tech: /announce Betriebsausflug bis 19. Juli
    private: Fri 19 July

# The minutes keep their own style.
at 2019-07-08 09:00
    file: Ada OOO July 8-12
    file: Bo OOO from July 8
    file: May OOO July 22-26
    not file: Juli
