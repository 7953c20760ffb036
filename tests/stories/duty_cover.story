settings duty.toml
at 2019-07-08 10:00

note: Carl needs cover next week; the first to press has it, and the post says so.
Carl in #tech: /triage need-cover next week
    private: Carl needs cover Mon July 15 - Sun July 21 (#1). The channel is asked
    #tech exactly 1: Triage Duty: Carl needs cover Mon July 15 - Sun July 21 (#1).
    #tech: [I'll take it]
    pings nobody
Ada in #tech: /triage need-cover Carl July 15
    private: is open as #1 already; nothing was changed.
kill before the answer
May presses I'll take it
restart
    #tech exactly 1: Carl needs cover Mon July 15 - Sun July 21 (#1). May has taken it, thank you.
    #tech exactly 1: Triage Duty: May covers Mon July 15 - Sun July 21 for Carl.
Bo in #tech: /triage take #1
    private: May was quicker: May has Mon July 15 - Sun July 21 (since 10:00). Nothing was changed.
at 2019-07-08 10:10
    private Carl exactly 1: May covers Mon July 15 - Sun July 21 for Carl.
Bo in #tech: /triage
    private: Mon July 15 - Sun July 21: May
Carl in #tech: /triage mine
    private: The coming turns of Carl:
    not private: July 15

note: A call that is not needed any more says so in its place.
Bo in #tech: /triage need-cover July 23-24
    #tech: Bo needs cover Tue July 23 - Wed July 24 (#2).
Carl in #tech: /triage withdraw 2
    private: Only those named, or an owner, can withdraw that: ask Bo or Ada.
Bo in #tech: /triage withdraw 2
    private: Withdrawn (#2)
    #tech: It is not needed any more.
    not #tech: [I'll take it]
Bo presses Undo
    #tech: Bo needs cover Tue July 23 - Wed July 24 (#2).
    #tech: [I'll take it]

note: Somebody covers without having been asked: the call is over as well, and Bo can take it back.
Carl in #tech: /triage cover Bo July 23-24
    private: Carl covers Tue July 23 - Wed July 24 for Bo. Bo is told.
    #tech: (#2). Carl has taken it, thank you.
at 2019-07-08 10:30
    private Bo: Carl covers Tue July 23 - Wed July 24 for Bo. Carl has recorded that.
Bo presses Undo in "Carl has recorded that"
    private: Undone.
    #tech: Bo needs cover Tue July 23 - Wed July 24 (#2).
    private Carl: Bo has taken back a change. Triage Duty, Mon July 22 - Sun July 28: Bo.

note: Another is asked by a button; an owner says it at once.
Bo in #tech: /triage cover Bo July 27-28 by May
    private: May covers Sat July 27 - Sun July 28 for Bo, once May agrees (#3).
May presses Agree
    #tech: Triage Duty: May covers Sat July 27 - Sun July 28 for Bo.
Ada in #tech: /triage cover May July 29 by Dina
    private: Dina covers Mon July 29 - Sun Aug 4 for May. May and Dina are told.
Dina in #tech: /triage take July 25
    private: Dina covers Thu July 25 for Bo.

note: The minutes that are posted live: a change of this week or next is one line in the thread.
at 2019-07-22 09:00
    file: This week: Bo (Dina Thu July 25, May Sat July 27 - Sun July 28)
    file: Next week: Dina
at 2019-07-22 09:20
Carl in #tech: /triage take July 29
    private: Dina was quicker: Dina has Mon July 29 - Sun Aug 4 for May. Nothing was changed.
Carl presses Take it from Dina
    private: Carl has Mon July 29 - Sun Aug 4, not Dina.
at 2019-07-22 09:30
    #tech exactly 1: 09:20 Triage Duty: Bo (Dina Thu July 25, May Sat July 27 - Sun July 28) this week, Carl next week
    file: Next week: Carl

note: A week that nobody has, by an owner's word; what has begun stays.
Bo in #tech: /triage skip Aug 5 nobody (closed)
    private: Only an owner of the meeting leaves a turn to nobody: ask Ada.
Ada in #tech: /triage skip Aug 5 nobody (closed)
    private: Triage Duty: nobody has Mon Aug 5 - Sun Aug 11 (closed).
    #tech: Triage Duty: nobody has Mon Aug 5 - Sun Aug 11 (closed).
Ada in #tech: /triage
    private: Mon Aug 5 - Sun Aug 11: nobody
Ada in #tech: /triage take today
    private: Mon July 22 has begun already, and what was had stays.

note: Who can't have a week is shown who could: nothing moves before it is pressed, and agreed to.
May in #tech: /triage skip Aug 19
    private: May has Mon Aug 19 - Sun Aug 25 of Triage Duty. Who could have it, the fairest first:
    private: [Swap with Carl (Mon Aug 26)]
    private: [Ask for cover]
May presses Swap with Carl (Mon Aug 26)
    private: once Carl agrees
    private Carl: May asks you to swap
