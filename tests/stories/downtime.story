settings team.toml
at 2019-07-04 10:00
Bo in #tech: /announce Summer School July 15-19
    private: Announced

# Away over the draft, and back before the meeting: it is posted late, and says so.
kill
at 2019-07-08 10:30
restart
    #tech exactly 1: Tools Meeting, 8 July 2019
    #tech: Draft: posted at 10:30, due at 09:00; in the thread as tech-2019-07-08.md
    #tech: May
    not private Ada: too late
Bo in #tech: /ai May: order disks
    private: whose posted draft is brought up to date
at 2019-07-08 10:40
    #tech exactly 1: posted at 10:30, due at 09:00; in the thread as tech-2019-07-08.md
    file exactly 1: order disks

# Away from just before the draft until just after, or until the meeting has begun to the minute.
at 2019-07-15 08:59
kill
at 2019-07-15 09:01
restart
    #tech exactly 1: Tools Meeting, 15 July 2019
    not #tech: due at 09:00
at 2019-07-22 08:59
kill
at 2019-07-22 10:59
restart
    #tech exactly 1: Tools Meeting, 22 July 2019
at 2019-07-29 08:59
kill
at 2019-07-29 11:00
restart
    #tech exactly 0: Tools Meeting, 29 July 2019
    private Ada exactly 1: I was away, and it was too late for the draft of Mon July 29 (Tools Meeting).
    not private Bo: too late
    #tech: Bo
at 2019-07-29 18:00
restart
    not private: too late

# Away over a handover alone, the meeting being off: whose week it is is said late, and since when.
Ada in #tech: /agenda cancel August 5
    private: is cancelled
at 2019-08-04 12:00
kill
at 2019-08-08 14:00
restart
    #tech exactly 1: since Mon Aug 5
    #tech: May
    not private: too late
at 2019-08-08 15:00
restart
    quiet

# Away for six whole weeks: one message to the owners, the duty week that runs, and nothing else.
at 2019-08-09 12:00
kill
at 2019-09-25 14:00
restart
    private Ada exactly 1: I was away, and it was too late for
    private Ada: too late for the draft of Mon Aug 12
    private Ada: 8 more
    told Ada exactly 5
    not private Bo: too late
    #tech exactly 1: since Mon Sep 23
    #tech exactly 1: since Mon Sep
    not #tech: Tools Meeting
at 2019-09-26 14:00
    quiet
at 2019-09-30 09:00
    #tech exactly 1: Tools Meeting, 30 September 2019
    file: order disks

# Killed before the owners could hear of it, and away again for days: they hear of it all the same, once.
at 2019-10-07 08:00
kill
at 2019-10-07 12:00
kill before chat.postMessage
restart
at 2019-10-10 09:00
restart
    private Ada exactly 1: the draft of Mon Oct 7
    not private Bo: too late
restart
    quiet
