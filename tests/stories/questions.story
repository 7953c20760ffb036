settings team.toml
at 2019-07-08 08:00

# A bare weekday that is today's has two readings; a button settles it, once.
Bo in #tech: /ooo Monday
    private: today, Mon July 8
    not private: Bo is out
Bo presses Mon July 15
    private: Bo is out Mon July 15 (#1).
    private: Bo OOO Mon July 15
Bo in #tech: /ooo list
    private exactly 1: #1 Bo is out Mon July 15
    not private: #2

# A date that has another weekday: either may be the slip, and both are offered.
Ada in #tech: /ooo Wednesday July 16
    private: Two days that disagree: one of them is Tuesday July 16, 2019. Try: /ooo 2019-07-16 or /ooo 2019-07-17.
    private: [Tue July 16] [Wed July 17]
    private: You typed: > Wednesday July 16
Ada presses Wed July 17
    private: Ada is out Wed July 17 (#2).
Ada presses Undo
    private: Undone

# A first name that two people share.
May in #tech: /ooo Noor next week
    private: Which one: Noor Haddad or Noor Salim?
May presses Noor Salim, Mon July 15 - Sun July 21
    private: Noor Salim is out Mon July 15 - Sun July 21 (#3).

# A word that is nobody's name is never silently a person.
May in #tech: /ooo Hospital July 9
    private: Is Hospital a person, or your reason?
May presses My reason: Hospital
    private: May is out Tue July 9 (#4).

# A name that is also a month.
Bo in #tech: /ooo May 20
    private: Bo is out
Bo in #tech: /ooo May July 30
    private: May is out Tue July 30
Bo in #tech: /ooo may be late
    not private: is out
# Who only says "sick" is so today, as a rule: one press.
Bo in #tech: /ooo sick
    private: I need a day: is it today?
    private: [today, Mon July 8]
    not private: Bo is out Mon July 8 (
Bo presses today, Mon July 8
    private: Bo is out Mon July 8
at 2019-07-08 09:00
    file: Bo OOO Mon July 15
    not file: Noor Salim OOO July 15-21
    not file: Hospital
