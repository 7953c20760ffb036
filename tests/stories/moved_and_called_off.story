# Moved, called off, held after all: each on its own day, in whichever order.
settings team.toml
at 2019-07-10 10:00
Ada in #tech: /agenda move July 15 to July 17
    private: is moved to Wed July 17
Ada in #tech: /agenda cancel July 17 (hike)
    private: The meeting of Wed July 17 is cancelled.
    #tech exactly 1: No meeting Wed July 17 (hike); next meeting Mon July 22.
    not #tech: No meeting Mon July 15
Bo in #tech: /agenda next
    private: Wed July 17 - cancelled (hike)
Ada in #tech: /agenda cancel July 15
    private: The meeting of Wed July 17 is cancelled already.

# Until the day it was moved to it can be held after all, and be undone.
at 2019-07-16 10:00
Ada in #tech: /agenda meet July 17
    private: The meeting of Wed July 17 takes place.
    #tech: The meeting of Wed July 17 takes place after all, at 11:00.
Ada presses Undo in "takes place"
    private: Undone
    #tech: No meeting Wed July 17 (hike); next meeting Mon July 22.
Ada presses Undo in "is cancelled"
    private: Undone
    #tech: The meeting of Mon July 15 is moved to Wed July 17 at 11:00.

# Called off on the day it was moved to, after its draft: the draft says so.
at 2019-07-17 09:30
    #tech exactly 1: Tools Meeting, 17 July 2019
Ada in #tech: /agenda cancel today
    #tech: Off: No meeting Wed July 17; next meeting Mon July 22.
    #tech: 09:30 the meeting of Wed July 17 is cancelled

# Another meeting may be moved to the day of one that is called off; then that one stays off.
Ada in #tech: /agenda cancel July 29
    private: is cancelled
Ada in #tech: /agenda move July 22 to July 29
    private: The meeting of Mon July 22 is moved to Mon July 29 at 11:00.
Ada in #tech: /agenda meet July 29
    private: There is a meeting on Mon July 29 at 11:00 already, moved from Mon July 22. Move that one first: /agenda move July 29 to July 30
Ada presses Undo in "Mon July 29 is cancelled"
    private: Two meetings would be on Mon July 29, so nothing was undone.
    not #tech: takes place
at 2019-07-29 12:00
    #tech exactly 1: Tools Meeting, 29 July 2019

# Called off, then moved, and that undone when its regular day is past: it is off, and everybody hears it.
Ada in #tech: /agenda cancel Aug 5
    private: is cancelled
Ada in #tech: /agenda move Aug 5 to Aug 7
    private: The meeting of Mon Aug 5, called off before, is moved to Wed Aug 7
at 2019-08-06 10:00
Ada presses Undo in "is moved to Wed Aug 7"
    private: Undone
    #tech: No meeting Mon Aug 5; next meeting Mon Aug 12.
    not private: too late
