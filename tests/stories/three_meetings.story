# Three meetings in a row: draft, meeting, close, and the next draft goes on from what was decided.
settings three_meetings.toml

note: The first week: items, a counter, somebody is out.
at 2019-07-05 10:00
Ada in #tech: /ai Bo: XCache reorg
    private: (#1)
Ada in #tech: /ai May: order disks
    private: (#2)
Ada in #tech: /agenda counter open tickets: 8
    private: 8 (new) open tickets
May in #tech: /ooo July 11-12
    private: May is out
at 2019-07-08 09:00
    file: May OOO July 11-12
    file: -   This week: May
    file: -   8 (new) open tickets
    file: -   AI (Bo): XCache reorg
    file: -   AI (May): order disks

note: In the meeting an item is given in the discussion. It is lifted into the list when the minutes are closed.
at 2019-07-08 11:30
Ada in #tech: /agenda add Discussion: The importer is slow; AI (Bo): measure it
    private: Discussion
Ada in #tech: /agenda close all
    private: The minutes of Mon July 8 are closed. 3 present. 1 new action item (#4), given in a discussion. 2 go on.
    #tech: closed by Ada. 3 present. 1 new action item (#4), given in a discussion. 2 go on.
    file: **Attending:** Ada, Bo, May
    not file: convener:
at 2019-07-08 17:00
    not private Ada: are not closed yet

note: The second week: one is done, the counter moves, and the draft goes on.
at 2019-07-11 10:00
Bo in #tech: /ai done 1
    private: #1 is done
Ada in #tech: /agenda counter open tickets: 5
    private: 5 (-3) open tickets
at 2019-07-15 09:00
    file: -   5 (-3) open tickets
    file: -   This week: Ada
    file: -   AI (Bo): measure it
    file: -   AI (May): order disks
    not file: XCache reorg
    not file: The importer is slow
    #tech: Done since Mon July 8
at 2019-07-15 12:00
Ada in #tech: /agenda close without Bo
    private: The minutes of Mon July 15 are closed. 2 present. 2 go on.

note: The third week: what nobody keeps is still open, and is carried; every figure has its base.
at 2019-07-18 10:00
May in #tech: /ai keep 2
    private: #2 stays in the minutes.
Ada in #tech: /agenda counter open tickets: 6
    private: 6 (+1) open tickets
at 2019-07-22 09:00
    file: -   6 (+1) open tickets
    file: -   This week: Bo
    file: -   AI (Bo): measure it <!-- convener: #4, carried since Mon July 8, not confirmed -->
    file: -   AI (May): order disks
    not file: AI (May): order disks <!--
at 2019-07-22 12:00
Ada in #tech: /ai 4
    private: Action item #4:
    private: In the minutes of Mon July 8 and Mon July 15.
Ada in #tech: /agenda close all
    private: The minutes of Mon July 22 are closed. 3 present. 2 go on.
    #tech: Tools Meeting, Mon July 22: closed by Ada.
