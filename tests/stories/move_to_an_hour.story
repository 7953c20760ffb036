# A lone number may be an hour or a day: it is asked about with examples that work. "It" is the next meeting.
settings fabric.toml
at 2019-08-19 08:35
Wanda in #fabric: /agenda move today to 11
    private: Is "11" an hour or a day? Nothing was changed. Try: /agenda move Aug 19 to 11:00, or a day as in /agenda move Aug 19 to Aug 20
Wanda in #fabric: /agenda move today to 2
    private: Try: /agenda move Aug 19 to 14:00
Wanda in #fabric: /agenda move Aug 19 to 11:00
    #fabric: The meeting of Mon Aug 19 begins at 11:00, not 10:00.
Wanda in #fabric: /agenda move it to wednesday
    #fabric: The meeting of Mon Aug 19, moved to 11:00 before, is moved to Wed Aug 21 at 11:00.
Wanda in #fabric: /agenda move it to Aug 22
    #fabric: is moved to Thu Aug 22 at 11:00.
