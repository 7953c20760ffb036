settings channel_topic.toml

# Our part comes behind what people wrote, which stays as it is.
at 2019-07-03 10:00
    topic #tech: & <more> | Meeting Mondays | Triage & <Duty>: Bo until Mon July 8
    quiet

# It is changed in its place, whatever people put before and behind it.
Ada sets the topic of #tech to: Triage & <Duty>: Bo until Mon July 8 (ping them!) | *All hands* on Friday
at 2019-07-08 09:00
    topic #tech: Triage & <Duty>: May until Mon July 15 (ping them!) | *All hands* on Friday

# Another edit of ours or theirs is no reason to write twice; killed around the request it is there once.
kill after conversations.setTopic
at 2019-07-15 09:00
restart
at 2019-07-15 09:05
    topic #tech: Triage & <Duty>: Bo until Mon July 22; Release manager: Ada until Tue July 16 (ping them!) | *All hands* on Friday
kill before conversations.setTopic
at 2019-07-16 09:00
restart
at 2019-07-16 09:01
    topic #tech: Triage & <Duty>: Bo until Mon July 22; Release manager: Bo until Wed July 17 (ping them!)
    not topic #tech: Ada
    not topic #tech: Untold

# On Saturday nobody has the rota of weekdays: it stays as it was on Friday.
at 2019-07-20 12:00
    topic #tech: Release manager: Ada until Mon July 22

# Somebody took our part away: it is put back at the next handover, behind everything.
Bo sets the topic of #tech to: Quiet please
at 2019-07-22 08:59
    topic #tech: Quiet please
    not topic #tech: Triage
at 2019-07-22 09:00
    topic #tech: Quiet please | Triage & <Duty>: May until Mon July 29; Release manager: Bo until Tue July 23

# No room: ours is shortened first, then left out, and the owners hear of it once.
Bo sets the topic of #tech to: Everything that anybody has to know of this channel stands in the handbook of the team, chapter 7, with the list of all hosts, of all services and of all the people who know them, be nice and search it
at 2019-07-23 09:00
    not topic #tech: Triage
    private Ada exactly 1: I could not bring the topic of the channel of Tools Meeting up to date with who has the duty: with what else it says it would have more than the 250 characters that Slack takes.
at 2019-07-24 09:00
    not private Ada: topic
Bo sets the topic of #tech to: Everything that anybody has to know of this channel stands in the handbook of the team, chapter 7, with the list of all hosts, of all services and of all people who know them
at 2019-07-25 09:00
    topic #tech: who know them | Triage & <Duty>: May; Release manager: Ada
    not topic #tech: until
    private Ada exactly 1: The topic of the channel of Tools Meeting is up to date with who has the duty again.
Bo sets the topic of #tech to: Short again
at 2019-07-26 09:00
    topic #tech: Short again | Triage & <Duty>: May until Mon July 29; Release manager: Bo until Mon July 29

# Refused: explained once, and once when it works again.
Slack answers not_in_channel to conversations.setTopic 2 times
at 2019-07-29 09:00
    private Ada exactly 1: up to date with who has the duty: I am not in that channel. Type /invite @Convener there.
at 2019-07-29 09:10
    topic #tech: Triage & <Duty>: Bo until Mon Aug 5
    private Ada exactly 1: is up to date with who has the duty again
