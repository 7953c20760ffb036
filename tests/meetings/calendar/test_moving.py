"""Which meeting a text moves, and where to."""

from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.typed.moving import Move, read_move
from meetings.calendar.typed.which import Unsettled
from meetings.dates import instant
from tests.cast import CHICAGO, calendar, called_off, day, series, wall

WEDNESDAY = wall("2019-07-10 10:00")
MONDAY = wall("2019-07-08 08:00")
AFTERNOON = wall("2019-07-08 14:00")
MOVED = Calendar(series(), {day("07-15"): Decided(State.MOVED, "", day("07-16"), time(14))})


@pytest.mark.parametrize(
    ("typed", "original", "to", "at", "why"),
    [
        pytest.param("July 15 to July 16", "07-15", "07-16", "11:00", "", id="two dates"),
        pytest.param("July 15 to July 16 14:00", "07-15", "07-16", "14:00", "", id="with a time"),
        pytest.param("7/15 to 7/16 at 2pm", "07-15", "07-16", "14:00", "", id="numbers, and a half of the day"),
        pytest.param("July 15 to 2:30 pm July 16", "07-15", "07-16", "14:30", "", id="the time first"),
        pytest.param("July 15 to 10:00 on July 16", "07-15", "07-16", "10:00", "", id="the time first, with a word"),
        pytest.param("July 15 to noon", "07-15", "07-15", "12:00", "", id="noon of the same day"),
        pytest.param("July 15 to 14:00", "07-15", "07-15", "14:00", "", id="only a time: the same day"),
        pytest.param("July 15 to at 9", "07-15", "07-15", "09:00", "", id="a bare hour behind at"),
        pytest.param("July 15 to July 16 at 03:00", "07-15", "07-16", "03:00", "", id="a clock of 24 hours"),
        pytest.param("July 15 to 2019-07-16 16:00 (Labor Day)", "07-15", "07-16", "16:00", "Labor Day", id="a reason"),
        pytest.param("July 15 to July 16 (Labor Day (UW))", "07-15", "07-16", "11:00", "Labor Day (UW)",
                     id="brackets in the reason"),
        pytest.param("July 15 to Tuesday (July 16)", "07-15", "07-16", "11:00", "", id="a date in brackets is none"),
        pytest.param("July 15 -> July 16", "07-15", "07-16", "11:00", "", id="an arrow"),
        pytest.param("next week to Tuesday", "07-15", "07-16", "11:00", "", id="a week, a weekday"),
        pytest.param("the meeting of July 15 to July 16", "07-15", "07-16", "11:00", "", id="in more words"),
        pytest.param("next Monday's meeting to Tuesday", "07-15", "07-16", "11:00", "", id="a possessive"),
        pytest.param("the next meeting to July 18", "07-15", "07-18", "11:00", "", id="the next one"),
        pytest.param("to July 18", "07-15", "07-18", "11:00", "", id="nothing said: the next one"),
        pytest.param("July 15 to July 11", "07-15", "07-11", "11:00", "", id="to an earlier day"),
        pytest.param("Dec 30 to Jan 2", "12-30", "2020-01-02", "11:00", "", id="across the year's end"),
        pytest.param("July 15 to next Friday", "07-15", "07-19", "11:00", "", id="next Friday is next week's"),
    ],
)  # fmt: skip
def test_this_is_moved(typed: str, original: str, to: str, at: str, why: str) -> None:
    found = read_move(typed, calendar(), WEDNESDAY)
    assert isinstance(found, Move), found
    assert found.meeting.original == day(original)
    assert found.decided == Decided(State.MOVED, why, day(to), time.fromisoformat(at))


@pytest.mark.parametrize(
    ("now", "typed", "original", "to"),
    [
        pytest.param(MONDAY, "today to tomorrow at 10", "07-08", "07-09", id="today's, before it begins"),
        pytest.param(AFTERNOON, "Monday to Wednesday July 17", "07-15", "07-17", id="today's is over"),
        pytest.param(MONDAY, "today to Friday", "07-08", "07-12", id="both readings are the same day"),
    ],
)
def test_on_the_day_itself(now: object, typed: str, original: str, to: str) -> None:
    found = read_move(typed, calendar(), now)  # type: ignore[arg-type]
    assert isinstance(found, Move), found
    assert (found.meeting.original, found.decided and found.decided.day) == (day(original), day(to))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("July 15", "From which day to which?", id="no target"),
        pytest.param("July 15 to", "From which day to which?", id="an empty target"),
        pytest.param("sometime to July 16", "could not read a day", id="no source"),
        pytest.param("July 15 to sometime", 'could not read "sometime"', id="no day"),
        pytest.param("July 15 to July 16 or 17", "could not read", id="one or the other"),
        pytest.param("July 15 to July 16 and 17", "one day", id="two days"),
        pytest.param("July 15 to next week", "one day", id="a week"),
        pytest.param("July 15 to tomorrow afternoon", "one day, at one time", id="half a day is no time"),
        pytest.param("July 15 to July 16 25:00", "could not read", id="no such time"),
        pytest.param("July 16 to July 17", "No meeting falls on that time", id="no meeting then"),
        pytest.param("July 8 to July 17", "has begun already", id="begun"),
        pytest.param("July 15 to July 9", "Tue July 9 at 11:00 is past", id="the new day is past"),
        pytest.param("July 15 to today at 9", "Wed July 10 at 09:00 is past", id="the new time is past"),
        pytest.param("July 15 to July 22", "There is a meeting on Mon July 22 at 11:00 already", id="another is there"),
        pytest.param("July 15 to July 15", "is on Mon July 15 at 11:00 already", id="where it is"),
        pytest.param("July 15-22 to July 23", "2 meetings", id="several"),
        pytest.param("July 15 to February 30", "February", id="a day that does not exist"),
    ],
)
def test_nothing_is_moved(typed: str, sentence: str) -> None:
    found = read_move(typed, calendar(), WEDNESDAY)
    assert isinstance(found, Unsettled), found
    assert sentence in found.sentence
    assert "`/agenda " in found.sentence or "the next are" in found.sentence or "already" in found.sentence \
        or "one at a time" in found.sentence  # fmt: skip


@pytest.mark.parametrize(
    ("now", "typed", "labels"),
    [
        pytest.param(WEDNESDAY, "July 15 to Friday", ["Fri July 12 at 11:00", "Fri July 19 at 11:00"],
                     id="this Friday, or the Friday of the meeting's week"),
        pytest.param(WEDNESDAY, "July 15 to July 16 at 2", ["Tue July 16 at 02:00", "Tue July 16 at 14:00"],
                     id="either half of the day"),
        pytest.param(MONDAY, "Monday to July 18", ["today, Mon July 8", "Mon July 15"], id="two Mondays"),
        pytest.param(wall("2019-07-09 08:00"), "July 15 to Tuesday", ["Tue July 9 at 11:00", "Tue July 16 at 11:00"],
                     id="today's weekday"),
    ],
)  # fmt: skip
def test_two_readings_are_asked_about_and_each_button_settles_it(now: object, typed: str, labels: list[str]) -> None:
    found = read_move(typed, calendar(), now)  # type: ignore[arg-type]
    assert isinstance(found, Unsettled)
    assert [choice.label for choice in found.choices] == labels
    assert all(isinstance(read_move(choice.text, calendar(), now), Move) for choice in found.choices)  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["July 16 to July 18", "July 15 to July 18"], ids=["where it is", "where it was"])
def test_a_moved_meeting_is_found_by_its_day_and_by_its_original_date(typed: str) -> None:
    found = read_move(typed, MOVED, WEDNESDAY)
    assert isinstance(found, Move), found
    assert found.meeting.original == day("07-15")
    assert found.decided == Decided(State.MOVED, "", day("07-18"), time(14))


def test_moved_back_to_its_regular_time_nothing_is_decided_any_more() -> None:
    for typed in ("July 16 to July 15", "July 16 to July 15 11:00"):
        assert read_move(typed, MOVED, WEDNESDAY) == Move(MOVED.occurrence(day("07-15")), None)


def test_a_meeting_that_was_called_off_can_be_moved_and_may_take_the_place_of_one() -> None:
    found = calendar(day("07-15"), day("07-22"))
    assert isinstance(read_move("July 15 to July 16", found, WEDNESDAY), Move)
    assert isinstance(read_move("July 15 to July 22", found, WEDNESDAY), Move)
    assert found.decided[day("07-15")] == called_off()


@settings(max_examples=200, deadline=None)
@given(
    weeks=st.integers(min_value=0, max_value=150),
    ahead=st.integers(min_value=-2, max_value=5),
    minutes=st.integers(min_value=0, max_value=24 * 60 - 1),
)
def test_every_day_and_time_across_summer_time_and_the_ends_of_years(weeks: int, ahead: int, minutes: int) -> None:
    """Said a week before, in dates: the meeting is at that wall time, and its draft before it on the same day."""
    original = date(2019, 7, 15) + timedelta(weeks=weeks)
    to, at = original + timedelta(days=ahead), time(minutes // 60, minutes % 60)
    now = instant(original - timedelta(days=5), time(7), CHICAGO)
    found = read_move(f"{original} to {to} {at:%H:%M}", calendar(), now)
    if (to, at) == (original, time(11)):
        assert isinstance(found, Unsettled)
        return
    assert isinstance(found, Move), found
    assert found.decided
    meeting = Calendar(series(), {original: found.decided}).held_from(to)
    assert meeting
    assert (meeting.original, meeting.day, meeting.at) == (original, to, at)
    assert meeting.starts.astimezone(ZoneInfo(CHICAGO)).date() == to
    assert meeting.draft_posted <= meeting.starts
    assert meeting.draft_at <= at
