settings no_roster.toml
at 2019-07-08 08:00

# On the first day, with nobody in the settings: the members of the channel are known by their names in Slack.
Mat in #tech: /ooo Mat July 15-17
    private: Mat is out Mon July 15 - Wed July 17 (#1).
Mat in #tech: /ooo July 19
    private: Mat is out Fri July 19
carla in #tech: /ai Carla: XCache reorg
    private: AI (Carla Vett): XCache reorg
carla in #tech: /ooo Brian July 16
    private: Which one: Brian Lint or Brian Bock?
carla presses Brian Lint, Tue July 16
    private: Brian Lint is out Tue July 16

# Programs and accounts that are gone are nobody; a guest in Slack is a guest here.
Mat in #tech: /agenda people
    private: Mat: member; alias Mat Selm; account @Mat
    private: Carla Vett: member; alias carla; account @carla
    private: Gail: guest; account @Gail
    not private: Olga
    not private: Bot
    not private: Convener
    not private: Slackbot
Gail in #tech: /ooo July 19
    private: Gail is out Fri July 19
Gail in #tech: /announce Cake
    private: You read the Tools Meeting, but record nothing for it: ask Carla Vett
Olga in #tech: /ooo July 19
    private: only read here

# Owners are named in the settings by their names in Slack.
Mat in #tech: /agenda cancel July 15
    private: Only an owner of the meeting cancels it: ask Carla Vett.
carla in #tech: /agenda people drop Gail
    private: Gail is off the roster.
carla in #tech: /agenda cancel July 15
    private: The meeting of Mon July 15 is cancelled.

# Who was taken off the roster is not added again.
restart
Mat in #tech: /agenda people
    not private: Gail
at 2019-07-08 09:00
    file: expected Brian Bock, Brian Lint, Carla Vett, Mat
    file: Mat OOO July 15-17
