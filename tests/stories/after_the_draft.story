settings team.toml
at 2019-07-05 10:00
May in #tech: /ooo July 8-9
    private: (#1)
Ada in #tech: /ai Bo: XCache reorg
    private: AI (Bo): XCache reorg
    private: Bo is told.
Ada in #tech: /ai May, Bo: order disks
    private: May and Bo are told.
at 2019-07-05 10:05
    private Bo exactly 1: Ada recorded: AI (Bo): XCache reorg (#1); AI (May, Bo): order disks (#2). Not right? /ai drop 1
    private May exactly 1: Ada recorded: AI (May, Bo): order disks (#2).
Bo in #tech: /ooo July 12 (dentist)
    private: (#2)
Bo in #tech: /announce Bring your own mug
    private: In the minutes of Mon July 8
at 2019-07-08 09:00
    file: May OOO July 8-9
    file: AI (Bo): XCache reorg

# What is taken back, done or given after the draft is said in its thread: the file cannot be unsaid.
at 2019-07-08 09:05
May in #tech: /ooo cancel 1
    private: Taken back: #1
    #tech: 09:05 after the draft: May is not out Mon July 8 - Tue July 9 after all.
Bo in #tech: /ai done 1
    #tech: 09:05 after the draft: done: AI (Bo): XCache reorg
Bo in #tech: /ai give 2 Ada
    private: Ada is told.
    #tech: 09:05 after the draft: now AI (Ada): order disks
Bo in #tech: /announce Pizza today
    private: The draft of Mon July 8 is posted; this follows in its thread:
    #tech: 09:05 after the draft: Pizza today

Bo presses Undo in "Bo is out Fri July 12"
    private: Undone
    #tech: 09:05 after the draft: Bo is not out Fri July 12 after all.
    not #tech: dentist
Bo in #tech: /announce cancel 3
    private: Taken back
    #tech: 09:05 after the draft: taken back: Bring your own mug
Bo presses Undo in "Taken back: announcement #3"
    private: Undone
    #tech: 09:05 after the draft: stands again: Bring your own mug
Bo presses Undo in "Pizza today"
    private: Undone
    #tech: Taken back: 09:05 after the draft: Pizza today
    not #tech: after the draft: taken back: Pizza

# Called off after all, and then not: the thread and the channel hear both.
Ada in #tech: /agenda cancel today (snow)
    private: The meeting of Mon July 8 is cancelled.
    not private: In the minutes of
    #tech exactly 2: No meeting Mon July 8 (snow); next meeting Mon July 15.
Bo in #tech: /announce Read this while we do not meet
    private: In the minutes of Mon July 15
Ada presses Undo in "is cancelled"
    private: Undone
    #tech: The meeting of Mon July 8 takes place after all, at 11:00.

# What was announced in between stands in the next draft, what its thread said does not.
at 2019-07-15 09:00
    file: Read this while we do not meet
    not file: Pizza

# Each cancelled date has its own reason.
at 2019-07-15 12:00
Ada in #tech: /agenda cancel July 29 (Summer School)
    private: is cancelled
Ada in #tech: /agenda cancel August 5
    private: is cancelled
at 2019-07-22 09:00
    file: No meeting Mon July 29 (Summer School) and Mon Aug 5; next meeting Mon Aug 12

# A surname that nobody has, and a first name that two have.
at 2019-07-22 12:00
Bo in #tech: /ai Noor order disks
    private: Which Noor: Noor Haddad or Noor Salim?
Bo presses Noor Salim
    private: AI (Noor Salim): order disks
Bo in #tech: /ai me: water the plants
    private: AI (Bo): water the plants
