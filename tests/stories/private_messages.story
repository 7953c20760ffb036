settings team.toml
at 2019-07-08 08:00

# What a slash command does, a direct message does: without the slash, with it, with a capital.
Bo in private: ooo July 15-17
    private exactly 1: Bo is out Mon July 15 - Wed July 17 (#1).
    private: [Undo]
    not #tech: Bo is out
Bo in private: Announce Summer School July 15-19
    private exactly 1: Announced (#1).
Bo in private: ai: Ada: build osg-configure
    private exactly 1: AI (Ada): build osg-configure
Bo in private: triage
    private exactly 1: Triage Duty: May this week, Bo next week.
Bo in private: agenda?
    private exactly 1: # Tools Meeting, 8 July 2019

# Its buttons work.
Bo presses Undo in "Bo is out"
    private exactly 1: Undone
Bo in private: ooo list
    private exactly 1: Nobody is recorded as out

# Nothing that is known, help, and help about one command.
Bo in private: good morning
    private exactly 1: That is no command I know; nothing was recorded. What I understand: /ooo July 15-17
Bo in private: help
    private exactly 1: What I understand: /ooo July 15-17
Bo in private: help ai
    private exactly 1: /ai Bo XCache reorg

# The same words, as a message or as a command there, are recorded once.
Bo in private: ai fix the wiki
    private exactly 1: AI (Bo): fix the wiki
Bo in private: /ai fix the wiki
    private exactly 1: Already recorded at 08:00 as #3; nothing was changed.
Bo in private: ai fix the wiki
    private exactly 1: Already recorded at 08:00 as #3; nothing was changed.

# Delivered twice, it is done once and answered once.
Slack delivers twice
Bo in private: ai order disks
    private exactly 1: AI (Bo): order disks
Slack delivers twice
Bo in private: ai list
    private exactly 1: order disks

# Killed before Slack hears that it arrived: Slack sends it again, and it was not lost.
kill before the answer
Bo in private: ai book the room
restart
at 2019-07-08 08:20
Bo in private: ai list
    private exactly 1: #5 AI (Bo): book the room
    not private: #6

# Dead while it is typed: Slack comes again until somebody hears.
kill
Bo in private: ai mend the door
    quiet
restart
at 2019-07-08 08:40
    private Bo: AI (Bo): mend the door
Bo in private: ai list
    private exactly 1: #6 AI (Bo): mend the door
    not private: #7

# Killed before the answer is sent, and after: it comes once.
kill before chat.postMessage
Bo in private: announce Power cut
    quiet
restart
at 2019-07-08 08:45
    private Bo exactly 1: Announced (#7).
kill after chat.postMessage
Bo in private: announce Retreat
    private exactly 1: Announced (#8).
restart
at 2019-07-08 08:50
    private Bo exactly 0: Announced
Slack drops chat.postMessage
Bo in private: announce Picnic
    private exactly 1: Announced (#9).
at 2019-07-08 08:55
    private Bo exactly 0: Announced

# Typed text is data here as well.
Bo in private: announce <!channel> *bold* & `code` <https://evil.example.org|the bank>
    private: <!channel> *bold* & `code`
    pings nobody

# Who is not on the roster reads.
Guest Gail in private: announce free lunch
    private exactly 1: Are you new here?
Guest Gail in private: triage
    private exactly 1: May this week

at 2019-07-08 09:00
    file: Summer School July 15-19
    file: Power cut
    not file: Bo OOO
    not file: lunch
