# An item about one ticket stands under the release of that ticket, without anybody typing it.
settings ticket_topics.toml
at 2019-07-02 10:00

Ada in #tech: /agenda releases 3.5.0, 3.4.33
    private: 3.4.33
Bo in #tech: /ai May: test TOOLS-7
    private: May has a new action item (#1) under Operations.
    private: > AI (May): test TOOLS-7
May in #tech: /ai list
    private: #1 AI (May): test TOOLS-7 [OSG 3.5.0]
Bo in #tech: /ai May: test TOOLS-7
    private: Already recorded at 10:00 as #1

note: Of several releases the one that is current; what is typed counts more; a ticket without a release stays at home.
May in #tech: /ai Bo: build TOOLS-8
    private: #2
May in #tech: /ai [Cache] Bo: look at TOOLS-7
    private: under Cache
May in #tech: /ai Bo: triage TOOLS-9
    private: #4
May in #tech: /ai Bo: compare TOOLS-7 and TOOLS-8
    private: #5
May in #tech: /ai Bo: write TOOLS-404 down
    private: #6
May in #tech: /ai list
    private: #2 AI (Bo): build TOOLS-8 [3.4.33]
    private: #3 AI (Bo): look at TOOLS-7 [Cache]
    private: #4 AI (Bo): triage TOOLS-9, since
    private: #5 AI (Bo): compare TOOLS-7 and TOOLS-8, since
    private: #6 AI (Bo): write TOOLS-404 down, since

note: Undo still works: nobody has changed it since but the bot.
Bo presses Undo in "test TOOLS-7"
    private: Undone
Bo in #tech: /ai list May
    not private: test TOOLS-7

note: A topic taken away by hand stays away, until the item is about another ticket.
May in #tech: /ai put 2 under nothing
    private: #2 is now under Software Team.
May in #tech: /ai due 2 July 19
    private: #2 is due Fri July 19.
May in #tech: /ai list Bo
    private: #2 AI (Bo): build TOOLS-8 by Fri July 19, since
May in #tech: /ai edit 2 build TOOLS-7
    private: #2 now reads:
May in #tech: /ai list Bo
    private: #2 AI (Bo): build TOOLS-7 by Fri July 19 [OSG 3.5.0]

note: Jira asks for patience, and then answers; nobody hears of it.
at 2019-07-03 10:00
Jira answers 429 to TOOLS-7 retry after 300
Bo in #tech: /ai Bo: release TOOLS-7
    private: under Software Team.
Bo in #tech: /ai Bo: release TOOLS-8
    private: under Software Team.
at 2019-07-03 10:04
    quiet
Ada in #tech: /ai list
    private: AI (Bo): release TOOLS-7, since
    private: AI (Bo): release TOOLS-8, since
at 2019-07-03 10:06
    quiet
Ada in #tech: /ai list
    private: AI (Bo): release TOOLS-7 [OSG 3.5.0]
    private: AI (Bo): release TOOLS-8 [3.4.33]

note: A Jira that stays broken is asked a few times and then left; what is typed is not lost with a restart.
Jira answers 502 to TOOLS-7 5 times
May in #tech: /ai May: announce TOOLS-7
    private: under Operations.
kill
at 2019-07-03 11:00
restart
at 2019-07-03 14:00
Ada in #tech: /ai list May
    private: AI (May): announce TOOLS-7, since

note: What is recorded after the draft stands in it, and moves there when the answer comes.
at 2019-07-08 09:00
    file: 3.4.33
at 2019-07-08 09:30
Jira answers 502 to TOOLS-7
Ada in #tech: /ai May: ship TOOLS-7
    private: In the minutes of Mon July 8, whose posted draft is brought up to date:
    #tech: AI (May): ship TOOLS-7 added
at 2019-07-08 09:40
    #tech: 09:31 AI (May): ship TOOLS-7 now under OSG 3.5.0
    file: -   OSG 3.5.0 -
    pings nobody
Ada presses Undo in "ship TOOLS-7"
    private: Undone
    #tech: AI (May): ship TOOLS-7 taken back
    not file: ship TOOLS-7
