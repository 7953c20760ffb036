settings holidays.toml
at 2019-08-25 12:00

# A week before, at the time of the draft, the first owner who is not out is asked.
Ada in #tech: /ooo Aug 26-28
    private: Ada is out
at 2019-08-26 09:00
    private Bo exactly 1: Mon Sep 2 is Labor Day (UW), the day of the Tools Meeting.
    private Bo: [Move to Tue Sep 3] [Cancel] [Meet]
    not private Ada: Labor Day
    file: Next meeting Mon Sep 2 (Labor Day (UW): not decided yet whether we meet)
May in #tech: /agenda next
    private: Mon Sep 2 11:00 - Labor Day (UW), not decided yet
May in #tech: /agenda holidays
    private: Mon Sep 2: Labor Day (UW)

# Not answered: asked once more on the last working day before, then the channel is told, and no draft is posted.
at 2019-08-30 09:00
    private Ada exactly 1: Mon Sep 2 is Labor Day (UW), the day of the Tools Meeting. Nobody has said yet whether you meet.
    not private Bo: Labor Day
at 2019-09-02 09:00
    #tech exactly 1: Labor Day (UW): nobody has said whether we meet, so no draft is posted.
    not #tech: Tools Meeting, 2 September
    pings nobody

# Settled late: the draft comes at once.
May in #tech: /agenda meet today
    private: Only an owner of the meeting says whether it is held: ask Ada or Bo.
Ada presses Meet
    private: The meeting of Mon Sep 2 takes place. Its draft is posted now, or brought up to date.
    #tech exactly 1: Tools Meeting, 2 September 2019
    not #tech: takes place after all
Ada presses Meet
    private: Already done at 09:00:
    private: The meeting of Mon Sep 2 takes place.
at 2019-09-02 12:00
    #tech exactly 1: nobody has said whether we meet

# The button that moves it. Undo opens the question again.
at 2019-10-07 09:00
    private Ada exactly 1: Mon Oct 14 is Indigenous Peoples' Day (UW), the day of the Tools Meeting.
Ada presses Move to Tue Oct 15
    private: The meeting of Mon Oct 14 is moved to Tue Oct 15 at 11:00 (Indigenous Peoples' Day (UW)).
    #tech: The meeting of Mon Oct 14 is moved to Tue Oct 15 at 11:00 (Indigenous Peoples' Day (UW)).
Bo in #tech: /agenda next
    private: Tue Oct 15 11:00 - moved from Mon Oct 14 (Indigenous Peoples' Day (UW))
Ada presses Undo
    #tech: The move of the meeting of Mon Oct 14 is taken back; whether we meet on Indigenous Peoples' Day (UW) is still open.

# The Friday before is a holiday as well, so the last working day is the Thursday.
at 2019-10-10 09:00
    private Ada exactly 1: Mon Oct 14 is Indigenous Peoples' Day (UW), the day of the Tools Meeting. Nobody has said
Ada presses Cancel in "Nobody has said yet"
    private: The meeting of Mon Oct 14 is cancelled. The channel is told.
    #tech: No meeting Mon Oct 14 (Indigenous Peoples' Day (UW)); next meeting Mon Oct 21.
at 2019-10-14 12:00
    not #tech: nobody has said
    not #tech: 14 October

# Holidays from Slack, at every site unless one is said.
Ada in #tech: /agenda holiday Oct 21 Snow Day at CERN
    private: Recorded as a holiday at CERN: Mon Oct 21. The meeting of Mon Oct 21 falls on it: an owner is asked now
    private Ada: Mon Oct 21 is Snow Day (CERN), the day of the Tools Meeting.
May in #tech: /agenda holiday Oct 28 Snow Day
    private: Only an owner of the meeting says when sites are closed
Ada in #tech: /agenda holiday Oct 28 Snow Day at Madison
    private: No member works at "Madison". The members work at UW or CERN.
Ada in #tech: /agenda holiday Oct 28
    private: What is Mon Oct 28 called?
Ada in #tech: /agenda holiday drop Oct 21 at CERN
    private: No holiday any more:
    private: Mon Oct 21: Snow Day (CERN)
Ada in #tech: /agenda holiday drop Oct 22
    private: No holiday is known
kill
restart
at 2019-10-21 09:00
    #tech exactly 1: Tools Meeting, 21 October 2019
    not #tech: nobody has said

# Known too late, when its draft is posted: nobody is told that it is not; what the draft says of the next one follows.
at 2019-10-28 09:30
Ada in #tech: /agenda holiday today Power Cut
    private: The meeting of Mon Oct 28 falls on it, and its draft is posted: you meet unless somebody calls it off
    not #tech: nobody has said
Ada in #tech: /agenda holiday Nov 4 Snow Day at UW
    private: The meeting of Mon Nov 4 falls on it: an owner is asked now whether you meet.
    private Ada: Mon Nov 4 is Snow Day (UW), the day of the Tools Meeting.
at 2019-10-28 09:35
    #tech: 09:30 Snow Day Mon Nov 4 added
    file: Next meeting Mon Nov 4 (Snow Day (UW): not decided yet whether we meet)
    not #tech: nobody has said

# Answered twice: the later word counts, and everybody hears it. Answered too late, nothing changes.
Ada presses Cancel in "Snow Day"
    #tech: No meeting Mon Nov 4 (Snow Day (UW)); next meeting Mon Nov 11.
Bo in #tech: /agenda meet Nov 4
    #tech: The meeting of Mon Nov 4 takes place after all, at 11:00.
at 2019-11-04 11:30
    #tech exactly 1: Tools Meeting, 4 November 2019
Ada presses Move to Tue Nov 5 in "Snow Day"
    private: The meeting of Mon Nov 4 has begun already
