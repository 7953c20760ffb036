settings summer_time.toml

# Winter time: the duty week turns at eight on the wall, the draft comes at nine.
at 2019-03-01 12:00
at 2019-03-04 07:59
    not #tech: Triage Duty
at 2019-03-04 08:00
    #tech exactly 1: Triage Duty
at 2019-03-04 08:59
    not #tech: Tools Meeting
at 2019-03-04 09:00
    #tech exactly 1: Tools Meeting, 4 March 2019

# Sun March 10: the hour from two to three is missing, so the draft of half past two comes at three, once.
at 2019-03-10 01:30
    #night: Watch
at 2019-03-10 01:59:59
    not #night: Night Meeting
at 2019-03-10 03:00
    #night exactly 1: Night Meeting, 10 March 2019
    #night: The meeting starts at 04:00
at 2019-03-10 12:00
    #night exactly 1: Night Meeting, 10 March 2019

# The day after: by summer time.
at 2019-03-11 07:59
    not #tech: Triage Duty
at 2019-03-11 08:00
    #tech: Triage Duty
at 2019-03-11 08:59
    not #tech: Tools Meeting
at 2019-03-11 09:00
    #tech exactly 1: Tools Meeting, 11 March 2019
    #tech: The meeting starts at 11:00

# Sun November 3: the hour from one to two comes twice. The duty week turns in the first, also where nobody is awake.
at 2019-11-03 01:00
kill
at 2019-11-03 01:30
restart
    #night: Watch
at 2019-11-03 02:29
    not #night: Night Meeting
at 2019-11-03 02:30
    #night exactly 1: Night Meeting, 3 November 2019

# In 36 weeks each of them one draft and one duty week, and so in the other channel a day later.
at 2019-11-03 12:00
    posted #night exactly 72
at 2019-11-04 07:59
    not #tech: Triage Duty
at 2019-11-04 08:00
    #tech: Triage Duty
at 2019-11-04 08:59
    not #tech: Tools Meeting
at 2019-11-04 09:00
    #tech exactly 1: Tools Meeting, 4 November 2019
    posted #tech exactly 72
