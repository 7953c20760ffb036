# The same absence in other words is no news to the channels; other days, or a longer absence, are.
settings fabric.toml
at 2019-08-20 09:00
Tomas in private: I'm out tomorrow
    #fabric: Tomas is out Wed Aug 21, tomorrow.
    #release: Tomas is out Wed Aug 21, tomorrow.
Tomas in #fabric: /ooo Aug 21
    private: The channels have heard of it already, by #1.
    not #fabric: Tomas is out
    not #release: Tomas is out
Tomas in #fabric: /ooo tomorrow morning
    not #fabric: Tomas is out
Tomas in #fabric: /ooo Aug 21-22
    #fabric: Tomas is out Wed Aug 21 - Thu Aug 22, from tomorrow.
Jitka in #fabric: /ooo Aug 21
    #fabric: Jitka is out Wed Aug 21, tomorrow.
