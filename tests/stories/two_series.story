settings two_series.toml
at 2019-07-08 08:00

# A command is about the channel's meeting; elsewhere about the only one the typist is in, else it asks.
Ada in #random: /announce Summer School
    private: In the minutes of Mon July 8
Cy in #random: /announce Power cut
    private: In the minutes of Tue July 9
Bo in #random: /announce Which one is this for?
    private: Which meeting is it about?
    private: [Tools Meeting] [Operations Meeting]
Bo presses Operations Meeting twice
    private: In the minutes of Tue July 9 (Operations Meeting): > Which one is this for?
Bo in #ops: /ai order disks
    private: (#3)

# In direct messages as well; what is pressed on the receipt stays with that meeting.
Bo in private: ai label the disks
    private: Which meeting is it about?
Bo presses Operations Meeting
    private: In the minutes of Tue July 9 (Operations Meeting): > AI (Bo): label the disks
Bo presses Nobody yet
    private: AI (???): label the disks
Dee in private: agenda
    private: [Tools Meeting] [Operations Meeting]
Dee presses Tools Meeting
    private: # Tools Meeting, 8 July 2019

# An owner's word counts in the owner's meeting; where none is named, every member's does, and nobody else's.
Ada in #ops: /ai done 3
    private: Only the person concerned
Ada in #ops: /agenda cancel July 9
    private: Only an owner of the meeting cancels it: ask a member.
Bo in #tech: /agenda cancel July 15
    private: Only an owner of the meeting cancels it: ask Ada.
Cy in #ops: /agenda cancel July 16
    private: The meeting of Tue July 16 is cancelled.
    #ops exactly 1: No meeting Tue July 16; next meeting Tue July 23.
    not #tech: No meeting
Dee in #ops: /agenda
    private: # Operations Meeting, 9 July 2019

# An absence is of the workspace: the minutes of each meeting that misses the person print it.
Cy in #ops: /ooo today
    private: It is over before the next meeting, so no minutes print it.
Bo in #ops: /ooo July 8-9
    private: In the minutes of Tue July 9 (Operations Meeting):
Cy in private: /ooo July 12
    private: In the minutes of Tue July 9 (Operations Meeting):

# Each draft comes at its own time, in its own zone.
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
    file: Summer School
    not file: Cy
    file: Bo OOO July 8-9
    not file: Power cut
at 2019-07-09 01:29
    not #ops: Operations Meeting
at 2019-07-09 01:30
    #ops exactly 1: Operations Meeting, 9 July 2019
    file: Power cut
    file: AI (Bo): order disks
