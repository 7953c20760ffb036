"""Meetings that are moved, a schedule that changes, and the days on which sites are closed."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import islice, pairwise

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import ALWAYS, Dated, Entry, always
from meetings.calendar.holidays import Holiday, concerning
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.series import Schedule
from meetings.minutes.calendar_lines import calendar_lines
from meetings.people import Person
from tests.cast import calendar, called_off, day, series, wall

MONDAYS = Schedule(0, time(11), time(9))
TUESDAYS = Schedule(1, time(10), time(8, 30))


def moved(original: str, to: str, at: time | None = None, why: str = "") -> Calendar:
    """The Tools Meeting with one date moved."""
    return Calendar(series(), {day(original): Decided(State.MOVED, why, day(to), at)})


def changed(first: str) -> Calendar:
    """The Tools Meeting, every Tuesday at 10:00 from this day on."""
    schedule = Dated((Entry(ALWAYS, MONDAYS), Entry(day(first), TUESDAYS)))
    return Calendar(series(schedule=schedule))


@pytest.mark.parametrize(
    ("original", "to", "held"),
    [
        pytest.param("07-15", "07-16", ["07-08", "07-16", "07-22"], id="to the day after"),
        pytest.param("07-15", "07-12", ["07-08", "07-12", "07-22"], id="to the week before"),
        pytest.param("07-15", "07-24", ["07-08", "07-22", "07-24"], id="behind the one that follows"),
        pytest.param("07-08", "07-15", ["07-15", "07-15", "07-22"], id="onto another, which is asked about elsewhere"),
    ],
)
def test_a_moved_meeting_is_held_on_its_new_day_in_the_order_of_days(original: str, to: str, held: list[str]) -> None:
    found = list(islice(moved(original, to).held(day("07-08")), 3))
    assert [one.day for one in found] == [*map(day, held)]


def test_a_moved_meeting_keeps_its_original_date_and_its_draft_its_lead() -> None:
    found = moved("07-15", "07-16", time(14, 30)).held_from(day("07-16"))
    assert found
    assert (found.original, found.day) == (day("07-15"), day("07-16"))
    assert found.starts == wall("2019-07-16 14:30")
    assert found.draft_posted == wall("2019-07-16 12:30")


def test_a_meeting_moved_to_the_small_hours_has_its_draft_on_the_same_day() -> None:
    found = moved("07-15", "07-16", time(1)).occurrence(day("07-15"))
    assert found.draft_posted == wall("2019-07-16 00:00")


def test_neighbours_and_the_days_of_interest_follow_the_move() -> None:
    found = moved("07-15", "07-16")
    this = found.occurrence(day("07-15"))
    before, after = found.held_before(this), found.held_after(this)
    assert before
    assert after
    assert (before.day, after.day) == (day("07-08"), day("07-22"))
    assert found.last_day_of_interest(found.occurrence(day("07-08"))) == day("07-21")
    assert found.on(day("07-16")) == this
    assert found.on(day("07-15")) is None
    assert [one.day for one in found.between(day("07-14"), day("07-22"))] == [day("07-16"), day("07-22")]


@pytest.mark.parametrize("first", ["07-09", "07-10", "07-15", "07-16", "07-17", "07-21"])
def test_from_the_day_of_the_change_on_the_dates_are_the_new_weekday(first: str) -> None:
    dates = list(islice(changed(first).originals(day("07-01")), 60))
    before = [each for each in dates if each < day(first)]
    after = [each for each in dates if each >= day(first)]
    assert {each.weekday() for each in before} == {0}
    assert {each.weekday() for each in after} == {1}
    assert after[0] - day(first) < timedelta(days=7)
    assert all(b - a == timedelta(weeks=1) for a, b in pairwise(after))


def test_the_time_of_day_changes_with_the_schedule() -> None:
    found = changed("07-16")
    assert found.occurrence(day("07-08")).starts == wall("2019-07-08 11:00")
    assert found.occurrence(day("07-16")).starts == wall("2019-07-16 10:00")
    assert found.occurrence(day("07-16")).draft_posted == wall("2019-07-16 08:30")


def test_one_entry_counts_a_day_and_of_several_the_one_that_began_last() -> None:
    dated = Dated((Entry(ALWAYS, "old"), Entry(day("07-10"), "new"), Entry(day("07-15"), "once", day("07-15"))))
    expected = {"07-09": "old", "07-10": "new", "07-14": "new", "07-15": "once", "07-16": "new"}
    assert {name: dated.on(day(name)) for name in expected} == expected
    assert [dated.next_change(day(name)) for name in ("07-01", "07-10", "07-15", "07-16")] == [
        day("07-10"), day("07-15"), day("07-16"), None,
    ]  # fmt: skip
    assert Dated[str]().on(day("07-01")) is None
    assert always("x").on(date(1999, 1, 1)) == "x"


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        pytest.param(moved("07-15", "07-16", why="Labor Day"),
                     ["Next meeting Tue July 16 at 11:00 (moved from Mon July 15: Labor Day)"], id="the next is moved"),
        pytest.param(moved("07-22", "07-23"), [], id="not the next one: printed next week"),
        pytest.param(Calendar(series(), {day("07-15"): called_off("Hike"),
                                         day("07-22"): Decided(State.MOVED, "", day("07-23"))}),
                     ["No meeting Mon July 15 (Hike); next meeting Tue July 23 at 11:00 (moved from Mon July 22)"],
                     id="one called off, the one after it moved"),
        pytest.param(changed("07-10"), ["From Tue July 16 on the meeting is every Tuesday at 10:00"], id="a new time"),
        pytest.param(calendar(), [], id="nothing is out of the ordinary"),
    ],
)  # fmt: skip
def test_the_minutes_say_what_is_out_of_the_ordinary_before_the_next_meeting(found: Calendar, lines: list[str]) -> None:
    assert calendar_lines(found, found.occurrence(day("07-08"))) == lines


@pytest.mark.parametrize(
    ("sites", "words"),
    [
        pytest.param(["UW"], "Labor Day", id="the only site is closed"),
        pytest.param(["UW", "CERN"], "Labor Day (UW)", id="another is open"),
        pytest.param(["CERN"], None, id="nobody works there"),
        pytest.param([None], None, id="nobody has a site"),
        pytest.param(["uw", "UNL"], "Labor Day", id="all are closed, in any case"),
    ],
)
def test_a_holiday_concerns_the_meeting_of_those_whose_site_is_closed(
    sites: list[str | None], words: str | None
) -> None:
    days = [Holiday("UW", day("09-02"), "Labor Day"), Holiday("UNL", day("09-02"), "Labor Day")]
    members = [Person(f"P{n}", site=site) for n, site in enumerate(sites)]
    assert concerning(days, members).get(day("09-02")) == words
