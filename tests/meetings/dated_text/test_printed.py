"""Which words of a line get their dates, and which only look like dates."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.dated_text.printed import dates_only, with_dates
from tests.cast import day

MONDAY = day("07-08")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param("School next week", "School next week (July 15-19)", id="a week is Monday to Friday"),
        pytest.param("School this week", "School this week (July 8-12)", id="this week as well"),
        pytest.param("Focus this Thursday starting at 13:30 CDT", "Focus this Thursday (July 11) starting at 13:30 CDT",
                     id="a named weekday is not repeated"),
        pytest.param("Hackathon today 1-5pm", "Hackathon today (Mon July 8) 1-5pm", id="before the time of day"),
        pytest.param("Back tomorrow!", "Back tomorrow (Tue July 9)!", id="before a mark"),
        pytest.param("Talk next Friday", "Talk next Friday (July 19)", id="next week's Friday"),
        pytest.param("Talk Friday afternoon", "Talk Friday (July 12) afternoon", id="a bare weekday is the next one"),
        pytest.param("Retreat Tue - Wed", "Retreat Tue - Wed (July 9-10)", id="a range"),
        pytest.param("Review this Thurs/Fri at ten", "Review this Thurs/Fri (July 11-12) at ten", id="a pair"),
        pytest.param("Out Friday and next Monday", "Out Friday and next Monday (July 12 and July 15)", id="a list"),
        pytest.param("School this week and next week", "School this week and next week (July 8-19)", id="two weeks"),
        pytest.param("Out until Thursday", "Out until Thursday (July 11)", id="the day itself, not the days up to it"),
        pytest.param("Gone starting tomorrow, returning 8/26", "Gone starting tomorrow (Tue July 9), returning 8/26",
                     id="a date of the line stays as it is"),
        pytest.param("A today, B tomorrow", "A today (Mon July 8), B tomorrow (Tue July 9)", id="several in one line"),
        pytest.param("A Friday, B again Friday", "A Friday (July 12), B again Friday", id="not twice"),
        pytest.param("Closed the rest of the week", "Closed the rest of the week (July 8-12)", id="what is left of it"),
        pytest.param("The move is on the 30th", "The move is on the 30th (Tue July 30)", id="a day of no named month"),
    ],
)  # fmt: skip
def test_words_that_mean_another_day_tomorrow_get_their_dates(typed: str, printed: str) -> None:
    assert with_dates(typed, MONDAY) == printed
    assert with_dates(printed, MONDAY) == printed, "not twice"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("School next week (July 15-19)", id="the dates stand behind it"),
        pytest.param("Focus today (Mon July 8)", id="with a weekday"),
        pytest.param("Focus this Thursday, July 11", id="behind a comma"),
        pytest.param("1:30pm Wed session 2, July 10", id="the date stands further on"),
        pytest.param("The next release", id="next what"),
        pytest.param("Meets every second Tuesday", id="no one day"),
        pytest.param("Every Friday, and Wednesdays", id="recurring"),
        pytest.param("You may run into errors", id="a month that is a verb"),
        pytest.param("Sun Grid Engine", id="a weekday that is a name"),
        pytest.param("He sat down", id="a weekday that is a verb"),
        pytest.param("Broken since last Friday", id="it has passed"),
        pytest.param("Announced on Tuesday", id="it happened"),
        pytest.param("The end of this week", id="one day of it"),
        pytest.param("Friday after Thanksgiving", id="not the next one"),
        pytest.param("Next month's budget, next month", id="a month is no day"),
        pytest.param("Memorial Day in two years", id="far away"),
        pytest.param("See https://x.example.org/today/next-week", id="in a link"),
        pytest.param("Run `at tomorrow` for it", id="in code"),
        pytest.param("OSG 3.5.18 on 4.10", id="versions"),
    ],
)
def test_words_that_only_look_like_dates_stay_as_they_are(typed: str) -> None:
    assert with_dates(typed, MONDAY) == typed


def test_a_bare_weekday_behind_a_later_week_is_left_open() -> None:
    typed = "Memorial Day next Monday, meeting on Tuesday instead"
    assert with_dates(typed, MONDAY) == "Memorial Day next Monday (July 15), meeting on Tuesday instead"


@pytest.mark.parametrize(
    ("typed", "absolute"),
    [
        ("School next week (July 15-19)", "School July 15-19"),
        ("Focus this Thursday (July 11) at one", "Focus Thu July 11 at one"),
        ("Hackathon today (Mon July 8) 1-5pm", "Hackathon Mon July 8 1-5pm"),
        ("School July 15-19", "School July 15-19"),
        ("Focus Thursday (July 11)", "Focus Thursday (July 11)"),
    ],
)
def test_a_line_that_lasts_is_said_in_dates_only(typed: str, absolute: str) -> None:
    assert dates_only(typed, MONDAY) == absolute


WORDS = ["next", "week", "Friday", "today", "July", "15", "7/15", "the", "(", ")", "until", "and", "-", "1-5pm", "x",
         "this", "last", "second", "May", "Sun", ",", "2019", "for", "3", "days", "tomorrow", "of"]  # fmt: skip
DAYS = st.integers(0, 800).map(lambda days: date(2019, 1, 1) + timedelta(days=days))


@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join), DAYS)
def test_nothing_but_brackets_with_dates_is_ever_added(typed: str, today: date) -> None:
    printed = with_dates(typed, today)
    pieces = re.split(r" \([A-Z][^()]*\)", printed)
    rest = typed
    for piece in pieces:
        assert piece in rest or re.search(r"\(", typed)
        rest = rest[rest.find(piece) + len(piece) :] if piece in rest else rest


@given(st.text(max_size=80), DAYS)
def test_any_text_is_taken(typed: str, today: date) -> None:
    assert len(with_dates(typed, today)) >= len(typed)
    dates_only(typed, today)
