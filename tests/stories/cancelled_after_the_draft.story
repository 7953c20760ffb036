# What is cancelled when the draft is posted, or the meeting has begun, stands in the draft that lives.
settings team.toml
at 2019-07-08 09:30
Ada in #tech: /agenda cancel July 15
    private: In the minutes of Mon July 8, whose posted draft is brought up to date: > No meeting
at 2019-07-08 09:35
    file: No meeting Mon July 15
at 2019-07-08 11:10
Ada in #tech: /agenda cancel July 22
    private: In the minutes of Mon July 8, whose posted draft is brought up to date: > No meeting
at 2019-07-08 11:20
    file: July 22
