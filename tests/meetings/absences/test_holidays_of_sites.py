"""Which country's holidays a name means: that of the site of the people an absence is about."""

from __future__ import annotations

from datetime import date

import pytest

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.people import Person, Roster
from meetings.when.locale import AMERICAN, Locale, speaking

TODAY = date(2026, 7, 8)
TEAM = Roster(
    (
        Person("Ada", site="Lakeside"),
        Person("Bo", site="Hilltop"),
        Person("Chen", site="Northport"),
        Person("Columbus", site="Lakeside"),
    )
)
PLACES = Locale(sites=(("Hilltop", "DE"), ("Northport", "CA")))


@pytest.mark.parametrize(
    ("text", "typist", "day"),
    [
        pytest.param("Ada Thanksgiving", None, "2026-11-26", id="a site without a country is in the team's"),
        pytest.param("Chen Thanksgiving", None, "2026-10-12", id="the site of who is named"),
        pytest.param("Thanksgiving", "Northport", "2026-10-12", id="the site of who types"),
        pytest.param("Bo Karfreitag", None, "2027-03-26", id="a name in the country's language"),
        pytest.param("Pfingstmontag", "Hilltop", "2027-05-17", id="the same for who types"),
        pytest.param("Ada and Chen Labor Day", None, "2026-09-07", id="the same day in both"),
        pytest.param("Bo and Ada New Year's Eve", None, "2026-12-31", id="everywhere"),
        pytest.param("Columbus Day", None, "2026-10-12", id="somebody is called like a holiday"),
        pytest.param("Columbus July 15", None, "2026-07-15", id="the same name as a person"),
    ],
)
def test_the_country_is_that_of_the_site(text: str, typist: str | None, day: str) -> None:
    locale = PLACES.at((typist,)) if typist else PLACES
    found = read_absence(text, TODAY, TEAM, locale=locale)
    assert isinstance(found, AbsenceText), found
    assert found.when.first_day == found.when.last_day == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Bo Thanksgiving", 'I understood Bo, but not "Thanksgiving"', id="known in another country only"),
        pytest.param("Ada and Bo Thanksgiving", "no holiday that I know in DE", id="known to one of two"),
        pytest.param("Ada Karfreitag", "Karfreitag", id="another language"),
    ],
)
def test_what_one_of_them_does_not_know_is_asked_about(text: str, said: str) -> None:
    found = read_absence(text, TODAY, TEAM, locale=PLACES)
    assert isinstance(found, Question)
    assert said in found.sentence


def test_two_countries_with_two_days_ask_with_both() -> None:
    found = read_absence("Ada and Chen Thanksgiving", TODAY, TEAM, locale=PLACES)
    assert isinstance(found, Question)
    assert [choice.when.first_day for choice in found.choices] == [date(2026, 11, 26), date(2026, 10, 12)]
    assert "by country" in found.sentence


def test_a_holiday_on_a_weekend_asks_with_the_day_and_the_day_on_which_it_is_kept() -> None:
    found = read_absence("Ada Independence Day", date(2026, 6, 8), TEAM)
    assert isinstance(found, Question)
    assert found.sentence.startswith("Independence Day is Sat July 4, kept on Fri July 3: which do you mean?")
    assert [choice.when.first_day for choice in found.choices] == [date(2026, 7, 4), date(2026, 7, 3)]


def test_the_current_locale_counts_where_none_is_handed_over() -> None:
    with speaking(AMERICAN.at(("Hilltop",))), speaking(PLACES.at(("Hilltop",))):
        found = read_absence("Tag der Deutschen Einheit", TODAY, TEAM)
    assert isinstance(found, AbsenceText)
    assert found.when.first_day == date(2026, 10, 3)
