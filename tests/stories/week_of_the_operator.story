settings week_of_the_operator.toml

note: Monday. Petra has installed Convener in the morning, for the meeting at eleven. Nothing is said by itself.
at 2019-07-01 08:00
    quiet
Petra in #tech: /agenda
    private: it is posted Mon July 1 at 09:00
Petra in #tech: /ai
    private: /ai
Petra in #tech: /agenda people
    private: Petra: member; alias Petra Lund; account @Petra
    private: Brian Lint: member
    private: carla: member; alias Carla Vett
Petra in #tech: /agenda people Brian Lint alias BrianL
    private: BrianL
Petra in #tech: /agenda owners Petra, Carla
    private: Petra
Petra in #tech: /agenda coordinates https://meet.example.org/tools
    private: https://meet.example.org/tools
Petra in #tech: /triage roster Mat, Brian, Carla
    private: Mat
at 2019-07-01 08:50
    quiet
at 2019-07-01 09:00
    #tech: 1 July 2019

note: She restarts it while the draft is open, twice; the draft stays one, and goes on living.
restart
    quiet
Mat in #tech: /ooo Wednesday (dentist)
    private: Mat is out Wed July 3
kill
Mat in #tech: /ai Mat: book the room
    private: dispatch_failed
restart
Mat in #tech: /ai Mat: book the room
    private: AI (Mat)
at 2019-07-01 09:30
    #tech exactly 1: Tools Meeting, 1 July 2019
    file: Mat OOO Wed July 3
    file: book the room

note: Tuesday. Slack has a bad morning: nobody who types notices, and what is told in the channel comes later, once.
at 2019-07-02 09:00
Slack answers 500 to chat.postMessage 2 times
carla in #tech: /ooo tomorrow
    private: carla is out Wed July 3
at 2019-07-02 09:20
    #tech exactly 1: carla is out Wed July 3
Slack drops chat.postMessage
carla in #tech: /ooo today morning
    private: carla is out Tue July 2 morning
at 2019-07-02 09:40
    #tech exactly 1: carla is out Tue July 2 morning

note: Wednesday. She upgrades: a polite stop, and a start. Thursday it is killed before it could answer.
at 2019-07-03 07:00
stop
restart
    quiet
at 2019-07-04 10:00
kill before the answer
Mat in #tech: /announce Summer School July 15-19
restart
Mat in #tech: /announce Summer School July 15-19
    private: Already recorded at 10:00 as #2

note: Friday. The host is down from the evening on, over the draft; on Monday it comes back after the meeting has begun.
at 2019-07-05 18:00
kill
at 2019-07-08 11:30
restart
    private Petra: it was too late for the draft of Mon July 8
    private carla: it was too late for the draft of Mon July 8
    not private Mat: too late

note: The week in numbers: what was told unasked, and what the channel got.
counts
    told Petra exactly 2
    told carla exactly 1
    told Mat exactly 2
    told Brian Lint (he/him) exactly 0
    posted #tech exactly 5
    posted #random exactly 0
