"""Which meetings are said to be held."""

from __future__ import annotations

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.typed.holding import Held, read_held
from meetings.calendar.typed.which import Unsettled
from tests.cast import called_off, day, series, wall

NOW = wall("2019-08-28 10:00")
HOLIDAYS = {day("09-02"): "Labor Day", day("09-16"): "Retreat"}
FOUND = Calendar(series(), {day("09-09"): called_off(), day("09-16"): called_off()}, HOLIDAYS)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("Sep 2", {"09-02": Decided(State.HELD)}, id="a holiday nobody had decided about"),
        pytest.param("Sep 9", {"09-09": None}, id="called off: it is regular again"),
        pytest.param("Sep 16", {"09-16": Decided(State.HELD)}, id="called off, on a holiday"),
        pytest.param("Sep 1-30", {"09-02": Decided(State.HELD), "09-09": None, "09-16": Decided(State.HELD)},
                     id="several; those that are held anyway are left alone"),
    ],
)  # fmt: skip
def test_this_is_held(typed: str, expected: dict[str, Decided | None]) -> None:
    assert read_held(typed, FOUND, NOW) == tuple(
        Held(FOUND.occurrence(day(each)), what) for each, what in expected.items()
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("Sep 23", "The meeting of Mon Sep 23 takes place at 11:00 already.", id="held anyway"),
        pytest.param("Sep 3", "No meeting falls on that time", id="no meeting then"),
        pytest.param("Sep 2 at Joe's", "could not read", id="something behind"),
        pytest.param("never", "could not read a day", id="no day"),
        pytest.param("Aug 26", "has begun already", id="past"),
    ],
)
def test_this_is_asked_about(typed: str, sentence: str) -> None:
    answer = read_held(typed, FOUND, NOW)
    assert isinstance(answer, Unsettled)
    assert sentence in answer.sentence
