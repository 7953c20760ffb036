settings team.toml
at 2019-07-08 08:00

# A message becomes an action item of its author; the receipt is for whoever chose it alone.
Ada in #tech: I will ask Mat about the wiki
    quiet
Bo uses "Make action item" on "about the wiki" in #tech
    private: What: I will ask Mat about the wiki
    private: Who: Ada
Bo fills "What" with "Ask Mat about the wiki"
Bo submits
    private exactly 1: Ada has a new action item (#1) under Action Items.
    private: AI (Ada): Ask Mat about the wiki
    private: Ada is told.
    #tech exactly 0: new action item
Bo presses Undo
    private exactly 1: Undone

# Everything that can be filled in; what looks like a command, a name or a topic is the text of the item.
Guest Gail in #tech: <!channel> done 12 [x] May: list
    quiet
Bo uses "Make action item" on "done 12" in #tech
    private: <!channel> done 12 [x] May: list
Bo fills "Who" with "May"
Bo fills "Topic" with "OSG 3.4.32"
Bo fills "Due" with "2019-07-12"
Bo submits
    private exactly 1: under OSG 3.4.32
    private: AI (May): <!channel> done 12 [x] May: list by Fri July 12
    pings nobody

# What has to change is said under the field, and nothing is lost.
Bo uses "Make action item" on "done 12" in #tech
Bo fills "What" with "   "
Bo fills "Who" with "Nobody yet"
Bo submits
    private: What is to be done? For example: XCache reorg
Bo fills "What" with "triage the rest"
Bo submits
    private exactly 1: AI (???): triage the rest

# Closed without submitting, nothing happens.
Bo uses "Make action item" on "done 12" in #tech
Bo closes
    quiet

# In a thread the receipt is shown there.
Bo in #tech thread "about the wiki": and I order the disks
    quiet
Bo uses "Make action item" on "order the disks" in #tech
Bo submits
    private exactly 1: AI (Bo): and I order the disks

# Submitted twice, it is recorded once.
Slack delivers twice
Bo uses "Add to minutes" on "order the disks" in #tech
Slack delivers twice
Bo fills "Text" with "New disks"
Bo fills "Section" with "Announcements"
Bo submits
    private exactly 1: Announced (#5).

# Who is not known is asked first, and then it is carried out as it was filled in.
Guest Gail uses "Make action item" on "order the disks" in #tech
Guest Gail submits
    private: Are you new here?
    private: Bo: and I order the disks
Guest Gail presses I'm new
    private: You are Guest Gail from now on. You read the Tools Meeting, but record nothing for it: ask Ada

# Who is not in this meeting is told so in the dialog, where nothing is lost.
Noor Salim uses "Make action item" on "order the disks" in #tech
Noor Salim submits
    private: You read the Tools Meeting, but record nothing for it: ask Ada
    private: What: and I order the disks

# Where the dialog cannot be opened, the person is told.
Slack answers 500 to views.open
Bo uses "Make action item" on "order the disks" in #tech
    private exactly 1: The dialog could not be opened in time, and nothing was recorded.

# Killed before the acknowledgement of the submission: nothing acknowledged is lost, and it is recorded once.
Bo uses "Make action item" on "order the disks" in #tech
Bo fills "What" with "Label the disks"
kill before the answer
Bo submits
    private: We had some trouble connecting. Try again?
restart
at 2019-07-08 08:20
Bo submits
Bo in #tech: /ai list
    private exactly 1: #6 AI (Bo): Label the disks
    not private: #7

# Killed while the receipt is shown: it comes as a direct message, once.
Bo uses "Make action item" on "order the disks" in #tech
Bo fills "What" with "Mount the disks"
kill before chat.postEphemeral
Bo submits
restart
at 2019-07-08 08:30
    private Bo exactly 1: AI (Bo): Mount the disks
at 2019-07-08 08:40
    private Bo exactly 0: Mount the disks

# A line goes under the heading that is chosen, whatever it looks like.
Bo uses "Add to minutes" on "order the disks" in #tech
    private: Section: Action Items
Bo fills "Text" with "drop 3: where the disks go"
Bo fills "Section" with "Discussion"
Bo submits
    private: drop 3: where the disks go

at 2019-07-08 09:00
    file: where the disks go
    file: New disks
    file: AI (May): \<!channel> done 12 [x] May: list by Fri July 12
    not file: wiki
