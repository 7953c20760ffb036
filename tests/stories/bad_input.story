settings team.toml
at 2019-07-08 08:00

# Nothing typed: who is out, or how to use it.
Bo in #tech: /ooo
    private exactly 1: Nobody is recorded as out
Bo in #tech: /announce
    private exactly 1: /announce OSG User School July 15-19
Bo in #tech: /ai
    private exactly 1: /ai Bo XCache reorg
Bo in #tech: /agenda cancel
    private exactly 1: /agenda cancel July 8
Bo in #tech: /triage swap everything
    private exactly 1: /triage

# Typed text is data: it pings nobody, formats nothing, and comes out as it went in.
Bo in #tech: /announce <!channel> *bold* _it_ ~no~ `code` "double" 'single' “curly” 🎉 | <b>x</b> <!-- end
    private: <!channel> *bold* _it_ ~no~ `code` "double" 'single' “curly” 🎉 | <b>x</b> <!-- end
    pings nobody
Bo in #tech: /ai @Ada: ask <@U012AB3CD> & <https://evil.example.org|the bank>
    private: AI (Ada): ask <@U012AB3CD> &
    pings nobody
Bo in #tech: /ooo *bold*
    private exactly 1: /ooo
    pings nobody
Bo in #tech: /ooo <!here> 🎉
    private exactly 1: /ooo
    pings nobody
Bo in #tech: /ooo “July 15”
    private exactly 1: July 15
    pings nobody

# Dates that are none, names that nobody has, numbers that nothing has.
Bo in #tech: /ooo February 30
    private exactly 1: February
    not private: is out
Bo in #tech: /ooo July 17-15
    not private: is out
Bo in #tech: /ooo Wednesday July 16
    not private: is out
Bo in #tech: /ooo Zhenzhou July 15-17
    private: Zhenzhou
    not private: is out
Bo in #tech: /ooo Noor July 15-17
    private: Noor Haddad
    not private: is out
Bo in #tech: /ai Zhenzhou: order disks
    private: I know nobody called "Zhenzhou"
    not private: has a new action item
Bo in #tech: /ai Noor: order disks
    private: Which Noor: Noor Haddad or Noor Salim?
Bo in #tech: /ai list Noor
    private: Which Noor: Noor Haddad or Noor Salim?
Bo in #tech: /ooo cancel 99
    private: There is no absence #99
Bo in #tech: /announce cancel 99
    private: There is no announcement #99
Bo in #tech: /ai done 1, 2
    private: There is no action item #1; nothing was changed.
    private exactly 1: You typed: > done 1, 2
    not private: new action item
Bo in #tech: /ai done #
    private: /ai done 12
    not private: new action item
Bo in #tech: /ai give 4
    not private: new action item
Bo in #tech: /announce cancel
    not private: Announced
Bo in #tech: /ooo cancel friday
    private: Press it, or type its number: /ooo cancel 1
Bo in #tech: /ai done 99
    private: There is no action item #99
Ada in #tech: /agenda cancel July 16
    private: No meeting falls on that time; the next are Mon July 8 and Mon July 15
Ada in #tech: /agenda cancel sometime
    private: I could not read a day
Ada in #tech: /agenda cancel July 15 or 22
    private exactly 1: nothing is cancelled

# A command word counts only when all that follows fits its form.
Bo in #tech: /announce cancel the old list of hosts
    private: cancel the old list of hosts
Bo in #tech: /ai done with the reorg: say so
    private: AI (Bo): done with the reorg: say so

# Nothing of what was only asked about is in the draft.
at 2019-07-08 09:00
    file: -   \<!channel> *bold* _it_ ~no~ `code`
    not file: &lt;
    pings nobody
