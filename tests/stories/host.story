settings team.toml
at 2019-07-10 10:00

# Nobody is named; an owner hands it over, and the new host hears it a little later.
Bo in #tech: /agenda host
    private: Nobody is named to run the meeting of Mon July 15. /agenda host Bo July 15 hands it over.
Bo in #tech: /agenda host Bo July 15
    private: Only an owner of the meeting or who runs it hands it over: ask Ada. Nothing was changed.
Ada in #tech: /agenda host Bo July 15
    private: Bo runs the meeting of Mon July 15. Bo is told.
at 2019-07-10 10:10
    private Bo exactly 1: Ada handed you the meeting of Mon July 15.
Bo in #tech: /agenda next
    private: Mon July 15 11:00 - Bo runs it
    not private: Mon July 22 11:00 - Bo

# The present host may hand it on; somebody who is out is said to be.
May in #tech: /ooo July 15
    private: May is out
Bo in #tech: /agenda host May July 15
    private: May runs the meeting of Mon July 15. May is out Mon July 15. May is told.
Bo presses Undo in "May is told"
    private: Undone.
at 2019-07-10 10:20
    not private May: handed you
Ada in #tech: /agenda host May from July 22
    private: May runs the meetings from Mon July 22 on, as long as nobody else is named. May is told.
at 2019-07-10 10:30
    private May exactly 1: Ada handed you the meetings from Mon July 22 on.
Ada presses Undo in "from Mon July 22 on"
    private May: You do not run the meetings from Mon July 22 on after all.
Ada in #tech: /agenda host May from July 22
    private: May runs the meetings from Mon July 22 on
Ada in #tech: /agenda host nobody July 29
    private: Nobody runs the meeting of Mon July 29.

# Names are those of the roster; two who share one are asked about.
Ada in #tech: /agenda host Noor July 15
    private: Which one: Noor Haddad or Noor Salim?
Ada presses Noor Salim
    private: Noor Salim runs the meeting of Mon July 15.
Ada in #tech: /agenda host Zenobia July 15
    private: I know nobody called "Zenobia".
Ada in #tech: /agenda host me next week
    private: Ada runs the meeting of Mon July 15.
    not private: is told

# In the minutes, and in the summary.
at 2019-07-15 09:00
    #tech: Ada runs it.
    file: Ada runs it
Ada in #tech: /agenda host Bo today
    private: Bo runs the meeting of Mon July 15.
at 2019-07-15 09:10
    #tech: Bo runs it.
    #tech: 09:00 Bo runs the meeting
    file: Bo runs it
at 2019-07-22 09:00
    file: May runs it
at 2019-07-29 09:00
    not file: runs it

# What a person is handed, and what else is recorded for them just now, is one message; what is undone in time is none.
at 2019-07-30 10:00
Ada in #tech: /agenda host Bo Aug 5
    private: Bo runs the meeting of Mon Aug 5. Bo is told.
Ada in #tech: /ai Bo: order disks
    private: Bo is told.
Ada in #tech: /agenda host Bo Aug 12
    private: Bo is told.
Ada in #tech: /agenda host Bo Aug 19
    private: Bo is told.
Ada presses Undo in "Mon Aug 19"
    private: Undone
at 2019-07-30 10:06
    private Bo exactly 1: Ada recorded: AI (Bo): order disks (#1). Ada handed you the meeting of Mon Aug 5. Ada handed you the meeting of Mon Aug 12. Not right?
    private Bo exactly 1: Ada

# Handed on to somebody else: whoever had it hears of it as well, and nothing when they did that themselves.
Ada in #tech: /agenda host May Aug 5
    private Bo exactly 1: You do not run the meeting of Mon Aug 5 after all.
at 2019-07-30 10:12
    private May exactly 1: Ada handed you the meeting of Mon Aug 5.
Ada presses Undo in "May runs the meeting of Mon Aug 5"
    private May exactly 1: You do not run the meeting of Mon Aug 5 after all.
    private Bo exactly 1: Ada handed you the meeting of Mon Aug 5.
Bo in #tech: /agenda host May Aug 12
    not private Bo: after all
at 2019-07-30 10:20
    private May exactly 1: Bo handed you the meeting of Mon Aug 12.

# From a day on, where a meeting was moved: the first one behind that day, whatever its regular date.
Ada in #tech: /agenda move Aug 19 to Aug 21
    private: is moved
Ada in #tech: /agenda host Bo from Aug 20
    private: Bo runs the meetings from Wed Aug 21 on
Ada in #tech: /agenda next
    private: Wed Aug 21 11:00 - moved from Mon Aug 19, Bo runs it
