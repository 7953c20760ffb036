settings fabric.toml

# Two mentions beside each other are two people, as with a comma between them.
at 2019-08-20 10:00
Priti in #fabric: /ai @Lars @Jitka fix dhcp
    private: > AI (Lars, Jitka): fix dhcp
Wanda in #fabric: /ai order cake
Wanda in #fabric: /ai give 2 @Lars @Jitka
    private: > AI (Lars, Jitka): order cake
Priti in #fabric: /ooo @Lars @Jitka friday
    private: Lars and Jitka are out Fri Aug 23
Lars in #fabric: @Convener ai @Wanda @Tomas: read the doc
    private: > AI (Wanda, Tomas): read the doc
Tomas in private: ai @Wanda @Jitka @Will plan the move
    private: Which meeting is it about?
