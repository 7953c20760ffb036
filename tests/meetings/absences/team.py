"""The team whose absences are read here, and asking the reader about them."""

from __future__ import annotations

from datetime import date

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.people import Person, Roster

WEDNESDAY = date(2026, 7, 8)
TEAM = Roster(
    (
        Person("Ada", slack="U1", groups=("grid",)),
        Person("Bo", aliases=("Bodil",), groups=("grid",)),
        Person("Chen"),
        Person("May"),
        Person("Noor"),
        Person("Noor Van Dam"),
        Person("Sam"),
        Person("Lee Ash"),
        Person("Lee Birch"),
        Person("Will"),
        Person("Anne-Marie O'Neil"),
    )
)


def absence(text: str, roster: Roster | None = TEAM, today: date = WEDNESDAY) -> AbsenceText:
    found = read_absence(text, today, roster)
    assert isinstance(found, AbsenceText), found
    return found


def question(text: str, roster: Roster | None = TEAM, today: date = WEDNESDAY) -> Question:
    found = read_absence(text, today, roster)
    assert isinstance(found, Question), found
    return found
