settings summer_time_europe.toml

# Winter time: the duty week turns at eight on the wall, the draft comes at nine.
at 2019-03-22 12:00
at 2019-03-25 07:59
    not #tech: Triage Duty
at 2019-03-25 08:00
    #tech exactly 1: Triage Duty
at 2019-03-25 08:59
    not #tech: Tools Meeting
at 2019-03-25 09:00
    #tech exactly 1: Tools Meeting, 25 March 2019

# Sun March 31: the hour from two to three is missing, so the draft of half past two comes at three, once.
at 2019-03-31 01:30
    #night: Watch
at 2019-03-31 01:59:59
    not #night: Night Meeting
at 2019-03-31 03:00
    #night exactly 1: Night Meeting, 31 March 2019
    #night: The meeting starts at 04:00
at 2019-03-31 12:00
    #night exactly 1: Night Meeting, 31 March 2019

# The day after: by summer time.
at 2019-04-01 07:59
    not #tech: Triage Duty
at 2019-04-01 08:00
    #tech: Triage Duty
at 2019-04-01 08:59
    not #tech: Tools Meeting
at 2019-04-01 09:00
    #tech exactly 1: Tools Meeting, 1 April 2019
    #tech: The meeting starts at 11:00

# Sun October 27: the hour from two to three comes twice. The draft comes in the first, also where nobody is awake.
at 2019-10-27 01:30
    #night: Watch
at 2019-10-27 02:29
    not #night: Night Meeting
kill
at 2019-10-27 02:30
restart
    #night exactly 1: Night Meeting, 27 October 2019
at 2019-10-27 03:00
    quiet

# In 32 weeks each of them one draft and one duty week, and so in the other channel a day later.
at 2019-10-27 12:00
    posted #night exactly 64
at 2019-10-28 07:59
    not #tech: Triage Duty
at 2019-10-28 08:00
    #tech: Triage Duty
at 2019-10-28 08:59
    not #tech: Tools Meeting
at 2019-10-28 09:00
    #tech exactly 1: Tools Meeting, 28 October 2019
    posted #tech exactly 64
