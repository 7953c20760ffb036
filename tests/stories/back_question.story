settings team.toml
at 2019-07-08 08:30
Bo in #tech: /ooo until further notice (ill)
    private: Bo is out from Mon July 8 until further notice (#1).
    not private: Back?
Bo in #tech: /announce Summer School
    private: Announced
    not private: Back?

# At the next command on another day, whichever it is, in its own answer; once a day.
at 2019-07-10 10:00
Bo in #tech: /ai fix the wiki
    private: AI (Bo): fix the wiki
    private: Back? You are recorded as out from Mon July 8 until further notice (#1). Another day: /ooo back Thursday
    private: [Back today] [Still out]
Bo in #tech: /ai order disks
    private: AI (Bo): order disks
    not private: Back?
May in #tech: /ai order cables
    not private: Back?
Bo presses Still out in "Back?"
    private: It stays as it is: Bo is out from Mon July 8 until further notice (#1). I ask again another day
Bo presses Undo in "fix the wiki"
    private: Undone. This no longer holds

# A list asks as well; so does a word to the bot in private.
at 2019-07-11 09:00
Bo in private: agenda next
    private: Back?
Bo presses Back today in "Back?"
    private: Bo is out Mon July 8 - Wed July 10 (#1); before: from Mon July 8 until further notice.
Bo presses Undo in "before: from"
    private: Undone
Bo in #tech: /ooo list
    private: #1 Bo is out from Mon July 8 until further notice
    not private: Back?

# The day may be said; then nobody asks any more.
at 2019-07-12 09:00
Bo in #tech: /triage
    private: Back?
Bo in #tech: /ooo back Tuesday
    private: Bo is out Mon July 8 - Mon July 15 (#1), back Tue July 16; before: from Mon July 8 until further notice.
at 2019-07-13 10:00
Bo in #tech: /ai list
    not private: Back?

# Words to the bot in plain language.
May in private: I'm out July 15-19
    private: May is out Mon July 15 - Fri July 19 (#2).
at 2019-07-17 09:00
Bo in #tech: @Convener May is back tomorrow
    private: Only the person concerned, whoever recorded it, or an owner can change #2
May in private: I'm back
    private: May is out Mon July 15 - Tue July 16 (#2)
