settings team.toml

note: A team of nine meets every Monday at 11:00. At 09:00 their ticket systems are asked, and the draft is posted.
at 2019-07-01 08:55
Bela in #tech: /agenda releases 3.4.32
    private: 3.4.32
at 2019-07-01 09:00
    #tech: Grid Tools Area Meeting, 1 July 2019
    #tech: 8 (new) open FreshDesk tickets
at 2019-07-01 12:00
Bela in #tech: /agenda close all
    private: The minutes of Mon July 1 are closed

note: During the week they type what the minutes should know.
at 2019-07-03 10:05
Dina in #tech: /announce Summer School July 15-19, see https://school.example.org
    private: In the minutes of Mon July 8
    private: Summer School July 15-19
Hana in #tech: /ooo July 15-17
    private: Hana is out Mon July 15 - Wed July 17
    private: In the minutes of Mon July 8
Bela in #tech: /ai Carlos Build grid-configure
    private: AI (Carlos): Build grid-configure
Bela in #tech: /ai [Tools 3.4.32] Hana, Emil: Finish the cache re-organisation (grid/cache#63)
    private: AI (Hana, Emil): Finish the cache re-organisation

at 2019-07-05 14:30
note: Reasons stay in Slack. What is not understood is asked about, and nothing typed is lost.
Goran in #tech: /ooo until Thursday (conference)
    private: Goran is out Fri July 5 - Wed July 10
    private: Your reason "conference" stays in Slack
    #tech: Goran is out Fri July 5 - Wed July 10
    pings nobody
Farah in #tech: /ooo Emil July 11-15
    private: Emil is out Thu July 11 - Mon July 15
    private: Emil is told
Carlos in #tech: /ooo Wednesday July 16
    private: Two days that disagree: one of them is Tuesday July 16
Carlos in #tech: /ooo Wed-Fri
    private: Carlos is out Wed July 10 - Fri July 12
Carlos presses Undo
    private: Undone
Farah in #tech: /ai TOOLS-3642 needs a test on the new release
    private: AI (Farah): TOOLS-3642 needs a test on the new release
Farah in #tech: /agenda add Data: IGTF 1.101
    private: Added (#5) under Release Team/Releases/Data
Ana in #tech: /ooo next week
    private: Ana is out Mon July 8 - Sun July 14

at 2019-07-08 08:40
note: Monday morning. Tickets have moved, somebody is ill, somebody leaves early, and next week's meeting is off.
freshdesk has 7 Open
tools has 155 Open
tools has TOOLS-3642 in Ready for Testing
tools has TOOLS-3631 in Closed
Dina in #tech: /ooo today (ill)
    private: Dina is out Mon July 8
    #tech: Dina is out Mon July 8, today
Bela in #tech: /ooo Friday afternoon
    private: Bela is out Fri July 12 afternoon
Marco Tessari in private: /ooo returning 8/26
    private: Marco Tessari is out Mon July 8 - Sun Aug 25
Bela in #tech: /agenda cancel next week Summer School
    private: The meeting of Mon July 15 is cancelled
    #tech: No meeting Mon July 15 (Summer School); next meeting Mon July 22
Carlos in #tech: /triage
    private: Triage Duty: Hana this week, Carlos next week

note: 09:00, two hours before the meeting: the draft is posted. Hana takes the duty week over from Emil.
at 2019-07-08 09:00
    #tech: Grid Tools Area Meeting, 8 July 2019
    #tech: Hana has the week Mon July 8 - Sun July 14, after Emil
    #tech: JIRA: Open 155 (+2)
    #tech exactly 1: 8 July 2019
    file: # Grid Tools Area Meeting, 8 July 2019
    file: Hana OOO July 15-17
    file: No meeting Mon July 15 (Summer School); next meeting Mon July 22
    file: 9 (+1) open FreshDesk tickets
    file: 3 (+0) open GGUS tickets
    file: 11 (+0) open issues of the accounting
    file: | 155          | +2      | Open              |
    file: AI (Hana, Emil): Finish the cache re-organisation (grid/cache#63) <!-- convener: grid/cache#63: open
    file: AI (Carlos): Build grid-configure
    file: TOOLS-3642: Ready for Testing
    file: Ready for Testing - grid-ctools 7.0.14 - grid-probe 1.20.9
    file: Data - IGTF 1.101
    not file: Carlos OOO
    not file: conference
    pings nobody
