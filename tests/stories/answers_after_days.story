settings team.toml
at 2019-07-03 10:00

# Killed when the message was taken and before it was answered, and away for three days: the answer comes all the same.
kill before chat.postMessage
Bo in private: ai May: order disks
    quiet
at 2019-07-06 10:00
restart
    private Bo exactly 1: AI (May): order disks
    private May exactly 1: Bo recorded: AI (May): order disks
Bo in #tech: /ai list
    private exactly 1: order disks
    not private: #2
restart
    quiet
