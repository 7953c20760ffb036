# Nobody says before 08:30 whether the meeting of a holiday is held. What is said afterwards holds of the draft, and the
# public line that none is posted does not stay.
settings fabric.toml
at 2019-08-26 08:00
at 2019-08-26 08:31
    private Wanda: Unanswered, no draft is posted, and the channel is told so.
at 2019-09-01 12:00
at 2019-09-02 08:45
    #fabric: Labor Day (Lincoln and Madison): nobody has said whether we meet, so no draft is posted.
Lars in #fabric: /agenda
    private: The draft as it stands; Mon Sep 2 is Labor Day (Lincoln and Madison), and whether you meet is not decided yet.
    not private: it is posted
Wanda in #fabric: /agenda meet today
    private: Its draft is posted now
    not private: 08:30
    #fabric exactly 1: Fabric Operations Meeting, 2 September 2019
    #fabric exactly 1: The meeting of Mon Sep 2 takes place. Labor Day (Lincoln and Madison): nobody has said
at 2019-09-02 08:50
Wanda in #fabric: /agenda cancel today
    #fabric exactly 1: No meeting Mon Sep 2. Labor Day (Lincoln and Madison): nobody has said
