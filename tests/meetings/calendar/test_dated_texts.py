"""Values that hold from a day on, as people type them: hosts, rosters, releases, coordinates."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import Entry
from meetings.calendar.typed.dating import Dating, read_dating
from meetings.calendar.typed.handing_over import HandOver, read_host
from meetings.calendar.typed.releases import read_versions
from meetings.calendar.typed.roster_text import NewRoster, read_roster
from meetings.calendar.typed.which import Unsettled
from meetings.duty.rota import Duty
from meetings.duty.schedule import unstored
from tests.cast import ADA, BO, CHICAGO, ROSTER, TRIAGE, calendar, day, series, wall

NOW = wall("2019-07-10 10:00")
TODAY = day("07-10")
RUN = calendar(duty=TRIAGE, hosts="Ada")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("Room 12", Dating("Room 12"), id="no day said"),
        pytest.param("Room 12 from July 15", Dating("Room 12", day("07-15")), id="from a day on"),
        pytest.param("Room 12, starting next week", Dating("Room 12", day("07-15")), id="from a week on"),
        pytest.param("Room 12 only July 15", Dating("Room 12", day("07-15"), day("07-15")), id="for one day"),
        pytest.param("Room 12 only next week", Dating("Room 12", day("07-15"), day("07-21")), id="for a week"),
        pytest.param("Room 12 from the west door", Dating("Room 12 from the west door"), id="a from that is no date"),
        pytest.param("from the west door from July 15", Dating("from the west door", day("07-15")), id="the last one"),
        pytest.param("only today", Dating("", TODAY, TODAY), id="nothing but a day"),
    ],
)
def test_a_text_and_the_days_it_holds(typed: str, expected: Dating) -> None:
    assert read_dating(typed, TODAY, "/agenda coordinates ", once=True) == expected


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("Room 12 from July 8", "Mon July 8 is past", id="past"),
        pytest.param("Room 12 only July 8-12", "is past", id="begun"),
        pytest.param("Room 12 from February 30", "February", id="no such day"),
        pytest.param("Room 12 from July 15 and 22", "one day", id="two days"),
        pytest.param("Room 12 from Wednesday", "today", id="two readings"),
    ],
)
def test_a_day_that_is_asked_about(typed: str, sentence: str) -> None:
    answer = read_dating(typed, TODAY, "/agenda coordinates ", once=True)
    assert isinstance(answer, Unsettled)
    assert sentence in f"{answer.sentence} {answer.choices}" or answer.choices


@pytest.mark.parametrize(
    ("typed", "name", "entries"),
    [
        pytest.param("Bo July 15", "Bo", [("07-15", "07-15")], id="one meeting"),
        pytest.param("Bo next week", "Bo", [("07-15", "07-15")], id="a week"),
        pytest.param("Bo the next two", "Bo", [("07-15", "07-15"), ("07-22", "07-22")], id="so many"),
        pytest.param("Bo from July 17", "Bo", [("07-17", None)], id="from a day on"),
        pytest.param("me July 15", "Ada", [("07-15", "07-15")], id="the typist"),
        pytest.param("nobody from July 22", "", [("07-22", None)], id="nobody"),
        pytest.param("noor salim July 15", "Noor Salim", [("07-15", "07-15")], id="a name of two words"),
        pytest.param("May July 15", "May", [("07-15", "07-15")], id="a name that is a month"),
        pytest.param("AdaL: July 15", "Ada", [("07-15", "07-15")], id="an alias"),
    ],
)
def test_this_person_runs_it(typed: str, name: str, entries: list[tuple[str, str | None]]) -> None:
    read = read_host(typed, RUN, ROSTER, ADA, NOW)
    assert isinstance(read, HandOver), read
    assert read.name == name
    assert read.entries == tuple(Entry(day(first), name, day(last) if last else None) for first, last in entries)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("Zenobia July 15", 'I know nobody called "Zenobia"', id="nobody of that name"),
        pytest.param("Noor July 15", "Which one: Noor Haddad or Noor Salim?", id="two of that name"),
        pytest.param("Bo", "could not read a day", id="no day"),
        pytest.param("Bo July 16", "No meeting falls on that time", id="no meeting then"),
        pytest.param("Bo July 8", "has begun already", id="past"),
        pytest.param("Bo from July 8", "is past", id="from a past day"),
        pytest.param("Bo July 15 perhaps", "could not read", id="something behind"),
    ],
)
def test_a_host_who_is_asked_about(typed: str, sentence: str) -> None:
    answer = read_host(typed, RUN, ROSTER, BO, NOW)
    assert isinstance(answer, Unsettled)
    assert sentence in answer.sentence
    assert all(isinstance(read_host(one.text, RUN, ROSTER, BO, NOW), HandOver) for one in answer.choices)


@pytest.mark.parametrize(
    ("typed", "names", "first", "brought"),
    [
        pytest.param("Ada, Bo, May", ("Ada", "Bo", "May"), "07-22", False, id="from the first week nobody was told of"),
        pytest.param("ada bo and may", ("Ada", "Bo", "May"), "07-22", False, id="blanks, in any case"),
        pytest.param("Noor Salim, Ada from July 22", ("Noor Salim", "Ada"), "07-22", False, id="from a duty week"),
        pytest.param("Ada,Bo from July 17", ("Ada", "Bo"), "07-22", True, id="within a week: from the next"),
        pytest.param("Ada from today", ("Ada",), "07-22", True, id="this week has begun, and the next is named"),
    ],
)
def test_these_take_turns(typed: str, names: tuple[str, ...], first: str, brought: bool) -> None:
    read = read_roster(typed, RUN, ROSTER, NOW)
    assert isinstance(read, NewRoster), read
    assert read.entry == Entry(day(first), Duty("Triage Duty", names, day(first), time(9), CHICAGO))
    assert read.brought == brought
    assert read.after.on_duty(day(first)) == names[:1]
    assert read.after.on_duty(day("07-10")) == ("May",)


def test_on_the_day_of_the_turn_the_week_counts_until_the_handover() -> None:
    for now, first in (("2019-07-15 08:59", "07-22"), ("2019-07-15 09:00", "07-29")):
        read = read_roster("Ada", RUN, ROSTER, wall(now))
        assert isinstance(read, NewRoster)
        assert read.entry.first == day(first)


@pytest.mark.parametrize("start", [date(2019, 7, 16) + timedelta(days=n) for n in range(0, 800, 11)])
def test_a_roster_begins_with_a_duty_week_across_the_ends_of_years(start: date) -> None:
    watch = unstored(Duty("Watch", ("Bo", "May"), date(2019, 6, 2), time(2, 30), CHICAGO))
    read = read_roster(f"Ada, Bo from {start}", Calendar(series(duty=watch.on(start))), ROSTER, NOW)
    assert isinstance(read, NewRoster)
    assert read.entry.first.weekday() == 6
    assert timedelta(0) <= read.entry.first - start < timedelta(weeks=1)
    before = read.entry.first - timedelta(days=1)
    assert read.after.on_duty(before) == watch.on_duty(before)
    weeks = read.after.weeks(read.entry.first, 4)
    assert [week.people for week in weeks] == [("Ada",), ("Bo",), ("Ada",), ("Bo",)]


def test_a_meeting_without_a_duty_gets_one_from_a_monday_on() -> None:
    read = read_roster("Ada, Bo", calendar(), ROSTER, NOW)
    assert isinstance(read, NewRoster)
    assert read.entry == Entry(day("07-15"), Duty("Triage Duty", ("Ada", "Bo"), day("07-15"), time(9), CHICAGO))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("Ada, Zenobia", 'I know nobody called "Zenobia"', id="nobody of that name"),
        pytest.param("Ada, Noor", "Which one: Noor Haddad or Noor Salim?", id="two of that name"),
        pytest.param("and", "I know nobody", id="no name"),
        pytest.param("from July 15", "Whose turn is it?", id="nobody named"),
        pytest.param("Ada from July 8", "is past", id="past"),
    ],
)
def test_a_roster_that_is_asked_about(typed: str, sentence: str) -> None:
    answer = read_roster(typed, RUN, ROSTER, NOW)
    assert isinstance(answer, Unsettled)
    assert sentence in answer.sentence


@pytest.mark.parametrize(
    ("typed", "versions"),
    [
        pytest.param("3.5.0, 3.4.33", ("3.5.0", "3.4.33"), id="commas"),
        pytest.param("3.5.0 3.4.33", ("3.5.0", "3.4.33"), id="blanks"),
        pytest.param("3.5.0 and 3.4.33", ("3.5.0", "3.4.33"), id="a word"),
        pytest.param("HTCondor 24.0.1, v3.5-rc1", ("HTCondor 24.0.1", "v3.5-rc1"), id="with a name"),
        pytest.param("3.5.0, 3.5.0", ("3.5.0",), id="one twice"),
        pytest.param("none", (), id="none"),
    ],
)
def test_these_are_releases(typed: str, versions: tuple[str, ...]) -> None:
    assert read_versions(typed) == versions


@pytest.mark.parametrize(
    "typed", ["", "soon", ", ,", "3.5.0, soon", "1 " + "2" * 60, " ".join(f"1.{n}" for n in range(13))]
)
def test_these_are_none(typed: str) -> None:
    assert isinstance(read_versions(typed), Unsettled)
