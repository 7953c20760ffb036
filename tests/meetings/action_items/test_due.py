"""Due dates at the end of action items: read by the one reader of dates, and printed absolute."""

from __future__ import annotations

from datetime import date

import pytest

from meetings.action_items.due import Dated, dated, due_on, due_phrase, read_due, undated
from meetings.when.spans import Unclear
from tests.cast import day

# A Monday.
TODAY = day("07-08")


@pytest.mark.parametrize(
    ("typed", "text", "due"),
    [
        pytest.param("build it by July 12", "build it by July 12", "07-12", id="absolute: as typed"),
        pytest.param("build it by 7/12", "build it by 7/12", "07-12", id="absolute in numbers: as typed"),
        pytest.param("build it by Friday", "build it by Fri July 12", "07-12", id="relative: the date"),
        pytest.param("build it due Friday", "build it due Fri July 12", "07-12", id="due"),
        pytest.param("build it, due by Friday", "build it, due by Fri July 12", "07-12", id="due by"),
        pytest.param("build it, due: Friday", "build it, due: Fri July 12", "07-12", id="due and a colon"),
        pytest.param("build it BY friday", "build it BY Fri July 12", "07-12", id="any case"),
        pytest.param("build it (by Friday)", "build it (by Fri July 12)", "07-12", id="in brackets"),
        pytest.param("build it (due July 12).", "build it (due July 12).", "07-12", id="a full stop behind"),
        pytest.param("build it by Friday!", "build it by Fri July 12!", "07-12", id="a mark behind"),
        pytest.param("build it by tomorrow", "build it by Tue July 9", "07-09", id="tomorrow"),
        pytest.param("build it by the 15th", "build it by Mon July 15", "07-15", id="a day of the month"),
        pytest.param("build it by next week", "build it by Sun July 21", "07-21", id="a week: its last day"),
        pytest.param("build it by July 15-17", "build it by July 15-17", "07-17", id="a range: its last day"),
        pytest.param("build it by Friday 5pm", "build it by Friday 5pm (Fri July 12)", "07-12", id="a time is kept"),
        pytest.param("build it (by Friday 5pm)", "build it (by Friday 5pm, Fri July 12)", "07-12",
                     id="a time is kept in brackets"),
        pytest.param("reviewed by May by Friday", "reviewed by May by Fri July 12", "07-12", id="the second by"),
        pytest.param("stand by Friday", "stand by Fri July 12", "07-12", id="the date makes it one"),
        pytest.param("build it by January 31", "build it by January 31", "2020-01-31", id="of next year"),
    ],
)  # fmt: skip
def test_a_due_date_is_read_and_made_absolute(typed: str, text: str, due: str) -> None:
    assert dated(typed, TODAY) == Dated(text, day(due))


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("stand by for the release", id="by in a phrase"),
        pytest.param("do it by hand", id="a manner"),
        pytest.param("reviewed by John", id="a person"),
        pytest.param("grow it by 12", id="a number"),
        pytest.param("moved by Friday's crew", id="more behind the date"),
        pytest.param("by Friday", id="nothing is to be done"),
        pytest.param("build it by February 30", id="a date that does not exist"),
        pytest.param("not by Friday", id="a doubt before it"),
        pytest.param("Friday or by July 12", id="one of two"),
        pytest.param("build it by Friday or July 15", id="one of two dates"),
        pytest.param("build it (by Friday", id="a bracket that is not closed"),
        pytest.param("build it by Fridays", id="every week"),
        pytest.param("due for 3 days", id="a length"),
        pytest.param("it is due until Friday", id="a stretch"),
        pytest.param("passerby Friday", id="a part of a word"),
        pytest.param("fix the subdue July 12", id="the end of a word"),
        pytest.param("", id="nothing"),
        pytest.param("by ", id="a mark and nothing"),
    ],
)
def test_this_stays_text(typed: str) -> None:
    assert dated(typed, TODAY) == Dated(typed)


@pytest.mark.parametrize(
    ("typed", "either"),
    [
        pytest.param("build it by Monday", ("07-08", "07-15"), id="today, or a week from today"),
        pytest.param("build it by Fri July 11", ("07-11", "07-12"), id="two statements that disagree"),
    ],
)
def test_a_day_that_may_be_one_of_two_stays_text_and_both_are_known(typed: str, either: tuple[str, str]) -> None:
    assert dated(typed, TODAY) == Dated(typed, either=(day(either[0]), day(either[1])))


@pytest.mark.parametrize(
    ("typed", "passed", "either"),
    [
        pytest.param("build it by July 5", "07-05", ["2020-07-05"], id="within the last fortnight"),
        pytest.param("build it by June 3", "06-03", ["2020-06-03"], id="longer ago: next year's is not meant unasked"),
        pytest.param("build it by 6/3", "06-03", ["2020-06-03"], id="in numbers"),
        pytest.param("build it by July 5, 2019", "07-05", [], id="with its year it can be no other"),
        pytest.param("build it by 7/5/19", "07-05", [], id="with its year in numbers"),
    ],
)
def test_a_due_date_that_has_passed_stays_text_and_is_asked_about(typed: str, passed: str, either: list[str]) -> None:
    assert dated(typed, TODAY) == Dated(typed, either=tuple(map(day, either)), passed=day(passed))


@pytest.mark.parametrize("typed", ["build it by June 3, 2020", "build it by 2020-06-03"])
def test_a_due_date_of_next_year_with_its_year_is_no_question(typed: str) -> None:
    assert dated(typed, TODAY) == Dated(typed, day("2020-06-03"))


@pytest.mark.parametrize(
    ("text", "was_dated", "expected"),
    [
        pytest.param("build it by Fri July 12", True, "build it by Fri July 19", id="in place of the old one"),
        pytest.param("build it (by Fri July 12).", True, "build it by Fri July 19", id="in place of brackets"),
        pytest.param("build it", False, "build it by Fri July 19", id="where there was none"),
        pytest.param("build it by Monday", False, "build it by Fri July 19", id="in place of an unclear one"),
        pytest.param("build it by hand", False, "build it by hand by Fri July 19", id="a by that is no date stays"),
    ],
)
def test_another_due_date_stands_in_its_place(text: str, was_dated: bool, expected: str) -> None:
    assert due_on(text, day("07-19"), TODAY, was_dated=was_dated) == expected


@pytest.mark.parametrize("said_on", ["07-08", "07-20", "2020-03-01", "2021-07-08"])
def test_a_due_date_is_found_again_on_any_later_day(said_on: str) -> None:
    text = dated("build it by hand by Friday", TODAY).text
    assert undated(text, day(said_on), was_dated=True) == "build it by hand"
    assert due_phrase(text, day(said_on)) == "by Fri July 12"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        pytest.param("Friday", "07-12", id="a weekday"),
        pytest.param("by July 12.", "07-12", id="by"),
        pytest.param("on July 12", "07-12", id="on"),
        pytest.param("2019-07-12", "07-12", id="in numbers"),
        pytest.param("next week", "07-21", id="the last day of a week"),
        pytest.param("sometime", None, id="no date"),
        pytest.param("Fridays", None, id="every week"),
        pytest.param("until further notice", None, id="no end"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_due_date_alone_is_read(typed: str, due: str | None) -> None:
    assert read_due(typed, TODAY) == (day(due) if due else None)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("Monday", "do you mean today", id="today or in a week"),
        pytest.param("July 5", "Fri July 5 is over already", id="past"),
        pytest.param("Fri July 11", "disagree", id="two statements that disagree"),
    ],
)
def test_a_due_date_alone_is_asked_about(typed: str, sentence: str) -> None:
    unclear = read_due(typed, TODAY)
    assert isinstance(unclear, Unclear)
    assert sentence in unclear.question


def test_a_date_far_ahead_names_its_year() -> None:
    assert due_on("build it", date(2020, 6, 1), TODAY, was_dated=False) == "build it by Mon June 1, 2020"
