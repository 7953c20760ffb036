# Who is out, in any order and form; and what was understood so far where a question is needed.
settings team.toml
at 2019-07-08 08:55
Ada in #tech: /ooo Friday Bo
    private: Bo is out Fri July 12
Ada in #tech: /ooo Wednesday, July 17 - Friday, July 19
    private: Ada is out Wed July 17 - Fri July 19
Ada in #tech: /ooo July 22-24 or maybe 26
    private: I understood Mon July 22 - Wed July 24, but not "or maybe 26"
Ada in #tech: /ooo half day Thursday
    private: Which half of the day?
