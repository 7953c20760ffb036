settings tickets.toml
note: Five ticket systems are asked every day, and before each draft: what changed is computed, never copied.
at 2019-07-01 08:50
Ada in #tech: /agenda releases 3.4.32
    private: 3.4.32
Bo in #tech: /ai Complete the re-organisation (TOOLS-8)
    private: AI (Bo): Complete the re-organisation (TOOLS-8)
at 2019-07-01 09:00
    #tech: 8 (new) open FreshDesk tickets
    #tech: Counted: helpdesk, ggus, reviews, wiki and bugs at 09:00.
    file: 8 (new) open FreshDesk tickets
    file: 3 (new) open GGUS tickets
    file: 5 (new) open pull requests
    file: 11 (new) open issues of the wiki
    file: | 150          | new     | Open              |
    file: | 26           | new     | In Progress       |
    file: gratia-probe 1.20.9
    file: TOOLS-8: In Progress

note: The minutes are never closed: the next draft is compared with what was posted.
at 2019-07-08 08:30
bugs has 155 Open
helpdesk has 7 Open
bugs has TOOLS-8 in Ready for Testing for 3.4.32 called cctools 7.0.14
at 2019-07-08 09:00
    #tech: 9 (+1) open FreshDesk tickets
    #tech: Counted: helpdesk, ggus, reviews, wiki and bugs at 09:00, against Mon July 1.
    file: 9 (+1) open FreshDesk tickets
    file: 3 (+0) open GGUS tickets
    file: | 155          | +5      | Open              |
    file: | 25           | -1      | In Progress       |
    file: | 2            | +1      | Ready for Testing |
    file: cctools 7.0.14

note: The next Monday one system is silent, one asks for patience, and one answers with a page of its gateway.
at 2019-07-15 08:59
helpdesk answers nothing
ggus answers 429 retry after 300
wiki answers page
bugs has 154 Open
at 2019-07-15 09:00
    file: n/a (cannot be reached
    file: n/a (asked too often
    file: n/a (the answer is not understood
    file: 5 (+0) open pull requests
    file: | 154          | -1      | Open              |
    #tech: helpdesk gives no figures
    #tech: Retry helpdesk

note: What failed for a moment is asked again by itself, and the draft that is posted has it.
at 2019-07-15 09:30
    #tech: 9 (+0) open FreshDesk tickets
    #tech: 09:05 helpdesk counted anew
    file: 9 (+0) open FreshDesk tickets
    file: 3 (+0) open GGUS tickets
    file: 11 (+0) open issues of the wiki
    not file: n/a
