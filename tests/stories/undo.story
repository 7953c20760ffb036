settings team.toml
at 2019-07-08 08:30

# A line that was posted is corrected in place, never unsaid.
Bo in #tech: /ooo today (ill)
    private: Bo is out Mon July 8 (#1).
    private: The channel is told.
    #tech exactly 1: Bo is out Mon July 8, today.
    not #tech: ill
Bo presses Undo
    private: Undone. This no longer holds: > Bo is out Mon July 8 (#1).
    #tech exactly 1: Bo is not out Mon July 8 after all. Bo is out Mon July 8, today.
    pings nobody

# A second press reports the first, and changes nothing.
Bo in #tech: /announce Summer School
    private: Announced
Bo presses Undo twice
    private: Undone
Bo in #tech: /announce list
    private: Nothing is announced

# What was changed since is not undone.
Bo in #tech: /ooo July 15-17
    private: (#2)
Bo in #tech: /ooo cancel 2
    private: Taken back: #2
Bo presses Undo in "(#2)."
    private: #2 was changed since (taken back at 08:30 by Bo), so nothing was undone.
Bo presses Undo in "Taken back: #2"
    private: Undone
Bo in #tech: /ooo list
    private: #2 Bo is out Mon July 15 - Wed July 17

# Who it concerns hears of it, once for all of it, and hears when it is taken back.
Ada in #tech: /ooo Bo July 22
    private: Bo is told.
    not private Bo: Ada recorded
Ada in #tech: /ooo Bo July 24
    private: Bo is told.
at 2019-07-08 08:36
    private Bo exactly 1: Ada recorded: Bo is out Mon July 22 (#3); Bo is out Wed July 24 (#4).
Ada in #tech: /ooo Bo, May July 26
    private: Bo and May are out Fri July 26 (#5 and #6).
Ada presses Undo
    private: Undone
at 2019-07-08 08:45
    quiet

# A cancelled meeting that is held after all.
Ada in #tech: /agenda cancel July 15
    #tech exactly 1: No meeting Mon July 15; next meeting Mon July 22.
Ada presses Undo
    #tech exactly 2: The meeting of Mon July 15 takes place after all, at 11:00.
    #tech exactly 1: after all, at 11:00. No meeting Mon July 15
at 2019-07-15 09:00
    #tech exactly 1: Tools Meeting, 15 July 2019

Ada in #tech: /agenda cancel next two weeks
    private: The meetings of Mon July 22 and Mon July 29 are cancelled.
Ada presses Undo
    #tech: The meeting of Mon July 22 takes place after all, at 11:00. The meeting of Mon July 29 takes place after all, at 11:00.

# Undo ends when the meeting has begun.
at 2019-07-16 10:00
May in #tech: /announce Retreat in autumn
    private: Announced
at 2019-07-22 11:00
May presses Undo in "Retreat"
    private: The meeting of Mon July 22 has begun; this stays as it is.

# An absence can be undone until the first meeting whose minutes print it has begun, however many come before.
at 2019-07-23 10:00
May in #tech: /ooo August 20
    private: In the minutes of Mon Aug 12:
Bo in #tech: /ooo July 31
    private: In the minutes of Mon July 29:
at 2019-07-30 10:00
Bo presses Undo in "Bo is out Wed July 31"
    private: The meeting of Mon July 29 has begun; this stays as it is. From now on: /ooo cancel 8
May presses Undo in "May is out Tue Aug 20"
    private: Undone

# It is for who typed it. The person concerned and an owner, who do not see the receipt, take it back by its number.
May in #tech: /ooo Bo August 21
    private: (#9)
Bo in #tech: /ooo cancel 9
    private: Taken back: #9
May in #tech: /ooo Bo August 22
    private: (#10)
Ada in #tech: /ooo cancel 10
    private: Taken back: #10
Bo in #tech: /ooo undo
    private: Undo is the button under a receipt
    private: /ooo cancel 3 takes number 3 back, whoever recorded it
Bo in #tech: /announce undo 3
    private: /announce cancel 3 takes number 3 back
Bo in #tech: /ai undo
    private: /ai drop 12
Bo in #tech: /agenda undo
    private: Undo is the button under a receipt

# A holiday concerns the meeting of its day; a value that overtakes a later one the first meeting that has it.
Ada in #tech: /agenda holiday August 19 Founders' Day
    private: Recorded as a holiday
Ada in #tech: /agenda releases 3.6.0 from August 19
    private: from Mon Aug 19 on
Ada in #tech: /agenda releases 3.5.0
    private: The releases from today on:
    private: What was set from Mon Aug 19 on no longer applies.
at 2019-08-05 11:30
Ada presses Undo in "Founders' Day"
    private: Undone
Ada presses Undo in "3.5.0"
    private: The meeting of Mon Aug 5 has begun; this stays as it is.
