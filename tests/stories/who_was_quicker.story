settings sections.toml
at 2019-07-02 10:00

note: A topic is understood behind the name as well.
Ada in #tech: /ai Bo: [OSG 3.4.32] build osg-configure (SOFTWARE-3642)
    private: Bo has a new action item (#1) under OSG 3.4.32.
Ada in #tech: /ai May: order disks
    private: (#2)
Ada in #tech: /ai Bo: order all the tapes
    private: (#3)

note: Bo is quicker than May. She hears so, and her words become no item unless she says so.
Bo in #tech: /ai done SOFTWARE-3642
    private: #1 is done and leaves the minutes.
May in #tech: /ai done SOFTWARE-3642
    private: #1 is done already: by Bo, Tue July 2 at 10:00.
    private: [A new action item: done SOFTWARE-3642]
    not private: has a new action item
May in #tech: @Convener ai done build osg-configure
    private: #1 is done already: by Bo
May in private: ai done SOFTWARE-9
    private: No open action item is about SOFTWARE-9; nothing was changed.
May presses A new action item: done SOFTWARE-9
    private: AI (May): done SOFTWARE-9

note: "All" is no word of an item, though one has it.
Bo in #tech: /ai done all
    private: Which of yours is done?
    private: [#3 order all the tapes]
Bo presses #3 order all the tapes
    private: #3 is done and leaves the minutes.
Ada in #tech: /ai done 1 and 3
    private: #1 is done already: by Bo
    private: #3 is done already: by Bo

note: What is not understood is given back, with an example that works.
Ada in #tech: /ai Zhenzhou: order pens
    private: I know nobody called "Zhenzhou"
    private: You typed: > Zhenzhou: order pens
Ada in #tech: /ai give 2 to Zhenzhou
    private: Names of the roster and their groups count: /ai give 2 to Bo
Ada in #tech: /ai May: ...
    private: What will May do?
Ada in #tech: /agenda add standing from July 22 until July 15 Operations: moving
    private: Mon July 15 is before Mon July 22, so it would stand in no minutes.
    private: You typed: > add standing from July 22 until July 15
at 2019-07-08 09:00
    file: AI (May): order disks
    not file: SOFTWARE-3642
    not file: moving
