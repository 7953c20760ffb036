"""Absences meant by words instead of numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from meetings.absences import Absence
from meetings.absences.read import AbsenceText
from meetings.absences.reading import read_absence
from meetings.absences.recalled import recalled
from meetings.people import Person, Roster

MONDAY = date(2019, 7, 8)
ROSTER = Roster((Person("Ada"), Person("Bo")))


def _recorded(number: int, text: str, person: str = "Ada") -> Absence:
    read = read_absence(text, MONDAY, ROSTER)
    assert isinstance(read, AbsenceText)
    return Absence(number, person, read.when, read.note, "U1", datetime(2019, 7, 8, tzinfo=UTC))


STANDING = [
    _recorded(1, "July 15-17 (beach)"),
    _recorded(2, "Friday (dentist)"),
    _recorded(3, "Friday", "Bo"),
    _recorded(4, "July 22-24 (dentist again)"),
]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("July 15-17", [1], id="the same days"),
        pytest.param("Friday", [2], id="the typist's, where others are out as well"),
        pytest.param("Bo Friday", [3], id="somebody else's by name"),
        pytest.param("beach", [1], id="by its reason"),
        pytest.param("Bo", [3], id="by the person"),
    ],
)
def test_the_only_one_that_fits_is_meant(said: str, meant: list[int]) -> None:
    found = recalled(said, read_absence(said, MONDAY, ROSTER), STANDING, "Ada")
    assert found.exactly
    assert [found.exactly.number] == meant


@pytest.mark.parametrize(
    ("said", "either"),
    [
        pytest.param("July 16", [1], id="one day of several is asked about"),
        pytest.param("July 15-24", [1, 4], id="days that touch two"),
        pytest.param("dentist", [2, 4], id="a reason of two"),
        pytest.param("August 1", [2, 1, 4], id="no such days: all of the typist's"),
        pytest.param("", [2, 1, 4], id="nothing: all of the typist's"),
        pytest.param("x" * 5000, [2, 1, 4], id="a long text"),
    ],
)
def test_otherwise_it_is_asked_which(said: str, either: list[int]) -> None:
    found = recalled(said, read_absence(said, MONDAY, ROSTER) if said else None, STANDING, "Ada")
    assert found.exactly is None
    assert [absence.number for absence in found.either] == either


def test_whether_the_words_led_anywhere_is_known() -> None:
    assert recalled("dentist", None, STANDING, "Ada").fits
    assert not recalled("zahnarzt", None, STANDING, "Ada").fits
