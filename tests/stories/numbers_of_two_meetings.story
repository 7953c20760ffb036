settings fabric.toml

# Both meetings have an item #1. What Jitka is told names the meeting, and its button is about no other.
at 2019-08-12 10:30
Will in #fabric: /ai Jitka upgrade the gateway
Jitka in #release: /ai finish the doc
at 2019-08-12 10:35
    private Jitka exactly 1: Will recorded: AI (Jitka): upgrade the gateway (#1 of Fabric Operations Meeting). Not right? [Drop #1 of Fabric Operations Meeting]

# Typed in private it is asked, with what each answer changes.
at 2019-08-12 10:40
Jitka in private: /ai drop 1
    private: Which meeting is it about?
    private: [Fabric Operations Meeting: #1 upgrade the gateway] [Release Planning: #1 finish the doc]
Jitka presses Drop #1 of Fabric Operations Meeting
    private: #1 is dropped and leaves the minutes. > AI (Jitka): upgrade the gateway

# Only one meeting has an open #1 now, so there is nothing to ask.
Jitka in private: ai done 1
    private: #1 is done and leaves the minutes. > AI (Jitka): finish the doc

# A number of a meeting that somebody does not belong to, but where something is theirs.
Tomas in #release: /ai Wanda: order the cake
Lars in #fabric: /ai Wanda: call UNL
Wanda in private: ai done 2
    private: [Fabric Operations Meeting: #2 call UNL] [Release Planning: #2 order the cake]
Wanda presses Release Planning: #2 order the cake
    private: #2 is done and leaves the minutes. > AI (Wanda): order the cake

# So with announcements.
Priti in #fabric: /announce free cake
Priti in #release: /announce more cake
Priti in private: announce cancel 3
    private: [Fabric Operations Meeting: #3 free cake] [Release Planning: #3 more cake]

# Several things told at once have a button each.
Priti in #fabric: /ai Will: one
Priti in #fabric: /ai Will: two
Priti in #fabric: /ooo Will friday
at 2019-08-12 10:50
    private Will: [Take back #1] [Drop #4 of Fabric Operations Meeting] [Drop #5 of Fabric Operations Meeting]
Will presses Drop #5 of Fabric Operations Meeting
    private: > AI (Will): two
Will presses Take back #1
    private: Taken back: #1, Will is out Fri Aug 16.
