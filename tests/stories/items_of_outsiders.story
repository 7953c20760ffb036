# Who owns an item of a meeting is told of it on Friday, a member of that meeting or not, and may end it there.
settings fabric.toml
at 2019-08-13 08:02
Tomas in #release: /ai Wanda: order the cake
    private: AI (Wanda): order the cake
Tomas in #release: /ai Guest Gus: bring plates
at 2019-08-16 10:01
    private Wanda: Your open action items before
    private Wanda: #1 order the cake
    told Wanda exactly 2
Wanda presses Done
    private: AI (Wanda): order the cake
    private: Undo
at 2019-08-23 11:00
    told Wanda exactly 3
    private Wanda: Fabric Operations Meeting, Mon Aug 19, are not closed yet
    told Guest Gus exactly 0
