settings team.toml
at 2019-07-10 10:00

# Several ways to say which meeting is called off.
Ada in #tech: /agenda cancel the next two (hike)
    private: The meetings of Mon July 15 and Mon July 22 are cancelled. The channel is told.
    #tech exactly 1: No meeting Mon July 15 and Mon July 22 (hike); next meeting Mon July 29.
Ada in #tech: /agenda meet July 15
    private: The meeting of Mon July 15 takes place. The draft is posted Mon July 15 at 09:00. The channel is told.
    #tech: The meeting of Mon July 15 takes place after all, at 11:00.

# Moved: everybody hears it, without a ping; the receipt quotes the line of the minutes in which it will stand.
Ada in #tech: /agenda move July 15 to July 16 (Labor Day)
    private: The meeting of Mon July 15 is moved to Tue July 16 at 11:00 (Labor Day). The channel is told.
    #tech: The meeting of Mon July 15 is moved to Tue July 16 at 11:00 (Labor Day).
    pings nobody
Bo in #tech: /agenda move July 16 to July 18
    private: Only an owner of the meeting moves it: ask Ada. Nothing was changed.
Bo in #tech: /agenda next
    private: The next meeting is Tue July 16 at 11:00.
    private: Tue July 16 11:00 - moved from Mon July 15 (Labor Day)
    private: Mon July 22 - cancelled (hike)
    private: Mon July 29 11:00

# Moved twice, it says where it was, and what was said first is corrected in place.
Ada in #tech: /agenda move July 16 to Thursday at 2
    private: at 02:00 or
Ada presses Thu July 18 at 14:00
    private: The meeting of Mon July 15, moved to Tue July 16 before, is moved to Thu July 18 at 14:00.
    #tech: The meeting of Mon July 15 is moved to Thu July 18 at 14:00. The meeting of Mon July 15 is moved to Tue July 16
Ada presses Undo in "moved to Thu July 18"
    private: Undone.
    #tech: The meeting of Mon July 15 is moved to Tue July 16 at 11:00 (Labor Day).

# At another time of its own day it begins then.
Ada in #tech: /agenda move July 29 to 11:30 (lunch)
    private: The meeting of Mon July 29 begins at 11:30, not 11:00 (lunch). The channel is told.
    #tech exactly 1: The meeting of Mon July 29 begins at 11:30, not 11:00 (lunch).
Ada presses Undo in "begins at 11:30"
    private: Undone. This no longer holds: > The meeting of Mon July 29 begins at 11:30, not 11:00 (lunch). No meeting
    #tech: The meeting of Mon July 29 begins at 11:00 after all.
    not #tech: takes place
Ada in #tech: /agenda move July 16 to 11:45
    private: The meeting of Tue July 16 begins at 11:45, not 11:00. The channel is told.
Ada presses Undo in "begins at 11:45"
    #tech: The meeting of Mon July 15 is moved to Tue July 16 at 11:00 (Labor Day).
    not #tech: not 11:00 (Labor Day)

# The draft comes with the meeting, as long before it.
Ada in #tech: /agenda move July 15 to July 16 14:30
    private: The meeting of Tue July 16 begins at 14:30, not 11:00. The channel is told.
at 2019-07-15 12:00
    not #tech: Tools Meeting, 15 July 2019
at 2019-07-16 12:30
    #tech exactly 1: Tools Meeting, 16 July 2019
    file: # Tools Meeting, 16 July 2019

# Moved after its draft was posted: the draft follows, in place.
Ada in #tech: /agenda move today to tomorrow at 10 (fire alarm)
    private: It was on Tue July 16 at 14:30.
    #tech: moved to Wed July 17 at 10:00 (fire alarm)
at 2019-07-16 12:35
    #tech: Tools Meeting, 17 July 2019
    #tech: the meeting of Mon July 15 is moved to Wed July 17 at 10:00 (fire alarm)
at 2019-07-17 12:00
    not #tech: 17 July 2019
    #tech exactly 1: Out: nobody.

# Back at its regular time there is nothing out of the ordinary any more.
Ada in #tech: /agenda move July 29 to July 30
    private: is moved to Tue July 30 at 11:00
Ada in #tech: /agenda move July 30 to July 29
    private: The meeting of Mon July 29 takes place on Mon July 29 at 11:00 after all. The channel is told.
    #tech: The meeting of Mon July 29 takes place after all, at 11:00. The meeting of Mon July 29 is moved to Tue July 30
Ada in #tech: /agenda next
    not private: July 30

# Undo works while the meeting could still be held where it was.
Ada in #tech: /agenda move July 29 to July 31
    private: is moved to Wed July 31 at 11:00
at 2019-07-29 12:00
    not #tech: 29 July 2019
Ada presses Undo in "Wed July 31"
    private: Mon July 29 at 11:00 has passed, so nothing was undone. The meeting begins Wed July 31 at 11:00;
at 2019-07-31 12:00
    #tech: Tools Meeting, 31 July 2019

# Asked about, and nothing changed.
Ada in #tech: /agenda move Aug 6 to Aug 7
    private: No meeting falls on that time; the next are Mon Aug 5 and Mon Aug 12.
Ada in #tech: /agenda move Aug 5 to July 24
    private: is past
Ada in #tech: /agenda move Aug 5 to Aug 12
    private: There is a meeting on Mon Aug 12 at 11:00 already
Ada in #tech: /agenda move Aug 5 to Aug 5
    private: is on Mon Aug 5 at 11:00 already
Ada in #tech: /agenda move July 31 to Aug 1
    private: The meeting of Wed July 31 has begun already
Ada in #tech: /agenda move next week to Friday
    private: To Fri Aug 2 at 11:00 or Fri Aug 9 at 11:00?
Ada in #tech: /agenda move Aug 5
    private: From which day to which? Try: /agenda move Aug 5 to Aug 6
