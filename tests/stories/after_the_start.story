# What is typed after the meeting has begun stands in its minutes, and was not heard there: the next minutes have it as
# well. The receipt says so, and the words are true in both.
settings fabric.toml
at 2019-08-12 08:00
at 2019-08-12 10:30
Wanda in #fabric: /announce see you next week
    private: In the minutes of Mon Aug 12 (Fabric Operations Meeting), whose posted draft is brought up to date, and of Mon Aug 19, as the meeting has begun:
    private: > see you Aug 19-23
Wanda in #fabric: /agenda add vendor call went well
    private: and of Mon Aug 19, as the meeting has begun:
Wanda in #fabric: /announce Mugs until Aug 30
    not private: has begun
at 2019-08-19 08:31
    file: see you Aug 19-23
    not file: next week
    file: vendor call went well
at 2019-08-26 08:31
    not file: see you
