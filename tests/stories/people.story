settings team.toml
at 2019-07-08 08:00

# Everybody sees the roster; owners change it.
Bo in #tech: /agenda people
    private: Ada: member; alias AdaL; account @Ada
    private: Noor Salim: member; account @Noor Salim
Bo in #tech: /agenda people add Zhenzhou
    private: Only an owner of the meeting changes that: ask Ada. Nothing was changed.
Ada in #tech: /agenda people add Zhenzhou alias Z Wang group software site UW
    private: Zhenzhou: member; alias Z Wang; group software; site UW; no account
Bo in #tech: /ooo z wang July 15
    private: Zhenzhou is out Mon July 15
Ada in #tech: /agenda people add Zhenzhou
    private: "Zhenzhou" is Zhenzhou's name already

# One line says what holds; Undo takes it back.
Ada in #tech: /agenda people Bo alias Bodil P group software, grid
    private: Bo: member; alias Bodil P; group software, grid; account @Bo
Ada presses Undo
    private: Undone
Ada in #tech: /agenda people Bo group software
    private: Bo: member; group software; account @Bo
Ada in #tech: /agenda people Bo alias adal
    private: "adal" is Ada's alias already, and can be one person's only. Nothing was changed.
Ada in #tech: /agenda people Bo alias May
    private: "May" is May's name already
Ada in #tech: /agenda people Bo alias Software
    private: "Software" is the name of a group already.
Ada in #tech: /agenda people Bo not alias Bob
    private: Bo has no alias "Bob".
Ada in #tech: /agenda people Ada not alias AdaL
    private: Ada: member; account @Ada
May in #tech: /ooo AdaL July 16
    private: Is AdaL a person, or your reason?
Ada in #tech: /agenda people Noor site UNL
    private: Which one: Noor Haddad or Noor Salim?
Ada in #tech: /agenda people Noor Salim site UNL
    private: Noor Salim: member; site UNL; account @Noor Salim
Ada in #tech: /agenda people Zhenzhou site
    private: /agenda people
Ada in #tech: /agenda people Bo groups SOFTWARE
    private: That is so already:
    not private: [Undo]

# A group is a word for its people, with or without an @.
May in #tech: /ooo software July 17
    private: Bo and Zhenzhou are out Wed July 17
May in #tech: /ooo @software July 19
    private: Bo and Zhenzhou are out Fri July 19

# An account is one person's, and whose it is an owner says.
Ada in #tech: /agenda people Zhenzhou account @Bo
    private: That account is Bo's; an account is one person's only.
Ada in #tech: /agenda people Zhenzhou account @Guest Gail
    private: Zhenzhou: member; alias Z Wang; group software; site UW; account @Guest Gail
Guest Gail in #tech: /ooo July 19
    private: Zhenzhou is out Fri July 19
Ada in #tech: /agenda people Zhenzhou not account
    private: no account
Guest Gail in #tech: /ooo July 22
    private: Which of these are you?
    private: [Zhenzhou]

# A guest is printed where named, and is not expected at the meeting.
Ada in #tech: /agenda people Zhenzhou guest
    private: Zhenzhou: guest;
Guest Gail presses Zhenzhou
    private: You are Zhenzhou from now on. Zhenzhou is out Mon July 22
Guest Gail in #tech: /ooo Bo July 22
    private: As a guest you record your own absence:
Guest Gail in #tech: /ai Buy bread
    private: You read the Tools Meeting, but record nothing for it: ask Ada
Guest Gail in #tech: /agenda people Bo guest
    private: Only an owner of the meeting changes that: ask Ada.
Ada in #tech: /agenda people Bo guest
    private: Bo is on the duty roster of the Tools Meeting.
Ada in #tech: /agenda people drop May
    private: May is on the duty roster of the Tools Meeting.
Ada in #tech: /agenda people drop Ada
    private: Ada owns the Tools Meeting. Name somebody else first:
Ada in #tech: /agenda people drop Noor Haddad
    private: Noor Haddad is off the roster.
Bo in #tech: /ooo Noor July 24
    private: Noor Salim is out Wed July 24

# Who owns the meeting and who belongs to it is said the same way.
Bo in #tech: /agenda owners
    private: Owners of the Tools Meeting: Ada.
Bo in #tech: /agenda owners Bo
    private: Only an owner of the meeting changes that: ask Ada.
Ada in #tech: /agenda owners Zhenzhou
    private: Zhenzhou is a guest, and guests own no meeting.
Ada in #tech: /agenda owners Ada, Bo
    private: Owners of the Tools Meeting: Ada and Bo.
Bo in #tech: /agenda members software, Ada
    private: Members of the Tools Meeting: software and Ada.
May in #tech: /announce Cake
    private: You read the Tools Meeting, but record nothing for it: ask Ada
Bo presses Undo
    private: Undone. This no longer holds:
May in #tech: /announce Cake
    private: Announced
Bo in #tech: /agenda members Zed
    private: I know nobody called "Zed".

# What was taken away from Slack stays away, whatever the settings say at the next start.
restart
Bo in #tech: /agenda people
    private: Ada: member; account @Ada
    not private: Noor Haddad
    private: Bo: member; group software; account @Bo
    private: Zhenzhou: guest; alias Z Wang; group software; site UW; account @Guest Gail
at 2019-07-08 09:00
    file: expected Ada, Bo, May
