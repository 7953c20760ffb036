settings tickets.toml
note: Whoever wants to know how the queues stand types /tickets: what is stored at once, what the systems say now as a message.
at 2019-07-01 09:00
    file: 8 (new) open FreshDesk tickets
at 2019-07-08 09:00
Ada in #tech: /agenda releases 3.4.32
    private: 3.4.32

at 2019-07-10 14:00
helpdesk has 9 Open
bugs has 155 Open
Bo in #tech: /tickets
    private: 8 (+0) open FreshDesk tickets
    private: JIRA: Open 150 (+0), In Progress 26 (+0)
    private: Counted: helpdesk, ggus, reviews, wiki and bugs at Wed July 10 09:00, against Mon July 8
    private: are asked now: what they say follows in this channel, for everybody
    #tech: Tickets now, for the minutes of Mon July 15
    #tech: 11 (+3) open FreshDesk tickets
    #tech: JIRA: Open 155 (+5), In Progress 26 (+0)
    #tech: at Wed July 10 14:00, against Mon July 8
    #tech: ▦ tickets-2019-07-10.png: Tickets since Mon July 1, as of Wed July 10 14:00
    picture: open FreshDesk tickets: 8 on Mon July 1, 8 on Mon July 8, 11 on Wed July 10
    picture: JIRA: Open: 150 on Mon July 1
    pings nobody

note: Asked for in private it is told in private.
May in private: tickets
    private: what they say follows in a message to you alone
    private: 11 (+3) open FreshDesk tickets
    private: ▦ tickets-2019-07-10.png
    not #tech: FreshDesk

note: Slack delivers a command twice, and the power fails before and after each request: nothing comes twice.
at 2019-07-10 15:00
Slack delivers twice
kill after chat.postMessage
Ada in #tech: /tickets
    private: are asked now
restart
at 2019-07-10 15:02
    #tech exactly 1: at Wed July 10 15:00
    picture exactly 1: as of Wed July 10 15:00
at 2019-07-10 16:00
kill before chat.postMessage
Bo in #tech: /tickets
restart
at 2019-07-10 16:02
    #tech exactly 1: at Wed July 10 16:00
    picture exactly 1: as of Wed July 10 16:00
at 2019-07-10 17:00
kill after upload
Ada in #tech: /tickets
restart
at 2019-07-10 17:02
    #tech exactly 1: at Wed July 10 17:00
    picture exactly 1: as of Wed July 10 17:00
at 2019-07-10 18:00
kill after files.completeUploadExternal
Ada in #tech: /tickets
restart
at 2019-07-10 18:02
    #tech exactly 1: at Wed July 10 18:00
    picture exactly 1: as of Wed July 10 18:00

note: A system that is silent is n/a, in the chart a gap. The draft offers to ask it again, and two presses are one.
at 2019-07-15 08:59
helpdesk answers nothing
at 2019-07-15 09:00
    file: n/a (cannot be reached
    #tech: Retry helpdesk
at 2019-07-15 09:02
Bo presses Retry helpdesk twice in "helpdesk gives no figures"
    private: helpdesk is asked again now. The posted draft follows as soon as there are figures
    #tech: 11 (+3) open FreshDesk tickets
    #tech: 09:02 helpdesk counted anew
    file: 11 (+3) open FreshDesk tickets

note: Words of the team's own for tickets of the lists; the posted draft follows.
bugs has TOOLS-8 in Ready for Testing for 3.4.32 called cctools 7.0.14
Bo in #tech: /tickets label TOOLS-7, TOOLS-8: Caches
    private: No list of the minutes has "TOOLS-8" now; they have TOOLS-7. Nothing was changed. Try: /tickets label TOOLS-7: Caches
Bo in #tech: /tickets retry bugs
    private: bugs is asked again now
at 2019-07-15 09:05
Bo in #tech: /tickets label tools-7 and TOOLS-8: Caches
    private: In the lists TOOLS-7 and TOOLS-8 stand as "Caches (2 tickets)": label #1.
    private: So from the minutes of Mon July 15 on, whose posted draft is brought up to date.
    private: Undo
    #tech: 09:05 Caches: TOOLS-7 and TOOLS-8 in one line
    file: - Caches (2 tickets)
at 2019-07-15 09:10
Ada in #tech: /tickets labels
    private: #1 Caches: TOOLS-7 and TOOLS-8 (bugs)
Ada in #tech: /tickets unlabel tools-7
    private: TOOLS-7 stands by its own title again, no longer as "Caches". Label #1 is still that of TOOLS-8.
Ada presses Undo in "TOOLS-7 stands by its own title"
    private: Undone
at 2019-07-15 09:12
Ada in #tech: /tickets unlabel 1
    private: TOOLS-7 and TOOLS-8 stand by their own titles again, no longer as "Caches". Label #1 is gone.
    #tech: Caches: TOOLS-7 and TOOLS-8 by their own titles again
    file: gratia-probe 1.20.9
    not file: Caches

note: Who asks while a system is silent is told so, the chart has a gap, and Retry is there again.
at 2019-07-15 10:00
helpdesk answers nothing
Bo in #tech: /tickets
    #tech: n/a (cannot be reached: no answer within 2 s) open FreshDesk tickets
    #tech: Retry helpdesk
    picture: open FreshDesk tickets: 8 on Mon July 1, 8 on Mon July 8, n/a on Mon July 15
    picture: JIRA: Ready for Testing: 1 on Mon July 1, 1 on Mon July 8, 2 on Mon July 15
    file: 11 (+3) open FreshDesk tickets
Ada presses Retry helpdesk in "Tickets now"
    private: helpdesk is asked again now
Ada presses Retry helpdesk in "Tickets now"
    private: There are figures by now, so nothing is asked: helpdesk at 10:00. The posted draft has them.

note: Once the meeting has begun its figures stay, and what is asked is compared with them.
at 2019-07-15 11:30
helpdesk has 12 Open
Bo in #tech: /tickets
    #tech: Tickets now, for the minutes of Mon July 22
    #tech: 14 (+3) open FreshDesk tickets
    #tech: at Mon July 15 11:30, against Mon July 15
    file: 11 (+3) open FreshDesk tickets

note: In a thread, and misspelt.
Bo in #tech thread "Tickets now": @Convener tickets retyr
    private: Did you mean /tickets retry
