settings team.toml
at 2019-07-10 10:00

# Releases, from a day on.
Ada in #tech: /agenda releases 3.5.0, 3.4.33
    private: The releases from today on:
    private: 3.5.0, 3.4.33
Ada in #tech: /agenda releases 3.6.0 and 3.4.34 from July 22
    private: The releases from Mon July 22 on:
    private: 3.6.0, 3.4.34
Bo in #tech: /agenda releases
    private: 3.5.0, 3.4.33
    private: from Mon July 22: 3.6.0, 3.4.34
Bo in #tech: /agenda releases 4.0
    private: Only an owner of the meeting changes the releases: ask Ada.
Ada in #tech: /agenda releases soon
    private: "soon" is no release

# Coordinates, for one day only; they are said to nobody but who asks.
Ada in #tech: /agenda coordinates https://meet.example.org/other?pwd=x from July 22
    private: The coordinates from Mon July 22 on:
    private: https://meet.example.org/other?pwd=x
    not #tech: meet.example.org
Ada in #tech: /agenda coordinates Room 12, from the west door only July 15
    private: The coordinates only Mon July 15:
    private: Room 12, from the west door
Ada in #tech: /agenda coordinates Room 13 from July 8
    private: Mon July 8 is past.
Bo in #tech: /agenda coordinates
    private: https://meet.example.org/tools
    private: only Mon July 15: Room 12, from the west door
    private: from Mon July 22: https://meet.example.org/other?pwd=x

# A roster begins with a duty week; before -> after where somebody's week moves, which is asked first; everybody hears
# it, and Undo.
Ada in #tech: /triage roster Ada, Bo and May from July 17
    private: Triage Duty from Mon July 22 on: Ada, Bo and May, in turn. That would move:
    private: Mon July 22 - Sun July 28: May -> Ada
    private: Nothing is changed before you press.
    not #tech: Triage Duty
Ada presses Apply
    private: Triage Duty from Mon July 22 on: Ada, Bo and May, in turn.
    private: A duty week begins on Monday: this one from Mon July 22, not Wed July 17.
    private: Mon July 15 - Sun July 21: Bo
    private: Mon July 22 - Sun July 28: May -> Ada
    private: Mon July 29 - Sun Aug 4: Bo
    #tech exactly 1: Triage Duty from Mon July 22 on: Ada, Bo and May, in turn.
    pings nobody
Bo in #tech: /triage roster Bo
    private: Only an owner of the meeting changes the roster: ask Ada.
Ada presses Undo
    private: Undone.
    #tech exactly 1: Triage Duty stays with Bo and May, in turn.
Ada in #tech: /triage roster Ada, Bo, Zenobia
    private: I know nobody called "Zenobia".
Ada in #tech: /triage roster Ada, Noor
    private: Which one: Noor Haddad or Noor Salim?
Ada in #tech: /triage roster May, Ada
    private: Triage Duty from Mon July 22 on: May and Ada, in turn. That would move:
    private: Mon July 29 - Sun Aug 4: Bo -> Ada
Ada presses Apply
    private: Mon July 22 - Sun July 28: May

# A counter: its first figure is new, then what changed since; where nobody counted it says so.
Ada in #tech: /agenda counter Open PRs: 15
    private: In the minutes of Mon July 15:
    private: 15 (new) Open PRs
Bo in #tech: /agenda counter Open PRs: 16
    private: Only an owner of the meeting records its figures
at 2019-07-15 09:00
    file: 15 (new) Open PRs
    file: This week: Bo
    file: Room 12, from the west door
Ada in #tech: /agenda counter open prs: 14
    private: 14 (new) Open PRs
at 2019-07-15 09:05
    #tech: Open PRs: 14
    file: 14 (new) Open PRs
Ada in #tech: /agenda coordinates https://meet.example.org/spare only today
    private: The coordinates only Mon July 15:
    #tech: 09:05 the coordinates are new
    not #tech: meet.example.org
    file: https://meet.example.org/spare
at 2019-07-17 10:00
Ada in #tech: /agenda counter Open PRs: 13
    private: 13 (-1) Open PRs
at 2019-07-22 09:00
    file: 13 (-1) Open PRs
    file: https://meet.example.org/other?pwd=x
    file: This week: May
    file: Next week: Ada
at 2019-07-29 09:00
    file: n/a (no figure since Wed July 17) Open PRs
    not file: 13 (
at 2019-08-01 09:00
Ada in #tech: /agenda counter Open PRs: 1,013
    private: 1013 (+1000 since Wed July 17) Open PRs
Bo in #tech: /agenda counters
    private: Open PRs: 1013 (Thu Aug 1)
Bo in #tech: /agenda counter open PRs
    private: 13 (Wed July 17)
Bo in #tech: /agenda counter Closed PRs
    private: Nothing called "Closed PRs" is counted.
Ada in #tech: /agenda counter drop Open PRs
    private: Not counted any more. Its last figure was 1013 (Thu Aug 1).
at 2019-08-05 09:00
    not file: Open PRs

# The weekday and the time, from a day on; what was decided for dates that are none any more no longer applies.
Ada in #tech: /agenda cancel Aug 19 (summer)
    private: The meeting of Mon Aug 19 is cancelled.
Ada in #tech: /agenda every Tuesday 10:00 from Aug 13
    private: From Tue Aug 13 on Tools Meeting is every Tuesday at 10:00. The draft is posted at 08:00.
    private: The last meeting before is Mon Aug 5 at 11:00.
    private: What was decided for Mon Aug 19 (cancelled) no longer applies. The channel is told.
    #tech exactly 1: From Tue Aug 13 on Tools Meeting is every Tuesday at 10:00.
Bo in #tech: /agenda next
    private: Tue Aug 13 10:00
    not private: Mon Aug 12
Ada presses Undo
    #tech: Tools Meeting stays every Monday at 11:00.
    #tech: No meeting Mon Aug 19 (summer); next meeting Mon Aug 26.
Ada in #tech: /agenda at 9 from Aug 12
    private: every Monday at 09:00
Ada in #tech: /agenda every Tuesday from Aug 13
    private: every Tuesday at 09:00
    private: What was decided for Mon Aug 19 (cancelled) no longer applies.

# A value that goes on is the last word: what was set for later days is said to be overtaken, and Undo brings it back.
Ada in #tech: /agenda releases 4.1.0 from Sep 2
    private: from Mon Sep 2 on
    not private: no longer applies
Ada in #tech: /agenda releases 4.0.0
    private: The releases from today on:
    private: What was set from Mon Sep 2 on no longer applies.
Ada presses Undo
    private: Undone
Bo in #tech: /agenda releases
    private: from Mon Sep 2: 4.1.0
Ada in #tech: /agenda coordinates Room 14 from Sep 3
    private: from Tue Sep 3 on
Ada in #tech: /agenda coordinates Room 15 only Sep 10
    not private: no longer applies
Ada in #tech: /agenda coordinates Room 16 from Sep 2
    private: What was set from Tue Sep 3 on no longer applies.
Bo in #tech: /agenda coordinates
    private: only Tue Sep 10: Room 15
    private: from Mon Sep 2: Room 16
    not private: Room 14
