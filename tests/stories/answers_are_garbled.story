settings team.toml
at 2019-08-09 12:00

# An answer that nobody can read: what was asked for may be there, so it is looked for; that answer is garbled as well.
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
