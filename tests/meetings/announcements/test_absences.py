"""Announcements that are absences, trips or neither."""

from __future__ import annotations

import pytest

from meetings.announcements.absences import absences_in
from tests.cast import ROSTER, day

MONDAY = day("07-08")


@pytest.mark.parametrize(
    ("typed", "who", "words"),
    [
        pytest.param("Ada OOO July 15-17", ["Ada"], "July 15-17", id="out of office"),
        pytest.param("Ada, Bo out this Friday", ["Ada", "Bo"], "this Friday", id="several people"),
        pytest.param("Bo on vacation until 8/5", ["Bo"], "until 8/5", id="on vacation"),
        pytest.param("Bo will be gone starting next Monday, returning Aug 5", ["Bo"],
                     "starting next Monday, returning Aug 5", id="will be gone"),
        pytest.param("Bo returns Thursday", ["Bo"], "returns Thursday", id="a return"),
        pytest.param("Noor Salim out of the office tomorrow", ["Noor Salim"], "tomorrow", id="a name of two words"),
        pytest.param("I'm out tomorrow", [], "tomorrow", id="whoever types it"),
        pytest.param("Bo at OSCON, returning next Wednesday", ["Bo"], "returning next Wednesday", id="a trip"),
        pytest.param("Ada and Bo at the review Wed-Fri", ["Ada", "Bo"], "Wed-Fri", id="a trip of two"),
        pytest.param("CHEP (July 7 - July 13): Bo attending", ["Bo"], "July 7 - July 13", id="the trip first"),
        pytest.param("HEPiX July 15-17: Ada, Bo attending", ["Ada", "Bo"], "July 15-17", id="without brackets"),
    ],
)  # fmt: skip
def test_this_is_an_absence(typed: str, who: list[str], words: str) -> None:
    ((absence,),) = absences_in(typed, MONDAY, ROSTER)
    assert list(absence.who) == who
    assert absence.when.words == words


def test_a_trip_keeps_its_name_as_the_reason() -> None:
    ((absence,),) = absences_in("CHEP (July 7 - July 13): Bo attending", MONDAY, ROSTER)
    assert absence.note == "CHEP"


def test_two_absences_in_one_line_are_both_offered() -> None:
    (both,) = absences_in("Ada out all week; Bo out Wednesday and Friday.", MONDAY, ROSTER)
    assert [absence.who for absence in both] == [("Ada",), ("Bo",)]


def test_a_shared_first_name_is_a_reading_for_each() -> None:
    found = absences_in("Noor out tomorrow", MONDAY, ROSTER)
    assert [absence.who for (absence,) in found] == [("Noor Haddad",), ("Noor Salim",)]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("School July 15-19", id="an event"),
        pytest.param("Zhenzhou OOO July 15-17", id="nobody of the roster"),
        pytest.param("Bo will be 50% here starting July 15", id="at work"),
        pytest.param("Bo on triage next week", id="on duty"),
        pytest.param("Bo will be giving a talk at noon on Friday", id="a talk"),
        pytest.param("Bo out next week; May runs the meeting", id="it says more than an absence"),
        pytest.param("Bo OOO", id="no day"),
        pytest.param("Bo's last day is this Friday", id="staff news"),
        pytest.param("May 15 is out of the question", id="a date, not May"),
        pytest.param("Everyone OOO Friday except maybe Ada", id="an exception"),
        pytest.param("Doc focus July 15: Bo running it", id="not attending"),
        pytest.param("Bo out " + "x " * 400 + "July 15", id="a long text"),
    ],
)
def test_this_is_none(typed: str) -> None:
    assert absences_in(typed, MONDAY, ROSTER) == ()
