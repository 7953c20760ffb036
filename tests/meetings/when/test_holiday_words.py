"""The index of the names of holidays, and which days the library has for them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from meetings.when import holiday_words, known_holidays
from meetings.when.holiday_names import words_of
from meetings.when.plain_words import plain_word
from scripts.holiday_words import made

QUICK = """
import sys
from datetime import date
from meetings.absences.reading import read_absence
for text in ("Mat July 15-17", "Friday afternoon", "Ada all day Monday", "national lab visit Friday", "May 5"):
    read_absence(text, date(2026, 10, 14), None)
assert "holidays" not in sys.modules, "imported too early"
read_absence("Thanksgiving", date(2026, 10, 14), None)
assert "holidays" in sys.modules
"""


def test_the_index_is_what_the_installed_library_gives() -> None:
    assert Path(holiday_words.__file__).read_text(encoding="utf-8") == made()


def test_the_library_is_imported_only_when_a_holiday_may_be_named() -> None:
    subprocess.run([sys.executable, "-c", QUICK], check=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("presidents'", "president's"),
        ("veterans", "veteran's"),
        ("noël", "noel"),
        ("xmas", "christmas"),
        ("st", "saint"),
    ],
)
def test_words_that_people_type_in_many_ways_are_one(one: str, other: str) -> None:
    assert plain_word(one) == plain_word(other)


@pytest.mark.parametrize(
    ("country", "name", "days"),
    [
        pytest.param("US", "Thanksgiving", ["2027-11-25"], id="a short form"),
        pytest.param("CA", "Thanksgiving", ["2027-10-11"], id="another day in another country"),
        pytest.param("DE", "Thanksgiving", [], id="no holiday there"),
        pytest.param("DE", "Fronleichnam", ["2027-05-27"], id="in a part of the country"),
        pytest.param("US", "Black Friday", ["2027-11-26"], id="by another name"),
        pytest.param("JP", "New Year's Eve", ["2027-12-31"], id="everywhere"),
        pytest.param("RU", "Christmas", ["2027-01-07"], id="the country's own day comes first"),
        pytest.param("XX", "Labor Day", [], id="a country that is none"),
        pytest.param("CN", "National Day", ["2027-10-01", "2027-10-02", "2027-10-03"], id="several days"),
    ],
)
def test_the_days_of_a_name(country: str, name: str, days: list[str]) -> None:
    assert [day.isoformat() for day in known_holidays.days(country, words_of(name), 2027)] == days


def test_a_holiday_on_a_weekend_is_kept_on_another_day() -> None:
    fourth = words_of("Independence Day")
    assert known_holidays.observed("US", fourth, date(2026, 7, 4)) == date(2026, 7, 3)
    assert known_holidays.observed("US", fourth, date(2028, 7, 4)) is None
