settings team.toml
at 2019-07-12 12:00

# Down for an hour and a half over the draft: it comes before the meeting begins.
at 2019-07-15 08:55
Slack answers 503 to everything for 90 minutes
May in #tech: /ai order disks
    private: AI (May): order disks
at 2019-07-15 10:24
    not #tech: Tools Meeting
at 2019-07-15 10:40
    #tech exactly 1: Tools Meeting, 15 July 2019
    file exactly 1: # Tools Meeting, 15 July 2019
    file: order disks

# Down until the meeting has begun: the draft is given up, the owners hear of it once, and the duty week is told all the same.
at 2019-07-19 12:00
at 2019-07-22 08:55
Slack answers 502 to everything for 180 minutes
at 2019-07-22 12:30
    #tech exactly 0: Tools Meeting, 22 July 2019
    private Ada exactly 1: the draft of Mon July 22
    #tech: Triage Duty: May has the week Mon July 22
at 2019-07-26 09:00
    not private: the draft of

# Down over a start: the bot waits for Slack, and goes on where it was. It is not read either at first.
kill
Slack garbles auth.test
Slack garbles conversations.list
Slack garbles apps.connections.open
restart
Bo in #tech: /ooo list
    private: Nobody
at 2019-07-29 09:00
    #tech exactly 1: Tools Meeting, 29 July 2019
