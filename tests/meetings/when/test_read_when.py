"""What one text means on one day; every row says why it is there."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from meetings.when import Span, Unclear, When, read_when
from meetings.when.locale import AMERICAN, Locale
from tests.meetings.when.tables import meant, read

WEDNESDAY = date(2026, 7, 8)
MONDAY = date(2026, 7, 6)


def when(text: str, today: date = WEDNESDAY, *, locale: Locale = AMERICAN) -> When:
    found = read_when(text, today, locale=locale)
    assert isinstance(found, When), found
    return found


def unclear(text: str, today: date = WEDNESDAY) -> Unclear:
    found = read_when(text, today)
    assert isinstance(found, Unclear), found
    return found


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Wed", ("2026-07-08", "2026-07-15")),  # a lone weekday that is today's
        ("Wed, Fri", ("2026-07-08,2026-07-10", "2026-07-15,2026-07-17")),  # the first of a list is today's
        ("starting Wed", ("2026-07-08..open", "2026-07-15..open")),  # a start that is today's
        ("through Wed", ("2026-07-08", "2026-07-08..2026-07-15")),  # an end that is today's
        ("this Monday", ("2026-07-06", "2026-07-13")),  # this week's is over
        ("Mon + Fri", ("2026-07-10,2026-07-13", "2026-07-13,2026-07-17")),  # the order does not settle it
        ("the 5th", ("2026-07-05", "2026-08-05")),  # just past, or next month's
        ("for 5 days", ("2026-07-08..2026-07-10", "2026-07-08..2026-07-14")),  # with or without the weekend
        ("the next two weeks", ("2026-07-08..2026-07-21", "2026-07-13..2026-07-26")),  # from today or Monday
        ("next 2 days", ("2026-07-08..2026-07-09", "2026-07-09..2026-07-10")),  # from today or tomorrow
        ("Thu and Fri morning", ("2026-07-09,2026-07-10@am", "2026-07-09@am,2026-07-10@am")),  # one or two
    ],
)
def test_two_readings_are_two_choices(text: str, choices: tuple[str, str]) -> None:
    found = unclear(text)
    assert [read(choice) for choice in found.choices] == [meant(days) for days in choices]


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("Wed-Fri", WEDNESDAY, "2026-07-08..2026-07-10"),  # a range may start today
        ("Wed/Thu", WEDNESDAY, "2026-07-08..2026-07-09"),  # so may a pair
        ("Fri, Wed", WEDNESDAY, "2026-07-10,2026-07-15"),  # today's weekday behind another is next week's
        ("today and Wed", WEDNESDAY, "2026-07-08,2026-07-15"),  # as is one behind today
        ("next Wed", WEDNESDAY, "2026-07-15"),  # next week's
        ("next Tuesday", MONDAY, "2026-07-14"),  # not tomorrow
        ("this Tuesday", MONDAY, "2026-07-07"),  # tomorrow
        ("this Monday and next", MONDAY, "2026-07-06,2026-07-13"),  # today and a week later
        ("the next 2 Mondays", MONDAY, "2026-07-13,2026-07-20"),  # today is none of them
        ("Mon, July 13, Wed, July 15", WEDNESDAY, "2026-07-13,2026-07-15"),  # each weekday belongs to its date
        ("Thursday and Friday (July 9, 10)", WEDNESDAY, "2026-07-09..2026-07-10"),  # a bracket says it again
        ("Tue + Wed afternoons; Thu", MONDAY, "2026-07-07@pm,2026-07-08@pm,2026-07-09"),  # one word for two days
        ("for 2 days", WEDNESDAY, "2026-07-08..2026-07-09"),  # no weekend in between, no question
    ],
)
def test_the_order_of_days_settles_what_they_mean(text: str, today: date, days: str) -> None:
    assert read(when(text, today)) == meant(days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("8/7", "2026-07-08"),  # the day first
        ("15/7 - 17/7", "2026-07-15..2026-07-17"),  # in a range
        ("2026-07-15", "2026-07-15"),  # ISO has one order only
        ("July 15", "2026-07-15"),  # names have none
    ],
)
def test_the_day_may_come_first(text: str, days: str) -> None:
    assert read(when(text, locale=Locale("en", "GB"))) == meant(days)


def test_halves_are_spans_of_their_own() -> None:
    assert when("Thu afternoon through Mon noon").spans == (
        Span(date(2026, 7, 9), date(2026, 7, 9), "pm"),
        Span(date(2026, 7, 10), date(2026, 7, 12)),
        Span(date(2026, 7, 13), date(2026, 7, 13), "am"),
    )


def test_days_said_twice_are_kept_once() -> None:
    assert when("today - Friday and tomorrow").spans == (Span(date(2026, 7, 8), date(2026, 7, 10)),)


@pytest.mark.parametrize(
    ("text", "absolute"),
    [
        ("July 15-17", True),  # dates
        ("Thursday, July 16", True),  # a weekday that belongs to its date
        ("Wed-Fri (7/15-7/17)", True),  # weekdays of dates
        ("returning 8/26", True),  # the only end typed is a date
        ("week of Dec 21", True),  # still true next week
        ("next week (July 13-15)", False),  # "next week" is not
        ("tomorrow, 7/9", False),  # nor is "tomorrow"
        ("Friday", False),  # nor is a weekday
        ("the 15th", False),  # nor is a day without a month
        ("July 8 and Friday", False),  # one of two
        ("starting tomorrow, returning 8/26", False),  # one end of two
        ("for 3 days", False),  # a length
        ("until further notice", False),  # no date at all
    ],
)
def test_only_dates_may_be_printed_as_typed(text: str, absolute: bool) -> None:
    assert when(text).absolute is absolute


def test_the_words_are_kept_as_typed() -> None:
    assert when("  *July  15–17*. ").words == "July  15–17"


@pytest.mark.parametrize(
    ("text", "every", "first", "count", "open_end"),
    [
        ("Wednesdays", ("wed",), "2026-07-08", 13, True),  # a quarter of a year, today included
        ("every Tue and Thu", ("tue", "thu"), "2026-07-09", 26, True),  # two weekdays
        ("every Friday in December", ("fri",), "2026-12-04", 4, False),  # a month
        ("Fridays for 4 weeks", ("fri",), "2026-07-10", 4, False),  # a length
        ("Fridays this month", ("fri",), "2026-07-10", 4, False),  # what is left of it
        ("Fridays starting Aug 1", ("fri",), "2026-08-07", 13, True),  # from a day on
    ],
)
def test_what_comes_again(text: str, every: tuple[str, ...], first: str, count: int, open_end: bool) -> None:
    found = when(text)
    assert (found.every, found.first_day.isoformat(), len(found.spans), found.open_end) == (
        every,
        first,
        count,
        open_end,
    )


def test_what_comes_again_goes_on_behind_the_listed_quarter() -> None:
    found = when("Wednesday afternoons")
    assert found.last_day is None
    assert found.touches(date(2027, 7, 7), date(2027, 7, 7))
    assert not found.touches(date(2027, 7, 8), date(2027, 7, 13))
    listed = list(found.days(date(2026, 9, 30), date(2026, 10, 14)))
    assert listed == [(date(2026, month, day), "pm") for month, day in ((9, 30), (10, 7), (10, 14))]
    assert not when("Wednesdays in August").touches(date(2026, 9, 1), date(2027, 7, 7))


def test_an_open_end_has_no_last_day() -> None:
    found = when("Friday; starting Aug 3")
    assert (found.last_day, found.open_end, found.spans[-1].end) == (None, True, None)
    assert found.touches(date(2027, 1, 1), date(2027, 1, 1))
    assert not found.touches(date(2026, 7, 11), date(2026, 8, 2))


def test_days_are_listed_inside_bounds() -> None:
    listed = list(when("Thu, starting Friday").days(WEDNESDAY, date(2026, 7, 11)))
    assert listed == [(date(2026, 7, day), "day") for day in (9, 10, 11)]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n", "lunch", "July", "2026", "Friday lunch", "Mat Friday", "9-11am", "().,"]
)
def test_the_whole_text_must_be_a_when(text: str) -> None:
    assert not unclear(text).choices


@pytest.mark.parametrize(
    "text",
    ["", "blursday", "Wed", "Wednesday July 16", "July 45", "July 17-15", "the 5th", "15/7", "Wed-Fri afternoon",
     "for 5 days", "Thu and Fri mornings", "next Fri and Mon", "starting June 1", "Friday at noon", "Mon + Fri"],
)  # fmt: skip
def test_the_examples_in_a_question_work(text: str) -> None:
    found = read_when(text, WEDNESDAY, lead="/agenda cancel ")
    assert isinstance(found, Unclear)
    assert "\n" not in found.question
    examples = re.findall("`([^`]+)`", found.question)
    assert examples
    for example in examples:
        assert example.startswith("/agenda cancel ")
        when(example.removeprefix("/agenda cancel "))


@pytest.mark.parametrize("ago", [0, 1, 13, 14])
def test_a_day_of_the_last_fortnight_is_still_that_one(ago: int) -> None:
    day = WEDNESDAY - timedelta(days=ago)
    assert when(f"{day.month}/{day.day}").first_day == day


def test_an_older_day_is_next_years() -> None:
    assert when("6/23").first_day == date(2027, 6, 23)
