settings team_calendar.toml
the team calendar has "Bo OOO" on 2019-07-15 to 2019-07-17

note: While the host of the calendar keeps the bot waiting, the draft is posted when it is due, and people are answered.
at 2019-07-08 07:00
    private Bo: The team's calendar "team" says you are out Mon July 15 - Wed July 17.
the team calendar answers nothing
at 2019-07-08 08:00
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
    not #tech: posted at
Ada in #tech: /ooo July 23
    private: Ada is out Tue July 23

note: Started anew, it reads the calendar again, which answers now.
restart
Bo presses Record these
    private: From now on I record what the calendar "team" says about you
    private: The calendar "team" recorded: Bo is out Mon July 15 - Wed July 17
