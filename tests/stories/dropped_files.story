# A file that is dropped into the thread of a draft is fetched after its event, once. What is no minutes by its name, or
# lies elsewhere, is left alone; a Markdown file that cannot be read is answered in the thread.
settings team.toml
at 2019-07-08 09:00
    #tech: 8 July 2019
    not #tech: I could not read
Ada drops team.toml in #tech thread "8 July 2019"
    quiet
May in #tech: Does anybody have the old notes?
Ada drops not_utf8.md in #tech thread "old notes"
    quiet
Ada drops not_utf8.md in #tech
    quiet

note: It is told once, however often Slack tells of the file, and although the machine loses power.
Slack delivers twice
kill before files.info
Ada drops not_utf8.md in #tech thread "8 July 2019"
    quiet
restart
    #tech exactly 1: I could not read not_utf8.md: it is no text in UTF-8. Save it as UTF-8 and drop it again, or type /agenda close in the channel.
    pings nobody

note: Slack's trouble is waited out for a while.
Slack answers 429 to files.info retry after 90
Slack garbles files.info
Slack drops files.info
Slack answers 500 to download
Slack loses download
Ada drops the file of #tech with "Carried" in place of "8 July 2019"
    quiet
at 2019-07-08 09:05
    #tech exactly 1: tech-2019-07-08.md was not taken: the meeting begins at 11:00. Drop it again when it is over.
Slack answers 500 to download 7 times
Ada drops the file of #tech
    quiet
at 2019-07-08 09:30
    #tech exactly 1: Slack did not hand it over. Drop it again, or type /agenda close in the channel.
