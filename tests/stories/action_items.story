settings sections.toml
at 2019-07-02 10:00

# A topic in brackets, else the owner's home section.
Bo in #tech: /ai [OSG 3.4.32] May: build osg-configure
    private: May has a new action item (#1) under OSG 3.4.32.
    private: In the minutes of Mon July 8:
    private: > AI (May): build osg-configure
    private: May is told.
    private: [Undo]
Bo in #tech: /ai May order disks
    private: May has a new action item (#2) under Operations.
    private: {Put under ...: OSG 3.4.32 | Software Team}

# One choice of the menu, and the same typed.
Bo picks "Software Team" in Put under ...
    private: #2 is now under Software Team.
    private: > AI (May): order disks
Bo in #tech: /ai put 2 under osg 3.4.32
    private: #2 is now under OSG 3.4.32.
Bo in #tech: /ai put 2 under nothing
    private: #2 is now under Operations.
Bo presses Undo
    private: Undone

# Helpers are concerned: they are told, see it in their lists, and may end it.
Ada in #tech: /ai Bo with help from May: XCache reorg
    private: > AI (Bo, with help from May): XCache reorg
    private: Bo and May are told.
Ada in #tech: /ai Bo: publish the list, with help from Zhenzhou
    private: > AI (Bo): publish the list, with help from Zhenzhou
May in #tech: /ai list me
    private: #3 AI (Bo, with help from May): XCache reorg, since Tue July 2
    not private: publish the list
May in #tech: /ai done 3
    private: #3 is done and leaves the minutes.
May presses Undo
    private: Undone
Noor Salim in #tech: /ai done 3
    private: Only the person concerned, whoever recorded it, or an owner can change #3: ask

# A group owns; its members are told, and concerned.
May in #tech: /ai software: triage the rest
    private: software has a new action item (#5) under Software Team.
    private: > AI (software): triage the rest
    private: Ada and Bo are told.
May in #tech: /ai all: read the doc
    private: > AI (Everyone): read the doc
    private: Ada and Bo are told.
    pings nobody
at 2019-07-02 10:06
    private Bo exactly 1: May recorded: AI (software): triage the rest (#5); AI (Everyone): read the doc (#6). Not right?
Bo in #tech: /ai list software
    private: Open action items of software:
    private: #5 AI (software): triage the rest
    private: #3 AI (Bo, with help from May)
    not private: read the doc
Ada in #tech: /ai list
    private: #6 AI (Everyone): read the doc
    private: #1 AI (May): build osg-configure [OSG 3.4.32], since Tue July 2
Ada in #tech: /ai done 5
    private: #5 is done
Ada presses Undo
    private: Undone

# Nobody yet, and somebody.
Bo in #tech: /ai nobody: triage the queue by next Friday
    private: A new action item, nobody's yet (#7), due Fri July 12, under Software Team.
    private: > AI (???): triage the queue by Fri July 12
Bo in #tech: /ai list nobody
    private: #7 AI (???): triage the queue by Fri July 12, since Tue July 2
Bo in #tech: /ai give 7 me and Ada
    private: > AI (Bo, Ada): triage the queue by Fri July 12
    private: Ada is told.

# Due dates: absolute as typed, relative with the date, anything else stays text.
Ada in #tech: /ai May: test it by July 12
    private: May has a new action item (#8), due Fri July 12, under Operations.
    private: > AI (May): test it by July 12
Ada in #tech: /ai May: stand by for the release
    private: May has a new action item (#9) under Operations.
    private: > AI (May): stand by for the release
Ada in #tech: /ai May: clean up by Tuesday
    private: Is it due today, Tue July 2 or Tue July 9?
    private: > AI (May): clean up by Tuesday
Ada presses Due Tue July 9
    private: #10 is due Tue July 9.
    private: > AI (May): clean up by Tue July 9
Ada in #tech: /ai due 10 Monday
    private: #10 is due Mon July 8.
    private: > AI (May): clean up by Mon July 8
Ada in #tech: /ai due 10 nothing
    private: #10 has no due date now.
    private: > AI (May): clean up
Ada in #tech: /ai due 10 June 30
    private: Sun June 30 is over already.
    private: You typed: > due 10 June 30

# A new text keeps what it does not name.
Ada in #tech: /ai edit 8 test the release candidate
    private: > AI (May): test the release candidate by July 12
Ada in #tech: /ai edit 8 Bo, with help from May: test it by July 15
    private: #8 now reads:
    private: > AI (Bo, with help from May): test it by July 15
    private: Bo is told.

# Keeping it confirms it.
May in #tech: /ai keep 9
    private: #9 stays in the minutes.

at 2019-07-08 09:00
    file: OSG 3.4.32
    file: AI (Bo, with help from May): XCache reorg
    file: AI (software): triage the rest
    file: AI (Everyone): read the doc
    file: AI (May): stand by for the release
    pings nobody

# What is put elsewhere after the draft is said in its thread; what only is kept is not.
Ada in #tech: /ai put 5 under Cache
    private: #5 is now under Cache.
Ada in #tech: /ai keep 6
    private: #6 stays in the minutes.
Ada in #tech: /ai edit 6 read the whole doc
    private: > AI (Everyone): read the whole doc
at 2019-07-08 09:10
    #tech: AI (software): triage the rest now under Cache
    #tech: now AI (Everyone): read the whole doc
    not #tech: now AI (Everyone): read the doc
    file: -   Cache -   AI (software): triage the rest

# Overdue is said in lists.
at 2019-07-16 10:00
Ada in #tech: /ai list Bo
    private: test it by July 15, overdue: it was due Mon July 15, since Tue July 2

# Who is not on the roster reads.
Guest Gail in #tech: /ai list
    private: #6 AI (Everyone): read the whole doc
Guest Gail in #tech: /ai done
    private: Are you new here?
