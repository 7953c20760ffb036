settings team.toml
at 2019-07-10 10:00

# A cancelled meeting: no draft; the duty week turns all the same, with a line of its own.
Bo in #tech: /announce Retreat in autumn
    private: In the minutes of Mon July 15
Ada in #tech: /agenda cancel next week (All Hands)
    private: The meeting of Mon July 15 is cancelled. The channel is told.
    #tech exactly 1: No meeting Mon July 15 (All Hands); next meeting Mon July 22.
Ada in #tech: /agenda cancel July 15
    private: is cancelled already
at 2019-07-15 12:00
    not #tech: Tools Meeting
    #tech exactly 1: Triage Duty: Bo has the week Mon July 15 - Sun July 21, after May. Next week: May.

# What was announced for it stands in the next one, where the duty line is part of the draft.
at 2019-07-22 09:00
    #tech exactly 1: May has the week Mon July 22 - Sun July 28, after Bo
    #tech exactly 1: Tools Meeting, 22 July 2019
    file: Retreat in autumn

# What comes after the draft stands in it, is said in its thread, and stands in no later one.
at 2019-07-22 09:40
Bo in #tech: /announce Pizza today
    private: In the minutes of Mon July 22, whose posted draft is brought up to date:
    #tech: 09:40 Pizza today (Mon July 22) added
at 2019-07-29 09:00
    not file: Pizza
    not file: Retreat

# Late: a draft is worth posting until the meeting starts, and not after.
kill
at 2019-08-05 10:30
restart
    #tech exactly 1: Tools Meeting, 5 August 2019
Bo in #tech: /announce Power cut in August
    private: In the minutes of Mon Aug 5, whose posted draft
at 2019-08-06 09:00
Bo in #tech: /announce New hosts arrive
    private: In the minutes of Mon Aug 12
kill
at 2019-08-12 11:30
restart
    not #tech: Tools Meeting, 12 August 2019
    private Ada exactly 1: I was away, and it was too late for the draft of Mon Aug 12 (Tools Meeting).
    #tech exactly 1: Triage Duty: Bo has the week Mon Aug 12 - Sun Aug 18, after May
at 2019-08-13 09:00
    quiet

# What was announced for minutes that were never posted stands in the next that are, and only there.
at 2019-08-19 09:00
    file: New hosts arrive
    not file: Power cut

# Weeks without the bot: what is past is not made up for.
kill
at 2019-09-03 08:00
restart
    not #tech: Tools Meeting
    #tech: since Mon Sep 2
    private Ada exactly 1: the draft of Mon Aug 26, the turn of the duty week of Mon Aug 26 and the draft of Mon Sep 2
