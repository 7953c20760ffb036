settings team.toml
at 2019-07-19 12:00

# Lost before it was carried out, or carried out and not answered: it looks the same, and is posted once.
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
