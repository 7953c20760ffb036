# The same absence in other words is no news to the channels; a longer one corrects what they were told.
settings fabric.toml
at 2019-08-20 09:00
Tomas in private: I'm out tomorrow
    #fabric: Tomas is out Wed Aug 21, tomorrow.
    #release: Tomas is out Wed Aug 21, tomorrow.
Tomas in #fabric: /ooo Aug 21
    private: Already recorded: Tomas is out Wed Aug 21 (#1). Nothing had to be changed.
    not #fabric: Tomas is out
    not #release: Tomas is out
Tomas in #fabric: /ooo tomorrow morning
    private: Already recorded: Tomas is out Wed Aug 21 (#1). Nothing had to be changed.
    not #fabric: Tomas is out
Tomas in #fabric: /ooo Aug 21-22
    private: Joined with your Wed Aug 21: Tomas is out Wed Aug 21 - Thu Aug 22 (#1).
    #fabric exactly 1: Tomas is out Wed Aug 21 - Thu Aug 22.
    #release exactly 1: Tomas is out Wed Aug 21 - Thu Aug 22.
Jitka in #fabric: /ooo Aug 21
    #fabric: Jitka is out Wed Aug 21, tomorrow.
