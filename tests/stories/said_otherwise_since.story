# A line that is overtaken by another decision says what holds now, not what held before.
settings team.toml
at 2019-07-10 10:00
Ada in #tech: /agenda cancel July 22 (hike)
    private: is cancelled
Ada in #tech: /agenda every Tuesday 10:00 from July 15
    #tech: Mon July 22 is no day of the meeting any more. No meeting Mon July 22 (hike)
    not #tech: takes place after all
Ada in #tech: /agenda every Wednesday 10:00 from July 15
    #tech: From Wed July 17 on Tools Meeting is every Wednesday at 10:00. From Tue July 16 on
    not #tech: stays every
Ada presses Undo in "every Wednesday"
    #tech exactly 3: From Tue July 16 on Tools Meeting is every Tuesday at 10:00.
    not #tech: stays every
Ada in #tech: /triage roster Ada, Bo from July 22
    private: Ada and Bo, in turn
Ada presses Apply in "Ada and Bo, in turn"
    #tech: Triage Duty from Mon July 22 on: Ada and Bo, in turn.
Ada in #tech: /triage roster May, Bo from July 22
    private: That would move
Ada presses Apply in "May and Bo, in turn"
    #tech exactly 2: Triage Duty from Mon July 22 on: May and Bo, in turn.
    not #tech: stays with

# What an Undo has said is corrected as well where it holds no more.
at 2019-07-11 10:00
Ada in #tech: /agenda cancel July 30
    private: is cancelled
Ada presses Undo in "July 30 is cancelled"
    #tech exactly 2: The meeting of Tue July 30 takes place after all, at 10:00.
Ada in #tech: /agenda cancel July 30 (hike)
    #tech: No meeting Tue July 30 (hike). The meeting of Tue July 30 takes place after all, at 10:00.
