"""The duty in a calendar file: which events are turns, and which are left alone."""

from __future__ import annotations

from typing import Any

import pytest

from meetings.duty.importing import taken
from tests.meetings.duty.importing.team import left_out, read, turns


def event(summary: str, start: str, *more: str) -> str:
    """`start` is what stands behind DTSTART."""
    identifier = "".join(filter(str.isalnum, summary + start))
    lines = ["BEGIN:VEVENT", f"UID:{identifier}", "DTSTAMP:20190701T000000Z", f"SUMMARY:{summary}", f"DTSTART{start}"]
    return "\r\n".join([*lines, *more, "END:VEVENT"])


def calendar(*events: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tools//Rota//EN", *events, "END:VCALENDAR", ""])


WEEK = ";VALUE=DATE:20190708"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(event("Triage: Bo", WEEK, "DTEND;VALUE=DATE:20190715"), ["07-08 Bo"], id="a week of whole days"),
        pytest.param(event("Bo on triage", WEEK, "DTEND;VALUE=DATE:20190713"), ["07-08 Bo"], id="its working days"),
        pytest.param(event("Bo", WEEK, "DTEND;VALUE=DATE:20190722"), ["07-08 Bo", "07-15 Bo"], id="two weeks"),
        pytest.param(event("Triage Duty - Noor Haddad", WEEK), ["07-08 Noor Haddad"], id="a mark on its first day"),
        pytest.param(event("Bo's week", WEEK), ["07-08 Bo"], id="a name in its genitive"),
        pytest.param(
            event("AdaL", ";TZID=America/Chicago:20190708T090000", "DTEND;TZID=America/Chicago:20190715T090000"),
            ["07-08 Ada"],
            id="from handover to handover",
        ),
        pytest.param(event("Bo", ":20190708T140000Z", "DURATION:PT1H"), ["07-08 Bo"], id="an hour in another zone"),
        pytest.param(event("Bo", ":20190709T030000Z", "DURATION:PT1H"), ["07-08 Bo"], id="still Monday in Chicago"),
        pytest.param(
            event("Bo", WEEK, "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3", "EXDATE;VALUE=DATE:20190722"),
            ["07-08 Bo", "08-05 Bo"],
            id="every other week, with one left out",
        ),
        pytest.param(event("Triage: Bo", WEEK, "STATUS:CANCELLED"), [], id="cancelled"),
        pytest.param(event("Bo dentist", WEEK), [], id="another matter of somebody's"),
        pytest.param(event("Retreat", WEEK), [], id="nobody's"),
    ],
)
def test_an_event_is_a_turn(text: str, found: list[str]) -> None:
    reading = read(calendar(text), "rota.ics")
    assert turns(reading) == found
    assert left_out(reading) == []


def test_an_event_that_was_moved_counts_where_it_is() -> None:
    series = event("Triage: Bo", WEEK, "RRULE:FREQ=WEEKLY;COUNT=2").replace("UID:", "UID:one-")
    uid = series.split("\r\n")[1]
    moved = event("Triage: May", ";VALUE=DATE:20190715", "RECURRENCE-ID;VALUE=DATE:20190715")
    moved = "\r\n".join(uid if line.startswith("UID") else line for line in moved.split("\r\n"))
    assert turns(read(calendar(series, moved), "rota.ics")) == ["07-08 Bo", "07-15 May"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(event("Triage: Zoe", WEEK), "who is Zoe", id="nobody's name"),
        pytest.param(
            event("Triage: Bo", ";VALUE=DATE:20190710", "DURATION:P2D"),
            "it is no whole turn, such as Mon July 8 - Sun July 14, nor a mark on its first day",
            id="some days of a week",
        ),
        pytest.param(
            event("Triage: Bo swaps", WEEK), "besides names and the duty it says 'swaps'", id="more than a name"
        ),
    ],
)
def test_what_is_not_understood_is_said(text: str, why: str) -> None:
    assert left_out(read(calendar(text), "rota.ics")) == [why]


@pytest.mark.parametrize("text", ["Dear Bo", "BEGIN:VCALENDAR\r\n", ""])
def test_a_file_that_is_no_calendar_is_said_to_be_none(text: str) -> None:
    (why,) = left_out(read(text, "rota.ics"))
    assert why.startswith("it is no calendar as RFC 5545 has it")


def test_a_broken_event_spoils_no_other() -> None:
    reading = read(calendar(event("Triage: Bo", ":someday"), event("Triage: May", WEEK)), "rota.ics")
    assert turns(reading) == ["07-08 May"]
    assert left_out(reading) == ["the event has no date that is one"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param({}, [], id="one has a turn, and two events are for it"),
        pytest.param({"seats": 2}, ["07-08 Bo May"], id="two have it"),
    ],
)
def test_two_events_of_a_week_are_two_seats_of_it(changes: dict[str, Any], found: list[str]) -> None:
    text = calendar(event("Triage: Bo", WEEK), event("Triage: May", WEEK))
    reading = read(text, "rota.ics", **changes)
    assert turns(reading) == found
    assert bool(reading.not_read) is not bool(found)


def test_an_event_without_an_end_of_repeating_is_read_a_year_ahead() -> None:
    reading = read(calendar(event("Triage: Bo", WEEK, "RRULE:FREQ=WEEKLY")), "rota.ics")
    assert len(reading.said) == 55
    assert taken([reading]).all_understood
