# A team in Brazil: "no dia 15" refuses nothing, "até sexta" is asked about, 07/08 is in August.
settings brazilian.toml

at 2019-07-08 08:00
Bo in #tech: /ooo de 15 a 17 de julho
    private: Bo is out Mon 15 July - Wed 17 July
May in #tech: /ooo férias na semana que vem
    private: May is out Mon 15 July - Sun 21 July
Bo in #tech: /ooo no dia 24
    private: Bo is out Wed 24 July
Bo in #tech: /ooo sexta à tarde
    private: Bo is out Fri 12 July afternoon
Ada in #tech: /ooo até quarta
    private: Is the last of those days a day away, or a working day?
Ada presses Mon 8 July - Tue 9 July
    private: Ada is out Mon 8 July - Tue 9 July
Bo in #tech: /ooo 07/08
    private: Bo is out Wed 7 Aug
Bo in #tech: /ooo talvez sexta
    private: talvez
Bo in #tech: /ooo list
    private: Wed 24 July

Ada in #tech: /agenda cancel dia 15 de julho
    private: Mon 15 July
Ada in #tech: /agenda move 22/07 to 23/07
    private: Tue 23 July
at 2019-07-08 09:00
    file: Ada OOO July 8-9
    file: Bo OOO July 15-17
    not file: julho
