settings team.toml
at 2019-07-08 08:00

# Sent, and nobody told us: it is found however late it is looked for.
kill after chat.postMessage
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
at 2019-07-08 09:20
restart
at 2019-07-08 09:21
    #tech exactly 1: Tools Meeting, 8 July 2019
    file exactly 1: # Tools Meeting, 8 July 2019
at 2019-07-12 12:00
Slack drops chat.postMessage
Slack answers 500 to conversations.history 8 times
at 2019-07-15 09:00
    #tech exactly 1: Tools Meeting, 15 July 2019
at 2019-07-15 09:30
    #tech exactly 1: Tools Meeting, 15 July 2019

# A draft that could not be sent is not sent once its meeting is cancelled, and is sent where it stands again.
at 2019-07-19 12:00
Slack answers 500 to chat.postMessage
at 2019-07-22 09:00
    not #tech: Tools Meeting
Ada in #tech: /agenda cancel today
    private: is cancelled
at 2019-07-22 09:10
    #tech exactly 1: No meeting Mon July 22
    #tech exactly 0: Tools Meeting, 22 July 2019
at 2019-07-26 12:00
Slack answers 429 to chat.postMessage retry after 300
at 2019-07-29 09:00
    not #tech: Tools Meeting
at 2019-07-29 09:02
Ada in #tech: /agenda cancel today
    private: is cancelled
at 2019-07-29 09:04
Ada presses Undo
    private: Undone
at 2019-07-29 09:30
    #tech exactly 1: Tools Meeting, 29 July 2019

# Word of a cancelled meeting is not worth sending once it would have begun; its posted draft says so.
at 2019-08-05 10:50
Slack answers 429 to chat.postMessage retry after 1200
Ada in #tech: /agenda cancel today
    private: is cancelled
at 2019-08-05 12:00
    #tech exactly 1: No meeting Mon Aug 5
    #tech: 10:50 the meeting of Mon Aug 5 is cancelled
    private Ada exactly 1: Slack did not take it in time (ratelimited): the line "No meeting Mon Aug 5; next meeting Mon Aug 12." (Tools Meeting).

# An answer that goes as a direct message, because the address for answers is used up, goes once.
at 2019-08-06 08:30
Bo in #tech: /ooo August 12
    private: Bo is out Mon Aug 12
Slack answers 500 to response_url
Bo presses Undo
at 2019-08-06 08:31
    private Bo exactly 1: Undone
at 2019-08-06 08:40
    quiet

# What Slack does not take before it is too late, the owners hear.
at 2019-08-09 12:00
Slack answers 429 to chat.postMessage retry after 9000
at 2019-08-12 09:00
    not #tech: Tools Meeting
at 2019-08-12 12:00
    private Ada: Slack did not take it in time (ratelimited): the draft of Mon Aug 12 (Tools Meeting).
    not #tech: Tools Meeting
    #tech: Triage Duty: Bo has the week Mon Aug 12 - Sun Aug 18

# Killed before the word of a cancelled meeting, and away over it and the next: the owners hear all of it at once.
at 2019-08-16 12:00
kill before chat.postMessage
Ada in #tech: /agenda cancel August 19
    private: is cancelled
at 2019-08-26 12:00
restart
    private Ada exactly 1: I was away, and it was too late for the turn of the duty week of Mon Aug 19 and the draft of Mon Aug 26 (Tools Meeting). It was too late for the line "No meeting Mon Aug 19; next meeting Mon Aug 26." (Tools Meeting). /agenda has what is coming.
    private Ada exactly 1: too late
    not #tech: No meeting
