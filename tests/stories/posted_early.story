# A draft days before its meeting: that is asked about first, it names dates instead of "this week", and on the day of
# the meeting the channel gets its summary once more, never twice on one day.
settings fabric.toml
at 2019-08-20 10:00
Wanda in #fabric: /agenda post
    private: The draft of Mon Aug 26 is posted by itself on that day at 08:30. That is in 6 days; nothing is posted yet.
    private: [Post now] [Wait for Mon Aug 26 08:30]
    not #fabric: Fabric Operations Meeting
Wanda presses Wait for Mon Aug 26 08:30
    private: Nothing is posted now. The draft is posted Mon Aug 26 at 08:30 by itself.
Wanda in #fabric: /agenda post now
    private: It is posted again Mon Aug 26 at 08:30, for the day itself.
    #fabric exactly 1: Fabric Operations Meeting, 26 August 2019
    #fabric: Triage Duty: Will Mon Aug 26 - Sun Sep 1, Lars Mon Sep 2 - Sun Sep 8.
    not #fabric: this week
at 2019-08-21 09:00
Wanda in #fabric: /agenda post
    private: The draft of Mon Aug 26 was posted Tue Aug 20 at 10:00 and is kept up to date by itself. It is posted again
    not #fabric: Fabric Operations Meeting
Lars in #fabric: /ai Lars: order disks
    private: whose posted draft is brought up to date
    #fabric: 09:00 AI (Lars): order disks added
    file: AI (Lars): order disks

note: On the day there is a fresh post with its file; the old one points to it, and its file is gone.
at 2019-08-26 08:31
    #fabric exactly 1: Fabric Operations Meeting, 26 August 2019 Out: nobody. Triage Duty: Will has the week
    #fabric exactly 1: Fabric Operations Meeting, 26 August 2019 Draft: posted again Mon Aug 26 at 08:30, further down
    file exactly 1: # Fabric Operations Meeting, 26 August 2019
    #fabric exactly 1: Will has the week Mon Aug 26 - Sun Sep 1

note: From then on the fresh post lives.
at 2019-08-26 08:40
Lars in #fabric: /announce cake at noon
    #fabric: 08:40 cake at noon added
    file: cake at noon
    #fabric exactly 1: posted again Mon Aug 26
    #fabric exactly 2: Fabric Operations Meeting, 26 August 2019
Wanda in #fabric: /agenda post
    private: The draft of Mon Aug 26 was posted at 08:30 and is kept up to date by itself.
    not private: again

note: The evening before is not early: that one post stands for the day.
at 2019-09-08 20:00
Wanda in #fabric: /agenda post
    private: The draft of Mon Sep 9 is being posted
    not private: again
at 2019-09-09 08:31
    #fabric exactly 1: Fabric Operations Meeting, 9 September 2019

note: Early, and by hand on the day as well, before its own time: once on that day. Killed while it is posted, too.
at 2019-09-11 09:00
Wanda in #fabric: /agenda post now
at 2019-09-16 08:00
kill after chat.postMessage
Wanda in #fabric: /agenda post
    private: The draft of Mon Sep 16 is being posted
restart
at 2019-09-16 08:31
    #fabric exactly 1: 16 September 2019 Out: nobody.
    #fabric exactly 1: 16 September 2019 Draft: posted again Mon Sep 16 at 08:00
    file exactly 1: # Fabric Operations Meeting, 16 September 2019

note: Early, then called off: the day stays quiet, and the early one says so.
at 2019-09-18 09:00
Wanda in #fabric: /agenda post now
at 2019-09-20 09:00
Wanda in #fabric: /agenda cancel Sept 23
at 2019-09-23 10:30
    not #fabric: 23 September 2019
    #fabric exactly 1: Fabric Operations Meeting, 23 September 2019 Off: No meeting Mon Sep 23
