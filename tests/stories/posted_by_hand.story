settings team.toml
# Sunday: the draft of Monday is wanted now. At its own time it is not posted again; until then it is kept up to date.
at 2019-07-07 14:00
Bo in #tech: /agenda post
    private: Only an owner of the meeting posts its draft: ask Ada.
    not #tech: Tools Meeting
Ada in #tech: /agenda post
    private: The draft of Mon July 8 is being posted
    #tech exactly 1: Tools Meeting, 8 July 2019
    file: # Tools Meeting, 8 July 2019
Ada in #tech: /agenda post
    private: The draft of Mon July 8 was posted at 14:00
    #tech exactly 1: Tools Meeting, 8 July 2019
Bo in #tech: /ai order disks
    private: In the minutes of Mon July 8, whose posted draft is brought up to date:
at 2019-07-07 14:05
    #tech: 14:00 AI (Bo): order disks added
    file: AI (Bo): order disks
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
    #tech: Triage Duty: May has the week Mon July 8 - Sun July 14, after Bo

# It was too late for the next one: by hand it is still posted on the day of the meeting.
at 2019-07-14 12:00
kill
at 2019-07-15 11:30
restart
    #tech exactly 0: Tools Meeting, 15 July 2019
    private Ada: I was away, and it was too late for the draft of Mon July 15
kill after chat.postMessage
Ada in #tech: /agenda post
    private: The draft of Mon July 15 is being posted
restart
at 2019-07-15 11:31
    #tech exactly 1: Tools Meeting, 15 July 2019
    file: # Tools Meeting, 15 July 2019
