settings duty.toml
at 2019-07-08 10:00

note: Dina joins. The difference is shown before anything moves, and only owners change it.
Bo in #tech: /triage join Dina from July 22
    private: Only an owner of the meeting changes the roster: ask Ada.
Ada in #tech: /triage join Dina from July 22 after Bo
    private: Triage Duty from Mon July 22 on: Bo, Dina, May and Carl, in turn. That would move:
    private: Mon July 29 - Sun Aug 4: May -> Dina
    private: turns more. Nothing is changed before you press.
    not #tech: Dina
    not private May: changed

note: Before it is pressed a swap is agreed: the difference is another one now, and is shown again.
Bo in #tech: /triage swap with Carl Aug 5
    private: once Carl agrees (#1)
Carl presses Agree
    #tech: Bo and Carl swap
Ada presses Apply
    private: The schedule has changed since you looked, so this was not done.
    private: That would move:
    not #tech: Dina
Ada presses Apply in "since you looked"
    private: Triage Duty from Mon July 22 on: Bo, Dina, May and Carl, in turn.
    private: Announced weeks stay, through Sun July 21
    #tech exactly 1: Triage Duty from Mon July 22 on: Bo, Dina, May and Carl, in turn.
at 2019-07-08 10:10
    private Dina exactly 1: Ada has changed who takes turns of Triage Duty. Yours now: Mon July 29 - Sun Aug 4
    private May exactly 1: No longer yours:
    pings nobody

note: Undo puts all of it back, and those it had moved hear it.
Ada presses Undo
    private: Undone.
    #tech: Triage Duty stays with Bo, May and Carl, in turn.
    private Dina: Ada has taken back a change.

note: Who leaves keeps the weeks that are announced, and is told how to give them away.
Ada in #tech: /triage leave Carl from July 15
    private: Triage Duty from Mon July 22 on: Bo and May, in turn. That would move:
Ada presses Apply
    private: Announced weeks stay, through Sun July 21
Ada in #tech: /triage
    private: May this week, Carl next week.
Ada in #tech: /agenda people drop Carl
    private: Carl still has Triage Duty Mon July 15 - Sun July 21. Name somebody else first: /triage need-cover Carl 2019-07-15.
Ada in #tech: /agenda people drop May
    private: May is on the duty roster of the Tools Meeting. Name somebody else first: /triage leave May.

note: A pause is passed over, and ended; one that moves nobody's week applies at once.
Ada in #tech: /triage pause May July 22 - Aug 4
    private: Triage Duty: May takes no turns Mon July 22 - Sun Aug 4. That would move:
    private: Mon July 29 - Sun Aug 4: May -> Bo
kill
restart
Ada presses Apply
    private: Triage Duty: May takes no turns Mon July 22 - Sun Aug 4.
    #tech: Triage Duty: May takes no turns Mon July 22 - Sun Aug 4.
Ada in #tech: /triage pause May off
    private: Triage Duty: May takes turns again. That would move:
Ada in #tech: /triage pause May this week
    private: Those weeks are announced already, and stay as they are.
Ada in #tech: /triage pause Dina next week
    private: Dina is not on the roster
Ada in #tech: /triage roster
    private: Triage Duty: Bo, May and Carl, in turn.
