settings layout.toml
at 2019-07-08 08:30

note: The team writes its minutes its own way: the file's name, its bullets, the day in its title, its groups.
Ada in #tech: /ai Bo: order the cables
    private: Bo
at 2019-07-08 09:00
    #tech: in the thread as TechArea20190708.md
    file: # Tools Meeting, July 8, 2019
    file: **Present:** <!-- convener: expected Ada, Bo, May -->
    file: No news
    file: * Data
    file: * Nothing new
    file: * Operations
    not file: 8 July 2019
    # Its action items are written by a template of its own.
    file: *Whose item is done says so in Slack.*
    file: * AI (Bo): order the cables

note: What changes is written the same way, into the file of the same name.
at 2019-07-08 09:05
May in #tech: /ooo July 15-17
    private: May is out
at 2019-07-08 09:10
    file: * May OOO July 15-17
    #tech exactly 1: in the thread as TechArea20190708.md

note: The other meeting's minutes are one file a year. What is posted is the part of this meeting.
at 2019-07-08 13:00
    #board: in the thread as board-2019.md
    file: ## 2019-07-08
    file: ### Announcements
