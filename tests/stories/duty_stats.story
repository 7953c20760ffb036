settings duty.toml
at 2019-07-01 09:30

note: Debts are what was had beside what was planned: nobody counts them.
May in #tech: /triage cover Bo July 4-5
    private: May covers Thu July 4 - Fri July 5 for Bo.
Ada in #tech: /triage swap May July 8 with Carl July 15
    private: May and Carl swap: Carl has Mon July 8 - Sun July 14, May has Mon July 15 - Sun July 21.
at 2019-07-22 08:00
Bo in #tech: /triage stats
    private: Triage Duty, Mon July 1 through Mon July 22.
    private: who weeks days holidays given received balance
    private: Bo 2 6 0 0 2 -2 █████████████▍
    private: May 1 9 0 9 7 +2 ████████████████████
    private: Carl 1 7 1 7 7 +0 ███████████████▌
Bo in #tech: /triage stats since July 15
    private: Triage Duty, Mon July 15 through Mon July 22.
    private: May 1 7 0 7 0 +7
Bo in #tech: /triage stats since yesterday's lunch
    private: Try:
    not private: weeks
at 2019-07-22 10:00
kill
restart
Bo in #tech: /triage who
    private: Triage Duty: Bo now; next, Mon July 29 - Sun Aug 4: May.
Bo in #tech: /triage Carl
    private: The coming turns of Carl:
    private: Mon Aug 5 - Sun Aug 11
