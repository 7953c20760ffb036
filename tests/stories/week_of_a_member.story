settings week_of_a_member.toml

note: Monday, before the meeting. Slack knows Lotte as lhansen; her first command asks who she is, and is carried out.
at 2019-07-08 08:05
lhansen in #tools: /ooo wednesday dentist
    private: Which of these are you?
    private: [Lotte] [I'm new]
lhansen presses Lotte
    private: You are Lotte from now on. Lotte is out Wed July 10 (#1). Your reason "dentist" stays in Slack.
    private: [Undo] [I am not Lotte]
    not #tools: Lotte
at 2019-07-08 08:12
lhansen in #tools: /ai write the release notes
    private: AI (Lotte): write the release notes
    private: [Undo] [Nobody yet] [Someone else]

# A weekday that is today's.
at 2019-07-08 08:40
lhansen in #tools: /ooo Monday
    private: [today, Mon July 8] [Mon July 15]
lhansen presses Mon July 15
    private: Lotte is out Mon July 15 (#2).
at 2019-07-08 09:00
    #tools: Out: Lotte Wed July 10 and Mon July 15.
    #tools: Lotte has Triage Duty Mon July 15 - Sun July 21 and is out Mon July 15.
    file: Lotte OOO Wed July 10
    not file: dentist
    not #tools: dentist

note: For somebody else, and for nobody. The draft is posted already and takes them in.
at 2019-07-08 09:20
lhansen in #tools: /ai Sam - send the new keys to Priya
    private: AI (Sam): send the new keys to Priya
    private: Sam is told.
lhansen in #tools: /ai nobody: order disks
    private: A new action item, nobody's yet (#3)
lhansen in #tools: /ai somebody has to call the vendor
    private: AI (Lotte): somebody has to call the vendor
lhansen presses Nobody yet
    private: AI (???): somebody has to call the vendor
at 2019-07-08 09:26
    private Sam exactly 1: Lotte recorded: AI (Sam): send the new keys to Priya (#2). Not right?
    file: AI (???): order disks

note: After the meeting, in the draft's thread, where Slack takes no commands.
at 2019-07-08 11:20
lhansen in #tools: /ai TOOLS-214 retry uploads by Friday
    private: (#5), due Fri July 12, under Tools Team.
lhansen in #tools thread "8 July 2019": /ai Hugo look at the flaky test
    private: /ai is not supported in threads.
lhansen in #tools thread "8 July 2019": @Convener ai Hugo look at the flaky test
    private: AI (Hugo): look at the flaky test
at 2019-07-08 11:30
    private Hugo exactly 1: Lotte recorded: AI (Hugo): look at the flaky test (#6).

# For a colleague who called; the second time by mistake.
at 2019-07-08 15:00
lhansen in #tools: /ooo Priya sick today
    private: Priya is out Mon July 8 (#3). Your reason "sick" stays in Slack.
    private: The channel is told. Priya is told.
    #tools exactly 1: Priya is out Mon July 8, today.
lhansen in #tools: /ooo Priya sick today
    private: Already recorded at 15:00 as #3; nothing was changed.
    not #tools: Priya

note: Tuesday, on the phone.
at 2019-07-09 08:02
    private Priya exactly 1: Lotte recorded: Priya is out Mon July 8 (#3). Not right?
lhansen in private: running late, back at noon
    private: That is no command I know; nothing was recorded.
lhansen in private: Ooo this morning, train
    private: Lotte is out Tue July 9 morning (#4). Your reason "train" stays in Slack.
    private: It is over before the next meeting, so no minutes print it.
    #tools exactly 1: Lotte is out Tue July 9 morning, today.
lhansen in private: when is the meeting?
    private: The next meeting is Mon July 15 at 11:00.
lhansen in private: who's out tomorrow?
    private: #1 Lotte is out Wed July 10
    private: #2 Lotte is out Mon July 15

note: Days off, and a change of mind.
at 2019-07-09 14:00
lhansen in #tools: /ooo July 17-19 vaction
    private: Lotte is out Wed July 17 - Fri July 19 (#5).
    private: In the minutes of Mon July 15: > Lotte OOO July 17-19
lhansen in #tools: /ooo not until Thursday
    private: but not "not".
    private: not until Thursday
lhansen in #tools: /ooo cancle 5
    private: Did you mean /ooo cancel 5? Nothing was changed yet.
lhansen presses Yes, cancel 5
    private: Taken back: #5, Lotte is out Wed July 17 - Fri July 19.
lhansen in #tools: /ooo July 18-19
    private: Lotte is out Thu July 18 - Fri July 19 (#6).
lhansen in #tools: /ooo cancel July 18
    private: Which one is taken back?
    private: [#6 Lotte Thu July 18 - Fri July 19]
lhansen in #tools: /ooo lsit
    private: Did you mean /ooo list?
lhansen presses Yes, list
    private: #6 Lotte is out Thu July 18 - Fri July 19
    not private: #5

note: Wednesday. The dentist called in sick himself; and things get done.
at 2019-07-10 10:00
lhansen in #tools: /ooo cancel dentist
    private: Taken back: #1, Lotte is out Wed July 10.
lhansen in #tools: /ai doen release notes
    private: Did you mean /ai done release notes? Nothing was changed yet.
    private: [Yes, done release notes] [A new action item: doen release notes]
lhansen presses Yes, done release notes
    private: #1 is done and leaves the minutes.
lhansen in #tools: /ai TOOLS-214 is done
    private: #5 is done and leaves the minutes.
lhansen in #tools: /ai lsit
    private: Did you mean /ai list?
    private: [Yes, list] [A new action item: lsit]
lhansen presses Yes, list
    private: #3 AI (???): order disks
    not private: #5
lhansen in #tools: /ai give disks to Hugo
    private: #3 is now: > AI (Hugo): order disks
    private: Hugo is told.
lhansen in #tools: /ai what do I have to do?
    private: No action items of Lotte are open.
lhansen in #tools: /ai check the mirrors
    private: AI (Lotte): check the mirrors
lhansen in #tools: /ai @Priya, Sam: read the new policy by the 19th
    private: AI (Priya, Sam): read the new policy by Fri July 19
lhansen in #tools: /ai help
    private: /ai done 12
lhansen in #tools: /ooo help
    private: /ooo cancel 3

note: Friday at ten, the one message a week.
at 2019-07-12 09:59
    not private lhansen: Your
at 2019-07-12 10:00
    private lhansen exactly 1: Your open action items before the meeting of Mon July 15:
    private lhansen: check the mirrors (since Wed July 10) [Done] [Keep] [Drop] [Give]
    private lhansen: Your next week of Triage Duty is Mon July 15 - Sun July 21.
    pings nobody
lhansen presses Done in "Your open"
    private: is done and leaves the minutes.
lhansen presses Done in "Your open" 
    private: Already done at 10:00:

note: Monday, without her.
at 2019-07-15 09:00
    #tools: Out: Lotte Mon July 15 and Thu July 18 - Fri July 19.
    file: Lotte OOO Mon July 15
    file: Lotte OOO July 18-19
    file: AI (Priya, Sam): read the new policy by Fri July 19
    not file: mirrors
    not file: vaction
    not private lhansen: Lotte
    pings nobody
at 2019-07-15 16:59
    quiet

# All week: one message that she did not ask for, and the duty that she took over. The channel: two drafts, and two absences of the day itself.
counts
    told lhansen exactly 2
    told Hugo exactly 4
    told Sam exactly 3
    told Priya exactly 3
    told Ada exactly 2
    posted #tools exactly 4
    posted #random exactly 0
