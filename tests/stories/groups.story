settings tickets.toml
note: Beside the tickets stand lines that people add: below a group, or below the tickets of a state.
at 2019-07-05 10:00
Ada in #tech: /agenda releases 3.4.32
Bo in #tech: /agenda add Data: IGTF 1.101
    private: Added (#1) under Release Team/Data.
    private: In the minutes of Mon July 8: > IGTF 1.101
Bo in #tech: /agenda add Ready for Testing: vo-client 92
    private: Added (#2) under Release Team/Ready for Testing.
Bo in #tech: /agenda add Tools 3.4.32/Ready for Release: osg-ca-certs by July 18
    private: Added (#3) under Release Team/3.4.32/Ready for Release.
    private: It stands in every draft until Thu July 18 has passed
Bo in #tech: /agenda add standing Operations: the mirrors
    private: Added (#4) under Release Team/Operations.
    private: It stands in every draft.
Bo in #tech: /agenda list
    private: Release Team/Ready for Testing: #2 vo-client 92
    private: Release Team/Data: #1 IGTF 1.101
    private: Release Team/Operations: #4 the mirrors (every week)
    private: Release Team/3.4.32/Ready for Release: #3 osg-ca-certs by July 18
at 2019-07-08 09:00
    file: -   Tools 3.4.32
    file: -   Ready for Testing - gratia-probe 1.20.9 - vo-client 92
    file: -   Ready for Release - osg-ca-certs by July 18
    file: -   Data - IGTF 1.101
    file: -   Operations - the mirrors
    not file: Nothing

note: The draft follows, and its thread says what came.
at 2019-07-08 09:40
May in #tech: /agenda add release team/data: VO Package v92
    private: Added (#5) under Release Team/Data.
    #tech: 09:40 Release Team/Data: VO Package v92 added
May in #tech: /agenda edit 1 Operations: IGTF 1.102
    private: Only the person concerned
Bo in #tech: /agenda edit 1 Operations: IGTF 1.102
    private: #1 under Release Team/Operations is now: > IGTF 1.102
Bo in #tech: /agenda drop 2
    private: #2 is dropped from Release Team/Ready for Testing.
at 2019-07-08 09:50
    #tech: 09:40 now Release Team/Operations: IGTF 1.102; 09:40 Release Team/Ready for Testing: vo-client 92 taken back
    file: -   Data - VO Package v92
    file: -   Operations - IGTF 1.102 - the mirrors
    not file: vo-client
Bo presses Undo
    private: Undone
at 2019-07-08 09:55
    file: gratia-probe 1.20.9 - vo-client 92

note: The next week has what stands longer; what stood once is gone.
at 2019-07-15 09:00
    file: -   Data - Nothing
    file: -   Operations - the mirrors
    file: osg-ca-certs by this Thursday (July 18)
    not file: IGTF
    not file: vo-client

note: The release ships: its block stays for a meeting, and what is standing goes to the next one by itself.
at 2019-07-16 10:00
Bo in #tech: /agenda add standing Ready for Testing: vo-client 93
    private: Added (#6) under Release Team/Ready for Testing.
Ada in #tech: /agenda releases 3.4.33
at 2019-07-22 09:00
    file: -   Tools 3.4.33 - Ready for Testing - vo-client 93
    file: -   Tools 3.4.32 - Ready for Testing - gratia-probe 1.20.9
    not file: osg-ca-certs
