settings team.toml
at 2019-07-08 08:00

# Limited everywhere for ten minutes: nothing is said, everybody is answered, and what is owed comes when it is over.
at 2019-07-08 08:58
Slack answers 429 to everything retry after 60 for 10 minutes
at 2019-07-08 09:05
    not #tech: Tools Meeting
Bo in #tech: /ooo today
    private: Bo is out Mon July 8
at 2019-07-08 09:15
    #tech exactly 1: Tools Meeting, 8 July 2019
    #tech exactly 1: Bo is out Mon July 8
    file exactly 1: Bo OOO

# A method of its own limit holds up nothing else.
Slack answers 429 to files.completeUploadExternal retry after 600
at 2019-08-05 09:00
    #tech exactly 1: Tools Meeting, 5 August 2019
Bo in #tech: /ooo today
    private: Bo is out
at 2019-08-05 09:02
    #tech exactly 1: Bo is out Mon Aug 5
at 2019-08-05 09:11
    file exactly 1: # Tools Meeting, 5 August 2019
