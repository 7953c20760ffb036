# A draft whose meeting is called off, moved behind the next one, or of a day that is none any more.
settings team.toml
at 2019-07-05 09:00
Bo in #tech: /announce Mugs
    private: In the minutes of Mon July 8
Bo in #tech: /agenda add Discussion: drop CentOS 6?
    private: In the minutes of Mon July 8
at 2019-07-08 09:30
    file: Mugs

# Called off after its draft: what the draft had stands in the next one, and only there.
Ada in #tech: /agenda cancel today (snow)
    private: is cancelled
at 2019-07-08 10:00
Bo in #tech: /announce Read this
    private: In the minutes of Mon July 15:
    not #tech: Read this
Ada in #tech: /agenda cancel Sep 2
    #tech exactly 1: No meeting Mon Sep 2; next meeting Mon Sep 9.
    not #tech: the meeting of Mon Sep 2 is cancelled

# The next one is posted early: it lives from then on, beside that of the day.
Ada in #tech: /agenda post now
    private: The draft of Mon July 15 is being posted
    file: Mugs
    file: drop CentOS 6?
    file: Read this
Bo in #tech: /announce Read that
    private: In the minutes of Mon July 15, whose posted draft is brought up to date:
at 2019-07-08 10:05
    #tech: 10:00 Read that added
    file: Read that
at 2019-07-22 09:00
    not file: Mugs
    not file: CentOS
    not file: Read

# Moved behind the next one after its draft: two drafts live, and what is typed belongs to the earlier meeting.
Ada in #tech: /agenda move today to July 30
    private: is moved to Tue July 30
at 2019-07-29 09:30
Bo in #tech: /announce Pizza
    private: In the minutes of Mon July 29, whose posted draft is brought up to date:
    #tech exactly 1: 09:30 Pizza added
    file: # Tools Meeting, 29 July 2019
    file: Pizza
Bo in #tech: /ai Bo: order disks
    private: In the minutes of Mon July 29, whose posted draft
at 2019-07-29 09:35
    #tech exactly 2: 09:30 AI (Bo): order disks added
    #tech exactly 2: Open action items: 1 (Bo 1).
    file exactly 2: AI (Bo): order disks
at 2019-07-30 12:00

# The weekday changes after the draft: it says that its day is none, and what it had stands in the next one.
at 2019-08-05 09:30
Bo in #tech: /announce Plants
    private: In the minutes of Mon Aug 5, whose posted draft
Ada in #tech: /agenda every Tuesday 10:00
    private: From Tue Aug 6 on Tools Meeting is every Tuesday at 10:00.
at 2019-08-05 09:35
    #tech: Off: No meeting Mon Aug 5 (every Tuesday from now on); next meeting Tue Aug 6.
    #tech: 09:30 from Tue Aug 6 on the meeting is every Tuesday at 10:00
Bo in #tech: /announce Lamps
    private: In the minutes of Tue Aug 6:
Ada presses Undo in "From Tue Aug 6 on"
    #tech: The meeting of Mon Aug 5 takes place after all, at 11:00.
at 2019-08-05 09:40
    file: # Tools Meeting, 5 August 2019
    file: Plants
    file: Lamps
Ada in #tech: /agenda every Tuesday 10:00
    private: From Tue Aug 6 on
at 2019-08-06 08:00
    file: # Tools Meeting, 6 August 2019
    file: Plants
    file: Lamps
