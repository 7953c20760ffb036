# A question changes nothing: whoever is in two meetings is answered about both, and about duty by the one that has it.
settings fabric.toml
at 2019-08-20 09:00
Jitka in #fabric: /ai Jitka: upgrade the gateway
Tomas in #release: /ai Jitka: tag the release
Jitka in private: who is on triage?
    private: Triage Duty: Tomas this week, Will next week.
    not private: Which meeting
Jitka in private: ai list me
    private: Fabric Operations Meeting: #1 AI (Jitka): upgrade the gateway
    private: Release Planning: #1 AI (Jitka): tag the release
Jitka in private: when is the next meeting?
    private: Fabric Operations Meeting: The next meeting is Mon Aug 26 at 10:00.
    private: Release Planning: The next meeting is Thu Aug 22 at 09:00.

note: What changes something is still asked about.
Jitka in private: ai done 1
    private: Which meeting is it about?
