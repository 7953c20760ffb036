settings two_series.toml
note: One busy day, and exactly what each person and each channel hears of it without having asked.
at 2019-07-08 08:00

# An absence that begins today or tomorrow is for every meeting that misses somebody, wherever it is typed.
Bo in private: /ooo today (dentist)
    private: The channels of Tools Meeting and Operations Meeting are told.
    #tech exactly 1: Bo is out Mon July 8, today.
    #ops exactly 1: Bo is out Mon July 8, today.
    not #tech: dentist
    not #ops: dentist
    pings nobody
Ada in #tech: /ooo Cy tomorrow
    private: The channel of Operations Meeting is told. Cy is told.
    #ops exactly 1: Cy is out Tue July 9, tomorrow.
    posted #tech exactly 1
Ada in #tech: /ooo July 22
    private: (#3)
    not private: told
Dee in #tech: /ooo today
    private: Dee is out Mon July 8 (#4).
    not private: told
    posted #tech exactly 1
    posted #ops exactly 2

# What others record for somebody in one go is one private line, whoever they are; one's own is none.
Ada in #tech: /ai Bo: order disks
    private: Bo is told.
Cy in #ops: /ai Bo: paint the rack
    private: Bo is told.
Bo in #tech: /ai mend the door
    private: (#2)
Cy in #ops: /announce Power cut at noon
    private: Announced
    told Bo exactly 0
at 2019-07-08 08:10
    private Bo exactly 1: Ada recorded: AI (Bo): order disks (#1 of Tools Meeting). Cy recorded: AI (Bo): paint the rack (#1 of Operations Meeting). Not right?
    private Cy exactly 1: Ada recorded: Cy is out Tue July 9 (#2). Not right?
    told Ada exactly 0
    told Bo exactly 1
    told Cy exactly 1
    told Dee exactly 0

# Taken back before the person heard of it: they hear nothing. Taken back afterwards: the person hears of it, the
# channel's line is corrected in its place.
Ada in #tech: /ooo Bo July 25
    private: (#5)
Bo in #tech: /ooo cancel 5
    private: Taken back: #5
at 2019-07-08 08:20
    quiet
Ada in #tech: /ooo cancel 2
    private: Taken back: #2
    private Cy exactly 1: Ada took back: Cy is out Tue July 9 (#2).
    #ops exactly 1: Cy is not out Tue July 9 after all.
    told Cy exactly 2
    posted #ops exactly 2

# The draft is one message of its channel; what changes it is said in its thread.
at 2019-07-08 09:30
    #tech exactly 1: Tools Meeting, 8 July 2019
    posted #tech exactly 2
Bo in #tech: /ai done 1
    private: #1 is done
at 2019-07-08 09:40
    posted #tech exactly 2
    told Ada exactly 0

# A cancelled meeting, and that it is held after all, is for its channel alone.
Ada in #tech: /agenda cancel July 15
    private: The channel is told.
    #tech exactly 2: No meeting Mon July 15; next meeting Mon July 22.
    posted #tech exactly 3
Ada presses Undo
    #tech: takes place after all
    posted #tech exactly 4
    posted #ops exactly 2
    pings nobody

# Slack is away over the evening: what is of no use tomorrow is not said then, what is of use in the words of then.
at 2019-07-08 20:00
Slack answers 429 to chat.postMessage retry after 18000 2 times
Ada in #tech: /ooo today (choir)
    private: The channel is told.
Ada in #tech: /ooo tomorrow afternoon
    private: The channel is told.
at 2019-07-09 01:10
    #tech exactly 1: Ada is out Tue July 9 afternoon, today.
    not #tech: tomorrow
    not #tech: Mon July 8
    posted #tech exactly 5
counts
at 2019-07-09 01:20
    told Ada exactly 1
    told Bo exactly 1
    told Cy exactly 2
    told Dee exactly 0
