"""The dates of the meeting, the ones called off, and the next one held."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import islice, pairwise

import pytest

from meetings.calendar.occurrence import Occurrence
from tests.cast import calendar, day, wall


def on(meeting: Occurrence | None) -> date | None:
    """The day a meeting is held on."""
    return meeting.day if meeting else None


@pytest.mark.parametrize(
    ("now", "cancelled", "meeting"),
    [
        pytest.param("2019-07-02 08:00", [], "2019-07-08", id="within the week"),
        pytest.param("2019-07-08 00:00", [], "2019-07-08", id="its day has begun"),
        pytest.param("2019-07-08 10:59", [], "2019-07-08", id="typed after the draft, before the start"),
        pytest.param("2019-07-08 11:00", [], "2019-07-15", id="at its start it has begun"),
        pytest.param("2019-07-08 23:59", [], "2019-07-15", id="held, the same evening"),
        pytest.param("2019-07-07 23:30", [], "2019-07-08", id="Sunday in Chicago, Monday in UTC"),
        pytest.param("2019-07-08 10:00", ["07-08"], "2019-07-15", id="today's is cancelled"),
        pytest.param("2019-07-08 12:00", ["07-15", "07-22"], "2019-07-29", id="a run is cancelled"),
        pytest.param("2019-12-24 09:00", ["2019-12-30"], "2020-01-06", id="across the end of the year"),
        pytest.param("2020-12-28 12:00", [], "2021-01-04", id="out of week 53"),
        pytest.param("2026-12-28 10:00", ["2026-12-28"], "2027-01-04", id="week 53 cancelled"),
    ],
)
def test_what_is_typed_now_concerns_the_next_meeting_that_has_not_begun(
    now: str, cancelled: list[str], meeting: str
) -> None:
    assert on(calendar(*map(day, cancelled)).next_meeting(wall(now))) == day(meeting)


def test_a_meeting_that_starts_in_a_gap_begins_at_its_end() -> None:
    sundays = calendar(weekday=6, at=time(2, 30), draft_at=time(1))
    assert on(sundays.next_meeting(wall("2020-03-08 01:59"))) == date(2020, 3, 8)
    assert on(sundays.next_meeting(wall("2020-03-08 03:00"))) == date(2020, 3, 15)


@pytest.mark.parametrize(
    ("meeting", "cancelled", "before", "after"),
    [
        pytest.param("07-08", [], "07-01", "07-15", id="nothing is out of the ordinary"),
        pytest.param("07-08", ["07-08"], "07-01", "07-15", id="it is cancelled itself"),
        pytest.param("07-15", ["07-08", "07-22"], "07-01", "07-29", id="both neighbours are cancelled"),
        pytest.param("07-22", ["07-15", "07-08"], "07-01", "07-29", id="a run before it"),
        pytest.param("2019-12-30", ["2020-01-06"], "2019-12-23", "2020-01-13", id="across the end of the year"),
        pytest.param("2020-12-28", [], "2020-12-21", "2021-01-04", id="week 53"),
        pytest.param("2020-03-02", [], "2020-02-24", "2020-03-09", id="leap day and the change of time"),
    ],
)
def test_the_meetings_held_before_and_after(meeting: str, cancelled: list[str], before: str, after: str) -> None:
    found = calendar(*map(day, cancelled))
    this = found.occurrence(day(meeting))
    assert (on(found.held_before(this)), on(found.held_after(this))) == (day(before), day(after))


def test_a_series_that_is_called_off_for_years_has_no_next_meeting() -> None:
    mondays = [date(2019, 7, 1) + timedelta(weeks=n) for n in range(200)]
    stopped = calendar(*mondays)
    assert stopped.next_meeting(wall("2019-07-02 08:00")) is None
    assert stopped.held_after(stopped.occurrence(date(2019, 7, 8))) is None
    assert stopped.last_day_of_interest(stopped.occurrence(date(2019, 7, 8))) == date(2019, 7, 21)


@pytest.mark.parametrize(
    ("meeting", "cancelled", "run"),
    [
        pytest.param("07-08", [], [], id="the next one is held"),
        pytest.param("07-08", ["07-15"], ["07-15"], id="one"),
        pytest.param("07-08", ["07-22", "07-15"], ["07-15", "07-22"], id="two, in the order of their dates"),
        pytest.param("07-08", ["07-22"], [], id="held first, cancelled after: printed next week"),
        pytest.param("07-08", ["07-08"], [], id="itself is no part of it"),
        pytest.param("07-08", ["07-17"], [], id="no regular date is no meeting"),
        pytest.param("2019-12-16", ["2019-12-23", "2019-12-30"], ["2019-12-23", "2019-12-30"], id="the holidays"),
    ],
)
def test_the_cancelled_run_lies_between_this_meeting_and_the_next_held(
    meeting: str, cancelled: list[str], run: list[str]
) -> None:
    found = calendar(*map(day, cancelled))
    assert [one.day for one in found.cancelled_run(found.occurrence(day(meeting)))] == [*map(day, run)]


@pytest.mark.parametrize(
    ("cancelled", "last"),
    [
        pytest.param([], "07-21", id="the day before the meeting after next"),
        pytest.param(["07-15"], "07-28", id="the next one is cancelled and does not count"),
        pytest.param(["07-22"], "07-28", id="the one after next is cancelled and does not count"),
        pytest.param(["07-15", "07-22"], "08-04", id="both are"),
        pytest.param(["07-29"], "07-21", id="a later one changes nothing"),
    ],
)
def test_absences_are_printed_up_to_the_day_before_the_meeting_after_next(cancelled: list[str], last: str) -> None:
    found = calendar(*map(day, cancelled))
    assert found.last_day_of_interest(found.occurrence(day("07-08"))) == day(last)


@pytest.mark.parametrize("weekday", range(7))
def test_regular_dates_fall_on_the_weekday_from_the_day_asked_about_on(weekday: int) -> None:
    for ahead in range(400):
        first = date(2019, 12, 1) + timedelta(days=ahead)
        found = list(islice(calendar(weekday=weekday).originals(first), 3))
        assert {each.weekday() for each in found} == {weekday}
        assert first <= found[0] < first + timedelta(days=7)
        assert [b - a for a, b in pairwise(found)] == [timedelta(weeks=1)] * 2


def test_start_and_draft_keep_their_wall_times_through_the_year() -> None:
    tools = calendar()
    assert tools.occurrence(date(2019, 7, 8)).starts == wall("2019-07-08 11:00")
    assert tools.occurrence(date(2019, 12, 9)).draft_posted == wall("2019-12-09 09:00")
    apart = tools.occurrence(date(2019, 11, 4)).starts - tools.occurrence(date(2019, 10, 28)).starts
    assert apart == timedelta(weeks=1, hours=1)
