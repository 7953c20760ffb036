settings duty_handover.toml
at 2019-07-03 10:00

# What is left for whoever comes next has a number, is quoted, and can be taken back.
Bo in #tech: /triage note The vendor calls back about node 7 & <disks>
    private: Note #1 for May, who takes Triage Duty over on Mon July 8.
    private: The vendor calls back about node 7 & <disks>
    private: Everybody who takes over gets it, until /triage note done 1.
    pings nobody
Bo in #tech: /triage note Wrong window
    private: Note #2
Bo presses Undo in "Wrong window"
    private: Undone.
Ada in #tech: /triage note The old CE is drained
    private: Note #3
Guest Gail in #tech: /triage note I was here
    private: You typed
    not private: Note #
Ada in #tech: /triage notes
    private: #1 The vendor calls back about node 7 & <disks> (Bo, Wed July 3)
    private: #3 The old CE is drained (Ada, Wed July 3)
    not private: Wrong window
Ada in #tech: /agenda counter Open PRs: 13
    private: Counted Wed July 3
Bo in #tech: /ai May: write the page about node 7
    private: #4

# The turn and the draft fall together: one post, and one private message to who takes over.
at 2019-07-08 08:59
    not private May: You have Triage Duty
at 2019-07-08 09:00
    #tech exactly 1: May has the week Mon July 8 - Sun July 14, after Bo. Next week: Ada.
    posted #tech exactly 1
    private May exactly 1: You have Triage Duty from Mon July 8 to Sun July 14, after Bo. Ada takes over on Mon July 15.
    private May: Look at https://queue.example.org each morning.
    private May: What is urgent goes to Ada.
    private May: 1 open action item of yours
    private May: Open PRs: 13 (Wed July 3)
    private May: #1 The vendor calls back about node 7 & <disks> (Bo, Wed July 3)
    private May: [Done #1] [Done #3]
    not private Bo: You have
    not private Ada: You have
    pings nobody

# One of them is done: a press ends it, and says so a second time.
May presses Done #1
    private: Note #1 is done: it is handed over no more.
May presses Done #1
    private: Already done at 09:00:
Ada in #tech: /triage note done 1
    private: There is no open note #1. /triage notes shows the numbers.
Bo in #tech: /triage note done the old
    private: Note #3 is done
Bo presses Undo
    private: Undone.
Bo in #tech: /triage note done with node 8
    private: Note #5 for Ada
Bo in #tech: /triage note
    private: A note has words

# No draft on a day without a meeting: the line comes alone, killed around its request, exactly once.
Ada in #tech: /agenda cancel July 15
    private: cancelled
kill before chat.postMessage
at 2019-07-15 09:00
    not #tech: Triage Duty: Ada
restart
    private Ada exactly 1: You have Triage Duty from Mon July 15 to Sun July 21, after May.
    private Ada: #3 The old CE is drained (Ada, Wed July 3)
    not private Ada: node 7
at 2019-07-15 09:01
    #tech exactly 1: Triage Duty: Ada has the week Mon July 15 - Sun July 21, after May. Next week: Bo.
at 2019-07-15 10:00
    told Ada at most 2
    #tech exactly 1: Triage Duty: Ada has the week

# Sent, and killed before that was known: it is found in Slack and not sent again.
at 2019-07-22 08:00
kill after chat.postMessage
at 2019-07-22 09:00
restart
at 2019-07-22 10:00
    #tech exactly 1: Bo has the week Mon July 22 - Sun July 28

# Away over the handover: late, and since when.
kill
at 2019-07-31 15:00
restart
    #tech exactly 1: Triage Duty: May has the week Mon July 29 - Sun Aug 4 since Mon July 29, after Bo
    private May exactly 1: You have Triage Duty from Mon July 29 to Sun Aug 4, after Bo. Ada takes over on Mon Aug 5.

# Away for the whole of somebody's week: nothing is made up for.
kill
at 2019-08-12 10:00
restart
    not private Ada: You have Triage Duty from Mon Aug 5
    private Bo exactly 1: You have Triage Duty from Mon Aug 12 to Sun Aug 18, after Ada. May takes over on Mon Aug 19.
