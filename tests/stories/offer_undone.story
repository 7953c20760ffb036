# An announcement that became a cancellation is back when that is undone, and the answer says so.
settings fabric.toml
at 2019-08-20 09:00
Priti in #fabric: /announce no meeting next week
Priti presses Cancel the meeting of Mon Aug 26
    private: It is no announcement any more (#1).
Priti presses Undo
    private: Undone. This no longer holds:
    private: Announced again (#1): "no meeting next week (Aug 26-30)"; /announce cancel 1 ends it.
Priti in #fabric: /announce cancel 1
    private: #1
Priti in #fabric: /announce list
    not private: no meeting next week
