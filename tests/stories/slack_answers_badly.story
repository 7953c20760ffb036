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

# Lost before it was carried out, or carried out and not answered: it looks the same, and is posted once.
at 2019-07-19 12:00
Slack loses chat.postMessage 2 times
at 2019-07-22 09:00
    not #tech: Tools Meeting
at 2019-07-22 09:05
    #tech exactly 1: Tools Meeting, 22 July 2019
    file exactly 1: # Tools Meeting, 22 July 2019
at 2019-07-26 12:00
Slack drops chat.postMessage
Slack loses conversations.history 2 times
at 2019-07-29 09:10
    #tech exactly 1: Tools Meeting, 29 July 2019
    file exactly 1: # Tools Meeting, 29 July 2019
Slack loses files.completeUploadExternal
at 2019-08-05 09:10
    file exactly 1: # Tools Meeting, 5 August 2019

# An answer that nobody can read: what was asked for may be there, so it is looked for; that answer is garbled as well.
at 2019-08-09 12:00
Slack garbles chat.postMessage
Slack garbles conversations.history 2 times
at 2019-08-12 09:10
    #tech exactly 1: Tools Meeting, 12 August 2019
    file exactly 1: # Tools Meeting, 12 August 2019
Slack garbles upload
Slack garbles files.getUploadURLExternal
at 2019-08-19 09:10
    file exactly 1: # Tools Meeting, 19 August 2019
Slack garbles chat.update
at 2019-08-19 09:40
May in #tech: /announce Pizza today
    private: Pizza today
at 2019-08-19 09:50
    #tech exactly 1: Tools Meeting, 19 August 2019
    file exactly 1: Pizza today
    #tech exactly 1: Pizza today (Mon Aug 19) added

# The same for what a press is answered.
Bo in #tech: /ooo August 27
    private: Bo is out
Slack garbles response_url
Bo presses Undo
    private: Undone
at 2019-08-19 10:00
    not private Bo: Undone
