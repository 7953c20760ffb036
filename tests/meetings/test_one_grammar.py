"""Every command reads its days with meetings/when: the same words are the same days, whatever they are typed behind."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from meetings.absences.read import AbsenceText
from meetings.absences.reading import read_absence
from meetings.action_items.due import read_due
from meetings.announcements.reading import ReadAnnouncement, day_of, read_announcement
from meetings.calendar.typed.cancelling import Cancellation, read_cancellation
from meetings.calendar.typed.moving import Move, read_move
from meetings.calendar.typed.which import Unsettled
from meetings.duty.typed.pieces import Dated, Reader, pieces
from meetings.when import Unclear, When, read_when
from tests.cast import ROSTER, calendar, day, wall

COVER = Reader("Ada", ROSTER, day("07-10"), "/triage cover ", "Bo next week")
NOW = wall("2019-07-10 10:00")  # a Wednesday
TODAY = day("07-10")
ROOMS = Path(__file__).parent.parent.parent
ONE_DAY = [
    pytest.param("July 16", "07-16", id="a date"),
    pytest.param("16 July", "07-16", id="the day first"),
    pytest.param("7/16", "07-16", id="in numbers"),
    pytest.param("7/16/19", "07-16", id="in numbers with a year"),
    pytest.param("2019-07-16", "07-16", id="ISO"),
    pytest.param("Tuesday", "07-16", id="a bare weekday is the next one"),
    pytest.param("next Tuesday", "07-16", id="next week's"),
    pytest.param("Tuesday July 16", "07-16", id="a weekday and its date"),
    pytest.param("the 16th", "07-16", id="a day of the month"),
    pytest.param("July 16th, 2019", "07-16", id="an ordinal and a year"),
    pytest.param("Jan 14", "2020-01-14", id="across the year's end"),
]
SEVERAL_DAYS = [
    pytest.param("July 15-17", "07-15", "07-17", id="a range"),
    pytest.param("15-17 July", "07-15", "07-17", id="a range, the month last"),
    pytest.param("7/15-7/17", "07-15", "07-17", id="a range in numbers"),
    pytest.param("next week", "07-15", "07-21", id="next week"),
    pytest.param("the week of July 22", "07-22", "07-28", id="the week of a day"),
    pytest.param("July 15 to July 24", "07-15", "07-24", id="in words"),
    pytest.param("July 30 - Aug 6", "07-30", "08-06", id="two months"),
    pytest.param("Dec 23 - Jan 3", "2019-12-23", "2020-01-03", id="two years"),
    pytest.param("Mon-Wed next week", "07-15", "07-17", id="days of next week"),
]


def _covered(typed: str) -> When | None:
    """What `/triage cover Bo ...` reads as the days."""
    found = pieces(f"Bo {typed}", COVER)
    return found[1].when if not isinstance(found, Unsettled) and isinstance(found[1], Dated) else None


def _when(typed: str) -> When:
    found = read_when(typed, TODAY)
    assert isinstance(found, When)
    return found


@pytest.mark.parametrize(("typed", "only"), ONE_DAY)
def test_one_day_is_the_same_in_every_command(typed: str, only: str) -> None:
    out, moved = read_absence(f"Bo {typed}", TODAY, ROSTER), read_move(f"July 15 to {typed}", calendar(), NOW)
    announced = read_announcement(f"Summer School until {typed}", TODAY)
    assert _when(typed).first_day == _when(typed).last_day == day(only)
    assert isinstance(out, AbsenceText)
    assert out.when.spans == _when(typed).spans
    assert _covered(typed) == _when(typed)
    assert read_due(typed, TODAY) == day(only)
    assert day_of(typed, TODAY) == day(only)
    assert isinstance(announced, ReadAnnouncement)
    assert announced.last_day == day(only)
    assert isinstance(moved, Move)
    assert moved.decided
    assert moved.decided.day == day(only)


@pytest.mark.parametrize(("typed", "first", "last"), SEVERAL_DAYS)
def test_several_days_are_the_same_in_every_command(typed: str, first: str, last: str) -> None:
    out, off = read_absence(f"Bo {typed}", TODAY, ROSTER), read_cancellation(typed, calendar(), NOW)
    when = _when(typed)
    mondays = [when.first_day + timedelta(days=ahead) for ahead in range((day(last) - day(first)).days + 1)]
    assert (when.first_day, when.last_day) == (day(first), day(last))
    assert isinstance(out, AbsenceText)
    assert out.when.spans == when.spans
    assert _covered(typed) == when
    assert read_due(typed, TODAY) == day(last)
    assert day_of(typed, TODAY) == day(last)
    assert isinstance(off, Cancellation)
    assert [meeting.day for meeting in off.meetings] == [each for each in mondays if each.weekday() == 0]


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("weeks of July 15 and 29", ["07-15", "07-29"]),  # several weeks
        ("next week and the week after", ["07-15", "07-22"]),  # a word left out
        ("the July 15 meeting", ["07-15"]),  # the date before the word
        ("through the end of July", ["07-15", "07-22", "07-29"]),  # an end of a month
        ("until August", ["07-15", "07-22", "07-29"]),  # a month as the end
        ("Thanksgiving week", ["11-25"]),  # a week by its holiday
    ],
)
def test_meetings_are_called_off_in_the_words_of_absences(typed: str, days: list[str]) -> None:
    off = read_cancellation(typed, calendar(), NOW)
    assert isinstance(off, Cancellation)
    assert [meeting.day for meeting in off.meetings] == [day(each) for each in days]


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ("July 15 to Tue, July 16, 10:30", "07-16"),  # commas
        ("July 15 to the day after", "07-16"),  # beside the day it was on
        ("Labor Day to the next day", "09-03"),  # the same for a holiday
    ],
)
def test_a_meeting_is_moved_in_the_words_of_absences(typed: str, to: str) -> None:
    moved = read_move(typed, calendar(), NOW)
    assert isinstance(moved, Move)
    assert moved.decided
    assert moved.decided.day == day(to)


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("EOD Friday", "07-12"),  # the end of a day
        ("the end of the week", "07-14"),  # of a week
        ("EOW", "07-14"),  # in short
        ("end of July", "07-31"),  # of a month
        ("the end of next week", "07-21"),  # of next week
    ],
)
def test_the_end_of_a_stretch_is_a_day_behind_by_and_until(typed: str, last: str) -> None:
    assert read_due(typed, TODAY) == day(last)
    announced = read_announcement(f"Summer School until {typed}", TODAY)
    assert isinstance(announced, ReadAnnouncement)
    assert announced.last_day == day(last)


def test_the_beginning_of_a_stretch_is_no_day_in_any_command() -> None:
    assert isinstance(read_when("beginning of next week", TODAY), Unclear)
    assert read_due("beginning of next week", TODAY) is None
    assert isinstance(read_cancellation("beginning of next week", calendar(), NOW), Unsettled)


@pytest.mark.parametrize("typed", ["Feb 30", "July 17-15", "Tuesday July 17", "3.5.32", "prose about nothing"])
def test_what_is_asked_about_is_asked_about_in_every_command(typed: str) -> None:
    assert isinstance(read_when(typed, TODAY), Unclear)
    assert not isinstance(read_absence(f"Bo {typed}", TODAY, ROSTER), AbsenceText)
    assert isinstance(read_cancellation(typed, calendar(), NOW), Unsettled)
    assert isinstance(read_move(f"July 15 to {typed}", calendar(), NOW), Unsettled)
    assert _covered(typed) is None
    assert day_of(typed, TODAY) is None


@pytest.mark.parametrize("room", ["meetings", "handlers", "posts"])
def test_nothing_else_reads_a_date_that_somebody_typed(room: str) -> None:
    other = re.compile(r"strptime|import dateutil|from dateutil|search_dates|january|\bjan\b\|feb", re.IGNORECASE)
    allowed = ("meetings/when/", "meetings/dates.py")
    modules = {path: path.relative_to(ROOMS).as_posix() for path in (ROOMS / room).rglob("*.py")}
    read = {name for path, name in modules.items() if other.search(path.read_text(encoding="utf-8"))}
    assert not {name for name in read if not name.startswith(allowed)}
