settings team.toml
at 2019-07-03 10:00

# The same delivery gets the same receipt, and records once.
Slack delivers twice
Bo in #tech: /ooo today
    private exactly 2: Bo is out Wed July 3 (#1).
    #tech exactly 1: Bo is out Wed July 3
Slack delivers twice
Bo presses Undo
    private: Undone
Bo in #tech: /ooo list
    private: Nobody is recorded as out
Slack delivers twice
Bo in #tech: /ai fix the wiki
    private exactly 2: #1
Bo in #tech: /ai list
    private exactly 1: #1 AI (Bo): fix the wiki
    not private: #2

# Typed again within ten minutes it changes nothing, unless it is meant.
at 2019-07-03 10:05
Bo in #tech: /ai fix the wiki
    private: Already recorded at 10:00 as #1; nothing was changed.
Bo presses Record again
    private: AI (Bo): fix the wiki
Bo in #tech: /ai list
    private: #2 AI (Bo): fix the wiki
May in #tech: /ai fix the wiki
    private: #3
at 2019-07-03 10:16
Bo in #tech: /ai fix the wiki
    private: (#4)

# What was undone may be typed again.
Bo presses Undo
    private: Undone
Bo in #tech: /ai fix the wiki
    private: (#5)

# So it is with everything that records; what only ends or changes something says what was done.
at 2019-07-03 11:00
Ada in #tech: /ooo July 15-17
    private: (#2)
Ada in #tech: /ooo July 15-17
    private: Already recorded at 11:00 as #2; nothing was changed.
    not private: Record again
Ada in #tech: /announce Summer School
    private: (#6)
Ada in #tech: /announce Summer School
    private: Already recorded at 11:00 as #6; nothing was changed. [Record again]
Ada presses Record again
    private: (#7)
Ada in #tech: /ai order disks
    private: (#8)
Ada in #tech: /ai order disks
    private: Already recorded at 11:00 as #8; nothing was changed. [Record again]
Ada presses Record again
    private: (#9)
Ada in #tech: /agenda cancel July 15
    private: is cancelled
Ada in #tech: /agenda cancel July 15
    private: Already recorded at 11:00; nothing was changed. [Record again]
Ada presses Record again
    private: is cancelled already
Ada in #tech: /ai done 8
    private: #8 is done
Ada in #tech: /ai done 8
    private: Already done at 11:00: > #8 is done
    not private: Record again
Ada in #tech: /ooo cancel 2
    private: Taken back: #2
Ada in #tech: /ooo cancel 2
    private: Already done at 11:00: > Taken back: #2
