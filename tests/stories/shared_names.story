settings team.toml
at 2019-07-08 08:00

# A first name that two people share is asked about; a press is for once, or for always.
May in #tech: /ooo Noor July 15-17
    private: Which one: Noor Haddad or Noor Salim?
    private: [always Noor Haddad] [always Noor Salim]
May presses Noor Haddad, Mon July 15 - Wed July 17
    private: Noor Haddad is out Mon July 15 - Wed July 17 (#1).
May in #tech: /ooo Noor July 22
    private: Which one: Noor Haddad or Noor Salim?
May presses always Noor Salim twice
    private: From now on your Noor is always Noor Salim. Noor Salim is out Mon July 22 (#2).
    private: [Not always Noor Salim]

# From then on it is settled for her, in every command, and for nobody else.
May in #tech: /ooo noor July 26
    private: Noor Salim is out Fri July 26 (#3).
May in #tech: /ai Noor: XCache reorg
    private: AI (Noor Salim): XCache reorg
May in #tech: /ooo Noor Haddad July 24
    private: Noor Haddad is out Wed July 24
Bo in #tech: /ai Noor: count the disks
    private: Which Noor: Noor Haddad or Noor Salim?
Bo presses always Noor Haddad
    private: From now on your Noor is always Noor Haddad.
    private: AI (Noor Haddad): count the disks
Bo in #tech: /ooo Noor July 29
    private: Noor Haddad is out Mon July 29

# Undo takes back what was recorded; what is always meant is taken back by its own button.
May presses Not always Noor Salim
    private: Undone. This no longer holds:
    private: From now on your Noor is always Noor Salim.
May in #tech: /ooo Noor July 26
    private: Which one: Noor Haddad or Noor Salim?
May in #tech: /ooo list
    private: #2 Noor Salim is out Mon July 22

# Two of one name in one go are asked about one after the other.
Ada in #tech: /ooo Bo, Noor July 29
    private: Which one
Ada presses Bo and Noor Salim, Mon July 29
    private: Bo and Noor Salim are out Mon July 29

# A word that is nobody's name is a person once somebody says so: a guest, until an owner says more.
Ada in #tech: /ooo Zhenzhou Chen July 15-17
    private: Is Zhenzhou a person, or your reason?
    private: [A person: Zhenzhou Chen]
Ada presses A person: Zhenzhou Chen
    private: Zhenzhou Chen is on the roster now, as a guest. Zhenzhou Chen is out Mon July 15 - Wed July 17
Bo in #tech: /ooo Zhenzhou July 19
    private: Zhenzhou Chen is out Fri July 19
Ada in #tech: /agenda people
    private: Zhenzhou Chen: guest; no account
Bo in #tech: /ooo Hospital July 9
    private: [A person] [My reason: Hospital]
Bo presses A person
    private: Hospital is on the roster now, as a guest.
Bo presses Hospital is no person
    private: Undone. This no longer holds:
    private: Hospital is out Tue July 9
Bo in #tech: /ooo Hospital July 9
    private: Is Hospital a person, or your reason?
at 2019-07-08 09:00
    file: Zhenzhou Chen OOO July 15-17
    not file: Hospital
