"""Absences in a calendar: the days they take, never the reason."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meetings.feed.absence_entries import absence_entries
from meetings.feed.entry import Days, Weekly
from meetings.feed.revision import Revision, Revisions
from meetings.when.spans import Span, When
from tests.cast import RECORDED, absence, day, span, spans

TODAY = day("07-08")
WEDNESDAYS = tuple(span(f"07-{number}") for number in (10, 17, 24))

CASES = [
    pytest.param(spans(span("07-15", "07-17")), [("Ada OOO", Days(day("07-15"), day("07-17")), None)], id="whole days"),
    pytest.param(
        spans(span("07-12", part="pm")), [("Ada OOO (afternoon)", Days(day("07-12"), day("07-12")), None)], id="half"
    ),
    pytest.param(
        spans(span("07-15", "07-16"), span("07-17"), span("07-19", part="am")),
        [
            ("Ada OOO", Days(day("07-15"), day("07-17")), None),
            ("Ada OOO (morning)", Days(day("07-19"), day("07-19")), None),
        ],
        id="stretches that follow each other are one entry, others their own",
    ),
    pytest.param(
        When((Span(day("07-01"), None),), open_end=True),
        [("Ada OOO until further notice", Days(day("07-01"), day("2020-07-31")), None)],
        id="an open end, shown a year ahead",
    ),
    pytest.param(
        When((Span(day("2020-02-03"), None),), open_end=True),
        [("Ada OOO until further notice", Days(day("2020-02-03"), day("2021-02-28")), None)],
        id="an open end of one that begins far ahead",
    ),
    pytest.param(
        When(WEDNESDAYS, every=("wed",), open_end=True),
        [("Ada OOO", Days(day("07-10"), day("07-10")), Weekly((2,)))],
        id="every week, without an end",
    ),
    pytest.param(
        When(WEDNESDAYS, every=("wed",)),
        [("Ada OOO", Days(day("07-10"), day("07-10")), Weekly((2,), day("07-24")))],
        id="every week, up to a day",
    ),
    pytest.param(
        When((span("07-10"), span("07-12"), span("07-17"), span("07-19")), every=("wed", "fri")),
        [("Ada OOO", Days(day("07-10"), day("07-10")), Weekly((2, 4), day("07-19")))],
        id="two weekdays",
    ),
    pytest.param(
        When((WEDNESDAYS[0], WEDNESDAYS[2]), every=("wed",), open_end=True),
        [
            ("Ada OOO", Days(day("07-10"), day("07-10")), None),
            ("Ada OOO", Days(day("07-24"), day("07-24")), None),
            ("Ada OOO", Days(day("07-31"), day("07-31")), Weekly((2,))),
        ],
        id="every week but one",
    ),
]


@pytest.mark.parametrize(("when", "wanted"), CASES)
def test_an_absence_is_the_days_it_takes(when: When, wanted: list[tuple[str, Days, Weekly | None]]) -> None:
    found = list(absence_entries("T1", absence("Ada", when, 7, "surgery"), Revisions(), TODAY))
    assert [(entry.summary, entry.when, entry.repeats) for entry in found] == wanted
    assert [entry.uid for entry in found] == [
        f"absence.7{f'.{place}' if place else ''}@T1.convener" for place in range(len(found))
    ]
    assert not any(entry.busy or entry.description or "surgery" in repr(entry) for entry in found)


def test_recording_is_revision_0_and_each_correction_one_more() -> None:
    out, later = absence("Ada", span("07-15"), 7), RECORDED + timedelta(hours=2)
    logged = Revisions({"absences": {("7",): Revision(3, later)}})
    (entry,) = absence_entries("T1", out, logged, TODAY)
    assert entry.revision == Revision(2, later)
    (entry,) = absence_entries("T1", out, Revisions(), TODAY)
    assert entry.revision == Revision(0, RECORDED)


def test_an_open_end_that_moves_on_with_the_months_is_another_revision() -> None:
    out = absence("Ada", When((Span(day("07-01"), None),), open_end=True), 7)
    first, later = (next(absence_entries("T1", out, Revisions(), day(text))) for text in ("07-31", "08-01"))
    assert (first.revision.count, later.revision.count) == (0, 1)
    assert later.when == Days(day("07-01"), day("2020-08-31"))
