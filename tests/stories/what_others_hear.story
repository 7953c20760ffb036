settings team.toml
at 2019-07-08 08:30

# One of two is taken back: the other is still out, and nobody hears anything else.
Ada in #tech: /ooo Bo, May today
    #tech exactly 1: Bo and May are out Mon July 8, today.
at 2019-07-08 08:36
    private Bo exactly 1: Ada recorded: Bo is out Mon July 8 (#1).
    private May exactly 1: Ada recorded: May is out Mon July 8 (#2).
Ada in #tech: /ooo cancel 1
    private: Taken back: #1
    private Bo: Ada took back: Bo is out Mon July 8 (#1).
    not private May: took back
    #tech exactly 1: May is out Mon July 8, today. Bo and May are out Mon July 8, today.

# It stands again: the line is as it was, and Bo hears that.
Ada presses Undo in "Taken back: #1"
    private: Undone
    private Bo: It stands again, says Ada: Bo is out Mon July 8 (#1).
    #tech exactly 1: Bo and May are out Mon July 8, today.
    #tech exactly 0: May is out Mon July 8, today. Bo

# Corrections cannot overtake each other: what holds at the end is what stands there.
Slack answers 500 to chat.update
Ada in #tech: /ooo cancel 2
    private: Taken back: #2
Ada presses Undo in "Taken back: #2"
    private: Undone
at 2019-07-08 08:45
    #tech exactly 1: Bo and May are out Mon July 8, today.
    #tech exactly 0: Bo is out Mon July 8, today. Bo

# What waits to be told is told as it is then.
Ada in #tech: /ooo Bo July 22
    private: (#3)
Slack answers 429 to chat.postMessage retry after 120
at 2019-07-08 08:50
Ada in #tech: /ooo Bo July 24
    private: Bo is told.
Ada in #tech: /ooo cancel 3
    private: Taken back: #3
at 2019-07-08 08:58
    private Bo exactly 1: Ada recorded: Bo is out Wed July 24 (#4).

# Told, but nobody knows yet whether the word arrived: taking it back is said all the same.
at 2019-07-08 12:00
Ada in #tech: /ooo May July 25
    private: (#5)
Slack drops chat.postMessage
at 2019-07-08 12:05
    private May: Ada recorded: May is out Thu July 25 (#5).
Ada presses Undo in "May is out Thu July 25"
    private: Undone
at 2019-07-08 12:10
    private May exactly 1: Ada took back: May is out Thu July 25 (#5).

# Taken back before the channel heard, and restored: the channel hears.
at 2019-07-08 12:20
Slack answers 429 to chat.postMessage retry after 60
Ada in #tech: /ooo tomorrow
    private: The channel is told.
Ada in #tech: /ooo cancel 6
    private: Taken back: #6
Ada presses Undo in "Taken back: #6"
    private: Undone
at 2019-07-08 12:25
    #tech exactly 1: Ada is out Tue July 9, tomorrow.

# Already recorded is only what still stands.
Bo in #tech: /ooo July 15-17
    private: (#7)
Bo in #tech: /ooo cancel 7
    private: Taken back: #7
Bo in #tech: /ooo July 15-17
    private: (#8)

# Given on before she was told: it is nothing to her.
at 2019-07-09 09:00
Ada in #tech: /ai May: order the badges
    private: May is told.
Ada in #tech: /ai give badges to Bo
    private: Bo is told.
at 2019-07-09 09:06
    private Bo exactly 1: Ada recorded: AI (Bo): order the badges
    private May exactly 0: badges

# Out twice on the same day, for two reasons: recorded and said once.
Bo in #tech: /ooo July 15-17 (train)
    private: Already recorded: Bo is out Mon July 15 - Wed July 17 (#8).
Bo presses Add the reason: train
    private: The reason "train" stays in Slack.
at 2019-07-15 09:00
    #tech: Bo has Triage Duty Mon July 15 - Sun July 21 and is out Mon July 15 - Wed July 17. [Ask May to cover Tue July 16 - Wed July 17]
