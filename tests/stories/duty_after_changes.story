settings duty_handover.toml
at 2019-07-03 10:00

note: The turns are Bo, May, Ada, in turn. May's week and Ada's are swapped by the owner's word.
Ada in #tech: /triage swap May July 8 with Ada July 15
    private: May and Ada swap: Ada has Mon July 8 - Sun July 14, May has Mon July 15 - Sun July 21.
    #tech: May and Ada swap

note: At the turn the line names who has it after the swap, and after whom; so does the private message.
at 2019-07-08 09:00
    #tech exactly 1: Triage Duty: Ada has the week Mon July 8 - Sun July 14, after Bo. Next week: May.
    private Ada exactly 1: You have Triage Duty from Mon July 8 to Sun July 14, after Bo. May takes over on Mon July 15.
    not private May: You have Triage Duty

note: Bo covers the last two days by a command: he hears at their beginning, and the next turn names him as the one before.
at 2019-07-11 10:00
Bo in #tech: /triage cover Ada July 13-14
    private: Bo has Sat July 13 - Sun July 14, not Ada. Ada is told.
    #tech: Bo has Sat July 13 - Sun July 14, not Ada.
at 2019-07-13 09:00
    private Bo exactly 1: You have Triage Duty from Sat July 13 to Sun July 14, after Ada. May takes over on Mon July 15.
    not private Ada: You have Triage Duty
at 2019-07-15 09:00
    #tech exactly 1: Triage Duty: May has the week Mon July 15 - Sun July 21, after Bo. Next week: Bo.
    private May exactly 1: You have Triage Duty from Mon July 15 to Sun July 21, after Bo. Bo takes over on Mon July 22.

note: The first day of a turn is covered: the turn's line says who begins it, and when its own person follows.
Ada in #tech: /triage cover Bo only July 22
    private: Ada covers Mon July 22 for Bo.
at 2019-07-22 09:00
    #tech exactly 1: after May
    private Ada: You have Triage Duty on Mon July 22, after May. Bo takes over on Tue July 23.
    pings nobody
at 2019-07-23 09:00
    private Bo: You have Triage Duty from Tue July 23 to Sun July 28, after Ada. May takes over on Mon July 29.
