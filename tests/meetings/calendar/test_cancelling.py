"""Which meetings a text calls off, and why."""

from __future__ import annotations

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.cancelling import Cancellation, read_cancellation
from meetings.calendar.typed.which import Unsettled
from tests.cast import calendar, day, wall

NOW = wall("2019-07-10 10:00")  # a Wednesday


def cancellation(*days: str, why: str = "", found: Calendar | None = None) -> Cancellation:
    """That the meetings of these days are called off."""
    known = found or calendar()
    return Cancellation(tuple(known.occurrence(day(each)) for each in days), why)


@pytest.mark.parametrize(
    ("typed", "days", "why"),
    [
        pytest.param("July 15", ["07-15"], "", id="a date"),
        pytest.param("7/15", ["07-15"], "", id="a date in numbers"),
        pytest.param("Monday", ["07-15"], "", id="a weekday is the next one"),
        pytest.param("next week", ["07-15"], "", id="a week"),
        pytest.param("next week (All Hands)", ["07-15"], "All Hands", id="a reason in brackets"),
        pytest.param("July 15 All Hands", ["07-15"], "All Hands", id="a reason behind the date"),
        pytest.param("July 15 - All Hands", ["07-15"], "All Hands", id="a reason behind a dash"),
        pytest.param("July 15: All Hands", ["07-15"], "All Hands", id="a reason behind a colon"),
        pytest.param("next meeting, Bo is out", ["07-15"], "Bo is out", id="a reason behind a comma"),
        pytest.param("July 15!", ["07-15"], "", id="a mark alone is no reason"),
        pytest.param("July 15 due to workshop.", ["07-15"], "workshop", id="a reason in a sentence"),
        pytest.param("July 15 (All Hands (Madison))", ["07-15"], "All Hands (Madison)", id="brackets within brackets"),
        pytest.param("July 15 (moved to Slack on Friday)", ["07-15"], "moved to Slack on Friday",
                     id="in brackets a reason may hold a date word"),
        pytest.param("July 15 and 22", ["07-15", "07-22"], "", id="two dates"),
        pytest.param("July 13-26 (summer)", ["07-15", "07-22"], "summer", id="every meeting of a range"),
        pytest.param("July 15,\n 22 and 29", ["07-15", "07-22", "07-29"], "", id="two lines are one"),
        pytest.param("Dec 23 - Jan 3 (holidays)", ["2019-12-23", "2019-12-30"], "holidays", id="across the year's end"),
        pytest.param("the next two", ["07-15", "07-22"], "", id="so many"),
        pytest.param("next 3 meetings (summer)", ["07-15", "07-22", "07-29"], "summer", id="so many, in digits"),
        pytest.param("the next one", ["07-15"], "", id="one"),
        pytest.param("this meeting", ["07-15"], "", id="this one"),
        pytest.param("next meeting All Hands", ["07-15"], "All Hands", id="the next, with a reason"),
        pytest.param("the meeting on July 22", ["07-22"], "", id="in more words"),
        pytest.param("next Monday's meeting (All Hands)", ["07-15"], "All Hands", id="a possessive"),
        pytest.param("next two weeks", ["07-15", "07-22"], "", id="weeks, not meetings"),
        pytest.param("July 15 afternoon", ["07-15"], "", id="a part of the day"),
    ],
)  # fmt: skip
def test_this_calls_off(typed: str, days: list[str], why: str) -> None:
    assert read_cancellation(typed, calendar(), NOW) == cancellation(*days, why=why)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("", "I could not read a day", id="nothing"),
        pytest.param("sometime", "I could not read a day", id="no date"),
        pytest.param("the retreat of July 15", "I could not read a day", id="the date stands at the front"),
        pytest.param("February 30", "February", id="a date that does not exist"),
        pytest.param("July 16", "No meeting falls on that time; the next are Mon July 15 and Mon July 22",
                     id="no meeting then"),
        pytest.param("July 8", "The meeting of Mon July 8 has begun already", id="held"),
        pytest.param("July 8-16", "The meeting of Mon July 8 has begun already", id="one of several is held"),
        pytest.param("starting July 15", "Until when?", id="no end"),
        pytest.param("until further notice", "Until when?", id="no end in sight"),
        pytest.param("July 15 or 22", "I am not sure", id="one or the other"),
        pytest.param("July 15 not July 22", "I am not sure", id="a word of doubt"),
        pytest.param("July 15 room 300", "I am not sure", id="a digit in the reason"),
    ],
)  # fmt: skip
def test_nothing_is_called_off(typed: str, sentence: str) -> None:
    answer = read_cancellation(typed, calendar(), NOW)
    assert isinstance(answer, Unsettled)
    assert sentence in answer.sentence
    assert "`/agenda cancel" in answer.sentence or "the next are Mon July 15" in answer.sentence


def test_what_is_cancelled_already_is_left_out_or_said() -> None:
    found = calendar(day("07-15"))
    assert read_cancellation("July 15 and 22", found, NOW) == cancellation("07-22", found=found)
    answer = read_cancellation("July 15", found, NOW)
    assert answer == Unsettled("The meeting of Mon July 15 is cancelled already.")


def test_todays_meeting_can_be_called_off_until_it_begins() -> None:
    assert read_cancellation("July 8", calendar(), wall("2019-07-08 10:59")) == cancellation("07-08")
    assert isinstance(read_cancellation("July 8", calendar(), wall("2019-07-08 11:00")), Unsettled)


def test_the_example_is_the_next_meeting() -> None:
    answer = read_cancellation("sometime", calendar(day("07-15")), NOW)
    assert isinstance(answer, Unsettled)
    assert answer.sentence.endswith("Try: `/agenda cancel July 22`")
    assert isinstance(read_cancellation("July 22", calendar(day("07-15")), NOW), Cancellation)


def test_a_weekday_that_is_todays_is_asked_about_while_both_meetings_are_to_come() -> None:
    now = wall("2019-07-08 08:00")
    answer = read_cancellation("Monday (All Hands)", calendar(), now)
    assert isinstance(answer, Unsettled)
    assert [choice.label for choice in answer.choices] == ["today, Mon July 8", "Mon July 15"]
    for choice, chosen in zip(answer.choices, ["07-08", "07-15"], strict=True):
        assert read_cancellation(choice.text, calendar(), now) == cancellation(chosen, why="All Hands")


def test_a_weekday_that_is_todays_is_the_next_one_once_todays_meeting_has_begun() -> None:
    assert read_cancellation("Monday", calendar(), wall("2019-07-08 11:00")) == cancellation("07-15")
