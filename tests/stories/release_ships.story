# A release ships: one question moves its open items to the next. Nothing moves before somebody presses.
settings sections.toml
at 2019-07-02 10:00
Ada in #tech: /agenda releases 3.5.0, 3.4.32
    private: The releases from today on: > 3.5.0, 3.4.32
    not private: stand under
Ada in #tech: /ai [OSG 3.4.32] May: build osg-configure
    private: (#1)
Ada in #tech: /ai Bo: test 3.4.32
    private: (#2) under OSG 3.4.32.
Ada in #tech: /ai [OSG 3.5.0] Bo: build the cache
    private: (#3)
Ada in #tech: /ai [OSG 3.4.32] Bo: write the notes
    private: (#4)
Bo in #tech: /ai done 4
    private: #4 is done
Ada in #tech: /ai May: order disks
    private: (#5)

note: 3.4.32 is out. The typist is asked once; an item that is done has no question.
at 2019-07-08 09:00
    file: OSG 3.4.32 -   AI (May): build osg-configure
Bo in #tech: /agenda releases 3.5.0, 3.4.33
    private: Only an owner of the meeting changes the releases: ask Ada.
Ada in #tech: /agenda releases 3.5.0, 3.4.33
    private: The releases from today on: > 3.5.0, 3.4.33
    private: 2 open items stand under OSG 3.4.32, which is no current release any more: where do they go?
    private: Nothing is moved before you press.
    private: [Undo] [Move 2 items to OSG 3.4.33] [Move 2 items to OSG 3.5.0] [Leave them]
    not #tech: now under
Ada in #tech: /ai list
    private: #1 AI (May): build osg-configure [OSG 3.4.32]

note: Leaving them leaves the question there, to be answered otherwise; and a press can be undone, and pressed again.
Ada presses Leave them
    private: 2 items stay under OSG 3.4.32, and in the minutes. /agenda releases move 3.4.32 to 3.4.33 moves them later.
    private: #2 AI (Bo): test 3.4.32
Ada presses Move 2 items to OSG 3.4.33
    private: 2 items of OSG 3.4.32 are now under OSG 3.4.33.
    private: #1 AI (May): build osg-configure
    private: #2 AI (Bo): test 3.4.32
Ada presses Move 2 items to OSG 3.4.33
    private: Already done at 09:00: > 2 items of OSG 3.4.32 are now under OSG 3.4.33.
at 2019-07-08 09:05
    #tech: AI (May): build osg-configure now under OSG 3.4.33; 09:00 AI (Bo): test 3.4.32 now under OSG 3.4.33
    file: OSG 3.4.33 -   AI (May): build osg-configure
    not file: OSG 3.4.32
Ada presses Undo in "are now under OSG 3.4.33"
    private: Undone. This no longer holds: > 2 items of OSG 3.4.32 are now under OSG 3.4.33.
    file: OSG 3.4.32 -   AI (May): build osg-configure
Ada presses Move 2 items to OSG 3.4.33
    private: 2 items of OSG 3.4.32 are now under OSG 3.4.33.
at 2019-07-08 10:00
Ada presses Move 2 items to OSG 3.5.0
    private: No open action item stands under 3.4.32; nothing was moved.

note: Typed, it does the same, for who owns the meeting.
Bo in #tech: /agenda releases move 3.4.33 to 3.5.0
    private: Only an owner of the meeting moves the items of a release: ask Ada.
Ada in #tech: /agenda releases move 3.4.33 to 3.9.9
    private: "3.9.9" is no current release; nothing was moved. Try: /agenda releases move 3.4.33 to 3.5.0
Ada in #tech: /agenda releases move 3.4.33 to 3.5.0
    private: 2 items of OSG 3.4.33 are now under OSG 3.5.0.

note: From a day to come on, it is asked on that day, of what stands there then: two at once, each with its buttons.
Ada in #tech: /ai put 1 under OSG 3.4.33
    private: #1 is now under OSG 3.4.33.
Ada in #tech: /agenda releases 3.5.1, 3.4.34 from July 15
    private: On Mon July 15 I ask you where the 3 open items under OSG 3.5.0 and OSG 3.4.33 go.
    not private: [Move
Ada in #tech: /agenda releases 3.6.0 from July 17
    private: The releases from Wed July 17 on:
    not private: I ask you
Ada presses Undo
    private: Undone
Bo in #tech: /ai done 3
    private: #3 is done
at 2019-07-15 09:59
    not private: stands under
at 2019-07-15 10:00
    private Ada exactly 1: 1 open item stands under OSG 3.5.0, which is no current release any more: where do they go? 1 open item stands under OSG 3.4.33, which is no current release any more: where do they go? Nothing is moved before you press.
    private Ada: [Move 1 item from OSG 3.5.0 to OSG 3.5.1] [Move 1 item from OSG 3.5.0 to OSG 3.4.34] [Leave those under OSG 3.5.0]
    private Ada: [Move 1 item from OSG 3.4.33 to OSG 3.4.34]
    not private Bo: stands under
    pings nobody
Ada presses Move 1 item from OSG 3.5.0 to OSG 3.5.1
    private: 1 item of OSG 3.5.0 is now under OSG 3.5.1.
Ada presses Move 1 item from OSG 3.4.33 to OSG 3.4.34
    private: 1 item of OSG 3.4.33 is now under OSG 3.4.34.
    private: [Undo]

at 2019-07-15 10:05
    file: OSG 3.4.34 -   AI (May): build osg-configure

note: What was undone meanwhile is not asked about, nor what has nowhere to go: of that it is only said where it stands.
at 2019-07-15 17:00
    private Ada: not closed yet
at 2019-07-18 12:00
    quiet
Ada in #tech: /agenda releases none
    private: 1 open item stands under OSG 3.5.1, which is no release any more: /ai put 2 under nothing takes it away there.
    not private: [Move
