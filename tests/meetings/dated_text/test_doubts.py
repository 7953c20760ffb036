"""What is asked about the days of a line."""

from __future__ import annotations

import pytest

from meetings.dated_text.doubts import doubt_about
from tests.cast import day

MONDAY = day("07-08")


@pytest.mark.parametrize(
    ("typed", "sentence", "labels"),
    [
        pytest.param("Focus Thursday July 24, 1pm", "disagree", ["Wed July 24", "Thu July 25"], id="a wrong weekday"),
        pytest.param("Focus Thursday (July 24)", "disagree", ["Wed July 24", "Thu July 25"], id="in brackets"),
        pytest.param("Meeting on Tues July 23, 2018", "disagree", ["Tue July 23"], id="last year, out of habit"),
        pytest.param("Focus July 5", '"July 5" has passed: it was Fri July 5.', ["Mon Aug 5", "Sun July 5, 2020"],
                     id="it has passed: a month later, or a year"),
        pytest.param("Focus Fri July 5", "has passed", ["Fri July 12"], id="it has passed: the next such weekday"),
        pytest.param("Focus April 22", "has passed this year", ["Wed Apr 22, 2020"], id="next year is far away"),
        pytest.param("School July 1-5", "has passed: it was July 1-5.", [], id="a range has no other reading"),
        pytest.param("Focus July 32", "There is no July 32", [], id="no such day"),
        pytest.param("Pizza on Monday", "Today is Monday", ["today, Mon July 8", "Mon July 15"], id="today's weekday"),
    ],
)  # fmt: skip
def test_a_day_that_can_hardly_be_meant_is_asked_about(typed: str, sentence: str, labels: list[str]) -> None:
    doubt = doubt_about(typed, MONDAY)
    assert doubt
    assert sentence in doubt.sentence
    assert [label for label, _ in doubt.choices] == labels
    for _, text in doubt.choices:
        assert doubt_about(text, MONDAY) is None, "what a button says is asked about no more"


def test_the_readings_keep_every_other_word() -> None:
    doubt = doubt_about("Focus on Thursday July 24, 1pm (room 3)", MONDAY)
    assert doubt
    assert doubt.choices[1] == ("Thu July 25", "Focus on Thu July 25, 1pm (room 3)")


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("School July 15-19", id="to come"),
        pytest.param("School July 5-10", id="it has begun and is not over"),
        pytest.param("Focus Thursday July 25", id="the weekday fits"),
        pytest.param("Slow since July 1", id="since a day that has passed"),
        pytest.param("The outage of July 1", id="named after its day"),
        pytest.param("Open 24/7", id="no date"),
        pytest.param("9/11 of the tests pass", id="a share"),
        pytest.param("Down for 5 days", id="a length"),
        pytest.param("All Hands March 19-22", id="next year's, not far away"),
    ],
)
def test_other_days_are_taken_as_they_are(typed: str) -> None:
    assert doubt_about(typed, MONDAY) is None
