# Moved to another hour of its day: the words name hours, and an Undo that comes too late says what holds.
settings fabric.toml
at 2019-08-19 08:40
Wanda in #fabric: /agenda move today to 1pm
    #fabric: The meeting of Mon Aug 19 begins at 13:00, not 10:00.
at 2019-08-19 10:20
Wanda presses Undo
    private: 10:00 has passed, so nothing was undone. The meeting begins today at 13:00; /agenda move Aug 19 to Aug 20 13:00 moves it.
Wanda in #fabric: /agenda next
    private: Mon Aug 19 13:00 - moved from 10:00
    not private: moved from Mon Aug 19
Wanda in #fabric: /agenda move Aug 19 to Aug 20 13:00
    #fabric: The meeting of Mon Aug 19, moved to 13:00 before, is moved to Tue Aug 20 at 13:00.
Wanda in #fabric: /agenda next
    private: Tue Aug 20 13:00 - moved from Mon Aug 19
at 2019-08-20 13:10
Wanda presses Undo in "moved to Tue Aug 20"
    private: The meeting of
    private: has begun
