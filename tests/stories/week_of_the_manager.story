settings week_of_the_manager.toml

note: Monday morning. Nadia runs the meeting of a team of ten; before it she types what the minutes should know.
at 2019-07-08 08:05
Nadia in #tech: /announce User School next week (July 15-19)
    private: > User School next week (July 15-19)
Nadia presses Keep until July 19
    private: It stands in the minutes until Fri July 19: of Mon July 8 and Mon July 15.
Nadia in #tech: /announce Please look at the triage schedule and see if it works for you.
    private: Announced (#2).
Nadia in #tech: /ooo Friday afternoon
    private: Nadia is out Fri July 12 afternoon (#1).
Nadia in #tech: /ai Odile: Build grid-configure
    private: AI (Odile): Build grid-configure
Nadia in #tech: /ai Tools 3.4.32: Nadia: Complete the cache re-organization (https://git.example.org/cache/pull/63)
    private: Nadia has a new action item (#4) under Tools 3.4.32.
    private: > AI (Nadia): Complete the cache re-organization (https://git.example.org/cache/pull/63)
Nadia in #tech: /ai [Tools 3.4.32] Kaspar to support the Slurm v19 schema change
    private: > AI (Kaspar): support the Slurm v19 schema change
Nadia in #tech: /ai Odile waiting on Benedikt to verify access to the origin server
    private: AI (Odile): waiting on Benedikt to verify access to the origin server
Nadia in #tech: /agenda releases Tools 3.4.32
    private: The releases from today on: > Tools 3.4.32
Nadia in #tech: /agenda add next doc focus July 25 (1:30-5:30pm CDT)
    private: It stands in every draft until Thu July 25 has passed
Nadia in #tech: /agenda add discussion: make the OS version support language stronger
    private: under Software Team/Discussion.
Nadia in #tech: /agenda add support: Brown (Vesna): working on the XRootD issue; still in progress
    private: under Software Team/Support Update.
Ruben in #tech: /ooo July 11-15
    private: Ruben is out
Odile in #tech: /ooo July 15-17
    private: Odile is out
Henrik in #tech: /agenda add Accounting taskforce: tasking!!!
    private: under Investigations Team.
at 2019-07-08 08:15
    private Odile exactly 1: Nadia recorded: AI (Odile): Build grid-configure (#3); AI (Odile): waiting on Benedikt

note: One week too early: a mistake, taken back, and then what she meant.
at 2019-07-08 08:20
Nadia in #tech: /agenda cancel next week's meeting (All Hands)
    private: The meeting of Mon July 15 is cancelled. The channel is told.
Nadia presses Undo
    private: Undone. This no longer holds: > The meeting of Mon July 15 is cancelled. No meeting Mon July 15
    private: The channel is told.
    #tech: The meeting of Mon July 15 takes place after all, at 11:00.
Nadia in #tech: /agenda cancel 7/22 (All Hands)
    private: In the minutes of Mon July 15: > No meeting Mon July 22 (All Hands); next meeting Mon July 29
Nadia in #tech: /agenda move July 29 to the 30th
    private: The meeting of Mon July 29 is moved to Tue July 30 at 11:00. The channel is told.
Nadia in #tech: /triage
    private: Triage Duty: Odile this week, Ismael next week.

at 2019-07-08 09:00
    #tech exactly 1: Grid Tools Area Meeting, 8 July 2019
    #tech: Triage Duty: Odile has the week Mon July 8 - Sun July 14. Next week: Ismael.
    #tech: Open action items: 4 (Odile 2, Nadia 1, Kaspar 1).
    file: - User School July 15-19 - Please look at the triage schedule and see if it works for you.
    file: - Tools 3.4.32 - AI (Nadia): Complete the cache re-organization (<https://git.example.org/cache/pull/63>) - AI (Kaspar): support
    file: - next doc focus July 25 (1:30-5:30pm CDT)
    file: - [Accounting Project](https://tracker.example.org/projects/accounting)
    not file: July 22
    pings nobody

note: The draft is there. Who reads it answers in its thread.
at 2019-07-08 09:15
Ruben in #tech thread "8 July 2019": The new HTCondor removes DAEMON_LIST by default, so it could break current installations
Nadia uses "Add to minutes" on "DAEMON_LIST" in #tech
Nadia fills "Section" with "Release Team/Discussion"
Nadia submits
    private: Added (#11) under Release Team/Discussion.
    file: - The new HTCondor removes DAEMON_LIST by default
Nadia in #tech thread "8 July 2019": @Convener Vesna is out today
    private: Vesna is out Mon July 8 (#4).
    #tech: Vesna is out Mon July 8, today.
Nadia in #tech thread "8 July 2019": @Convener agenda drop doc focus
    private: #7 is dropped from Software Team.
Nadia presses Undo
    private: Undone
Nadia in #tech thread "8 July 2019": @Convener ai Lucio: write the release notes
    private: AI (Lucio): write the release notes
at 2019-07-08 09:20
    #tech: 09:15 Vesna out Mon July 8 added; 09:15 AI (Lucio): write the release notes added
    not #tech: doc focus
    private Vesna exactly 1: Nadia recorded: Vesna is out Mon July 8 (#4). Not right?

note: In the meeting.
at 2019-07-08 11:10
Nadia in #tech: /ai Kaspar, Ismael: Ask the Florida site for a test machine
    private: Kaspar and Ismael have a new action item (#13)
Nadia in #tech: /ai done grid-configure
    private: #3 is done and leaves the minutes.
Nadia in #tech: /ai Paolo: contact the factory about acceptance tests
    private: Which Paolo: Paolo Brandt or Paolo Ferri?
Nadia presses Paolo Brandt
    private: > AI (Paolo Brandt): contact the factory about acceptance tests
at 2019-07-08 11:40
Ruben in #tech: somebody has to renew the certificate of the wiki before it ends on Friday
Nadia uses "Make action item" on "renew the certificate" in #tech
Nadia fills "What" with "Renew the certificate of the wiki"
Nadia fills "Who" with "Lucio"
Nadia fills "Due" with "2019-07-12"
Nadia submits
    private: > AI (Lucio): Renew the certificate of the wiki by Fri July 12
    file: AI (Lucio): Renew the certificate of the wiki by Fri July 12

note: Tuesday: she prunes. Kaspar hears nothing of an item that was his for a moment.
at 2019-07-09 09:30
Nadia in #tech: /ai list
    private: #12 AI (Lucio): write the release notes, since Mon July 8
Nadia in #tech: /ai drop Slurm v19 - superseded by v20
    private: #5 is dropped ("superseded by v20") and leaves the minutes.
Nadia in #tech: /ai give the cache re-organization to Kaspar
    private: > AI (Kaspar): Complete the cache re-organization
Nadia presses Undo
    private: Undone
Nadia in #tech: /ai give 12 to Lucio
    private: #12 is with Lucio already; nothing was changed.
    not private: [Undo]
Nadia in #tech: /ai done 3
    private: #3 is done already: by Nadia, Mon July 8 at 11:10.
at 2019-07-09 09:40
    quiet

note: Wednesday, in private messages.
at 2019-07-10 14:00
Nadia in private: who is out next week?
    private: • #3 Odile is out Mon July 15 - Wed July 17
Nadia in private: who is on triage next week?
    private: Triage Duty: Odile this week, Ismael next week.
Nadia in private: when is the next meeting?
    private: The next meeting is Mon July 15 at 11:00.
Nadia in private: agenda host Odile July 30
    private: Odile runs the meeting of Tue July 30. Odile is told.
Nadia in private: agenda coordinates Conference: https://meet.example.org/grid-tools-2, room 14 from July 15
    private: The coordinates from Mon July 15 on:
at 2019-07-10 14:05
    private Odile: Nadia handed you the meeting of Tue July 30.

note: Thursday: a new student.
at 2019-07-11 10:00
Nadia in #tech: /ooo Zora July 18-19
    private: Is Zora a person, or your reason?
Nadia presses A person
    private: Zora is on the roster now, as a guest. Zora is out Thu July 18 - Fri July 19 (#5).
Nadia in #tech: /agenda people add Zora group software
    private: Zora: member; group software; no account
    private: [Undo]
Nadia in #tech: /announce Zora, our new student, starts on Monday
    private: > Zora, our new student, starts on Monday (July 15)

note: Friday: the weekly message, and the agenda of Monday.
at 2019-07-12 10:00
    private Nadia exactly 1: Your open action items before the meeting of Mon July 15:
    private Nadia: #4 Complete the cache re-organization (https://git.example.org/cache/pull/63) (since Mon July 8, carried)
at 2019-07-12 11:00
Nadia presses Done in "Your open"
    private: #4 is done and leaves the minutes.
Nadia in #tech: /agenda list
    private: • Software Team: #7 next doc focus July 25 (1:30-5:30pm CDT)
Nadia in #tech: /agenda edit OS version: print a warning for CentOS before 7.5
    private: No line has these words. /agenda list shows the lines and their numbers.
Nadia in #tech: /agenda edit doc focus: Next doc focus July 25 (1:30-4pm CDT)
    private: #7 under Software Team is now: > Next doc focus July 25 (1:30-4pm CDT)
Nadia in #tech: /agenda add Future: Lots of accounting questions
    private: under Investigations Team/Future.
Nadia in #tech: /agenda add release discussion: Can we have HTCondor 8.8?
    private: under Release Team/Discussion.
Nadia in #tech: /agenda
    private: The draft as it stands; it is posted Mon July 15 at 09:00.
    private: Next doc focus July 25 (1:30-4pm CDT)
Nadia in #tech: /agenda next
    private: Tue July 30 11:00 - moved from Mon July 29, Odile runs it

note: Monday again. The draft is wanted early, and says whose duty week begins; nobody is told that twice.
at 2019-07-15 08:15
Nadia in #tech: /agenda post
    private: The draft of Mon July 15 is being posted, and kept up to date from then on.
    #tech: Triage Duty: Ismael Mon July 15 - Sun July 21, Ruben Mon July 22 - Sun July 28.
    #tech: Left for you: 1 AI (Odile): waiting on Benedikt to verify access to the origin server: carried since Mon July 8, not confirmed.
at 2019-07-15 08:20
Kaspar in #tech: /ooo today (flat tyre)
    private: Your reason "flat tyre" stays in Slack.
Nadia in #tech: /ooo list
    private: • #6 Kaspar is out Mon July 15
Nadia in #tech: /agenda move today to 11:30
    private: The meeting of Mon July 15 begins at 11:30, not 11:00. The channel is told.
    #tech: The meeting of Mon July 15 begins at 11:30, not 11:00.
at 2019-07-15 08:25
    #tech: 08:20 the meeting of Mon July 15 begins at 11:30
    #tech: The meeting starts at 11:30.
    file: - User School July 15-19 - Zora, our new student, starts on Monday (July 15) - Ruben OOO July 11-15
    file: - No meeting Mon July 22 (All Hands); next meeting Tue July 30 at 11:00 (moved from Mon July 29)
    file: ### Future - Lots of accounting questions
    file: <https://meet.example.org/grid-tools-2>, room 14
    not file: Slurm
    not file: OS version
    pings nobody
at 2019-07-15 09:00
    not #tech: Triage Duty
    private: You have Triage Duty from Mon July 15 to Sun July 21, after Odile.
at 2019-07-15 11:30
    #tech exactly 1: Grid Tools Area Meeting, 15 July 2019

note: How much was said in the week: nine lines in the channel, and two messages to Nadia that she had not asked for, one of them that the minutes of the first Monday are not closed.
counts
    told Nadia exactly 2
    told Odile exactly 4
    told Kaspar exactly 3
    told Ruben exactly 0
    told Lucio exactly 3
    told Henrik exactly 0
    posted #tech exactly 9
