settings duty_import.toml

note: The team starts Convener and brings the rotation file it has kept.
at 2019-07-05 15:00
Ada in #tech: /triage
    private: Bo this week, May next week
    private: Mon July 8 - Sun July 14: May

note: What would become of it, before anything changes.
convener import --report rotas/rotation.txt
    printed: Mon July 8 - Sun July 14, 2019: Ada (rotas/rotation.txt, line 5)
    printed: 1 name unknown: Beau
    printed: nothing was changed
    exit code 1
Ada in #tech: /triage
    private: Bo this week, May next week

note: It is taken; whom nobody knows is left out, and the week stays as it is planned.
convener import rotas/rotation.txt
    printed: 6 duty weeks from Mon June 17, 2019 to Sun Aug 4, 2019; 3 new; 1 name unknown: Beau.
    printed: Beau, once: rotas/rotation.txt, line 7
    exit code 1
    quiet
Ada in #tech: /triage
    private: Bo this week, Ada next week
    private: Mon July 15 - Sun July 21: Ada
    private: Mon July 29 - Sun Aug 4: May
    private: Mon Aug 5 - Sun Aug 11: Ada
    private: Mon Aug 12 - Sun Aug 18: Bo

note: Beau is what Bo's friends call him.
Ada in #tech: /agenda people Bo alias Beau
    private: Beau
convener import rotas/rotation.txt
    printed: 7 duty weeks from Mon June 17, 2019 to Sun Aug 4, 2019
    exit code 0

note: Once more changes nothing. Minutes say who had a week, and of the week behind it less than the file does.
convener import rotas/rotation.txt
    printed: all of them known before
convener import rotas/rotation.txt rotas/tech-2019-06-17.md
    printed: all of them known before
    quiet

note: A list of names has no dates, so it has to be said from which week on it counts.
convener import rotas/order.txt
    printed: from which week on do they take turns? --from 2019-07-15
    exit code 2

at 2019-07-08 09:00
    file: This week: Ada
    file: Next week: Ada
    #tech exactly 1: 8 July 2019

note: With Convener stopped it works as well, and the turns that follow are in the schedule when it is back.
stop
convener import rotas/order.txt --from 2019-08-05
    printed: From Mon Aug 5, 2019 on: May, Bo and Ada, in turn.
restart
Ada in #tech: /triage
    private: Ada this week, Ada next week
    private: Mon Aug 5 - Sun Aug 11: May
    private: Mon Aug 12 - Sun Aug 18: Bo
