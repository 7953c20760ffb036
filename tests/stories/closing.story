# The meeting is closed in Slack: who was there, what goes on, what is gone; and the next draft goes on from there.
settings closing.toml
at 2019-07-05 10:00
Ada in #tech: /ai Bo: XCache reorg
    private: (#1)
Ada in #tech: /ai May: order disks
    private: (#2)
at 2019-07-08 09:00
    file: AI (Bo): XCache reorg

note: Before the meeting has begun there is nothing to close.
at 2019-07-08 10:00
Ada in #tech: /agenda close
    private: Nothing is to be closed: no posted draft of a meeting that has begun is open.
    private: The next meeting is Mon July 8 at 11:00.

at 2019-07-08 12:00
Ada in #tech: /agenda add Discussion: two sites ask for packages
    private: #3
Ada in #tech: /agenda close
    private: Who was at the meeting of Mon July 8? Whoever is expected is ticked.
    private: [Close Mon July 8]
Ada in #tech: /agenda close without Gus
    private: Gus is not expected, so cannot be left out.
Ada in #tech: /agenda close without May, and Marco Mambelli
    private: Marco Mambelli is not expected, so cannot be left out.
Ada in #tech: /agenda close Ada, Bo and Marco Mambelli
    private: The minutes of Mon July 8 are closed. 2 present, guest Marco Mambelli. 2 go on.
    private: The finished file follows in the thread
    #tech exactly 1: Tools Meeting, Mon July 8: closed by Ada. 2 present, guest Marco Mambelli. 2 go on.
    #tech: File: tools-2019-07-08.md; for the index: - '2019-07-08': meetings/tools-2019-07-08.md
    file: **Attending:** Ada, Bo, Marco Mambelli
    file: None this week
    not file: convener:
    pings nobody

note: Closed is closed.
Ada in #tech: /agenda close all
    private: The minutes of Mon July 8 are closed already.
at 2019-07-08 17:00
    not private Ada: not closed yet

note: It was too early: one press opens it again, and it can be closed anew.
at 2019-07-08 17:10
Bo presses Undo in "closed by Ada"
    private: The minutes of Mon July 8 are open again
    #tech: Opened again by Bo: the minutes of Mon July 8.
Bo in #tech: /agenda close
    private: Who was at the meeting of Mon July 8?
Bo unticks May
Bo presses Close Mon July 8
    private: The minutes of Mon July 8 are closed. 2 present. 2 go on.
    file: **Attending:** Ada, Bo

note: What is typed from now on belongs to the next meeting.
May in #tech: /announce Pizza on Friday
    private: In the minutes of Mon July 15
    not private: July 8
at 2019-07-15 09:00
    file: AI (Bo): XCache reorg
    file: Pizza on Friday
    not file: two sites ask
