settings headings.toml
at 2019-07-03 10:00

# A prefix is a section only where it names one; without it a line stands in its typist's home section.
May in #tech: /agenda add Tools 3.4 is built
    private: Added (#1) under Software Team.
    private: In the minutes of Mon July 8: > Tools 3.4 is built
    private: [Undo] [Every week]
Bo in #tech: /agenda add Note: bring a mug
    private: Added (#2) under Release Team.
    private: > Note: bring a mug
May in #tech: /agenda add Discussion: drop CentOS 6?
    private: Added (#3) under Software Team/Discussion.
Bo in #tech: /agenda add discussion: freeze the branch?
    private: Added (#4) under Release Team/Discussion.
May in #tech: /agenda add Release discussion: who signs?
    private: Added (#5) under Release Team/Discussion.
May in #tech: /agenda add release: nothing yet
    private: Added (#6) under Release Team.
May in #tech: /agenda add Jira: the counts are of Friday
    private: Added (#7) under Announcements/JIRA.
    private: > the counts are of Fri July 5

# Site lines say who is at it.
May in #tech: /agenda add support UCSD: Setting up a Comet CE
    private: Added (#8) under Software Team/Support Update.
    private: > UCSD (May): Setting up a Comet CE
May in #tech: /agenda add support Brown (Ada, May): XRootD is slow
    private: > Brown (Ada, May): XRootD is slow
May in #tech: /agenda add sites: MIT: the same
    private: > MIT (May): the same
May in #tech: /agenda add support: the docs need help
    private: > the docs need help

# A line with a date stands until it has passed, and says "this Thursday" in its week.
May in #tech: /agenda add Next doc focus July 18 (1:30-5:30pm CDT)
    private: > Next doc focus July 18 (1:30-5:30pm CDT)
    private: It stands in every draft until Thu July 18 has passed: of Mon July 8 and Mon July 15.
May in #tech: /agenda add Hackathon next Friday at 13:30
    private: > Hackathon this Friday (July 12) at 13:30
    private: until Fri July 12 has passed: of Mon July 8.
May in #tech: /agenda add Hackathon Thursday July 17
    private: Two days that disagree: one of them is Wednesday July 17
    private: [Wed July 17] [Thu July 18] [As typed]
May presses As typed
    private: > Hackathon Thursday July 17
May presses Undo
    private: Undone
May in #tech: /agenda add Discussion: doc focus July 1
    private: "July 1" has passed
May presses As typed
    private: under Software Team/Discussion. In the minutes of Mon July 8: > doc focus July 1

# Standing lines.
Bo in #tech: /agenda add standing Ongoing: Accounting, https://tracker.example.org/accounting
    private: under Release Team/Ongoing. It stands in every draft.
Bo in #tech: /agenda add every week from July 15 until July 22 Ongoing: the move
    private: It stands in every draft from Mon July 15 until Mon July 22: of Mon July 15 and Mon July 22.
    private: In the minutes of Mon July 15: > the move
Bo in #tech: /agenda add Ongoing: cache tests
    private: [Every week]
Bo presses Every week
    private: is now: > cache tests
    private: It stands in every draft.
Bo in #tech: /agenda add standing desks for everybody
    private: under Release Team. In the minutes of Mon July 8: > standing desks for everybody

# An announcement is one wherever it is typed.
Bo in #tech: /agenda add Announcements: May OOO July 9-10
    private: Announced (#20).
    private: [Record: May is out Tue July 9 - Wed July 10]
Bo presses Record: May is out Tue July 9 - Wed July 10
    private: It is no announcement any more (#20).
Bo in #tech: /agenda add announcements: Bring a mug until July 15
    private: It stands in the minutes until Mon July 15

# Only whoever recorded it, or an owner, changes it; by number or by words.
Noor in #tech: /agenda add hello
    private: You read the Tools Meeting, but record nothing for it: ask Ada
Bo in #tech: /agenda drop 1
    private: Only the person concerned, whoever recorded it, or an owner
May in #tech: /agenda edit 1 Tools 3.4.1 is built
    private: #1 under Software Team is now: > Tools 3.4.1 is built
Ada in #tech: /agenda drop freeze the branch
    private: #4 is dropped from Release Team/Discussion.
Bo in #tech: /agenda drop mug
    private: Which one?
    private: [#2] [#21]
Bo presses #2
    private: #2 is dropped from Release Team.
Bo presses Undo
    private: Undone
May in #tech: /agenda edit 9 release: Brown is slow
    private: #9 under Release Team is now: > Brown is slow
May in #tech: /agenda drop 99
    private: There is no line #99.
May in #tech: /agenda keep 3 until July 15
    private: until Mon July 15: of Mon July 8 and Mon July 15.
May in #tech: /agenda list
    private: Added to the minutes of Mon July 8:
    private: • Announcements: #21 Bring a mug (until Mon July 15)
    private: • Announcements/JIRA: #7 the counts are of Fri July 5
    private: • Software Team: #1 Tools 3.4.1 is built
    private: • Release Team/Ongoing: #17 the move (from Mon July 15) (until Mon July 22)
    private: • Release Team/Ongoing: #18 cache tests (every week)

at 2019-07-08 09:00
    file: - Tools 3.4.1 is built - Next doc focus July 18 (1:30-5:30pm CDT) - Hackathon this Friday (July 12) at 13:30
    file: - drop CentOS 6? - doc focus July 1
    file: - UCSD (May): Setting up a Comet CE - MIT (May): the same - the docs need help
    file: - Accounting, <https://tracker.example.org/accounting>
    file: - Bring a mug
    file: - Note: bring a mug
    not file: the move
    not file: freeze

# After the draft a line changes it like everything else.
at 2019-07-08 09:05
May in #tech: /agenda add Discussion: one more thing
    private: In the minutes of Mon July 8, whose posted draft is brought up to date: > one more thing
    #tech: 09:05 Software Team/Discussion: one more thing added
    file: - doc focus July 1 - one more thing
at 2019-07-08 09:10
May in #tech: /agenda edit 8 UCSD: it works
    private: #8 under Software Team/Support Update is now: > UCSD (May): it works
    #tech: 09:10 now Software Team/Support Update: UCSD (May): it works
at 2019-07-08 09:15
Bo in #tech: /agenda drop 18
    #tech: 09:15 Release Team/Ongoing: cache tests taken back
    not file: cache tests
Bo in #tech: /agenda add standing from July 15 Ongoing: of later
    private: In the minutes of Mon July 15: > of later
at 2019-07-08 09:20
    not #tech: of later
May in #tech: /agenda drop one more thing
    private: is dropped
at 2019-07-08 09:21
    not file: one more thing

at 2019-07-15 09:00
    file: Next doc focus this Thursday, July 18 (1:30-5:30pm CDT)
    file: drop CentOS 6?
    file: the move
    file: Accounting
    not file: Hackathon
    not file: Tools 3.4.1
    not file: cache tests
    not file: UCSD
at 2019-07-22 09:00
    file: the move
    file: Accounting
    not file: doc focus
    not file: CentOS
at 2019-07-29 09:00
    file: Accounting
    not file: the move

# A message goes under any heading, the typist's unless another is chosen; what looks like a section there is text.
Bo in #tech: sites: the mirror is slow until Friday
    quiet
May uses "Add to minutes" on "the mirror" in #tech
    private: Section: Software Team
May submits
    private exactly 1: under Software Team. It stands in every draft until Fri Aug 2 has passed
    private: sites: the mirror is slow until
May uses "Add to minutes" on "the mirror" in #tech
May fills "Text" with "UCSD: no pilots since Monday"
May fills "Section" with "Support Update"
May submits
    private: Today is Monday
    private: [today, Mon July 29] [Mon Aug 5] [As typed]
May presses As typed
    private: UCSD (May): no pilots since Monday
May presses Every week
    private: It stands in every draft.
May uses "Add to minutes" on "the mirror" in #tech
May fills "Text" with "Bo OOO July 30-31"
May fills "Section" with "Announcements"
May submits
    private: That looks like an absence.
May presses Record: Bo is out Tue July 30 - Wed July 31
    private: It is no announcement any more
