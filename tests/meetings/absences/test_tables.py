"""The tables of what people type into `/ooo`: the days meant, or the question to ask."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.people import Roster
from tests.meetings.absences.team import TEAM, absence, question
from tests.meetings.when.tables import Row, meant, read, roster_of, rows

DATA = Path(__file__).parents[2] / "data"
OWN = rows(DATA / "absences.tsv")
COLLEAGUES = rows(DATA / "colleagues.tsv")
NAMES_THAT_ARE_DATES = rows(DATA / "names_that_are_dates.tsv")
WITHOUT_A_ROSTER = rows(DATA / "without_a_roster.tsv")
OTHERS = [
    *((row, roster_of(COLLEAGUES)) for row in COLLEAGUES),
    *((row, roster_of(NAMES_THAT_ARE_DATES)) for row in NAMES_THAT_ARE_DATES),
    *((row, None) for row in WITHOUT_A_ROSTER),
]
CORPUS = os.environ.get("CONVENER_CORPUS", "")
# Of the 160 phrases of the shared corpus, this many are read exactly.
READ_EXACTLY = 160


@pytest.mark.parametrize("row", OWN, ids=lambda row: f"{row.said_on} {row.text}")
def test_own_table(row: Row) -> None:
    if row.asked:
        question(row.text, today=row.said_on)
        return
    found = absence(row.text, today=row.said_on)
    assert read(found.when) == meant(row.days)
    assert [name.casefold() for name in found.who] == [name.casefold() for name in row.names]


@pytest.mark.parametrize(("row", "roster"), OTHERS, ids=[f"{row.said_on} {row.text}" for row, _ in OTHERS])
def test_what_colleagues_type(row: Row, roster: Roster | None) -> None:
    if row.asked:
        question(row.text, roster, row.said_on)
        return
    found = absence(row.text, roster, row.said_on)
    assert read(found.when) == meant(row.days)
    assert [name.casefold() for name in found.who] == [name.casefold() for name in row.names]


def test_own_tables_are_long_enough() -> None:
    assert len(OWN) >= 120
    assert len(OTHERS) >= 600


def _judged(row: Row, text: str, roster: Roster | None) -> str:
    found = read_absence(text, row.said_on, roster)
    if isinstance(found, Question):
        return "right" if row.asked else "asked"
    return "right" if not row.asked and read(found.when) == meant(row.days) else "wrong"


if CORPUS:
    # Defined only when the corpus is there, so that no run ever skips anything.

    @pytest.mark.parametrize("form", ["when", "who and when", "without a roster"])
    def test_corpus_is_never_read_wrongly(form: str, capsys: pytest.CaptureFixture[str]) -> None:
        table = rows(Path(CORPUS) / "absences.tsv")
        roster = None if form == "without a roster" else roster_of(table)
        judged = {row: _judged(row, row.when if form == "when" else row.text, roster) for row in table}
        with capsys.disabled():
            counts = {each: list(judged.values()).count(each) for each in ("right", "asked", "wrong")}
            print(f"\ncorpus, {form}: {counts} of {len(table)}")  # noqa: T201
        assert [row for row, judgement in judged.items() if judgement == "wrong"] == []
        assert counts["right"] >= READ_EXACTLY

    @pytest.mark.parametrize("form", ["with a roster", "without a roster"])
    def test_corpus_names_are_found(form: str) -> None:
        table = rows(Path(CORPUS) / "absences.tsv")
        roster = roster_of(table) if form == "with a roster" else None
        for row in table:
            found = read_absence(row.text, row.said_on, roster)
            if isinstance(found, AbsenceText):
                assert found.who == row.names, row


ASKED = [(row, roster) for row, roster in [*((row, TEAM) for row in OWN), *OTHERS] if row.asked]


@pytest.mark.parametrize(("row", "roster"), ASKED, ids=[row.text for row, _ in ASKED])
def test_the_examples_in_a_question_work(row: Row, roster: Roster | None) -> None:
    found = read_absence(row.text, row.said_on, roster, command="/osg-ooo")
    assert isinstance(found, Question)
    assert "\n" not in found.sentence
    examples = re.findall("`([^`]+)`", found.sentence)
    assert examples
    for example in examples:
        assert example.startswith("/osg-ooo ")
        absence(example.removeprefix("/osg-ooo "), roster, row.said_on)
