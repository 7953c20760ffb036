settings team.toml
at 2019-07-08 08:00

# Slack asks to connect anew, for whatever reason: within seconds everybody is answered again.
Slack disconnects: warning
Bo in #tech: /ooo July 15-17
    private: Bo is out Mon July 15 - Wed July 17
the bot reconnects within 5 s
Slack disconnects: refresh_requested
the bot reconnects within 5 s
Bo in #tech: /ooo list
    private: Bo is out Mon July 15 - Wed July 17
Slack disconnects: too_many_websockets
the bot reconnects within 5 s
Bo in private: ooo list
    private: Bo is out Mon July 15 - Wed July 17

# Socket Mode is switched off in the app's settings, and on again.
Slack answers 500 to apps.connections.open
Slack disconnects: link_disabled
Bo in #tech: /ooo list
    private: dispatch_failed
the bot reconnects within 5 s
Bo in #tech: /ooo list
    private: Bo is out

# The connection breaks without a word, twice.
Slack loses apps.connections.open
Slack drops the socket
Bo in #tech: /ooo list
    private: dispatch_failed
the bot reconnects within 5 s
Slack drops the socket
the bot reconnects within 5 s
Bo in #tech: /ooo list
    private: Bo is out

# What is due needs no socket, and what was said to the bot meanwhile reaches it later, once.
Slack drops the socket
Slack garbles apps.connections.open
at 2019-07-08 09:00
    #tech exactly 1: Tools Meeting, 8 July 2019
Bo in private: ai May: order disks
the bot reconnects within 5 s
at 2019-07-08 09:05
    private Bo exactly 1: AI (May): order disks
