"""What stands around an absence changes nothing, and how a reading is printed as JSON."""

from __future__ import annotations

import pytest

from meetings.absences.read import as_json
from tests.meetings.absences.team import absence, question
from tests.meetings.when.tables import meant, read


@pytest.mark.parametrize("mark", ['"{}"', "“{}”", "'{}'", "*{}*", "({})", "_{}_", "{}!", "{}."])
def test_marks_around_a_when_change_nothing(mark: str) -> None:
    found = absence("Ada " + mark.format("July 15-17"))
    assert (found.who, found.note, read(found.when)) == (("Ada",), "", meant("2026-07-15..2026-07-17"))


def test_json_of_an_absence() -> None:
    assert as_json(absence("Ada Thu afternoon; starting July 20 (trip)")) == {
        "who": ["Ada"],
        "spans": [
            {"start": "2026-07-09", "end": "2026-07-09", "part": "pm"},
            {"start": "2026-07-20", "end": None, "part": "day"},
        ],
        "every": [],
        "open_end": True,
        "note": "trip",
    }


def test_json_of_what_comes_again() -> None:
    found = as_json(absence("Wednesdays in August", roster=None))
    assert (found["who"], found["every"], found["open_end"]) == ([], ["wed"], False)


def test_json_of_a_question() -> None:
    found = question("Wednesday")
    assert as_json(found) == {"error": found.sentence}
