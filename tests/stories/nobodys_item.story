settings fabric.toml

# What is nobody's yet any member takes, by the button of the draft or typed; hands on, or drops, only who may.
at 2019-08-12 08:00
Lars in #fabric: /ai nobody: order disks
Lars in #fabric: /ai nobody: order cables
at 2019-08-12 08:31
    #fabric: [Give #1]
Jitka presses Give #1
    private: #1 is nobody's yet. Press your name to take it. > AI (???): order disks [Jitka]
    not private: You typed
Jitka presses Jitka
    private: #1 is now: > AI (Jitka): order disks
Jitka in #fabric: /ai give 2 Tomas
    private: Only the person concerned, whoever recorded it, or an owner can change #2: ask Lars or Wanda. Nothing was changed.
Jitka in #fabric: /ai give 2 me
    private: #2 is now: > AI (Jitka): order cables
Lars in #release: /ai give 1 me
    private: There is no action item #1
