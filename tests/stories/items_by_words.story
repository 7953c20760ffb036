settings sections.toml
at 2019-07-02 10:00
Ada in #tech: /ai Bo XCache reorg (SOFTWARE-3642)
    private: (#1)
Ada in #tech: /ai May: order disks
    private: (#2)
Ada in #tech: /ai May: order tapes
    private: (#3)
Ada in #tech: /ai [Cache] Bo: write the plan
    private: (#4)

# Wherever a number is asked, the words or the ticket key of exactly one open item do as well.
Bo in #tech: /ai give XCache reorg to May
    private: > AI (May): XCache reorg (SOFTWARE-3642)
May in #tech: /ai give software-3642 Bo
    private: > AI (Bo): XCache reorg (SOFTWARE-3642)
Bo in #tech: /ai keep xcache
    private: #1 stays in the minutes.
Bo in #tech: /ai done SOFTWARE-3642
    private: #1 is done and leaves the minutes.
Bo presses Undo
    private: Undone
Bo in #tech: /ai drop XCache reorg (no time)
    private: #1 is dropped ("no time") and leaves the minutes.
    private: AI (Bo): XCache reorg (SOFTWARE-3642)

# What has ended says when, by whom and why.
Ada in #tech: /ai done 1
    private: #1 is dropped already: by Bo, Tue July 2 at 10:00 ("no time").

# Several: a button each, and one for recording what was typed.
May in #tech: /ai done order
    private: Which one do you mean?
    private: #3 AI (May): order tapes
    private: [#2 order disks]
    private: [A new action item: done order]
May presses #2 order disks
    private: #2 is done and leaves the minutes.
May in #tech: /ai done May
    private: #3 is done
May in #tech: /ai [Tape] May: order a robot
    private: (#5)
May in #tech: /ai May: order a robot arm
    private: (#6)
May in #tech: /ai drop robot
    private: Which one do you mean?
May presses A new action item: drop robot
    private: AI (May): drop robot

# None: it is content. A command word counts only when all that follows fits its form.
Bo in #tech: /ai done with the migration
    private: > AI (Bo): done with the migration
Bo in #tech: /ai drop the old tarballs
    private: > AI (Bo): drop the old tarballs
Bo in #tech: /ai list of sites to update
    private: > AI (Bo): list of sites to update
Bo in #tech: /ai keep calm
    private: > AI (Bo): keep calm
Bo in #tech: /ai give thanks to the reviewers
    private: > AI (Bo): give thanks to the reviewers
Bo in #tech: /ai put the docs under version control
    private: > AI (Bo): put the docs under version control

# Several numbers, and the number first.
Bo in #tech: /ai drop 8, 9 and 10 just talk
    private: #8, #9 and #10 are dropped ("just talk") and leave the minutes.
    private: #8 AI (Bo): done with the migration
Bo presses Undo
    private: Undone
Bo in #tech: /ai #8 done
    private: #8 is done
Bo in #tech: /ai 9 is done
    private: #9 is done
Bo in #tech: /ai done 9 and 10
    private: #10 is done and leaves the minutes.
    private: #9 is done already: by Bo, Tue July 2 at 10:00.

# A number that nothing has says so, and shows yours.
Bo in #tech: /ai done 99
    private: There is no action item #99; nothing was changed. Yours are:
    private: #11 AI (Bo): keep calm
    private: /ai list shows the numbers.
Bo in #tech: /ai drop 99 luftballons from the ceiling
    private: There is no action item #99
Bo presses A new action item: drop 99 luftballons from the ceiling
    private: AI (Bo): drop 99 luftballons from the ceiling

# A command word alone lists yours, to press.
Bo in #tech: /ai done
    private: Which of yours is done?
    private: [#4 write the plan]
Bo presses #4 write the plan
    private: #4 is done and leaves the minutes.
Bo in #tech: /ai give
    private: Which of yours do you hand on?
Bo presses #11 keep calm
    private: Who will do #11?
Bo presses May
    private: > AI (May): keep calm
Noor Salim in #tech: /ai drop
    private: No open action item is yours.

# A number alone shows the item.
May in #tech: /ai #11
    private: Action item #11:
    private: #11 AI (May): keep calm, since Tue July 2
May presses Keep
    private: #11 stays in the minutes.
May in #tech: /ai 4
    private: #4 is done already: by Bo

# A shared name is asked about wherever it is typed.
May in #tech: /ai give 11 to Noor
    private: Which Noor: Noor Haddad or Noor Salim? Try: /ai give 11 to Noor Haddad
May presses Noor Salim
    private: > AI (Noor Salim): keep calm
May in #tech: /ai list Noor
    private: Which Noor
May presses Noor Salim in "You typed: > list Noor"
    private: #11 AI (Noor Salim): keep calm
