settings duty_clash.toml
note: Bo has the duty from July 1, May from July 8, Cleo from July 15, Bo again from July 22.

# Said when it is recorded, to who types it, with what could be done; the owner hears a little later.
at 2019-07-03 10:00
May in #tech: /ooo July 8-10
    private: May is out Mon July 8 - Wed July 10 (#1).
    private: May has Triage Duty Mon July 8 - Sun July 14 and is out Mon July 8 - Wed July 10.
    private: Nothing changes hands unless somebody says so. Ada is told of it.
    private: [Swap with Cleo (Mon July 15)] [Ask for cover]
    pings nobody
at 2019-07-03 10:06
    private Ada exactly 1: May has Triage Duty Mon July 8 - Sun July 14 and is out Mon July 8 - Wed July 10.
    private Ada: [Swap with Cleo (Mon July 15)] [Ask for cover]

# Gone, and back again.
May in #tech: /ooo cancel 1
    private Ada exactly 1: No cover is needed after all: May is in for Triage Duty Mon July 8 - Sun July 14.
May presses Undo in "Taken back: #1"
    private: Undone.
at 2019-07-03 10:12
    private Ada exactly 1: May has Triage Duty Mon July 8 - Sun July 14

# Taken back before the owner heard: she hears nothing. A weekend, and days before and behind the week, are no clash.
Bo in #tech: /ooo July 23
    private: Bo has Triage Duty Mon July 22 - Sun July 28 and is out Tue July 23
Bo presses Undo in "July 23"
    private: Undone.
Bo in #tech: /ooo July 27-28
    not private: Bo has Triage Duty
Bo in #tech: /ooo July 15-19
    not private: Bo has Triage Duty
at 2019-07-03 10:20
    not private Ada: Bo has Triage Duty

# Recorded for somebody else: who has the week reads it in the message they get anyway, and the owner typed it herself.
# The fair swap is with somebody whose own week clashes: each is there in the week of the other.
Ada in #tech: /ooo Cleo July 17
    private: Cleo has Triage Duty Mon July 15 - Sun July 21 and is out Wed July 17.
    not private: Ada is told
at 2019-07-03 10:26
    private Cleo exactly 1: Ada recorded: Cleo is out Wed July 17 (#5). Cleo has Triage Duty Mon July 15 - Sun July 21 and is out Wed July 17. Not right?
    private Cleo: [Take back #5] [Swap with May (Mon July 8)] [Ask for cover]
    not private Ada: Cleo has Triage Duty

# One that is lengthened into the week is a clash from then on; the same one, lengthened again, is told once.
Cleo in #tech: /ooo edit 5 July 12
    private: before: Wed July 17
Cleo in #tech: /ooo edit 5 July 12-15
    private: Cleo has Triage Duty Mon July 15 - Sun July 21 and is out Fri July 12 - Mon July 15.
    private: Ada is told of it.
Cleo in #tech: /ooo edit 5 July 12-16
    private: Cleo has Triage Duty Mon July 15 - Sun July 21 and is out Fri July 12 - Tue July 16.
    not private: Ada is told of it.
at 2019-07-03 10:40
    private Ada exactly 1: Cleo has Triage Duty Mon July 15 - Sun July 21 and is out Fri July 12 - Tue July 16.

# Typed as an announcement, and recorded by a press: the same.
Bo in #tech: /announce Bo OOO Aug 12-13
    private: [Record
Bo presses Record: Bo is out Mon Aug 12 - Tue Aug 13
    private: Bo has Triage Duty Mon Aug 12 - Sun Aug 18 and is out Mon Aug 12 - Tue Aug 13.
    private: [Swap with

# A holiday of one site, where the others of the rota work; one that everybody has is nobody's to cover.
Ada in #tech: /agenda holiday July 30 Founders' Day at Madison
    private: May has Triage Duty Mon July 29 - Sun Aug 4 and has a holiday Tue July 30 (Founders' Day).
Ada in #tech: /agenda holiday Aug 6 Harvest Day
    not private: Triage Duty

# At the draft: what is left of the week under way, and the next one.
at 2019-07-05 10:00
    private May: May has Triage Duty Mon July 29 - Sun Aug 4 and has a holiday Tue July 30 (Founders' Day).
    private May: Your next week of Triage Duty is Mon July 8 - Sun July 14.
    private May: May has Triage Duty Mon July 8 - Sun July 14 and is out Mon July 8 - Wed July 10.
    private May: [Swap with Bo (Mon July 22)] [Ask for cover]
at 2019-07-08 09:00
    #tech: May has Triage Duty Mon July 8 - Sun July 14 and is out Mon July 8 - Wed July 10.
    #tech: [May: ask Cleo to cover Tue July 9 - Wed July 10] [May: ask for cover] [Cleo: swap with May (Mon Aug 19)] [Cleo: ask for cover]
    #tech: Cleo has Triage Duty Mon July 15 - Sun July 21 and is out Fri July 12 - Tue July 16.
    file: This week: May <!-- convener: cover needed: May is out Mon July 8 - Wed July 10 -->
    file: Next week: Cleo <!-- convener: cover needed: Cleo is out Fri July 12 - Tue July 16 -->

# A holiday that the settings name is a remark as well.
at 2019-07-15 09:00
    #tech: Bo has Triage Duty Mon July 22 - Sun July 28 and has a holiday Wed July 24 (Pioneer Day).
    file: Next week: Bo <!-- convener: cover needed: Bo has a holiday Wed July 24 (Pioneer Day) -->
