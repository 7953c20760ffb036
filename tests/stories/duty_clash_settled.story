settings duty_clash.toml
note: Bo has the duty from July 1, May from July 8, Cleo from July 15, Bo again from July 22.

# The fair swap is pressed under the receipt, agreed to, and nothing is left to warn about.
at 2019-07-03 10:00
May in #tech: /ooo July 8-10
    private: May has Triage Duty Mon July 8 - Sun July 14 and is out Mon July 8 - Wed July 10.
May presses Swap with Cleo (Mon July 15)
    private: once Cleo agrees
    private Cleo: May asks you to swap in Triage Duty
Cleo presses Agree in "May asks you to swap"
at 2019-07-03 10:30
    not private Ada: May has Triage Duty Mon July 8
May in #tech: /triage
    private: Mon July 8 - Sun July 14: Cleo
    private: Mon July 15 - Sun July 21: May

# A turn with a holiday that is one day off is told of as well when its person is out by now.
# Cover is called for from the owner's private line; whoever takes it first has the days.
Bo in #tech: /ooo July 25-26
    private: Bo has Triage Duty Mon July 22 - Sun July 28 and is out Thu July 25 - Fri July 26 and has a holiday Wed July 24 (Pioneer Day).
at 2019-07-03 10:40
    private Ada exactly 1: Bo has Triage Duty Mon July 22 - Sun July 28 and is out Thu July 25 - Fri July 26 and has a holiday Wed July 24 (Pioneer Day).
Ada presses Ask for cover in "Bo has Triage Duty"
    #tech: Wed July 24 - Fri July 26
May presses I'll take it in "Wed July 24"
    private: May
at 2019-07-22 09:00
    not file: cover needed
    not #tech: Bo has Triage Duty Mon July 22 - Sun July 28 and is out
