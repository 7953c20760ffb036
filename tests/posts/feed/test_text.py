"""Calendars as text, read back by a second library (`ical`), which has its own idea of RFC 5545."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from ical.calendar import Calendar as Read
from ical.calendar_stream import IcsCalendarStream
from ical.event import EventStatus

from meetings.calendar.calendar import Calendar
from meetings.duty.rota import ONE_DAY, ONE_WEEK
from meetings.duty.schedule import unstored
from meetings.feed.entry import Days, Entry, Feed, Kind
from meetings.feed.feed import Known, Subject, feed, may_have
from meetings.feed.meeting_entries import Shown
from meetings.feed.revision import Revision
from meetings.people import Person, Roster, Standing
from posts.feed.text import calendar_text
from posts.feed.zones import timezone
from tests.cast import CHICAGO, TRIAGE, absence, day, series, span
from tests.meetings.feed.feeds import CALENDAR, CHANGED, DUTY, NOW, SINCE, known

GOLDEN = Path(__file__).parents[2] / "data/team.ics"
TEAM = Subject("tech")
# Both directions on both halves of the earth, one by half an hour only; and a change of the rules itself.
ZONES = [CHICAGO, "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo"]


def text_of(what: Known, subject: Subject = TEAM, now: datetime = NOW) -> str:
    return calendar_text(feed(what, subject, now, Shown())).decode()


def read(text: str) -> Read:
    return IcsCalendarStream.calendar_from_ics(text)


def test_the_calendar_of_a_team_is_as_it_was() -> None:
    """`make golden` writes it anew; look at the difference."""
    # Turns generated behind those that are stored say nothing new.
    short = calendar_text(_until(feed(known(), TEAM, NOW, Shown()), day("09-10")))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_bytes(short)
    assert short == GOLDEN.read_bytes()


def _until(whole: Feed, last: date) -> Feed:
    return replace(whole, entries=tuple(entry for entry in whole.entries if _first_day(entry) <= last))


def _first_day(entry: Entry) -> date:
    return entry.when.first if isinstance(entry.when, Days) else entry.when.begins.at.date()


def test_the_same_state_gives_the_same_bytes() -> None:
    assert text_of(known()) == text_of(known())
    assert text_of(known()) == text_of(known(), now=NOW + timedelta(hours=3))


def test_a_line_is_at_most_75_octets_and_ends_as_the_standard_says() -> None:
    titled = Calendar(series(title="Besprechung über Größe, Maß; und „Überraschungen“ " * 4))
    text = calendar_text(feed(Known("T1", (titled,), Roster(())), TEAM, NOW, Shown()))
    lines = text.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_typed_words_stay_words() -> None:
    """No reason, title or name begins a line of its own, which would be a property, or an event."""
    odd = 'All\r\nEND:VEVENT\nBEGIN:VEVENT\x07, \\n; "x":y'
    today = Days(day("07-08"), day("07-08"))
    entry = Entry("u", Kind.MEETING, odd, today, Revision(0, SINCE), location=odd, description=odd)
    (event,) = read(calendar_text(Feed(odd, (entry,))).decode()).events
    assert event.summary == 'All  END:VEVENT BEGIN:VEVENT , \\n; "x":y'
    assert event.location == event.description == event.summary


def test_a_second_library_reads_the_same_days_of_absences() -> None:
    found = read(text_of(known()))
    wanted = {
        (each.person, at) for each in known().absences for at, _ in each.when.days(day("07-01"), day("2019-12-31"))
    }
    got = {
        (str(event.summary).split(" ")[0], event.dtstart + n * ONE_DAY)
        for event in found.timeline.overlapping(day("07-01"), day("2020-01-01"))
        if isinstance(event.dtstart, date) and not isinstance(event.dtstart, datetime)
        for n in range(event.computed_duration.days)
    }
    assert {(name, at) for name, at in got if at <= day("2019-12-31")} == wanted


def test_a_second_library_reads_the_same_meetings_moved_and_cancelled_ones_too() -> None:
    found = read(text_of(known()))
    first, last = day("07-01"), day("2020-06-29")
    wanted = {(one.starts, one.cancelled) for one in CALENDAR.between(first, last)}
    got = {
        (event.dtstart.astimezone(UTC), event.status is EventStatus.CANCELLED)
        for event in found.timeline.overlapping(first, last + ONE_DAY)
        if str(event.summary).startswith("Tools Meeting") and isinstance(event.dtstart, datetime)
    }
    assert got == wanted


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("handover", [time(9), time(0, 30), time(2, 30), time(1, 15)], ids=str)
def test_a_second_library_reads_the_same_instants_of_duty_for_two_years(zone: str, handover: time) -> None:
    """Weeks begin on Sundays, so that a handover falls on every change of the clocks."""
    begun = date(2018, 10, 7)
    schedule = unstored(replace(TRIAGE, zone=zone, handover=handover, first_week=begun))
    what = Known("T1", (Calendar(series(duty=None, zone=zone, known_since=SINCE)),), Roster(()), {"tech": (schedule,)})
    events = [event for event in read(text_of(what, now=datetime(2019, 10, 7, tzinfo=UTC))).events if not event.rrule]
    weeks = [schedule.begins(begun + n * ONE_WEEK) for n in range(105)]
    assert [_utc(event.dtstart) for event in events][:104] == weeks[:-1]
    assert [_utc(event.end) for event in events][:104] == weeks[1:]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("at", [time(11), time(2, 30), time(1, 15), time(0, 30)], ids=str)
def test_a_second_library_reads_the_same_instants_of_meetings_for_two_years(zone: str, at: time) -> None:
    begun = datetime(2018, 10, 1, tzinfo=UTC)
    calendar = Calendar(series(duty=None, zone=zone, weekday=6, at=at, draft_at=time(0), known_since=begun))
    what = Known("T1", (calendar,), Roster(()))
    found = read(text_of(what, now=datetime(2019, 10, 7, tzinfo=UTC)))
    wanted = [one.starts for one in calendar.between(date(2018, 10, 7), date(2020, 9, 27))]
    # The library compares a day by the zone of its own.
    got = [_utc(event.dtstart) for event in found.timeline.overlapping(date(2018, 10, 1), date(2020, 10, 2))]
    assert (got, len(got)) == (wanted, 104)


def _utc(moment: date | None) -> datetime:
    assert isinstance(moment, datetime)
    return moment.astimezone(UTC)


@pytest.mark.parametrize("zone", [*ZONES, "Asia/Kolkata", "Africa/Casablanca", "Europe/Dublin"])
def test_the_clocks_of_a_zone_are_told_by_the_wall_time_before_each_change(zone: str) -> None:
    """RFC 5545, section 3.6.5: who knows no IANA zones finds the offset of every hour of three years in the text."""
    changes = sorted(_onsets(timezone(zone, 2018, 2020).to_ical().decode()))
    tz, hour = ZoneInfo(zone), datetime(2018, 1, 1, 12, tzinfo=UTC)
    while hour < datetime(2020, 12, 31, tzinfo=UTC):
        told = [offset for begins, offset in changes if begins <= hour][-1]
        assert told == hour.astimezone(tz).utcoffset(), hour
        hour += timedelta(hours=1)


def _onsets(text: str) -> Iterator[tuple[datetime, timedelta]]:
    """Each instant from which an offset holds, by the letter of the standard."""
    for part in re.findall(r"BEGIN:(?:STANDARD|DAYLIGHT)\r\n(.*?)END:", text.replace("\r\n ", ""), re.DOTALL):
        values = dict(line.split(":", 1) for line in part.splitlines())
        before, after = _offset(values["TZOFFSETFROM"]), _offset(values["TZOFFSETTO"])
        for wall in (values["DTSTART"], *filter(None, values.get("RDATE", "").split(","))):
            yield datetime.strptime(wall, "%Y%m%dT%H%M%S").replace(tzinfo=UTC) - before, after


def _offset(text: str) -> timedelta:
    hours, minutes = int(text[1:3]), int(text[3:5])
    return (-1 if text[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes)


def test_a_person_has_their_own_and_the_meetings_they_belong_to() -> None:
    other = Calendar(replace(series(key="ops", title="Ops Meeting", members=("May",), duty=None), known_since=SINCE))
    what = replace(known(), calendars=(CALENDAR, other))
    found = {event.summary for event in read(text_of(what, Subject(person="Ada"))).events}
    meetings = {"Tools Meeting", "Tools Meeting: cancelled (All Hands)", "Tools Meeting: cancelled"}
    assert found == {"Triage Duty: Ada", "Ada OOO", "Ada OOO (afternoon)", *meetings}
    everybody = {event.summary for event in read(text_of(what, Subject())).events}
    assert {"Triage Duty: May", "Bo OOO", "Ops Meeting", "Tools Meeting"} <= everybody


def test_a_meeting_shows_the_absences_of_those_it_misses() -> None:
    stranger = absence("Noor Haddad", span("07-15"), 9)
    found = {event.summary for event in read(text_of(known(absences=(stranger,)))).events}
    assert not any("OOO" in str(summary) for summary in found)


def test_a_guest_or_somebody_who_left_has_no_calendar_any_more() -> None:
    guest = replace(known(), roster=Roster((Person("Ada", standing=Standing.GUEST),)))
    assert not may_have(guest, Subject(person="Ada"))
    assert not may_have(known(), Subject(person="Olga"))
    assert not may_have(known(), Subject("ops"))
    assert may_have(known(), Subject(person="Ada"))
    assert may_have(known(), TEAM)


def test_a_swap_is_a_later_sequence_of_the_same_uid() -> None:
    events = {event.uid: event for event in read(text_of(known())).events}
    swapped = events["duty.tech..2019-07-15.0@T0TOOLS.convener"]
    assert (swapped.summary, swapped.sequence, swapped.dtstamp) == ("Triage Duty: Ada", 2, CHANGED)
    assert DUTY.turns[2].planned == "Bo"
