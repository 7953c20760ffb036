settings team.toml
at 2019-07-08 08:00

# Words that mean another day tomorrow are printed with their dates.
Bo in #tech: /announce OSG User School next week
    private: In the minutes of Mon July 8: > OSG User School next week (July 15-19)
    private: [Keep until July 19]
Bo in #tech: /announce Doc focus this Thursday starting at 13:30 CDT
    private: > Doc focus this Thursday (July 11) starting at 13:30 CDT
    not private: [Keep
Bo in #tech: /announce Kubernetes Hackathon today 1-5pm, see the next release
    private: > Kubernetes Hackathon today (Mon July 8) 1-5pm, see the next release
Bo in #tech: /announce Summer School next week (July 15-19), again next week
    private: > Summer School next week (July 15-19), again next week (July 15-19)
Bo presses Undo
    private: Undone

# Until a day: in the minutes of every meeting up to it, without the words.
May in #tech: /announce Bring your own mug until July 19
    private: It stands in the minutes until Fri July 19: of Mon July 8 and Mon July 15.
    private: > Bring your own mug
    not private: mug until
May in #tech: /announce Registration is open until July 24
    private: > Registration is open until July 24
    private: [Keep until July 24]
May presses Keep until July 24
    private: It stands in the minutes until Wed July 24: of Mon July 8, Mon July 15 and Mon July 22.
    private: [Undo]

# A later date, by number or by words; "next week" of then is said in dates.
Bo in #tech: /announce keep 1 until July 19
    private: #1 is now: > OSG User School July 15-19
    private: It stands in the minutes until Fri July 19: of Mon July 8 and Mon July 15.
Bo in #tech: /announce keep own mug until Sep 3
    private: Only the person concerned, whoever recorded it, or an owner
May in #tech: /announce keep own mug until next Monday
    private: #5 is now: > Bring your own mug
May in #tech: /announce edit 5 Bring two mugs
    private: #5 is now: > Bring two mugs
May presses Undo
    private: Undone
Bo in #tech: /announce list
    private: #1 OSG User School July 15-19 (until Fri July 19)
    private: #5 Bring your own mug (until Mon July 15)
    private: #6 Registration is open until July 24 (until Wed July 24)
Bo in #tech: /announce cancel hackathon
    private: Taken back: announcement #3.
Bo in #tech: /announce cancel culture is a book
    private: > cancel culture is a book
Ada in #tech: /announce cancel culture is a book
    private: Taken back: announcement #7.

# A day that has passed, or a weekday that is not that date's, is asked about; nothing typed is lost.
Bo in #tech: /announce Doc focus Thursday July 24, 1pm
    private: Two days that disagree: one of them is Wednesday July 24
    private: [Wed July 24] [Thu July 25] [As typed]
Bo presses Thu July 25
    private: > Doc focus Thu July 25, 1pm
Bo in #tech: /announce The disks broke July 5
    private: "July 5" has passed
Bo presses As typed
    private: > The disks broke July 5
Bo in #tech: /announce Pizza on Monday
    private: Today is Monday: do you mean today, or next Monday?
Bo presses Mon July 15
    private: > Pizza on Monday (July 15)
Bo in #tech: /announce cancel o
    private: > cancel o
Bo presses Undo
    private: Undone
Bo in #tech: /announce cancel doc focus
    private: Which one? • #2 Doc focus this Thursday (July 11) starting at 13:30 CDT • #8 Doc focus Thu July 25, 1pm [#2] [#8]
Bo presses #8
    private: Taken back: announcement #8.

at 2019-07-08 09:00
    file: OSG User School July 15-19
    file: Bring your own mug
    file: Doc focus this Thursday (July 11) starting at 13:30 CDT
    not file: Hackathon
    not file: culture
at 2019-07-08 09:10
May in #tech: /announce edit 5 Bring two mugs
    #tech: 09:10 now Bring two mugs
    file: Bring two mugs

at 2019-07-09 10:00
May in #tech: /announce Power cut until Friday
    private: No meeting is held until Fri July 12: the next is Mon July 15.
    private: [Until Mon July 15] [As typed]
May presses Until Mon July 15
    private: > Power cut
    private: until Mon July 15: of Mon July 15.
at 2019-07-15 09:00
    file: OSG User School July 15-19
    file: Bring two mugs
    file: Power cut
    file: Registration is open until July 24
    not file: Doc focus
at 2019-07-22 09:00
    file: Registration is open until July 24
    not file: User School
    not file: mug

# An absence that was announced stands as a line, and is an absence by one press.
at 2019-07-23 10:00
Bo in #tech: /announce May OOO until Friday
    private: Announced (#13).
    private: > May OOO until Friday (July 26)
    private: That looks like an absence.
    private: [Record: May is out Tue July 23 - Thu July 25]
    private: [Undo]
Bo presses Record: May is out Tue July 23 - Thu July 25
    private: May is out Tue July 23 - Thu July 25 (#1).
    private: It is no announcement any more (#13).
    private: May is told.
    #tech: May is out Tue July 23 - Thu July 25, from today.
Bo in #tech: /announce list
    private: Nothing is announced
Bo presses Undo in "no announcement any more"
    private: Undone
    #tech: May is not out
Bo in #tech: /announce list
    private: #13 May OOO until Friday (July 26)
Bo in #tech: /ooo list
    private: Nobody is recorded as out.
Bo in #tech: /announce CHEP (July 27 - Aug 2): May and Bo attending
    private: [Record: May and Bo are out Sat July 27 - Fri Aug 2]
Bo in #tech: /announce Noor out tomorrow
    private: [Record: Noor Haddad is out Wed July 24] [Record: Noor Salim is out Wed July 24]

# A cancellation is one for whoever may cancel.
Bo in #tech: /announce Canceling next week's meeting; next meeting August 5
    private: That looks like a cancellation; Ada can cancel the meeting: /agenda cancel July 29.
    not private: [Cancel
Ada in #tech: /announce No meeting next week, Summer School
    private: That looks like a cancellation.
    private: [Cancel the meeting of Mon July 29]
Ada presses Cancel the meeting of Mon July 29
    private: The meeting of Mon July 29 is cancelled. The channel is told. It is no announcement any more
    #tech: No meeting Mon July 29 (Summer School); next meeting Mon Aug 5.
Ada presses Undo
    private: Undone
    #tech: The meeting of Mon July 29 takes place after all
Ada in #tech: /announce list
    private: #17 No meeting next week (July 29 - Aug 2), Summer School
