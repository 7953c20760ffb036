# An item of two: one owner's word ends it, unless the other wants it kept; then it stays open, with both names.
settings sections.toml
at 2019-07-02 10:00
May in #tech: /ai Bo, May: XCache reorg
    private: (#1)
May in #tech: /ai Bo, May: order disks
    private: (#2)
May in #tech: /ai software: triage the rest
    private: (#3)
May in #tech: /ai Bo: only his
    private: (#4)

note: Bo is done. May is told in one line, and may take it back; so Bo hears that she did.
at 2019-07-03 10:00
Bo in #tech: /ai done 1 and 4
    private: #1 and #4 are done and leave the minutes.
    private: May is told.
at 2019-07-03 10:05
    private May exactly 1: Bo: done. AI (Bo, May): XCache reorg (#1) leaves the minutes. [Undo #1]
    not private May: only his
May presses Undo #1
    private: Undone. This no longer holds: > #1 is done. AI (Bo, May): XCache reorg
    private Bo exactly 1: May took back that it was ended: AI (Bo, May): XCache reorg (#1) is open again.
May presses Undo #1
    private: Already undone at 10:05
Bo in #tech: /ai list
    private: #1 AI (Bo, May): XCache reorg
    not private: only his

note: What is taken back before she is told she does not hear of.
Bo in #tech: /ai drop 2 no money
    private: #2 is dropped ("no money") and leaves the minutes.
Bo presses Undo in "no money"
    private: Undone
at 2019-07-03 10:20
    not private: order disks

note: May keeps it, and Bo is done: it stays open, and both are named to both.
May in #tech: /ai keep 1
    private: #1 stays in the minutes.
    not private: is told
at 2019-07-03 10:40
Bo in #tech: /ai done 1
    private: #1 stays open until you agree, or Ada decides. So far Bo: done, May: keep; the minutes say so.
    private: > AI (Bo, May): XCache reorg
    private: May is told.
at 2019-07-03 10:45
    private May exactly 1: Bo: done, May: keep. AI (Bo, May): XCache reorg (#1) stays open until you agree, or Ada decides.
    private May: [Done #1] [Keep #1]
Noor Salim in #tech: /ai done 1
    private: Only the person concerned, whoever recorded it, or an owner can change #1

note: The other way round: an owner's Keep opens again what another has ended.
Bo in #tech: /ai drop 2 no money
    private: May is told.
at 2019-07-03 10:55
    private May exactly 1: Bo: dropped ("no money"). AI (Bo, May): order disks (#2) leaves the minutes. [Undo #2]
Noor Salim in #tech: /ai keep 2
    private: #2 is dropped already: by Bo
May in #tech: /ai keep order disks
    private: #2 stays open until you agree, or Ada decides. So far Bo: drop, May: keep
    private: Bo is told.
at 2019-07-03 11:05
    private Bo exactly 1: Bo: drop, May: keep. AI (Bo, May): order disks (#2) stays open
May presses Undo #2
    private: #2 was changed since (kept at 10:55 by May), so nothing was undone.

note: The draft names both, and the meeting can settle it there.
at 2019-07-08 09:00
    file: AI (Bo, May): XCache reorg <!-- convener: #1, not agreed: Bo: done, May: keep -->
    file: AI (Bo, May): order disks <!-- convener: #2, not agreed: Bo: drop, May: keep -->
    #tech: AI (Bo, May): XCache reorg: not agreed (Bo: done, May: keep). AI (Bo, May): order disks: not agreed (Bo: drop, May: keep). [Done #1] [Keep #1] [Done #2] [Keep #2]
    pings nobody

note: They agree after all: May says done as well. Of the other one the owner of the meeting decides, and both hear it.
May presses Done #1
    private: #1 is done and leaves the minutes.
    private: Bo is told.
Ada presses Keep #2
    private: #2 stays in the minutes.
    private: Bo and May are told.
at 2019-07-08 09:10
    private Bo: May: done. AI (Bo, May): XCache reorg (#1) leaves the minutes.
    private Bo: Ada: keep. AI (Bo, May): order disks (#2) stays in the minutes.
    private May: Ada: keep. AI (Bo, May): order disks (#2) stays in the minutes.
    not file: XCache reorg
    not file: not agreed

Ada in #tech: /ai keep 3
    private: #3 stays in the minutes.

note: Told when the meeting has just begun: what it says still holds, and can be taken back no more.
May in #tech: /ai Bo, May: write the notes
    private: (#5)
at 2019-07-08 10:58
Bo in #tech: /ai done 5
    private: May is told.
at 2019-07-08 11:05
    private May: Bo: done. AI (Bo, May): write the notes (#5) leaves the minutes.
May presses Undo #5
    private: The meeting of Mon July 8 has begun; this stays as it is.

note: A group's members own its items. What was said before the meeting counts no more after it.
at 2019-07-08 12:00
Bo in #tech: /ai done 3
    private: #3 is done and leaves the minutes.
    private: Ada is told.
at 2019-07-09 12:00
May in #tech: /ai keep 1
    private: #1 is done already: by May, Mon July 8 at 09:00.

note: The next draft says what has ended since that meeting, and not what was done before it.
at 2019-07-15 09:00
    #tech: Done since Mon July 8: #3 triage the rest (software).
    not #tech: write the notes
    not #tech: XCache reorg (Bo, May)
