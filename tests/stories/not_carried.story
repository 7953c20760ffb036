# An item that nobody answers for eight drafts is open still, and in the minutes no more: its owner hears why.
settings sections.toml
at 2019-05-03 10:30
Ada in #tech: /ai Bo: order disks
    private: (#1)
Ada in #tech: /ai Ada: order tapes by July 31
    private: (#2)
Ada in #tech: /ai Ada, May: write the plan
    private: (#3)
at 2019-05-24 12:00
May in #tech: /ai keep 3
    private: #3 stays in the minutes.

note: The eighth draft has it; the weekly message before the ninth says that it will not.
at 2019-06-24 09:00
    file: AI (Bo): order disks
    not #tech: Not carried
at 2019-06-28 10:00
    private Bo exactly 1: Open, and not in the minutes any more; Keep brings back what had no answer: Not carried: AI 1 (Bo), in 8 drafts without an answer: order disks [Done] [Keep] [Drop] [Give]
    private Ada: #2 order tapes by July 31 (since Fri May 3, carried)
    private Ada: #3 write the plan (since Fri May 3, carried)
    not private May: order disks
at 2019-07-01 09:00
    #tech: Open action items: 3 (Bo 1, Ada 1, Ada and May 1).
    #tech: Not carried: AI 1 (Bo), in 8 drafts without an answer. Still open: an owner's Keep brings back what had no answer.
    not #tech: order disks: carried since
    not file: order disks
    file: AI (Ada): order tapes by July 31
    file: AI (Ada, May): write the plan
Bo in #tech: /ai list me
    private: #1 AI (Bo): order disks

note: Keep brings it back, into the draft that is posted already too; pressed again it reports the first press.
Bo presses Keep in "Not carried"
    private: #1 stays in the minutes.
Bo presses Keep in "Not carried"
    private: Already done at 09:00
    not #tech: Not carried
at 2019-07-01 09:05
    #tech: 09:00 AI (Bo): order disks carried again
    file: AI (Bo): order disks
    not #tech: Not carried

note: Undo takes it out again, and who it does not belong to cannot bring it back.
Bo presses Undo in "#1 stays in the minutes"
    private: Undone
    #tech: Not carried: AI 1 (Bo), in 8 drafts without an answer.
    #tech: 09:05 AI (Bo): order disks not carried
    not file: order disks
Noor Salim in #tech: /ai keep 1
    private: Only the person concerned, whoever recorded it, or an owner can change #1

note: What somebody gives on or rewords is looked at: its drafts are counted anew.
Bo in #tech: /ai give 1 May
    private: May is told.
at 2019-07-08 09:00
    file: AI (May): order disks
    not #tech: Not carried
