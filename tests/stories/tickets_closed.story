settings tickets.toml
note: What people print is what the next change is counted from: a figure changed by hand is theirs.
at 2019-07-01 08:50
Ada in #tech: /agenda releases 3.4.32
at 2019-07-01 09:00
    file: 8 (new) open FreshDesk tickets
at 2019-07-01 12:00
Ada in #tech: /agenda close
Ada presses Close Mon July 1
at 2019-07-08 09:00
    file: 8 (+0) open FreshDesk tickets
    file: | 150          | +0      | Open              |
at 2019-07-08 12:00
Ada drops tickets_closed.md in #tech thread "8 July"
    #tech: open FreshDesk tickets: 12, as changed by hand
    #tech: JIRA, Open: 160, as changed by hand
Ada in #tech: /agenda counters
    private: Nothing is counted

note: 3.4.32 ships: the next one begins, and the shipped one keeps its block once more.
at 2019-07-12 10:00
Ada in #tech: /agenda releases 3.4.33
at 2019-07-15 09:00
    file: 8 (-4) open FreshDesk tickets
    file: | 150          | -10     | Open              |
    file: | 3.4.33 | &Delta; | Status            |
    file: 3.4.33 is new: its changes are from zero
    file: -   Tools 3.4.33
    file: -   Tools 3.4.32

note: The meeting of July 22 is off. The one after it names the day its changes are counted from.
Ada in #tech: /agenda cancel July 22
at 2019-07-29 09:00
    file: 8 (+0 since Mon July 15) open FreshDesk tickets
    file: | # of tickets | &Delta; since Mon July 15 | State             |
    not file: Tools 3.4.32
