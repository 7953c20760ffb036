# What is typed around a reason is none of it; and a reason that was taken back stays so when another is given.
settings fabric.toml
at 2019-08-20 09:00
Priti in #fabric: /agenda cancel next meeting, Wanda is out
    #fabric: No meeting Mon Aug 26 (Wanda is out); next meeting Mon Sep 2.
Priti presses Undo
    #fabric: The meeting of Mon Aug 26 takes place after all, at 10:00.
Priti in #fabric: /agenda cancel aug 26!
    #fabric: No meeting Mon Aug 26; next meeting Mon Sep 2.
    #fabric exactly 1: No meeting Mon Aug 26. No meeting Mon Aug 26 (Wanda is out); next meeting Mon Sep 2.
Priti in #fabric: /agenda cancel sept 16 due to workshop.
    #fabric: No meeting Mon Sep 16 (workshop); next meeting Mon Sep 23.
