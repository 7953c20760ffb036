settings first_command.toml
at 2019-07-08 08:00

# Two of the roster are not found by their names in Slack.
Ada in #tech: /agenda people add Zoe
    private: On the roster from now on:
    private: Zoe: member; no account
Ada in #tech: /agenda people add Yann
    private: Yann: member; no account

# The first command that changes something asks who types, and is carried out once that is said.
Quinn in #tech: /agenda
    private: # Tools Meeting, 8 July 2019
Quinn in #tech: /ooo July 15-17
    private: Which of these are you?
    private: [Yann]
    private: [I'm new]
    not private: [Ada]
    not private: [Bo]
    not private: is out
Quinn in #tech: /ooo list
    private: Nobody is recorded as out
Quinn presses Zoe twice
    private: You are Zoe from now on. Zoe is out Mon July 15 - Wed July 17 (#1).
    private: [I am not Zoe]
Quinn in #tech: /ooo list
    private: #1 Zoe is out
    not private: #2
Quinn in #tech: /ai Order disks
    private: AI (Zoe): Order disks

# A name that was taken meanwhile is not to be had; the others are still offered.
Rosa in #tech: /ai Water the plants
    private: Which of these are you?
    not private: [Zoe]
Bodil P in #tech: /announce Cake
    private: [Yann]
Bodil P presses Yann
    private: You are Yann from now on. Announced
Rosa presses Yann
    private: Yann has an account by now. Are you new here?
    not private: Water the plants (#
Rosa presses I'm new
    private: You are Rosa from now on. Rosa has a new action item
    private: AI (Rosa): Water the plants

# Who pressed the wrong name takes that back, and all that was done by it.
Bodil P presses I am not Yann
    private: Undone. This no longer holds:
    private: You are Yann from now on.
    private: Cake
Bodil P in #tech: /announce Cake
    private: Which of these are you?
Bodil P presses I'm new
    private: You are Bodil P from now on.
Bodil P in #tech: /agenda people
    private: Yann: member; no account
    private: Zoe: member; account @Quinn
    private: Bodil P: member; account @Bodil P

# The plain Undo takes back the command and leaves who one is.
Bodil P in #tech: /ooo Friday
    private: Bodil P is out Fri July 12
Bodil P presses Undo
    private: Undone
Bodil P in #tech: /ooo July 16
    private: Bodil P is out Tue July 16

at 2019-07-08 09:00
    file: Cake
    file: Zoe OOO July 15-17
    file: AI (Rosa): Water the plants
