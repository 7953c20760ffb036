settings prefix.toml
at 2019-07-08 08:00

# In messages and mentions a command is understood with the prefix of this team, and without.
Bo in private: tools-ooo July 15-17
    private exactly 1: Bo is out Mon July 15 - Wed July 17 (#1).
Bo in private: ai fix the wiki
    private exactly 1: AI (Bo): fix the wiki
Bo in #tech: @Convener /tools-announce Summer School
    private exactly 1: Announced
Bo in #tech: @Convener tools-ai fix the door
    private exactly 1: AI (Bo): fix the door

# The examples have it, so that they work as they are shown.
Bo in private: help
    private exactly 1: /tools-ooo July 15-17

# Slash commands have it, and no others are Slack's.
Bo in #tech: /tools-ai list
    private exactly 1: fix the door
Bo in #tech: /ai list
    private exactly 1: /ai is not a valid command.
