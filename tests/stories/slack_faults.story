settings team.toml
at 2019-07-08 08:00
Bo in #tech: /announce Summer School July 15-19
    private: Announced

# Slack is limited: it says when to come back, and so we do.
Slack answers 429 to chat.postMessage retry after 40
at 2019-07-08 09:00
    not #tech: Tools Meeting
at 2019-07-08 09:00:39
    not #tech: Tools Meeting
at 2019-07-08 09:01
    #tech exactly 1: Tools Meeting, 8 July 2019
    file exactly 1: Summer School July 15-19

# Slack fails: whether it posted is not known, so it is looked for first.
Slack answers 500 to chat.postMessage 3 times
Bo in #tech: /ooo today
    private: Bo is out Mon July 8
at 2019-07-08 09:05
    #tech exactly 1: Bo is out Mon July 8

# Slack posts and drops the connection: the post is found and not sent again.
Slack drops chat.postMessage
May in #tech: /ooo today
    #tech exactly 1: May is out Mon July 8
at 2019-07-08 09:10
    #tech exactly 1: May is out Mon July 8

# The same for the file in the thread, at each of its three requests.
Slack drops files.getUploadURLExternal
at 2019-07-15 09:00
    #tech exactly 1: Tools Meeting, 15 July 2019
at 2019-07-15 09:05
    file exactly 1: # Tools Meeting, 15 July 2019
Slack drops files.completeUploadExternal
at 2019-07-22 09:05
    #tech exactly 1: Tools Meeting, 22 July 2019
    file exactly 1: # Tools Meeting, 22 July 2019
Slack answers 500 to files.completeUploadExternal 2 times
at 2019-07-29 09:05
    #tech exactly 1: Tools Meeting, 29 July 2019
    file exactly 1: # Tools Meeting, 29 July 2019

# The bot was not in the channel when the draft was due; somebody mends it before the meeting.
at 2019-08-02 12:00
Slack answers not_in_channel to chat.postMessage 10 times
at 2019-08-05 09:04
    not #tech: Tools Meeting
at 2019-08-05 09:30
    #tech exactly 1: Tools Meeting, 5 August 2019

# Nobody knows whether a file of the living draft arrived until the next one is there: one is left, with everything.
at 2019-08-12 09:38
Slack drops files.completeUploadExternal
Slack answers 500 to conversations.replies 30 times
Bo in #tech: /announce Bring a table
    private: Announced
at 2019-08-12 09:50
Bo in #tech: /announce Bring a lamp
    private: Announced
at 2019-08-12 10:50
    file: table
    file: lamp
    file exactly 1: # Tools Meeting, 12 August 2019
    #tech exactly 1: Bring a table added
