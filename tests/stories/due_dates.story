settings fabric.toml

# A due date that has passed is never next year's unasked, however long ago it was.
at 2019-08-20 09:00
Wanda in #fabric: /ai order disks by aug 1
    private: > AI (Wanda): order disks by aug 1
    private: Thu Aug 1 has passed, so it has no due date yet.
    private: [Due Sat Aug 1, 2020] [No due date]
Wanda presses No due date
    private: > AI (Wanda): order disks [Undo]
Wanda in #fabric: /ai order cables by aug 12
    private: Mon Aug 12 has passed, so it has no due date yet.
Wanda presses Due Wed Aug 12, 2020
    private: > AI (Wanda): order cables by Wed Aug 12, 2020
Wanda in #fabric: /ai due 1 aug 1
    private: Thu Aug 1 is over already. Try: /ai due 1 next Friday
    private: [Sat Aug 1, 2020]
Wanda in #fabric: /ai edit 1 order tapes by aug 1
    private: Thu Aug 1 is over already. Try: /ai due 1 next Friday
