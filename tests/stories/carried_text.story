# Text of last week's minutes goes on only where its owner says so; what nobody confirms drops out, and is named.
settings carried_text.toml
at 2019-07-01 10:00
Bo in #tech: /agenda add Investigations: XCache reorg is half done
Bo in #tech: /agenda add Packaging: two packages fail on el8
Bo in #tech: /agenda add Containers: base images are rebuilt nightly
Ada in #tech: /agenda add Support Update: one site asks for help
Ada in #tech: /agenda add Discussion: where do we meet in August
at 2019-07-01 12:00
Ada in #tech: /agenda close all
    private: The minutes of Mon July 1 are closed.
    not private: Not confirmed

note: The next draft has it in remarks; what no section's owner answers for is not carried at all.
Ada in #tech: /agenda
    private: <!-- convener: carried from Mon July 1, not confirmed (Bo):
    private: <!-- convener: carried from Mon July 1, not confirmed (May):
    not private: where do we meet
Ada in #tech: /agenda carried
    private: Text in the minutes of Mon July 8 that is from Mon July 1:
    private: Investigations (Bo): 1 line, not confirmed
    private: Support Update (May): 1 line, not confirmed
    private: Keep Packaging

note: On Friday each owner is asked, with the lines before their eyes.
at 2019-07-05 10:00
    private Bo: Investigations: 1 line carried from Mon July 1 (Bo): XCache reorg is half done
    private Bo: [Keep] [Edit] [Clear] [Standing]
    private May: Support Update: 1 line carried from Mon July 1 (May): one site asks for help
    not private May: Investigations
    not private Gus: carried from

note: Only the owner of a section, whoever runs the meeting, or an owner of the meeting decides.
Gus in #tech: /agenda carried keep Packaging
    private: Only the owner of Packaging, whoever runs the meeting, or an owner of the meeting says what becomes of its text: ask Bo.
Bo in #tech: /agenda carried keep Nonsense
    private: No section is called "Nonsense".
Bo in #tech: /agenda carried keep Discussion
    private: Nothing is carried under Discussion.
Bo in #tech: /agenda carried throw away Packaging
    private: I could not read "carried throw away Packaging"

note: One is kept, one cleared, and one edited.
at 2019-07-08 09:00
    #tech: Left for you: 4
    #tech: Packaging: 1 line carried from Mon July 1 (Bo).
    file: <!-- convener: carried from Mon July 1, not confirmed (Bo):
    file: two packages fail on el8
Gus presses Clear Packaging
    private: ask Bo. Nothing was changed.
Bo presses Keep Packaging
    private: Kept: 1 line of Packaging, from Mon July 1.
    private: In the minutes of Mon July 8, whose posted draft is brought up to date:
Bo presses Keep Packaging
    private: Already done at 09:00:
Ada presses Keep Packaging
    private: Packaging: 1 line, kept already by Bo. Nothing was changed.
Bo presses Clear Containers
    private: Cleared: Containers has nothing from Mon July 1.
Bo presses Undo
    private: Undone
Bo presses Clear Containers
    private: Cleared: Containers has nothing from Mon July 1.
Bo in #tech: /agenda carried edit Investigations
    private: The text of Investigations:
Bo presses Edit Investigations
    private: Investigations, from Mon July 1
    private: XCache reorg is half done
Bo fills "Investigations, from Mon July 1" with "# Heading"
Bo submits
    private: would be read as a heading of its own
Bo fills "Investigations, from Mon July 1" with "XCache reorg is done"
Bo submits
    private: Kept: 1 line of Investigations, from Mon July 1.
    private: XCache reorg is done
at 2019-07-08 09:30
    #tech: Left for you: 1
    #tech: Support Update: 1 line carried from Mon July 1 (May).
    #tech: Packaging: carried text kept
    #tech: Containers: carried text cleared
    #tech: Investigations: carried text edited
    file: XCache reorg is done
    not file: half done
    not file: base images
    file: one site asks for help

note: What nobody confirmed drops out at the close, and is named.
at 2019-07-08 12:00
Ada in #tech: /agenda close all
    private: Not confirmed, and dropped: Support Update, 1 line (May).
    #tech exactly 1: Not confirmed, and dropped: Support Update, 1 line (May).
    file: two packages fail on el8
    file: XCache reorg is done
    not file: one site asks for help
    not file: convener:

note: The week after each is asked about again; what stands is asked about in four weeks, in whichever minutes it stands.
at 2019-07-12 10:00
    private Bo: Investigations: 1 line carried from Mon July 8 (Bo): XCache reorg is done
    private Bo: Packaging: 1 line carried from Mon July 8 (Bo): two packages fail on el8
    not private May: Support Update
Bo in #tech: /agenda carried standing Packaging
    private: Standing: 1 line of Packaging, from Mon July 8; asked about again from Fri Aug 9 on.
Bo in #tech: /agenda carried keep Packaging from 2019-07-01
    private: That was about the minutes of Mon July 1; Packaging carries those of Mon July 8 by now
Bo presses Edit in "Your sections"
    private: Investigations, from Mon July 8
    private: XCache reorg is done
Bo fills "Investigations, from Mon July 8" with ""
Bo submits
    private: Cleared: Investigations has nothing from Mon July 8.
at 2019-07-15 09:00
    not #tech: Left for you
    file: two packages fail on el8
    not file: XCache
at 2019-07-15 10:00
Bo in #tech: /agenda add Packaging: one more package fails
at 2019-07-15 12:00
Ada in #tech: /agenda close all
    not private: Not confirmed
at 2019-07-22 09:00
    #tech: Packaging: 1 line carried from Mon July 15 (Bo).
    file: two packages fail on el8
    file: one more package fails
at 2019-07-22 12:00
Ada in #tech: /agenda carried
    private: Packaging (Bo): 1 line, not confirmed; 1 line, standing
Ada in #tech: /agenda close all
    private: Not confirmed, and dropped: Packaging, 1 line (Bo).
    file: two packages fail on el8
    not file: one more package fails
at 2019-07-29 12:00
Ada in #tech: /agenda close all
    not private: Not confirmed
at 2019-08-05 12:00
Ada in #tech: /agenda close all
    not private: Not confirmed
at 2019-08-09 10:00
    private Bo: Packaging: 1 line carried from Mon Aug 5 (Bo): two packages fail on el8
Bo in #tech: /agenda carried clear Packaging
    private: Cleared: Packaging has nothing from Mon Aug 5.

note: Minutes that nobody closed: the next draft goes on from what was posted, and says so.
at 2019-08-12 10:00
May in #tech: /agenda add Support Update: the site is up again
at 2019-08-19 09:00
    #tech: The minutes of Mon Aug 12 were not closed; this draft goes on from what was posted.
    #tech: Support Update: 1 line carried from Mon Aug 12 (May).
    file: the site is up again
