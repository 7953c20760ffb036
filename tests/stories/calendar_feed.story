settings calendar_feed.toml

note: Bo wants his duty in his calendar. The answer gives him two secret addresses.
at 2019-07-08 08:00
Bo in #tech: /triage calendar
    private: Yours: http://127.0.0.1:
    private: Tools Meeting: http://127.0.0.1:
    pings nobody
Bo reads the calendar "Yours"
    calendar: X-WR-CALNAME:Bo: duty\, absences\, meetings
    calendar: SUMMARY:Triage Duty: Bo
    not calendar: SUMMARY:Triage Duty: May
    calendar: DTSTART;TZID=America/Chicago:20190715T090000 DTEND;TZID=America/Chicago:20190722T090000
    calendar: RRULE:FREQ=WEEKLY;BYDAY=MO
    not calendar: meet.example.org

note: Who is out stands in it; why stays in Slack. A half day says which half.
Bo in #tech: /ooo July 25-26 (dentist)
Ada in #tech: /ooo Friday afternoon
Bo reads the calendar "Yours"
    calendar: SUMMARY:Bo OOO CATEGORIES
    calendar: DTSTART;VALUE=DATE:20190725 DTEND;VALUE=DATE:20190727
    not calendar: dentist
    not calendar: Ada OOO
Bo reads the calendar "Tools Meeting"
    calendar exactly 1: SUMMARY:Bo OOO
    calendar: SUMMARY:Ada OOO (afternoon)
    calendar: SUMMARY:Triage Duty: May

note: The duty is there from its first week on, and a whole year ahead.
Bo reads the calendar "Tools Meeting"
    calendar exactly 1: DTSTART;TZID=America/Chicago:20190701T090000 DTEND;TZID=America/Chicago:20190708T090000
    calendar exactly 1: DTSTART;TZID=America/Chicago:20200706T090000 DTEND;TZID=America/Chicago:20200713T090000

note: A meeting is moved, another is called off: both say so under the name of the day they were to be on.
Ada in #tech: /agenda move July 15 to July 16 14:00
Ada in #tech: /agenda cancel July 22 (All Hands)
Bo reads the calendar "Yours"
    calendar: SEQUENCE:1 RECURRENCE-ID;TZID=America/Chicago:20190715T110000 DTSTART;TZID=America/Chicago:20190716T140000
    calendar: SUMMARY:Tools Meeting: cancelled (All Hands) CATEGORIES:Meeting STATUS:CANCELLED
    calendar exactly 1: STATUS:CANCELLED

note: On another weekday from August on: the first rule ends, another begins.
Ada in #tech: /agenda every Tuesday 10:00 from August 6
Bo reads the calendar "Yours"
    calendar: RRULE:FREQ=WEEKLY;UNTIL=20190729T160000Z;BYDAY=MO
    calendar: DTSTART;TZID=America/Chicago:20190806T100000 DURATION:PT1H RRULE:FREQ=WEEKLY;BYDAY=TU

note: An address that was passed on is given up. What was at the old one is gone.
Bo in private: triage calendar new
    private: the one before shows nothing any more
Bo reads the calendar "Yours" by the old address
    calendar: HTTP 404
Bo reads the calendar "Yours"
    calendar: SUMMARY:Triage Duty: Bo

note: The team's address is its owner's to change; a guest has none at all.
Bo in #tech: /triage calendar new team
    private: Only
Ada in #tech: /triage calendar new team
    private: new address of the calendar of Tools Meeting
Bo reads the calendar "Tools Meeting"
    calendar: HTTP 404
Guest Gail in #tech: /triage calendar
    not private: http
