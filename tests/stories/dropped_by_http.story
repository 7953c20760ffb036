# The same by HTTP: the event of a file is answered once it is stored, and the file is looked at afterwards.
settings team.toml
connect by HTTP
at 2019-07-08 09:00
    #tech: 8 July 2019
Slack loses the answer
Ada drops not_utf8.md in #tech thread "8 July 2019"
    #tech exactly 1: I could not read not_utf8.md: it is no text in UTF-8.
kill after download
Ada drops not_utf8.md in #tech thread "8 July 2019"
restart
    #tech exactly 2: I could not read not_utf8.md
