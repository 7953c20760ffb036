settings duty.toml
at 2019-07-08 10:00

note: Who it is, asked as people ask.
Bo in #tech: /triage next week
    private: Triage Duty:
    private: Mon July 15 - Sun July 21: Carl
    not private: May
Bo in #tech: /triage who is on duty next week?
    private: Mon July 15 - Sun July 21: Carl
Bo in #tech: /triage who has triage on July 24
    private: Mon July 22 - Sun July 28: Bo
Bo in #tech: /triage 2019-06-03
    private: Triage Duty: nothing before Mon July 1.
Bo in #tech: /triage who foo
    private: I could not read "who foo"

note: What is forgotten is asked about, and nothing is recorded of it.
Bo in #tech: /triage note The vendor calls back on Friday
    private: Note #1 for Carl
Bo in #tech: /triage note done
    private: Which one is done? /triage notes shows them, each with a button. Nothing was changed.
Bo in #tech: /triage notes
    private: #1 The vendor calls back on Friday
    private: [Done #1]
    not private: #2
Bo in #tech: /triage stats since
    private: Since when? Try: /triage stats since 2019-07-01
Ada in #tech: /triage join
    private: Who is it about? Try: /triage join Ada from Mon July 22 after Bo

note: A call for cover in the words people say it in.
Bo in #tech: /triage need cover July 22
    private: Triage Duty: Bo needs cover Mon July 22 - Sun July 28 (#2).
    #tech: Bo needs cover Mon July 22 - Sun July 28 (#2).
Bo in #tech: /triage withdraw
    private: Which one? Open:
    private: #2 Triage Duty: Bo needs cover Mon July 22 - Sun July 28
Bo in #tech: /triage withdraw 2
    private: Withdrawn (#2)
Bo in #tech: /triage agree
    private: Which one? No swap, cover or call is open. /triage need-cover asks for cover of your next turn.
Ada in #tech: /triage add Dina
    private: Did you mean /triage join Dina? Nothing was changed yet.
Ada presses Yes, join Dina
    private: That would move:
Ada in #tech: /triage remove Carl
    private: Did you mean /triage leave Carl?
Bo in #tech: /triage takes July 15
    private: Did you mean /triage take July 15?
