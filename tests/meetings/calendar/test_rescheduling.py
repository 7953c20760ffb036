"""A new weekday or time from a day on."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.series import Schedule
from meetings.calendar.typed.rescheduling import NewSchedule, dropped_words, read_schedule
from meetings.calendar.typed.which import Unsettled
from meetings.dates import WEEKDAYS, instant
from tests.cast import CHICAGO, calendar, called_off, day, series, wall

NOW = wall("2019-07-10 10:00")


@pytest.mark.parametrize(
    ("typed", "first", "weekday", "at", "draft_at"),
    [
        pytest.param("every Tuesday 10:00 from July 23", "07-22", 1, "10:00", "08:00", id="in place of the Monday"),
        pytest.param("every Tuesday at 10 from July 23", "07-22", 1, "10:00", "08:00", id="a bare hour behind at"),
        pytest.param("every Tuesday from July 22", "07-22", 1, "11:00", "09:00", id="the same time"),
        pytest.param("every Thursday from July 23", "07-23", 3, "11:00", "09:00", id="the Monday before stays"),
        pytest.param("every week on Tuesday 2pm", "07-15", 1, "14:00", "12:00", id="from the next meeting on"),
        pytest.param("Tuesdays at noon", "07-15", 1, "12:00", "10:00", id="a plural"),
        pytest.param("at 10:00 from July 22", "07-22", 0, "10:00", "08:00", id="only the time"),
        pytest.param("at 01:00", "07-15", 0, "01:00", "00:00", id="the draft stays on the day"),
        pytest.param("every Tuesday 10:00 starting next week", "07-15", 1, "10:00", "08:00", id="from a week on"),
    ],
)
def test_this_is_the_schedule(typed: str, first: str, weekday: int, at: str, draft_at: str) -> None:
    new = read_schedule(typed, calendar(), NOW)
    assert isinstance(new, NewSchedule), new
    assert new.entry.first == day(first)
    assert new.entry.value == Schedule(weekday, time.fromisoformat(at), time.fromisoformat(draft_at))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("every Tuesday from July 8", "Mon July 8 is past", id="a past day"),
        pytest.param("every other Tuesday 10:00", "as a weekday and a time", id="every other week is not kept"),
        pytest.param("every day at 10:00", "as a weekday and a time", id="every day"),
        pytest.param("every Monday at 11:00", "is every Monday at 11:00 already", id="as it is"),
        pytest.param("every Tuesday 25:00", "as a weekday and a time", id="no such time"),
        pytest.param("every blue moon", "as a weekday and a time", id="nonsense"),
        pytest.param("at", "as a weekday and a time", id="nothing behind at"),
        pytest.param("every Tuesday at 2", "At 02:00 or 14:00?", id="either half of the day"),
    ],
)
def test_this_is_asked_about(typed: str, sentence: str) -> None:
    answer = read_schedule(typed, calendar(), NOW)
    assert isinstance(answer, Unsettled)
    assert sentence in answer.sentence
    assert all(isinstance(read_schedule(choice.text, calendar(), NOW), NewSchedule) for choice in answer.choices)


def test_todays_meeting_can_change_until_it_begins() -> None:
    assert isinstance(read_schedule("at 14:00 from today", calendar(), wall("2019-07-08 10:59")), NewSchedule)
    answer = read_schedule("at 14:00 from today", calendar(), wall("2019-07-08 11:00"))
    assert isinstance(answer, Unsettled)
    assert "has begun already" in answer.sentence


def test_what_was_decided_for_dates_that_are_none_any_more_is_said_and_the_rest_stays() -> None:
    decided = {
        day("07-15"): called_off("hike"),
        day("07-22"): Decided(State.MOVED, "", day("07-25"), time(11)),
        day("07-29"): called_off(),
    }
    found = Calendar(series(), decided)
    new = read_schedule("every Tuesday from July 23", found, NOW)
    assert isinstance(new, NewSchedule)
    assert dropped_words(new.dropped) == "Mon July 22 (moved) and Mon July 29 (cancelled)"
    assert set(new.after.decided) == {day("07-15")}
    held = [one.day for one in islice(new.after.held(day("07-15")), 3)]
    assert held == [day("07-23"), day("07-30"), day("08-06")]


def test_where_only_the_time_changes_everything_that_was_decided_stays() -> None:
    found = Calendar(series(), {day("07-22"): called_off()})
    new = read_schedule("at 10:00", found, NOW)
    assert isinstance(new, NewSchedule)
    assert new.dropped == ()
    assert new.after.decided == found.decided


@settings(max_examples=200, deadline=None)
@given(
    start=st.dates(date(2019, 7, 9), date(2026, 12, 31)),
    weekday=st.integers(min_value=0, max_value=6),
    minutes=st.integers(min_value=8 * 60, max_value=24 * 60 - 1),
)
def test_from_any_day_on_there_is_one_meeting_a_week(start: date, weekday: int, minutes: int) -> None:
    """Across summer time, the ends of years and weeks 53: none lost, none doubled in the week of the change."""
    at = time(minutes // 60, minutes % 60)
    now = instant(start - timedelta(days=9), time(12), CHICAGO)
    new = read_schedule(f"every {WEEKDAYS[weekday]} {at:%H:%M} from {start}", calendar(), now)
    if isinstance(new, Unsettled):
        assert (weekday, at) == (0, time(11))
        return
    dates = list(islice(new.after.originals(start - timedelta(days=8)), 12))
    after = [each for each in dates if each >= new.entry.first]
    assert all(each.weekday() == weekday for each in after)
    assert all(later - earlier == timedelta(weeks=1) for earlier, later in pairwise(after))
    assert all(each.weekday() == 0 for each in dates if each < new.entry.first)
    assert all(timedelta(0) < later - earlier < timedelta(weeks=2) for earlier, later in pairwise(dates))
    if start.weekday() == weekday:
        assert after[0] == start
        weeks = [each.isocalendar()[:2] for each in dates]
        assert len(set(weeks)) == len(weeks)
    first = new.first
    assert first
    assert first.at == at
    assert first.draft_at <= at
