settings team.toml
at 2019-07-03 10:00

# The answer to a command is lost: Slack says it failed, so it is typed again, and is recorded once.
Slack loses the answer
Bo in #tech: /ooo today
    private: operation_timeout
    #tech exactly 1: Bo is out Wed July 3
Bo in #tech: /ooo today
    private: Already recorded at 10:00 as #1; nothing was changed.
Bo in #tech: /ooo list
    private exactly 1: Bo is out Wed July 3
    not private: #2

# The answer to a press: it has happened, and is not done again.
May in #tech: /ooo July 15-17
    private: May is out
Slack loses the answer
May presses Undo
    private: operation_timeout
    private: Undone
May in #tech: /ooo list
    private exactly 0: May is out

# A message whose answer is lost is sent again with the same event_id: it is recorded and answered once.
Slack loses the answer
Bo in private: ai May: order disks
    private exactly 1: AI (May): order disks
at 2019-07-03 10:20
    not private Bo: order disks
    private May exactly 1: order disks
Bo in #tech: /ai list
    private exactly 1: #1 AI (May): order disks
    not private: #2

# So it is with a mention, however often Slack tries.
Slack loses the answer
Slack loses the answer
Slack loses the answer
May in #tech: @Convener ai Bo: fix the wiki
at 2019-07-03 10:40
May in #tech: /ai list
    private exactly 1: #2 AI (Bo): fix the wiki
    not private: #3
