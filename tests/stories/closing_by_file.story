# The finished file is dropped into the thread of the draft: it is read as the minutes of the meeting, whoever typed it.
settings closing.toml
at 2019-07-05 10:00
Ada in #tech: /ai Bo: XCache reorg
    private: (#1)
Ada in #tech: /ai May: order disks
    private: (#2)
at 2019-07-08 09:00
    file: AI (May): order disks
at 2019-07-08 12:00
Bo drops the file of #tech with "AI (Bo): mend the importer" in place of "AI (May): order disks", "<!-- -->" in place of "<!-- convener: expected Ada, Bo, May -->"
    #tech: Tools Meeting, Mon July 8: closed by Bo. Nobody is named as present. 1 new action item (#3). 1 goes on.
    #tech: Gone without a word, and still open: #2 AI (May): order disks.
    #tech: [Done #2] [Keep #2] [Drop #2] [Undo]
    pings nobody

note: What is gone without a word is settled by a press.
May presses Done #2
    private: #2 is done

note: A newer file takes the place of the older one: what that alone had brought is no more.
at 2019-07-08 13:00
Ada drops the file of #tech with "AI (Bo): measure it" in place of "AI (May): order disks", "Ada, Bo, Marco Mambelli" in place of "<!-- convener: expected Ada, Bo, May -->"
    #tech: closed by Ada. 2 present, guest Marco Mambelli. 1 new action item (#4). 1 goes on.
    not #tech: #3 AI
Ada in #tech: /ai list
    private: #1 AI (Bo): XCache reorg
    private: #4 AI (Bo): measure it
    not private: mend the importer

note: A title that was not changed is told.
Ada drops the file of #tech with "1 July 2019" in place of "8 July 2019", "AI (Bo): measure it" in place of "AI (May): order disks"
    #tech: Its title says Mon July 1, 2019; the date of its name counts, 2019-07-08.
at 2019-07-15 09:00
    file: AI (Bo): measure it
    file: AI (Bo): XCache reorg
    not file: order disks
    not file: mend the importer
