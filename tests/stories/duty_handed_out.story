settings duty_clash.toml
note: Bo has the duty from July 1, May from July 8, Cleo from July 15, Bo again from July 22.

note: Who takes a week while away reads it in the receipt, with what could be done; the owner hears a little later.
at 2019-07-03 10:00
Cleo in #tech: /ooo July 10
    private: Cleo is out Wed July 10 (#1).
    not private: Cleo has Triage Duty
Cleo in #tech: /triage take July 8
    private: Cleo covers Mon July 8 - Sun July 14 for May
    private: Cleo has Triage Duty Mon July 8 - Sun July 14 and is out Wed July 10.
    private: Nothing changes hands unless somebody says so. Ada is told of it.
    private: [Swap with May (Mon July 29)] [Ask for cover]
at 2019-07-03 10:06
    private Ada exactly 1: Cleo has Triage Duty Mon July 8 - Sun July 14 and is out Wed July 10.

note: It goes back, and the owner hears that nobody is needed.
Cleo presses Undo in "Cleo covers"
    private: Undone.

note: Who asks somebody that is out reads so, and whoever is asked reads it as well; nobody is kept from it.
Bo in #tech: /ooo July 16
    private: Bo is out Tue July 16 (#2).
Bo in #tech: /triage swap July 22 with Cleo July 15
    private: once Cleo agrees (#1). Cleo is asked by a private message
    private: As far as I know Bo is out Tue July 16.
    private Cleo: and give Mon July 15 - Sun July 21. Bo is out Tue July 16. Nothing changes unless you agree.
Cleo presses Agree
    private: Cleo and Bo swap: Bo has Mon July 15 - Sun July 21
    private: Bo has Triage Duty Mon July 15 - Sun July 21 and is out Tue July 16.
at 2019-07-03 10:12
    private Bo: Bo has Triage Duty Mon July 15 - Sun July 21 and is out Tue July 16.
    private Ada exactly 1: Bo has Triage Duty Mon July 15 - Sun July 21 and is out Tue July 16.
