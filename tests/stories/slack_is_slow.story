settings team.toml
at 2019-07-08 08:00

# Slack is slow: what it keeps back keeps nobody else from being answered, and is there once.
Slack is slow to answer chat.postMessage
at 2019-07-08 09:00
Bo in #tech: /ooo July 15-17
    private: Bo is out Mon July 15 - Wed July 17
Bo in private: ai May: book the room
    quiet
Bo in #tech: /ooo list
    private: Bo is out Mon July 15 - Wed July 17
Slack catches up
    #tech exactly 1: Tools Meeting, 8 July 2019
    private Bo: AI (May): book the room
at 2019-07-08 09:10
    file: Bo OOO July 15-17

# Slow to take the file, and killed while it waits: the file is found again.
Slack is slow to answer files.completeUploadExternal
at 2019-07-15 09:00
    #tech exactly 1: Tools Meeting, 15 July 2019
kill
restart
at 2019-07-15 09:10
    file exactly 1: # Tools Meeting, 15 July 2019
