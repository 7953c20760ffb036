settings team.toml
at 2019-07-05 12:00
Bo in #tech: /ooo today
    private: Bo is out Fri July 5
at 2019-07-08 09:30
    #tech exactly 1: Tools Meeting, 8 July 2019
    posted #tech exactly 2

# An hour back, to before the draft: nothing is said again, now or when the hour comes round.
the clock jumps to 2019-07-08 08:30
    quiet
restart
    quiet
at 2019-07-08 09:30
    quiet
Bo in #tech: /ai May: order disks
    private: AI (May): order disks
the clock jumps to 2019-07-08 08:35
at 2019-07-08 09:45
    #tech exactly 1: Tools Meeting, 8 July 2019
    posted #tech exactly 2
    #tech exactly 1: order disks added
    private May exactly 1: Bo recorded
    file exactly 1: order disks

# A day back, and three days of nothing but that.
the clock jumps to 2019-07-07 09:45
    quiet
at 2019-07-09 12:00
    #tech exactly 1: Tools Meeting, 8 July 2019
    posted #tech exactly 2
    not private: too late

# Over the weekly message as well: it is sent once.
at 2019-07-12 10:30
    private May exactly 1: order disks
the clock jumps to 2019-07-11 10:00
at 2019-07-12 11:00
    not private May: order disks

# What is typed while the clock is behind is recorded, and the draft has it when its time comes.
the clock jumps to 2019-07-11 12:00
Bo in #tech: /announce Summer School July 15-19
    private: In the minutes of Mon July 15
at 2019-07-15 09:00
    #tech exactly 1: Tools Meeting, 15 July 2019
    file exactly 1: Summer School

# Forward over a draft, to before its meeting: it is late. Over one and its meeting: the owners hear of it.
at 2019-07-22 08:00
the clock jumps to 2019-07-22 10:15
    #tech exactly 1: posted at 10:15, due at 09:00
    #tech exactly 1: Tools Meeting, 22 July 2019
the clock jumps to 2019-07-29 12:00
    #tech exactly 0: Tools Meeting, 29 July 2019
    private Ada exactly 1: the draft of Mon July 29
    #tech: Mon July 29

# And back again, by somebody who put it wrong: what was given up is not too late any more, and is posted.
the clock jumps to 2019-07-29 08:00
    not #tech: Tools Meeting
at 2019-07-29 09:05
    #tech exactly 1: Tools Meeting, 29 July 2019
at 2019-08-05 09:00
    #tech exactly 1: Tools Meeting, 5 August 2019
    file exactly 1: # Tools Meeting, 5 August 2019
