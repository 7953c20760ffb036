"""An absence beside others of the same person: joined, recorded already, or on its own."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from meetings.absences import Absence, out_on, short_words, to_print
from meetings.absences.joining import join
from meetings.absences.read import AbsenceText
from meetings.absences.reading import read_absence
from tests.cast import ROSTER

MONDAY = date(2019, 7, 8)


def _absence(number: int, text: str, person: str = "Bo") -> Absence:
    read = read_absence(text, MONDAY, ROSTER)
    assert isinstance(read, AbsenceText)
    return Absence(number, person, read.when, read.note, f"U{number}", datetime(2019, 7, 8, tzinfo=UTC))


@pytest.mark.parametrize(
    ("standing", "new", "days", "number"),
    [
        pytest.param(["July 15-17"], "July 17-19", "July 15-19", 1, id="overlapping"),
        pytest.param(["July 15-17"], "July 18-19", "July 15-19", 1, id="touching"),
        pytest.param(["July 15-17"], "July 14-19", "July 14-19", 1, id="around it"),
        pytest.param(["July 15-17", "July 22"], "July 18-21", "July 15-22", 1, id="closing a gap"),
        pytest.param(["July 15-17"], "July 19", "Fri July 19", 0, id="a day between"),
        pytest.param(["July 12"], "July 15", "Mon July 15", 0, id="a weekend between"),
        pytest.param(["July 10 afternoon"], "July 10 morning", "Wed July 10", 1, id="two halves"),
        pytest.param(["July 10 morning"], "July 11", "Thu July 11", 0, id="an afternoon between"),
        pytest.param(["July 10"], "July 11 morning", "Wed July 10; Thu July 11 morning", 1, id="a half behind"),
        pytest.param(["July 15-17"], "starting July 18", "from July 15", 1, id="an open end"),
        pytest.param(["July 10"], "every Wednesday", "every Wed from Wed July 10", 1, id="comes again over it"),
        pytest.param(["every Wednesday"], "July 10-11", "July 10-11", 0, id="partly what comes again"),
    ],
)
def test_what_touches_is_joined(standing: list[str], new: str, days: str, number: int) -> None:
    known = [_absence(place, text) for place, text in enumerate(standing, start=1)]
    found = join(_absence(0, new), known, MONDAY)
    assert not found.already
    assert (short_words(found.absence.when), found.absence.number) == (days, number)
    assert len(found.joined) == (len(standing) if number else 0)


@pytest.mark.parametrize(
    ("standing", "new"),
    [
        ("July 15-17", "July 15-17"),
        ("July 15-17", "July 16 afternoon"),
        ("starting July 15", "July 22-24"),
        ("every Wednesday", "July 17"),
        ("every Wednesday", "every Wednesday in August"),
    ],
)
def test_what_lies_inside_is_recorded_already(standing: str, new: str) -> None:
    known = _absence(1, standing)
    found = join(_absence(0, new), [known], MONDAY)
    assert (found.already, found.absence) == (True, known)


def test_reasons_are_kept_and_the_first_recorder() -> None:
    found = join(_absence(0, "July 18 (train)"), [_absence(1, "July 15-17 (beach)")], MONDAY)
    assert (found.absence.note, found.absence.recorded_by) == ("beach; train", "U1")


def test_nobody_else_and_nothing_over_is_joined() -> None:
    others = [_absence(1, "July 15-17", "Ada"), _absence(2, "July 5-7")]
    assert not join(_absence(0, "July 8-16"), others, MONDAY).joined


def test_an_edited_absence_keeps_its_number_and_swallows_what_it_touches() -> None:
    found = join(_absence(2, "July 15-18"), [_absence(1, "July 18-19"), _absence(2, "July 15")], MONDAY)
    assert found.absence.number == 2
    assert [each.number for each in found.ended] == [1]
    assert short_words(found.absence.when) == "July 15-19"


def test_records_of_old_that_overlap_are_counted_and_printed_once() -> None:
    known = [
        _absence(1, "July 15-17"),
        _absence(2, "July 16"),
        _absence(3, "July 15-17"),
        _absence(4, "July 16", "Ada"),
    ]
    assert [each.number for each in to_print(known, MONDAY, date(2019, 7, 21))] == [1, 4]
    assert out_on(known, date(2019, 7, 16)) == ("Ada", "Bo")
