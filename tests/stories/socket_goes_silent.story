settings team.toml
at 2019-07-08 08:00
Bo in #tech: /ooo July 15-17
    private: Bo is out Mon July 15 - Wed July 17

# The connection is open, and nobody is at its other end: within five seconds there is another.
the socket goes silent
Bo in #tech: /ooo list
    private: operation_timeout
Bo in private: ai May: order disks
the bot reconnects within 5 s
Bo in #tech: /ooo list
    private: Bo is out Mon July 15 - Wed July 17

# What Slack could not deliver it delivers again, and it is recorded once.
at 2019-07-08 08:05
    private Bo: AI (May): order disks
at 2019-07-08 08:20
    private Bo exactly 0: AI (May)
Bo in #tech: /ai list
    private exactly 1: #1 AI (May): order disks
    not private: #2

# The draft waits for no socket.
the socket goes silent
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
the bot reconnects within 5 s
Ada in #tech: /agenda
    private: Tools Meeting
