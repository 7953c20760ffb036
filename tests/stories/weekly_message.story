settings team.toml
at 2019-07-01 08:00
Bo in #tech: /ai XCache reorg
    private: (#1)

at 2019-07-05 09:59
    not private Bo: Your
at 2019-07-05 10:00
    private Bo exactly 1: Your open
