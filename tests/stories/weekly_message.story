settings team.toml
at 2019-07-01 08:00
Bo in #tech: /ai XCache reorg
    private: (#1)
Ada in #tech: /ai Bo: order disks
    private: (#2)
Ada in #tech: /ai Write the report
    private: (#3)

# On Friday at ten everybody hears what is theirs, once: those on duty next week as well, the others nothing.
at 2019-07-05 09:59
    not private: Your open
at 2019-07-05 10:00
    private Bo exactly 1: Your open action items before the meeting of Mon July 8:
    private Bo: #1 XCache reorg (since Mon July 1, carried) [Done] [Keep] [Drop] [Give]
    private Bo: #2 order disks (since Mon July 1, carried) [Done] [Keep] [Drop] [Give]
    private Bo: Your next week of Triage Duty is Mon July 15 - Sun July 21.
    private Bo: The draft of Mon July 8 is posted at 09:00.
    private Ada exactly 1: Your open action items before the meeting of Mon July 8:
    private May exactly 1: Your next week of Triage Duty is Mon July 8 - Sun July 14.
    not private May: action items
    not private Noor Salim: Your
    pings nobody
Bo presses Done in "Your open"
    private: #1 is done and leaves the minutes.
Bo presses Done in "Your open"
    private: Already done at 10:00: > #1 is done and leaves the minutes. AI (Bo): XCache reorg
Ada presses Keep in "Your open"
    private: #3 stays in the minutes.

# Give asks to whom; pressed again it asks again, as long as it is hers to give.
Ada presses Give in "Your open"
    private: Who will do #3? Press a name, or type it: /ai give 3
    private: > AI (Ada): Write the report
    private: [Bo] [May] [Noor Haddad] [Noor Salim]
Ada presses Give in "Your open"
    private: Who will do #3?
Ada presses May in "Who will do #3?"
    private: #3 is now: > AI (May): Write the report
    private: May is told.
Ada presses Undo in "#3 is now"
    private: Undone
at 2019-07-05 12:00
    quiet
at 2019-07-08 09:30
    #tech: AI (Bo): order disks: carried since Mon July 1, not confirmed.
    not #tech: AI (Ada): Write the report: carried

# Out that Friday: later, on the first working day they are back, if that is before the meeting starts.
at 2019-07-09 12:00
Bo in #tech: /ooo July 12
    private: Bo is out Fri July 12
Ada in #tech: /ooo July 12-15
    private: Ada is out
at 2019-07-12 12:00
    quiet
at 2019-07-15 09:59
    not private Bo: Your open
at 2019-07-15 10:00
    private Bo exactly 1: #2 order disks (since Mon July 1, carried)
    private Bo: The meeting of Mon July 15 starts at 11:00.
at 2019-07-16 12:00
    not private Ada: Your open

# Recorded as out when the message could not be sent yet: it waits as well.
at 2019-07-19 09:59
Slack answers 429 to chat.postMessage retry after 600
Slack answers 429 to chat.postMessage retry after 600
Slack answers 429 to chat.postMessage retry after 600
at 2019-07-19 10:05
    not private: Your open
Bo in #tech: /ooo today
    private: Bo is out Fri July 19
at 2019-07-19 12:00
    private Ada exactly 1: Your open action items before the meeting of Mon July 22:
    not private Bo: Your open
at 2019-07-22 10:00
    private Bo exactly 1: Your open action items before the meeting of Mon July 22:

# None before a cancelled meeting; the next comes before the next meeting that is held.
Ada in #tech: /agenda cancel July 29
    private: is cancelled
at 2019-07-30 12:00
    not private: Your

# The machine is off over Friday: it comes until the meeting starts, and once.
kill
at 2019-08-05 10:30
restart
    private Bo exactly 1: Your open action items before the meeting of Mon Aug 5:
    private Bo: The meeting of Mon Aug 5 starts at 11:00.
    private Ada exactly 1: Your open action items before the meeting of Mon Aug 5:
kill
restart
    not private: Your open

# Later it is given up, and nobody is troubled with that.
at 2019-08-05 12:00
kill
at 2019-08-12 12:00
restart
    not private: Your open
    private Ada: too late for the draft of Mon Aug 12
    not private Ada: week

# Moved or undone after it was sent: no second one.
at 2019-08-16 10:00
    private Ada exactly 1: Your open action items before the meeting of Mon Aug 19:
Ada in #tech: /agenda cancel August 19
    private: is cancelled
Ada presses Undo
    private: Undone
at 2019-08-19 12:00
    not private: Your open
