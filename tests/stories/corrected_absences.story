settings team.toml
at 2019-07-08 08:30

# "Not until Thursday, until Friday": who has one absence standing corrects it, and hears both.
Bo in #tech: /ooo today until Thursday
    private: Bo is out Mon July 8 - Wed July 10 (#1).
    #tech exactly 1: Bo is out Mon July 8 - Wed July 10, from today.
Bo in #tech: /ooo not until Thursday, until Friday
    private: Bo is out Mon July 8 - Thu July 11 (#1), back Fri July 12; before: Mon July 8 - Wed July 10.
    private: Bo OOO July 8-11
    #tech exactly 1: Bo is out Mon July 8 - Thu July 11.
    not private Bo: changed
Bo presses Undo in "before: Mon July 8 - Wed July 10"
    private: Undone
    #tech exactly 1: Bo is out Mon July 8 - Wed July 10, from today.
Bo in #tech: /ooo list
    private: #1 Bo is out Mon July 8 - Wed July 10

# The living draft follows.
at 2019-07-08 09:00
    file: Bo OOO July 8-10
Bo in #tech: /ooo extend until Friday
    private: Bo is out Mon July 8 - Thu July 11 (#1), back Fri July 12
at 2019-07-08 09:03
    file: Bo OOO July 8-11
    #tech: 09:00 now Bo out Mon July 8 - Thu July 11

# One more day; the days behind a weekend; back earlier.
at 2019-07-09 10:00
Bo in #tech: /ooo one more day
    private: Bo is out Mon July 8 - Fri July 12 (#1), back Mon July 15; before: Mon July 8 - Thu July 11.
Bo in #tech: /ooo another day
    private: Bo is out Mon July 8 - Mon July 15 (#1), back Tue July 16
at 2019-07-10 08:00
Bo in #tech: /ooo back
    private: Bo is out Mon July 8 - Tue July 9 (#1); before: Mon July 8 - Mon July 15.
    #tech exactly 1: Bo is out Mon July 8 - Tue July 9.
Bo in #tech: /ooo I'm back
    private: nothing had to be changed: welcome back!

# By its number: other days, another reason; only who may.
Bo in #tech: /ooo July 15-17 (beach)
    private: Bo is out Mon July 15 - Wed July 17 (#2).
May in #tech: /ooo edit 2 July 15-18
    private: Only the person concerned, whoever recorded it, or an owner can change #2: ask Bo or Ada. Nothing was changed.
May in #tech: /ooo Bo one more day
    private: Only the person concerned, whoever recorded it, or an owner can change #2: ask Bo or Ada.
Ada in #tech: /ooo edit 2 July 15-18
    private: Bo is out Mon July 15 - Thu July 18 (#2), back Fri July 19; before: Mon July 15 - Wed July 17.
    private: Bo is told.
    private Bo: Ada changed #2: Bo is out Mon July 15 - Thu July 18 (before: Mon July 15 - Wed July 17).
Bo in #tech: /ooo edit 2 July 16-18 (sea)
    private: The reason "sea" stays in Slack.
Bo in #tech: /ooo edit 2 May July 16-18
    private: it cannot become somebody else's
Bo in #tech: /ooo edit 2
    private: Which days instead? Try: /ooo edit 2 July 15-18
Bo in #tech: /ooo edit 2 July 18-16
    private: July 16 comes before July 18.
Bo in #tech: /ooo edit 9 July 18
    private: There is no absence #9. /ooo list shows the numbers.
Bo in #tech: /ooo edit 2 July 16-18
    private: That is recorded already: Bo is out Tue July 16 - Thu July 18 (#2); nothing had to be changed.

# A weekday of that week, or of this one: what makes sense, else both are offered.
Bo in #tech: /ooo actually only Wednesday
    private: Bo is out Wed July 17 (#2), back Thu July 18; before: Tue July 16 - Thu July 18.
Bo in #tech: /ooo make it Thursday too
    private: Bo is out Wed July 17 - Thu July 18 (#2)
Bo in #tech: /ooo make it Thursday
    private: Which days are meant? Nothing was changed yet.
Bo presses #2 Thu July 18, back Fri July 19
    private: Bo is out Thu July 18 (#2)

# Which one?
Bo in #tech: /ooo July 29-30
    private: (#3)
Bo in #tech: /ooo one more day
    private: Which one is meant? Nothing was changed yet.
    private: #3 Bo is out Mon July 29 - Tue July 30
Bo presses #3 Mon July 29 - Wed July 31, back Thu Aug 1
    private: Bo is out Mon July 29 - Wed July 31 (#3)
Bo in #tech: /ooo not until July 19, until July 20
    private: Bo is out Thu July 18 - Fri July 19 (#2), back Mon July 22
Bo in #tech: /ooo #3 until August 3
    private: Bo is out Mon July 29 - Fri Aug 2 (#3), back Mon Aug 5

# Of what has not begun nobody is back; it may be off.
at 2019-07-10 08:20
Bo in #tech: /ooo back
    private: No absence is under way today. Nothing was changed yet.
    private: #2 Bo is out Thu July 18 - Fri July 19
Bo presses Take back #2
    private: Taken back: #2
May in #tech: /ooo extend until Friday
    private: You are not recorded as out, so there is nothing to change.
    private: You typed:
