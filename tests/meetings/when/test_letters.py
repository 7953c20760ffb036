"""The last resort: what it is asked, and that nothing else is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.people import Person, Roster
from meetings.when.locale import Locale
from meetings.when.spans import Span

WEDNESDAY = date(2026, 7, 8)
FRIDAY = date(2026, 7, 10)
TEAM = Roster((Person("Ada"), Person("Bo")))


class Resort:
    """A last resort that knows some words and remembers what it was asked."""

    def __init__(self, **known: date) -> None:
        self.known = known
        self.asked: list[str] = []

    def __call__(self, words: str, today: date) -> date | None:
        assert today == WEDNESDAY
        self.asked.append(words)
        return self.known.get(words.replace(" ", "_"))


def read(text: str, resort: Resort) -> AbsenceText | Question:
    return read_absence(text, WEDNESDAY, TEAM, locale=Locale("en", "US", last_resort=resort))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("until payday", Span(WEDNESDAY, FRIDAY - timedelta(days=1))),
        ("Ada through payday", Span(WEDNESDAY, FRIDAY)),
        ("payday", Span(FRIDAY, FRIDAY)),
        ("the payday", Span(FRIDAY, FRIDAY)),
        ("starting payday", Span(FRIDAY, None)),
    ],
)
def test_one_endpoint_of_letters_is_asked_for(text: str, span: Span) -> None:
    found = read(text, Resort(payday=FRIDAY, the_payday=FRIDAY))
    assert isinstance(found, AbsenceText), found
    assert found.when.spans == (span,)
    assert not found.when.absolute


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("July 15-17", []),  # understood already
        ("Friday (dentist)", []),  # so is this, with a reason
        ("Bo out till Zurich", []),  # a capital may be a name
        ("Payday", []),  # so here
        ("until we have met with all of them", []),  # prose is no endpoint
        ("one two three four five six seven", []),  # nor is a whole text
        ("until go", []),  # two letters are no day
        ("until v2", []),  # nor is what has a figure
        ("until not", []),  # nor a doubt
        ("starting someday until anotherday to thirdday", ["someday", "anotherday"]),  # at most twice
    ],
)
def test_nothing_else_is_asked(text: str, asked: list[str]) -> None:
    resort = Resort()
    read(text, resort)
    assert resort.asked == asked


@pytest.mark.parametrize("day", [WEDNESDAY - timedelta(days=1), WEDNESDAY + timedelta(days=400)])
def test_an_answer_outside_a_year_is_none(day: date) -> None:
    assert isinstance(read("until payday", Resort(payday=day)), Question)
