settings fabric.toml

# What the bot shows as an example works as it is shown, whatever the day, and with the team's own names.
at 2019-08-20 09:00
Lars in #fabric: /agenda list
    private: Try: /agenda add Next doc focus Sep 5
Lars in #fabric: /announce list
    private: Try: /announce OSG User School Aug 26-30
Lars in #fabric: /ooo thursady
    private: I could not read "thursady". Did you mean Thursday? Try: /ooo Thursday.
Lars in #fabric: /ooo Aug 26-28
    private: Lars is out Mon Aug 26 - Wed Aug 28 (#1).
Wanda in #fabric: /triage roster Lars, Zed
    private: Try: /triage roster Wanda, Lars, Priti from Aug 26
Wanda in #fabric: /triage roster Wanda, Lars, Priti from Aug 26
    private: Triage Duty from Mon Sep 2 on: Wanda, Lars and Priti, in turn. That would move:
Wanda in #fabric: /agenda people help
    private: /agenda people Wanda account @newnora
    private: /agenda people Wanda not alias WandaK
    private: /agenda members Ops, Wanda
Wanda in #fabric: /agenda people Wanda not alias WandaK
    private: On the roster now: > Wanda: member; group Ops; site Madison
Wanda in #fabric: /agenda members Ops, Wanda
    private: Members of the Fabric Operations Meeting: Ops and Wanda.
