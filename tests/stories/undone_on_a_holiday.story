# Nobody has decided whether the meeting of a holiday is held. Taking back what was decided opens that again: it does
# not say that the meeting takes place.
settings fabric.toml
at 2019-08-20 09:00
Wanda in #fabric: /agenda cancel sept 2
    #fabric: No meeting Mon Sep 2; next meeting Mon Sep 9.
Wanda presses Undo
    #fabric: The cancellation of the meeting of Mon Sep 2 is taken back; whether we meet on Labor Day (Lincoln and Madison) is still open.
    not #fabric: takes place
Wanda in #fabric: /agenda next
    private: Mon Sep 2 10:00 - Labor Day (Lincoln and Madison), not decided yet
Wanda in #fabric: /agenda move sept 2 to sept 3
Wanda presses Undo
    #fabric: The move of the meeting of Mon Sep 2 is taken back; whether we meet on Labor Day (Lincoln and Madison) is still open.
    not #fabric: takes place

note: In the thread of a posted draft that says so, as well.
at 2019-08-26 08:35
Wanda in #fabric: /agenda cancel sept 2
at 2019-08-26 08:40
Wanda presses Undo
    #fabric: 08:40 whether we meet on Labor Day (Lincoln and Madison), Mon Sep 2, is open again
at 2019-08-26 08:45
    not #fabric: takes place

note: Where it was decided before that they meet, taking back a cancellation does say that.
Wanda in #fabric: /agenda meet sept 2
Wanda in #fabric: /agenda cancel sept 2
    #fabric: No meeting Mon Sep 2
Wanda presses Undo
    #fabric: The meeting of Mon Sep 2 takes place after all, at 10:00.
