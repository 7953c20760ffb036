settings team.toml
at 2019-07-08 08:00

# In the channel: at the start or at the end, and only the typist sees the answer.
Bo in #tech: @Convener ai Ada: build osg-configure
    private exactly 1: AI (Ada): build osg-configure
    private: [Undo]
    #tech exactly 0: build osg-configure
Bo in #tech: ooo July 15-17 @Convener
    private exactly 1: Bo is out Mon July 15 - Wed July 17 (#1).
Bo presses Undo in "Bo is out"
    private exactly 1: Undone
May in #tech: @Convener triage
    private exactly 1: Triage Duty: May this week, Bo next week.
    not private Bo: Triage

# The same words as a command and as a mention are recorded once.
Bo in #tech: /announce Summer School
    private exactly 1: Announced (#2).
Bo in #tech: @Convener announce Summer School
    private exactly 1: Already recorded at 08:00 as #2; nothing was changed.
Bo presses Record again
    private exactly 1: Announced (#3).

# In other people's prose, and with nothing that is a command: the usage, in private.
Bo in #tech: you may ask @Convener about it
    private exactly 1: What I understand: /ooo July 15-17
    #tech exactly 0: What I understand
Bo in #tech: @Convener
    private exactly 1: What I understand
Bo in #tech: nobody is asked anything here
    quiet

# Delivered twice: done once, answered once.
Slack delivers twice
May in #tech: @Convener ai fix the wiki
    private exactly 1: AI (May): fix the wiki

# Killed before Slack hears that it arrived.
kill before the answer
May in #tech: @Convener ai order disks
restart
at 2019-07-08 08:20
May in #tech: /ai list
    private exactly 1: #5 AI (May): order disks
    not private: #6

# An answer of which nobody knows whether it was shown comes as a direct message, once.
kill before chat.postEphemeral
May in #tech: @Convener ai book the room
    quiet
restart
at 2019-07-08 08:25
    private May exactly 1: AI (May): book the room
kill after chat.postEphemeral
May in #tech: @Convener ai water the plants
    private exactly 1: AI (May): water the plants
restart
at 2019-07-08 08:30
    private May exactly 1: AI (May): water the plants
at 2019-07-08 08:35
    private May exactly 0: water the plants
Slack drops chat.postEphemeral
May in #tech: @Convener ai paint the door
    private exactly 1: paint the door
at 2019-07-08 08:40
    private May exactly 1: AI (May): paint the door
Slack answers user_not_in_channel to chat.postEphemeral
May in #tech: @Convener ai call the plumber
    private exactly 1: AI (May): call the plumber
Slack answers 429 to chat.postEphemeral retry after 30
May in #tech: @Convener ai buy stamps
    quiet
at 2019-07-08 08:45
    private May exactly 1: AI (May): buy stamps

# In a thread, where Slack refuses slash commands.
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
Bo in #tech thread "Tools Meeting, 8 July 2019": @Convener ai Ada: write it down
    private exactly 1: AI (Ada): write it down
at 2019-07-08 09:05
    file: AI (Ada): write it down
Bo presses Undo in "write it down"
    private exactly 1: Undone
