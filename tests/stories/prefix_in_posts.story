# What is said unasked names commands as they are typed here, so that they work as they are shown.
settings prefix_in_posts.toml
at 2019-07-01 08:00
Ada in #tech: /tools-ai Bo: order the disks
    private: Bo is told.
at 2019-07-01 08:06
    private Bo exactly 1: Ada recorded: AI (Bo): order the disks (#1). Not right?
Ada in #tech: /tools-ooo Bo July 24
    private: Bo is told.
at 2019-07-01 08:12
    private Bo exactly 1: Ada recorded: Bo is out Wed July 24 (#1). Not right?

# More items than a message has buttons for.
Ada in #tech: /tools-ai nobody: label the disks
Ada in #tech: /tools-ai nobody: mount the disks
Ada in #tech: /tools-ai nobody: fill the disks
Ada in #tech: /tools-ai nobody: copy the disks
Ada in #tech: /tools-ai nobody: wipe the disks
Ada in #tech: /tools-ai nobody: sell the disks
at 2019-07-01 09:00
    #tech: and 1 more: /tools-ai list has all items
Ada in #tech: /tools-ai give 2, 3, 4, 5, 6 Bo
    private: Bo
at 2019-07-05 10:00
    private Bo: /tools-ai list has all.

# The bot was away: the owner hears of it.
kill
at 2019-07-08 11:30
restart
    private Ada exactly 1: Tools Meeting). /tools-agenda has what is coming.

# Nobody has answered the question about the holiday.
at 2019-07-15 09:00
    #tech: no draft is posted. /tools-agenda post posts it, /tools-agenda cancel today or /tools-agenda move today to tomorrow
Ada in #tech: /tools-agenda cancel today
    #tech: No meeting Mon July 15
