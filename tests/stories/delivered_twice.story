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
