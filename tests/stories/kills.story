settings team.toml
at 2019-07-08 08:00

# Killed between commit and acknowledgement: Slack says it failed, so it is typed again and was not lost.
kill before the answer
Bo in #tech: /ooo July 15-17
    not private: is out
restart
at 2019-07-08 08:03
Bo in #tech: /ooo July 15-17
    private exactly 1: Already recorded at 08:00 as #1; nothing was changed.
Bo in #tech: /ooo list
    private exactly 1: #1 Bo is out Mon July 15 - Wed July 17
    not private: #2

# Killed between claim and send: claimed, but not in Slack.
kill before chat.postMessage
at 2019-07-08 09:00
    not #tech: Tools Meeting
restart
at 2019-07-08 09:01
    #tech exactly 1: Tools Meeting, 8 July 2019
    file exactly 1: Bo OOO July 15-17

# Killed during the send: in Slack, but nobody told us.
at 2019-07-12 12:00
kill after chat.postMessage
at 2019-07-15 09:00
    #tech exactly 1: Tools Meeting, 15 July 2019
restart
at 2019-07-15 09:10
    #tech exactly 1: Tools Meeting, 15 July 2019
    file exactly 1: # Tools Meeting, 15 July 2019

# Killed around each request of the file.
kill before files.completeUploadExternal
at 2019-07-22 09:00
    #tech exactly 1: Tools Meeting, 22 July 2019
restart
at 2019-07-22 09:10
    file exactly 1: # Tools Meeting, 22 July 2019
kill after files.completeUploadExternal
at 2019-07-29 09:00
    file exactly 1: # Tools Meeting, 29 July 2019
restart
at 2019-07-29 09:10
    file exactly 1: # Tools Meeting, 29 July 2019
    #tech exactly 1: Tools Meeting, 29 July 2019
