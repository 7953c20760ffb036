settings two_series.toml
at 2019-07-04 08:00
Bo in #ops: /ai paint the rack
    private: (#1)
Bo in #tech: /ai order disks
    private: (#1)
Cy in #ops: /ai buy paint
    private: (#2)

# One message for both meetings at ten in the zone of the first; each button is about its own meeting.
at 2019-07-05 02:59
    not private: Your
at 2019-07-05 09:59
    private Cy exactly 1: Your open action items before the meeting of Tue July 9: #2 buy paint
    not private Bo: Your
at 2019-07-05 12:00
    private Bo exactly 1: Your open action items before
    private Bo: before Tools Meeting, Mon July 8: #1 order disks (since Thu July 4) [Done] [Keep] [Drop] [Give]
    private Bo: before Operations Meeting, Tue July 9: #1 paint the rack (since Thu July 4) [Done] [Keep] [Drop] [Give]
    private Bo: The draft of Tools Meeting, Mon July 8 is posted at 09:00.
    private Bo: The draft of Operations Meeting, Tue July 9 is posted at 08:30.
Bo presses Done in "Your open"
    private: order disks
Bo in #ops: /ai list
    private: #1 AI (Bo): paint the rack
Bo in #tech: /ai list
    private: No action items are open.

# One of the two is cancelled: what is left to say is of the other.
Ada in #tech: /agenda cancel July 15
    private: is cancelled
at 2019-07-12 12:00
    private Bo exactly 1: Your open action items before the meeting of Tue July 16: #1 paint the rack (since Thu July 4, carried)

# After a weekend without the bot and the first meeting, the second one's is still of use.
Bo in #tech: /ai sell disks
    private: (#2)
kill
at 2019-07-22 12:00
restart
    private Bo exactly 1: Your open action items before the meeting of Tue July 23: #1 paint the rack
    not private Bo: sell disks
