settings fabric.toml

# What is nearly a command is offered, or done where nothing else can be meant; a long help is the last resort.
at 2019-08-20 09:00
Wanda in private: hi, I'm out thursday
    private: Wanda is out Thu Aug 22 (#1).
Wanda in private: sick today
    private: [Record: Wanda is out Tue Aug 20]
Wanda presses Record: Wanda is out Tue Aug 20
    private: Wanda is out Tue Aug 20 (#2).
Wanda in private: Aug 26-28
    private: [Record: Wanda is out Mon Aug 26 - Wed Aug 28]
Wanda in private: undo
    private: Undo is the button under a receipt
Wanda in private: thanks!
    private: You are welcome.
Wanda in #fabric: /ai order cake
Wanda in private: done 1
    private: #1 is done
Lars in #fabric: hey @Convener ai Lars: fix dns please
    private: > AI (Lars): fix dns please
Wanda in #fabric: @Convener cancel the meeting on monday
    private: [Yes, /agenda cancel monday]
Wanda presses Yes, /agenda cancel monday
    private: The meeting of Mon Aug 26 is cancelled.
Wanda in private: when am I on triage?
    private: Triage Duty
