settings duty.toml
at 2019-07-08 10:00

note: Bo asks May to swap; nothing moves before she agrees, and only she can.
Bo in #tech: /triage swap with May
    private: Bo and May swap: May has Mon July 22 - Sun July 28, Bo has Mon July 29 - Sun Aug 4, once May agrees (#1).
    private May: Bo asks you to swap in Triage Duty (#1): you would have Mon July 22 - Sun July 28 from Bo, and give Mon July 29 - Sun Aug 4.
    private May: [Agree] [Decline]
    pings nobody
    not #tech: swap
Bo in #tech: /triage swap with May July 29
    private: is open as #1 already; nothing was changed.
Carl in #tech: /triage agree 1
    private: Only those named, or an owner, can agree to that: ask May or Ada. Nothing was changed.
Carl in #tech: /triage requests
    private: #1 Triage Duty: Bo and May swap
May presses Agree
    private: Bo and May swap: May has Mon July 22 - Sun July 28, Bo has Mon July 29 - Sun Aug 4.
    private: Bo is told. The channel is told.
    private: You have agreed.
    #tech exactly 1: Triage Duty: Bo and May swap: May has Mon July 22 - Sun July 28, Bo has Mon July 29 - Sun Aug 4.
    pings nobody
at 2019-07-08 10:10
    private Bo exactly 1: May has agreed.
Carl in #tech: /triage
    private: Mon July 22 - Sun July 28: May
    private: Mon July 29 - Sun Aug 4: Bo
May in #tech: /triage agree 1
    private: Already done at 10:00:

note: She takes it back: both weeks are as before, the line is corrected, and Bo hears it.
May presses Undo in "Bo and May swap"
    private: Undone.
    #tech: Triage Duty, Mon July 22 - Sun July 28: Bo. Triage Duty, Mon July 29 - Sun Aug 4: May.
    private Bo: May has taken back a change. Triage Duty, Mon July 22 - Sun July 28: Bo; Mon July 29 - Sun Aug 4: May.
    private: Nothing changes unless you agree.
Bo in #tech: /triage withdraw 1
    private: Withdrawn (#1)
    private May: It was withdrawn; nothing was changed.

note: An owner's word applies at once, and both are told; one of them takes it back.
Ada in #tech: /triage swap May July 16 with Bo July 23
    private: May does not have Tue July 16: Carl has that.
Ada in #tech: /triage swap Carl July 16 with Bo July 23
    private: Carl and Bo swap: Bo has Tue July 16, Carl has Tue July 23. Carl and Bo are told.
    #tech: Triage Duty: Carl and Bo swap: Bo has Tue July 16, Carl has Tue July 23.
at 2019-07-08 10:30
    private Carl exactly 1: Ada has recorded that.
    private Bo exactly 1: Ada has recorded that.
Carl presses Undo in "Ada has recorded that"
    private: Undone.
    private Ada: Carl has taken back a change. Triage Duty, Mon July 15 - Sun July 21: Carl; Mon July 22 - Sun July 28: Bo.
    private Bo: Carl has taken back a change.
Bo in #tech: /triage swap May Carl
    private: Only those named, or an owner, can swap them: ask May, Carl or Ada.
Bo in #tech: /triage swap July 22 with Carl July 16
    private: a whole turn for days within one? Which do you mean?
    private: [The whole turns] [Only the days]
Bo presses Only the days
    private: Bo and Carl swap: Carl has Mon July 22, Bo has Tue July 16, once Carl agrees (#2).

note: What was asked is looked at when it is agreed to: Carl has that day no more.
May in #tech: /triage cover Carl July 16
    private: May covers Tue July 16 for Carl. Carl is told.
Carl presses Agree
    private: #2 cannot be agreed to any more: Tue July 16 of Carl's is May's. Nothing was changed.
Carl presses Decline
    private: Declined (#2)
at 2019-07-08 10:50
    private Bo: Carl has declined (#2)

note: What nobody answers in time lapses, with a sentence.
Carl in #tech: /triage swap with Bo
    private: once Bo agrees (#3)
kill
at 2019-07-15 08:00
restart
at 2019-07-15 09:30
    private Bo: It was not answered before Mon July 15 began, and has lapsed.
Bo in #tech: /triage agree 3
    private: #3 has lapsed: Mon July 15 has begun, and who had it has it. Nothing was changed.

note: The same words work in a direct message.
Bo in private: triage swap with May
    private: once May agrees (#4)
