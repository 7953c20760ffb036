settings team_calendar.toml

note: The team has always kept a calendar. Not everything in it is an absence.
the team calendar has "Bo OOO" on 2019-07-15 to 2019-07-17
the team calendar has "Vacation - May" on 2019-07-22
the team calendar has "May back" on 2019-07-23
the team calendar has "Bo's birthday" on 2019-07-19
the team calendar has "Team lunch" on 2019-07-18

note: Whoever it says to be out is asked once, and nothing is recorded before they say so.
at 2019-07-08 08:00
    private Bo: The team's calendar "team" says you are out Mon July 15 - Wed July 17. Shall I record
    private May: says you are out Mon July 22.
    told Ada exactly 0
Ada in #tech: /ooo list
    private: Nobody is recorded as out

note: Nobody is asked twice. What May is told besides is that her week of duty has begun.
at 2019-07-08 12:00
    told Bo exactly 1
    told May exactly 2

note: Bo agrees. From now on the calendar is as good as his word, and he hears of it.
Bo presses Record these
    private: From now on I record what the calendar "team" says about you: that is Mon July 15 - Wed July 17
    private: The calendar "team" recorded: Bo is out Mon July 15 - Wed July 17 (#1).
Ada in #tech: /ooo list
    private: Bo
    not private: May

note: May does not want it. She is not asked again, and nothing of hers is recorded.
May presses Never
    private: I record nothing that the calendar "team" says about you

note: He moves his days in the calendar; what was recorded moves with them.
the team calendar has "Bo OOO" on 2019-07-16 to 2019-07-18
at 2019-07-08 14:30
    private Bo: The calendar "team" changed #1: Bo is out Tue July 16 - Thu July 18 (before: Mon July 15 - Wed July 17).

note: He types what the calendar has as well: the same days are the same absence.
Bo in #tech: /ooo July 24
the team calendar has "Bo away" on 2019-07-24
at 2019-07-08 16:30
    told Bo exactly 2
Ada in #tech: /ooo list
    private: Wed July 24
    private: #2

note: Two more events at once are one message. One of them begins tomorrow, so the channel hears as well.
the team calendar has "Bo (dentist)" on 2019-07-09
the team calendar has "Bo & Zed" on 2019-07-29
the team calendar has "PTO: Bo" on 2019-07-30 to 2019-07-31
at 2019-07-08 18:30
    told Bo exactly 3
    private Bo: Bo is out Tue July 9 (#3); Bo is out Tue July 30 - Wed July 31 (#4).
    #tech: Bo is out Tue July 9, tomorrow.

note: It is taken out of the calendar: it is not so any more, and the channel reads that too.
the team calendar has no "Bo (dentist)"
at 2019-07-08 20:30
    private Bo: The calendar "team" took back: Bo is out Tue July 9 (#3).
    #tech: Bo is not out

note: The calendar adds days to what he typed: one absence, not two. Out of the calendar, what he typed is left.
the team calendar has "Bo vacation" on 2019-07-25 to 2019-07-26
at 2019-07-08 22:30
    private Bo: The calendar "team" changed #2: Bo is out Wed July 24 - Fri July 26 (before: Wed July 24).
Ada in #tech: /ooo list
    private: Wed July 24 - Fri July 26
the team calendar has no "Bo vacation"
at 2019-07-09 00:30
    private Bo: The calendar "team" changed #2: Bo is out Wed July 24 (before: Wed July 24 - Fri July 26).

note: What he takes back himself stays away, whatever the calendar has.
Bo in #tech: /ooo cancel 4
at 2019-07-09 08:00
Ada in #tech: /ooo list
    not private: July 30

note: Its host has trouble. The owner hears of it once, nothing that is recorded changes, and hears when it is over.
the team calendar answers 500 2 times
the team calendar answers nonsense
the team calendar answers too much
at 2019-07-09 12:30
    private Ada exactly 1: I cannot read the team's calendar
    private Ada: I cannot read the team's calendar "team": cannot be reached (HTTP 500). What it said before stays recorded.
at 2019-07-09 14:30
    told Ada exactly 3
    private Ada: I can read the team's calendar "team" again
Ada in #tech: /ooo list
    private: Tue July 16 - Thu July 18

note: A calendar that is suddenly empty is its host's trouble as well: nobody's days are taken away.
the team calendar has no "Bo OOO"
the team calendar has no "Bo away"
the team calendar has no "Bo & Zed"
the team calendar has no "PTO: Bo"
the team calendar has no "Vacation - May"
the team calendar has no "May back"
the team calendar has no "Bo's birthday"
the team calendar has no "Team lunch"
at 2019-07-09 17:30
    private Ada: it has no events any more
Ada in #tech: /ooo list
    private: Tue July 16 - Thu July 18

note: A kill loses nothing and says nothing twice.
the team calendar has "Bo OOO" on 2019-07-16 to 2019-07-19
kill before chat.postMessage
at 2019-07-09 18:30
restart
    private Bo: The calendar "team" changed #1: Bo is out Tue July 16 - Fri July 19
at 2019-07-10 08:00
    told Bo exactly 7
