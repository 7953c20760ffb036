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
    private Bo exactly 1: Ada recorded: AI (Bo): XCache reorg (#1); AI (May, Bo): order disks (#2). Not right?
    private May exactly 1: Ada recorded: AI (May, Bo): order disks (#2).
Bo in #tech: /ooo July 12 (dentist)
    private: (#2)
Bo in #tech: /announce Bring your own mug
    private: In the minutes of Mon July 8
at 2019-07-08 09:00
    file: May OOO July 8-9
    file: AI (Bo): XCache reorg
    file: This week: May <!-- convener: cover needed: May is out Mon July 8 - Tue July 9 -->
    #tech: May has Triage Duty Mon July 8 - Sun July 14 and is out Mon July 8 - Tue July 9.

# What is taken back, done or given after the draft changes it: the summary in its place, the file by a new one.
at 2019-07-08 09:05
May in #tech: /ooo cancel 1
    private: Taken back: #1
    #tech: 09:05 May out Mon July 8 - Tue July 9 taken back
    #tech: Out: Bo Fri July 12.
    #tech exactly 1: Tools Meeting, 8 July 2019
    not file: May OOO
    file exactly 1: Tools Meeting

# At most once a minute: what comes sooner waits, and goes together in one line.
Bo in #tech: /ai done 1
    private: #1 is done
    not #tech: XCache
Bo in #tech: /ai give 2 Ada
    private: Ada is told.
    not #tech: order disks
Bo in #tech: /announce Pizza today
    private: In the minutes of Mon July 8, whose posted draft is brought up to date:
    not #tech: Pizza
at 2019-07-08 09:06
    #tech: 09:05 AI (Bo): XCache reorg done; 09:05 now AI (Ada): order disks; 09:05 Pizza today (Mon July 8) added
    #tech: Done since Mon July 1: #1 XCache reorg (Bo).
    file: Pizza today
    file: AI (Ada): order disks
    not file: XCache
    file exactly 1: Tools Meeting

# What comes and goes within the minute is never heard of.
at 2019-07-08 09:10
Bo presses Undo in "Bo is out Fri July 12"
    private: Undone
    #tech: 09:10 Bo out Fri July 12 taken back
    not #tech: dentist
Bo in #tech: /announce No pizza after all
    private: Announced
Bo presses Undo in "No pizza after all"
    private: Undone
at 2019-07-08 09:15
    quiet
    not #tech: No pizza
Bo in #tech: /announce cancel 3
    private: Taken back
    #tech: 09:15 Bring your own mug taken back
    not file: mug
Bo presses Undo in "Taken back: announcement #3"
    private: Undone
at 2019-07-08 09:16
    #tech: 09:15 Bring your own mug added
    file: mug

# Nothing is said twice when the machine loses power in between.
kill before chat.update
at 2019-07-08 09:18
Bo in #tech: /ai Bo: bring a chair
    private: (#6)
restart
    #tech exactly 1: bring a chair added
    file: chair
    file exactly 1: Tools Meeting
kill after upload
at 2019-07-08 09:20
Bo in #tech: /announce Bring a table
    private: Announced
restart
at 2019-07-08 09:22
    file: table
    file exactly 1: Tools Meeting
    #tech exactly 1: Bring a table added
Slack drops files.delete
at 2019-07-08 09:25
Bo in #tech: /announce Bring a lamp
    private: Announced
at 2019-07-08 09:27
    file: lamp
    file exactly 1: Tools Meeting

# Called off after all, and then not: the draft says both, and the channel hears both.
Ada in #tech: /agenda cancel today (snow)
    private: The meeting of Mon July 8 is cancelled.
    not private: In the minutes of
    #tech: Off: No meeting Mon July 8 (snow); next meeting Mon July 15.
    #tech exactly 2: No meeting Mon July 8 (snow); next meeting Mon July 15.
    #tech: 09:27 the meeting of Mon July 8 is cancelled (snow)
Bo in #tech: /announce Read this while we do not meet
    private: In the minutes of Mon July 15
at 2019-07-08 09:30
Ada presses Undo in "is cancelled"
    private: Undone
    #tech: The meeting of Mon July 8 takes place after all, at 11:00.
    #tech: Open action items: 2 (Ada 1, Bo 1).
    file: Read this

# During the meeting its minutes still grow; what was not heard there is announced in the next ones as well.
at 2019-07-08 11:20
Bo in #tech: /ai Ada: write to the vendor
    private: In the minutes of Mon July 8, whose posted draft
    file: AI (Ada): write to the vendor
Bo in #tech: /announce Lunch is at one
    private: In the minutes of Mon July 8, whose posted draft
at 2019-07-08 23:59
    file: Lunch is at one
    #tech: 11:20 Lunch is at one added
at 2019-07-09 00:00
Bo in #tech: /announce The lift is broken
    private: In the minutes of Mon July 15:
    not #tech: lift
at 2019-07-15 09:00
    file: Lunch is at one
    file: The lift is broken
    file: AI (Ada): order disks <!-- convener: #2, carried since Fri July 5, not confirmed -->
    not file: Read this
    not file: Pizza
    #tech: AI (Ada): order disks: carried since Fri July 5, not confirmed.

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
