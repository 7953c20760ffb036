# Of two meetings each prints those who belong to it: Will is no member of Release Planning. Receipts name the meeting.
settings fabric.toml
at 2019-08-13 08:02
Will in #fabric: /ooo friday
    private: It is over before the next meeting, so no minutes print it.
Will in #fabric: /ooo Aug 20
    private: In the minutes of Mon Aug 19 (Fabric Operations Meeting): > Will OOO Aug 20
Tomas in private: /ooo Aug 19
Tomas in private: ooo Aug 16
    private: In the minutes of Thu Aug 15 (Release Planning): > Tomas OOO Aug 16
at 2019-08-15 08:01
    #release: Out: Tomas Fri Aug 16
    file: Tomas OOO Aug 16
    not file: Will
    not #release: Will

note: What changes is told in the thread of those minutes that have it.
at 2019-08-15 08:10
Will in #fabric: /ooo today
    private: so no minutes print it
Jitka in #release: /announce Mugs
    private: In the minutes of Thu Aug 15 (Release Planning), whose posted draft is brought up to date:
at 2019-08-15 08:12
    #release: 08:10 Mugs added
    not #release: Will
at 2019-08-19 08:31
    #fabric: Will Tue Aug 20.
    file: Will OOO Aug 20

note: Undo works until the first meeting that prints it begins, whichever others are held before.
at 2019-08-20 09:00
Will in #fabric: /ooo Aug 27
    private: In the minutes of Mon Aug 26 (Fabric Operations Meeting)
at 2019-08-22 09:30
Will presses Undo in "Aug 27"
    private: Undone.
