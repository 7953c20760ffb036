# A week by signed HTTP: the same handlers, the same answers. The word "payload" is like any other, whether it is
# typed, or the name of the channel or of a person.

settings by_http.toml
connect by HTTP
at 2019-07-08 08:00

Bo in #payload-team: /ooo July 15-17
    private: Bo is out Mon July 15 - Wed July 17 (#1)
    private exactly 1: Bo is out
    pings nobody

note: He was mistaken, and his finger was quick.
Bo presses Undo twice
    private exactly 1: Undone. This no longer holds

Bo in #payload-team: /announce payload
    private: payload
Bo in #payload-team: /announce payload=%7B%22type%22%3A%22block_actions%22%7D&text=other
    private: payload=%7B%22type%22%3A%22block_actions%22%7D&text=other
Bo in #payload-team: /ai Ada: {"payload": "rotate the keys"}
    private: {"payload": "rotate the keys"}
payload in private: /ooo Friday afternoon
    private: payload is out Fri July 12 afternoon

note: Slack sends a command twice where it has not heard in time. It is carried out once.
Slack delivers twice
Ada in #payload-team: /announce Summer School July 15-19
    private: Summer School July 15-19
Ada in #payload-team: /announce list
    private: #4 Summer School

at 2019-07-08 09:00
    #payload-team: 8 July 2019
    file: payload OOO
    file: {"payload": "rotate the keys"}
    file exactly 1: Summer School

note: Its answer is lost with the process, and the command is not.
kill before the answer
Ada in #payload-team: /ai Bo: build the cache
restart
Ada in #payload-team: /ai list Bo
    private: build the cache
    #payload-team exactly 1: 8 July 2019
stop
restart
Ada in #payload-team: /agenda cancel July 15
    private: Mon July 15
    #payload-team: Mon July 15

note: An answer is lost on its way: Slack says so, and what was typed again is known already.
Slack loses the answer
Ada in #payload-team: /announce Winter School
    private: operation_timeout
Ada in #payload-team: /announce Winter School
    private: Already recorded
Slack loses the answer
Bo in private: ai Ada: order disks
    private exactly 1: AI (Ada): order disks
Ada in #payload-team: /ai list
    private exactly 1: order disks
