settings team.toml
at 2019-07-08 08:00

# Only owners cancel meetings; everybody on the roster records for anyone.
Bo in #tech: /agenda cancel July 15
    private: Only an owner of the meeting cancels it: ask Ada. Nothing was changed.
May in #tech: /ooo Bo July 15-17
    private: Bo is out Mon July 15 - Wed July 17 (#1)

# Whom it concerns, whoever recorded it, or an owner may end it; nobody else.
Noor Salim in #tech: /ooo cancel 1
    private: Only the person concerned
Bo in #tech: /ooo cancel 1
    private: Taken back: #1
May in #tech: /ai Bo XCache reorg
    private: AI (Bo): XCache reorg
Noor Salim in #tech: /ai done 1
    private: Only the person concerned
Ada in #tech: /ai done 1
    private: #1 is done and leaves the minutes.
Bo in #tech: /ai done 1
    private: #1 is done already: by Ada, Mon July 8 at 08:00.

# An item without a name is the typist's; nobody's or somebody else's is a press or a command away.
Bo in #tech: /ai Fix the wiki
    private: AI (Bo): Fix the wiki
    private: [Someone else]
Bo presses Nobody yet
    private: AI (???): Fix the wiki
Bo presses Undo
    private: Undone
Bo in #tech: /ai give 2 May and Ada
    private: AI (May, Ada): Fix the wiki
Bo in #tech: /ai Order disks
    private: AI (Bo): Order disks
Bo presses Someone else
    private: Who will do #3? Press a name, or type it: /ai give 3
Bo presses Noor Haddad
    private: AI (Noor Haddad): Order disks
    private: Noor Haddad is told.
Bo in #tech: /ai give 2 Zhenzhou
    private: I know nobody called "Zhenzhou"
Noor Salim in #tech: /ai give 2 Bo
    private: Only the person concerned
Bo in #tech: /ai drop 2 we have no wiki
    private: #2 is dropped ("we have no wiki") and leaves the minutes.

# Who is on the roster but no member of the meeting reads it, and records who is out.
Noor Salim in #tech: /announce free lunch
    private: You read the Tools Meeting, but record nothing for it: ask Ada, who runs it.
Noor Salim in #tech: /ai Fix the oven
    private: ask Ada, who runs it. Nothing was changed.
Noor Salim in #tech: /ooo Noor Haddad July 30
    private: Noor Haddad is out Tue July 30

# Who is not on the roster reads, and is asked who they are before anything of theirs is recorded.
Guest Gail in #tech: /ooo July 15-17
    private: Are you new here? I do not know your account yet
    private: [I'm new]
Guest Gail in #tech: /announce free lunch
    private: Are you new here?
Guest Gail in #tech: /ooo cancel 2
    private: Are you new here?
Guest Gail in #tech: /agenda
    private: # Tools Meeting, 8 July 2019
Guest Gail in #tech: /triage
    private: Triage Duty: May this week, Bo next week.

at 2019-07-08 09:00
    not file: XCache
    not file: lunch
    not file: Bo OOO
