settings team.toml
at 2019-07-08 08:30

# What touches an absence that stands is joined with it: one record, one line, and Undo puts back what was.
Bo in #tech: /ooo July 15-17 (beach)
    private: Bo is out Mon July 15 - Wed July 17 (#1).
Bo in #tech: /ooo July 18-19 (train)
    private: Joined with your July 15-17: Bo is out Mon July 15 - Fri July 19 (#1). The reason "beach; train" stays in Slack.
    private: Bo OOO July 15-19
Bo in #tech: /ooo list
    private exactly 1: #1 Bo is out Mon July 15 - Fri July 19
    not private: #2
Bo presses Undo in "Joined with"
    private: Undone. This no longer holds:
Bo in #tech: /ooo list
    private exactly 1: #1 Bo is out Mon July 15 - Wed July 17
    not private: July 19

# Two that stand, and what closes the gap between them.
Bo in #tech: /ooo July 22
    private: Bo is out Mon July 22 (#2).
Ada in #tech: /ooo Bo, May July 18-21
    private: Joined with Bo's July 15-17 and Mon July 22: Bo is out Mon July 15 - Mon July 22 (#1).
    private: May is out Thu July 18 - Sun July 21 (#3).
    private: May is told. Bo is told.
    private Bo: Ada changed #1: Bo is out Mon July 15 - Mon July 22 (before: Mon July 15 - Wed July 17).
Bo in #tech: /ooo list
    private exactly 1: #1 Bo is out Mon July 15 - Mon July 22
    private exactly 1: #3 May is out
    not private: #2
Ada presses Undo in "Joined with"
    private: Undone
Bo in #tech: /ooo list
    private: #1 Bo is out Mon July 15 - Wed July 17
    private: #2 Bo is out Mon July 22
    not private: #3

# Inside one that stands nothing changes; what else may be meant is a button.
Bo in #tech: /ooo July 16
    private: Already recorded: Bo is out Mon July 15 - Wed July 17 (#1). Nothing had to be changed.
Bo presses Only Tue July 16
    private: Bo is out Tue July 16 (#1), back Wed July 17; before: Mon July 15 - Wed July 17.
Ada in #tech: /ooo Bo July 16
    private: Already recorded: Bo is out Tue July 16 (#1).

# Halves of a day make a whole one; what comes again every week is left alone.
May in #tech: /ooo July 10 afternoon
    private: May is out Wed July 10 afternoon (#4).
May in #tech: /ooo July 10 morning
    private: Joined with your Wed July 10 afternoon: May is out Wed July 10 (#4).
May in #tech: /ooo every Wednesday
    private: Joined with your Wed July 10: May is out every Wed from Wed July 10 (#4).
May in #tech: /ooo July 17
    private: Already recorded: May is out every Wed from Wed July 10 (#4).

# A line of today is corrected; nobody is told of the same absence twice.
Noor Haddad in #tech: /ooo today (ill)
    private: Noor Haddad is out Mon July 8 (#5).
Ada in #tech: /ooo today
    private: The channel is told.
    #tech exactly 1: Ada is out Mon July 8, today.
Ada in #tech: /ooo tomorrow
    private: Joined with your Mon July 8: Ada is out Mon July 8 - Tue July 9 (#6).
    #tech exactly 1: Ada is out Mon July 8 - Tue July 9.
at 2019-07-08 09:00
    file exactly 1: Ada OOO July 8-9
    file exactly 1: Bo OOO Tue July 16
    file exactly 1: May OOO
    not file: May OOO July 10
