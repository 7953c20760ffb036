settings duty_begins.toml
at 2019-07-03 10:00

note: A team of three without a duty. Whatever is asked says how one begins.
Ann in #ops: /triage
    private: This meeting has no duty roster. /triage roster Ann, Ben, Cleo begins one.
Ann in #ops: /triage roster Ann Ben Cleo
    private: Triage Duty from Mon July 8 on: Ann, Ben and Cleo, in turn.
    private: Mon July 15 - Sun July 21: Ben
    #ops exactly 1: Triage Duty from Mon July 8 on: Ann, Ben and Cleo, in turn.

note: The same again, in other words, changes nothing, and the channel does not hear it twice.
Ben in #ops: /triage roster Ann, Ben and Cleo from July 8
    private: Triage Duty: Ann, Ben and Cleo, in turn, already. Nothing was changed.
    #ops exactly 1: in turn.

note: Another order moves weeks. What was said of the first roster is corrected to what holds by now.
Ann in #ops: /triage roster Ben, Ann, Cleo
    private: Mon July 8 - Sun July 14: Ann -> Ben
    private: Nothing is changed before you press.
Ann presses Apply
    #ops: Triage Duty from Mon July 8 on: Ben, Ann and Cleo, in turn.
    not #ops: no roster after all
at 2019-07-03 10:10
    private Ben exactly 1: Ann has changed who takes turns of Triage Duty. Yours now: Mon July 8 - Sun July 14, Mon July 29 - Sun Aug 4 and
    private Ben: more. Type "triage mine" here to see all of yours.
Ben in private: triage mine
    private: The coming turns of Ben:
    not private Cleo: changed

note: What everybody hears next: Ben before his week, the channel with the draft, and at the next turn both.
at 2019-07-05 10:00
    private Ben: Your next week of Triage Duty is Mon July 8 - Sun July 14.
at 2019-07-08 09:00
    #ops: Triage Duty: Ben has the week Mon July 8 - Sun July 14. Next week: Ann.
    file: ### Triage Duty
    file: This week: Ben
    file: Next week: Ann
    private Ben: You have Triage Duty from Mon July 8 to Sun July 14. Ann takes over on Mon July 15.
at 2019-07-15 09:00
    #ops: Triage Duty: Ann has the week Mon July 15 - Sun July 21, after Ben. Next week: Cleo.

note: Its first week has begun, so Undo takes nothing back, and says what does instead.
Ann presses Undo
    private: The duty of Mon July 8 has begun; this stays as it is. From now on: /triage swap Ann Ben
