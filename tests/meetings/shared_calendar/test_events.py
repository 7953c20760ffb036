"""Events of a calendar as days, and calendars that nobody should have to read."""

from __future__ import annotations

import pytest

from meetings.shared_calendar.events import CalendarEvent, UnreadableCalendarError, read_events
from meetings.when.spans import Span, When
from tests.cast import CHICAGO, day, span, spans
from tests.meetings.shared_calendar.calendars import calendar, whole_days

TODAY = day("07-08")


def read(*events: str) -> dict[str, CalendarEvent]:
    return {event.uid: event for event in read_events(calendar(*events), CHICAGO, TODAY)}


def at(times: str, more: str = "") -> When:
    """The days of an event with these lines."""
    (event,) = read(f"UID:u | SUMMARY:Mat OOO | {times}{more}").values()
    return event.when


DAYS = [
    pytest.param(
        "DTSTART;VALUE=DATE:20190715 | DTEND;VALUE=DATE:20190718", spans(span("07-15", "07-17")), id="whole days"
    ),
    pytest.param("DTSTART;VALUE=DATE:20190715", spans(span("07-15")), id="a day without an end"),
    pytest.param("DTSTART;VALUE=DATE:20190715 | DURATION:P2D", spans(span("07-15", "07-16")), id="a length"),
    pytest.param(
        "DTSTART;VALUE=DATE:20190628 | DTEND;VALUE=DATE:20190710", spans(span("06-28", "07-09")), id="under way"
    ),
    pytest.param(
        "DTSTART;TZID=America/Chicago:20190715T130000 | DTEND;TZID=America/Chicago:20190715T170000",
        spans(span("07-15", part="pm")),
        id="an afternoon",
    ),
    pytest.param(
        "DTSTART:20190715T140000Z | DTEND:20190715T160000Z", spans(span("07-15", part="am")), id="UTC: 9 to 11 here"
    ),
    pytest.param(
        "DTSTART;TZID=Europe/Berlin:20190715T220000 | DTEND;TZID=Europe/Berlin:20190716T000000",
        spans(span("07-15", part="pm")),
        id="another zone: 15 to 17 here",
    ),
    pytest.param("DTSTART:20190715T090000 | DTEND:20190715T170000", spans(span("07-15")), id="a floating working day"),
    pytest.param(
        "DTSTART:20190715T130000 | DTEND:20190717T120000",
        spans(span("07-15", part="pm"), span("07-16"), span("07-17", part="am")),
        id="from noon to noon",
    ),
    pytest.param("DTSTART:20190715T000000 | DTEND:20190716T000000", spans(span("07-15")), id="midnight to midnight"),
    pytest.param(
        "DTSTART;VALUE=DATE:20190715 | RRULE:FREQ=DAILY;COUNT=5", spans(span("07-15", "07-19")), id="day after day"
    ),
    pytest.param(
        "DTSTART;VALUE=DATE:20190710 | RRULE:FREQ=WEEKLY;COUNT=3",
        When((span("07-10"), span("07-17"), span("07-24")), ("wed",)),
        id="a weekday a few times",
    ),
    pytest.param(
        "DTSTART:20190712T130000 | DTEND:20190712T170000 | RRULE:FREQ=WEEKLY;UNTIL=20190726T235959",
        When(tuple(Span(day(f"07-{n}"), day(f"07-{n}"), "pm") for n in (12, 19, 26)), ("fri",)),
        id="afternoons of a weekday, up to a day",
    ),
]


@pytest.mark.parametrize(("times", "when"), DAYS)
def test_an_event_is_the_days_and_half_days_it_takes(times: str, when: When) -> None:
    assert at(times) == when


def test_a_weekday_without_an_end_is_one_event_without_an_end() -> None:
    when = at("DTSTART;VALUE=DATE:20190605 | RRULE:FREQ=WEEKLY")
    assert (when.every, when.open_end, when.spans[0]) == (("wed",), True, span("06-26"))
    assert len(when.spans) <= 14


def test_what_comes_again_otherwise_is_an_event_each_time() -> None:
    found = read("UID:u | SUMMARY:Mat OOO | DTSTART;VALUE=DATE:20190712 | RRULE:FREQ=MONTHLY;COUNT=3")
    assert {uid: event.when for uid, event in found.items()} == {
        "u 2019-07-12": spans(span("07-12")),
        "u 2019-08-12": spans(span("08-12")),
        "u 2019-09-12": spans(span("09-12")),
    }


def test_a_moved_and_a_cancelled_time_of_what_comes_again_count() -> None:
    rule = "UID:u | SUMMARY:Mat OOO | DTSTART;VALUE=DATE:20190710 | RRULE:FREQ=WEEKLY;COUNT=4"
    moved = "UID:u | SUMMARY:Mat OOO | RECURRENCE-ID;VALUE=DATE:20190717 | DTSTART;VALUE=DATE:20190718"
    off = "UID:u | SUMMARY:Mat OOO | RECURRENCE-ID;VALUE=DATE:20190724 | DTSTART;VALUE=DATE:20190724 | STATUS:CANCELLED"
    assert {uid: event.when.first_day for uid, event in read(rule, moved, off).items()} == {
        "u 2019-07-10": day("07-10"),
        "u 2019-07-17": day("07-18"),
        "u 2019-07-31": day("07-31"),
    }


def test_a_day_taken_out_of_a_rule_is_no_day_of_it() -> None:
    found = read(
        "UID:u | SUMMARY:Mat OOO | DTSTART;VALUE=DATE:20190710 | RRULE:FREQ=WEEKLY;COUNT=3 | EXDATE;VALUE=DATE:20190717"
    )
    assert sorted(event.when.first_day for event in found.values()) == [day("07-10"), day("07-24")]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("STATUS:CANCELLED", id="cancelled"),
        pytest.param("STATUS:TENTATIVE", id="not sure"),
        pytest.param("RRULE:FREQ=SECONDLY", id="a rule without bounds"),
        pytest.param("RRULE:FREQ=HOURLY;COUNT=5", id="by the hour"),
        pytest.param("RRULE:FREQ=DAILY;BYSECOND=1,2,3", id="by the second"),
        pytest.param("RRULE:FREQ=WEEKLY;INTERVAL=0", id="a step of nothing"),
        pytest.param("RRULE:FREQ=DAILY;COUNT=99999999", id="a count beyond all bounds"),
        pytest.param("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", id="days that never come"),
    ],
)
def test_what_is_not_held_or_has_no_bounds_is_left_alone(lines: str) -> None:
    others = whole_days("v", "Bo OOO", "20190715", "20190716")
    assert set(read(f"{whole_days('u', 'Mat OOO', '20190715', '20190716')} | {lines}", others)) == {"v"}


@pytest.mark.parametrize(("first", "behind"), [("20190601", "20190610"), ("20210101", "20210103")])
def test_what_is_long_over_or_far_ahead_is_not_looked_at(first: str, behind: str) -> None:
    assert read(whole_days("u", "Mat OOO", first, behind)) == {}


def test_an_event_without_a_name_or_a_uid_is_nobodys() -> None:
    assert read("UID:u | DTSTART;VALUE=DATE:20190715", "SUMMARY:Mat OOO | DTSTART;VALUE=DATE:20190715") == {}


def test_a_summary_is_one_line_of_bounded_length() -> None:
    (event,) = read(f"UID:u | SUMMARY:Mat\\nOOO {'x' * 1000} | DTSTART;VALUE=DATE:20190715").values()
    assert event.summary.startswith("Mat OOO x")
    assert len(event.summary) == 300


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(b"", "no calendar", id="nothing"),
        pytest.param(b"<html>sign in</html>", "no calendar", id="a page"),
        pytest.param(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "not understood", id="the half of one"),
        pytest.param(b"BEGIN:VCALENDAR\r\n\xff\xfe\r\nEND:VCALENDAR", "not understood", id="other letters"),
        pytest.param(
            calendar(*(whole_days(str(n), "x", "20190715", "20190716") for n in range(3001))),
            "more than",
            id="too many",
        ),
    ],
)
def test_what_is_no_calendar_of_a_team_says_why_and_nothing_of_it(text: bytes, why: str) -> None:
    with pytest.raises(UnreadableCalendarError, match=why) as raised:
        read_events(text, CHICAGO, TODAY)
    assert "sign in" not in str(raised.value)


def test_a_calendar_without_events_has_none() -> None:
    assert read_events(calendar(), CHICAGO, TODAY) == ()


def test_one_broken_event_keeps_no_other_from_being_read() -> None:
    broken = "UID:b | SUMMARY:Bo OOO | DTSTART:someday"
    assert set(read(broken, whole_days("u", "Mat OOO", "20190715", "20190716"))) == {"u"}
