settings several_rotas.toml
at 2019-06-30 10:00

# Three rotas begin at one instant: one message, a line each; and a private one for each person and rota.
at 2019-07-01 09:00
    posted #tech exactly 1
    #tech: Triage Duty: Ada and Bo have the week Mon July 1 - Sun July 7. Next week: May and Zed. Support: Bo has the week Mon July 1 - Fri July 5. Next week: Ada. Pager: May has Mon July 1. Tue July 2: May.
    private Ada exactly 1: You have Triage Duty from Mon July 1 to Sun July 7, with Bo. May and Zed take over on Mon July 8.
    private Bo exactly 1: You have Triage Duty from Mon July 1 to Sun July 7, with Ada.
    private Bo exactly 1: You have Support from Mon July 1 to Fri July 5. Ada takes over on Mon July 8.
    private May exactly 1: You have Pager from Mon July 1 on.
    private May: Keep the phone on.

# Nothing turns for a daily rota of the same person; on the day of the draft there is no line either.
at 2019-07-02 09:00
    quiet
at 2019-07-03 09:00
    posted #tech exactly 2
    #tech exactly 1: Tools Meeting, 3 July 2019
    not private May: You have

# A note is for one of the rotas: which one is asked, or typed in front.
Ada in #tech: /triage note The CE is down
    private: For whoever takes over which duty? Nothing was recorded yet.
    private: [Triage Duty] [Support] [Pager]
Ada presses Support
    private: Note #1 for Ada, who takes Support over on Mon July 8.
Bo in #tech: /triage triage duty note Look at node 7
    private: Note #2 for May and Zed, who take Triage Duty over on Mon July 8.
Bo in #tech: /triage notes
    private: Support: #1 The CE is down (Ada, Wed July 3)
    private: Triage Duty: #2 Look at node 7 (Bo, Wed July 3)
Bo in #tech: /triage support notes
    private: #1 The CE is down
    not private: #2
Bo in #tech: /triage nonsense note x
    private: I could not read

# The second turn: who has no account gets none, who comes gets the notes of that rota alone.
at 2019-07-08 09:00
    #tech exactly 1: Triage Duty: May and Zed have the week Mon July 8 - Sun July 14, after Ada and Bo. Next week: Ada and Bo. Support: Ada has the week Mon July 8 - Fri July 12, after Bo. Next week: Bo.
    private May: #2 Look at node 7
    private Ada: You have Support from Mon July 8 to Fri July 12, after Bo. Bo takes over on Mon July 15.
    private Ada: #1 The CE is down
    not private Ada: node 7
    pings nobody

# Late, on a Saturday: of the weekly rota since when; the one of weekdays is over for this week.
kill
at 2019-07-20 10:00
restart
    #tech exactly 1: Triage Duty: Ada and Bo have the week Mon July 15 - Sun July 21 since Mon July 15, after May and Zed.
    private Ada exactly 1: You have Triage Duty from Mon July 15 to Sun July 21, with Bo, after May and Zed.
    not private Bo: Support
