"""Words that change a recorded absence, and what they make of its days."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from meetings.absences import Absence, when_words
from meetings.absences.corrected import corrected
from meetings.absences.correction import LONGEST, Kind, read_correction
from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from tests.cast import ROSTER

MONDAY = date(2019, 7, 8)


def _read(text: str, day: date) -> AbsenceText | Question:
    return read_absence(text, day, ROSTER)


def _absence(text: str) -> Absence:
    read = _read(text, MONDAY)
    assert isinstance(read, AbsenceText)
    return Absence(3, "Bo", read.when, read.note, "U0BO", datetime(2019, 7, 8, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "kind", "who", "number"),
    [
        ("back", Kind.BACK, (), None),
        ("I'm back!", Kind.BACK, (), None),
        ("Bo is back", Kind.BACK, ("Bo",), None),
        ("May back", Kind.BACK, ("May",), None),
        ("AdaL's back tomorrow", Kind.BACK, ("Ada",), None),
        ("#3 back", Kind.BACK, (), 3),
        ("still out", Kind.STILL_OUT, (), None),
        ("Bo: not until Thursday, until Friday", Kind.UNTIL, ("Bo",), None),
        ("until Friday, not Thursday", Kind.UNTIL, (), None),
        ("3 until Friday", Kind.UNTIL, (), 3),
        ("extend Bo until Friday", Kind.EXTEND, ("Bo",), None),
        ("extend #3 to Friday", Kind.EXTEND, (), 3),
        ("3 more days", Kind.MORE, (), None),
        ("Bo one more day", Kind.MORE, ("Bo",), None),
        ("extend by a week", Kind.MORE, (), None),
        ("actually only Tuesday", Kind.ONLY, (), None),
        ("make it Thursday too", Kind.TOO, (), None),
        ("make it Thursday", Kind.INSTEAD, (), None),
        ("move Bo to Friday", Kind.INSTEAD, ("Bo",), None),
        ("July 16 instead of July 15", Kind.INSTEAD, (), None),
        ("pls extend until Friday", Kind.EXTEND, (), None),
        ("I meant July 16-18", Kind.INSTEAD, (), None),
        ("July 15-18 instead", Kind.INSTEAD, (), None),
        ("change to July 22-24", Kind.INSTEAD, (), None),
        ("change July 15-17 to July 22-24", Kind.INSTEAD, (), None),
        ("shorten to Wednesday", Kind.UNTIL, (), None),
        ("not until Thursday but Friday", Kind.UNTIL, (), None),
        ("not back until Monday", Kind.BACK, (), None),
        ("still out, back Friday", Kind.BACK, (), None),
        ("im back early", Kind.BACK, (), None),
        ("Bo needs one more day", Kind.MORE, ("Bo",), None),
        ("add Thursday", Kind.TOO, (), None),
        ("and Thursday too", Kind.TOO, (), None),
    ],
)
def test_a_correction_is_known_by_its_words(text: str, kind: Kind, who: tuple[str, ...], number: int | None) -> None:
    found = read_correction(text, ROSTER)
    assert found
    assert (found.kind, found.who, found.number) == (kind, who, number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "July 15-17",
        "Bo July 15-17 (back pain)",
        "until Friday",
        "3 July",
        "3-5 July",
        "for 3 days",
        "Friday",
        "not Friday",
        "starts Tuesday instead",
        "oops, July 16-18",
        "extend",
        "x" * (LONGEST + 1),
        "back " * 60,
    ],
)
def test_what_says_an_absence_of_its_own_is_no_correction(text: str) -> None:
    assert read_correction(text, ROSTER) is None


def test_a_shared_name_is_left_to_be_asked_about() -> None:
    found = read_correction("Noor back Thursday", ROSTER)
    assert found
    assert (found.either, found.rest) == (("Noor Haddad", "Noor Salim"), "back Thursday")


@pytest.mark.parametrize(
    ("standing", "today", "text", "days"),
    [
        pytest.param("July 8-10", "08", "not until Thursday, until Friday", ["Mon July 8 - Thu July 11"], id="later"),
        pytest.param(
            "July 8-17", "08", "not until Thursday, until Friday", ["Mon July 8 - Thu July 18"], id="its week"
        ),
        pytest.param(
            "July 15-18", "08", "not until Friday, until Thursday", ["Mon July 15 - Wed July 17"], id="sooner"
        ),
        pytest.param("July 15-17", "08", "extend until Friday", ["Mon July 15 - Thu July 18"], id="Friday of then"),
        pytest.param("July 15-17", "08", "extend through Friday", ["Mon July 15 - Fri July 19"], id="through"),
        pytest.param("July 15-17", "08", "extend to July 19", ["Mon July 15 - Fri July 19"], id="to is through"),
        pytest.param(
            "July 8-11", "08", "extend until Friday", ["Mon July 8 - Fri July 12"], id="is until Friday: asked"
        ),
        pytest.param("July 15-17", "08", "one more day", ["Mon July 15 - Thu July 18"], id="a day"),
        pytest.param("July 15-19", "08", "one more day", ["Mon July 15 - Mon July 22"], id="over the weekend"),
        pytest.param(
            "July 15-18",
            "08",
            "two more days",
            ["Mon July 15 - Sat July 20", "Mon July 15 - Mon July 22"],
            id="does the weekend count",
        ),
        pytest.param("July 15-17", "08", "another week", ["Mon July 15 - Wed July 24"], id="a week"),
        pytest.param("July 15-17", "08", "actually only Tuesday", ["Tue July 16"], id="a day of its"),
        pytest.param("July 8-12", "08", "only Monday", ["Mon July 8"], id="today is one of its"),
        pytest.param("July 15-17", "08", "make it Thursday too", ["Mon July 15 - Thu July 18"], id="the next to it"),
        pytest.param("July 15-17", "08", "make it Thursday", ["Thu July 11", "Thu July 18"], id="either Thursday"),
        pytest.param("July 15-17", "08", "make it July 18", ["Thu July 18"], id="a date"),
        pytest.param(
            "July 15-19", "08", "not from Monday, from Tuesday", ["Tue July 16 - Fri July 19"], id="its end stays"
        ),
        pytest.param("July 15-19", "08", "make it from July 16", ["Tue July 16 - Fri July 19"], id="a later start"),
        pytest.param(
            "July 15-19",
            "08",
            "make it from July 16 on",
            ["from Tue July 16 until further notice"],
            id="open after all",
        ),
        pytest.param("July 8-12", "10", "back", ["Mon July 8 - Tue July 9"], id="back today"),
        pytest.param("July 8-12", "09", "back Thursday", ["Mon July 8 - Wed July 10"], id="back sooner"),
        pytest.param("July 8-9", "09", "back Friday", ["Mon July 8 - Thu July 11"], id="back later"),
        pytest.param("July 8-10 and July 22", "09", "back", ["Mon July 8 and Mon July 22"], id="the rest stays"),
        pytest.param("July 8-12", "10", "back at noon", ["Mon July 8 - Tue July 9; Wed July 10 morning"], id="noon"),
        pytest.param("starting July 8", "10", "back", ["Mon July 8 - Tue July 9"], id="without an end"),
        pytest.param("July 15-17", "08", "pls extend until Friday", ["Mon July 15 - Thu July 18"], id="chat"),
        pytest.param("July 15-17", "08", "add Thursday", ["Mon July 15 - Thu July 18"], id="added, the one next to it"),
        pytest.param("July 15-17", "08", "July 15-18 instead", ["Mon July 15 - Thu July 18"], id="instead, behind"),
        pytest.param("July 15-19", "08", "actually until Thursday", ["Mon July 15 - Wed July 17"], id="actually"),
        pytest.param("July 8-12", "10", "back since yesterday", ["Mon July 8"], id="since yesterday"),
        pytest.param("July 8-12", "10", "not back until Monday", ["Mon July 8 - Sun July 14"], id="back later"),
        pytest.param(
            "July 8-12", "10", "still out, back Friday", ["Mon July 8 - Thu July 11"], id="out for longer than today"
        ),
        pytest.param("July 8-10", "09", "two days longer", ["Mon July 8 - Fri July 12"], id="longer"),
        pytest.param("July 15-19", "08", "shorten to July 16", ["Mon July 15 - Tue July 16"], id="shorter"),
        pytest.param(
            "July 15-19", "08", "shorten to Wednesday", ["Mon July 15 - Wed July 17"], id="shorter, its Wednesday"
        ),
        pytest.param("July 15-17", "08", "make that 22-24 July", ["Mon July 22 - Wed July 24"], id="that"),
        pytest.param("July 15-17", "08", "change to July 22-24", ["Mon July 22 - Wed July 24"], id="other days"),
        pytest.param(
            "July 15-17", "08", "change July 15-17 to July 22-24", ["Mon July 22 - Wed July 24"], id="both said"
        ),
        pytest.param("July 15-17", "08", "Bo needs one more day", ["Mon July 15 - Thu July 18"], id="somebody needs"),
        pytest.param("July 15-17", "08", "I meant July 16-18", ["Tue July 16 - Thu July 18"], id="meant"),
        pytest.param(
            "July 15-17", "08", "not until Thursday but Friday", ["Mon July 15 - Thu July 18"], id="but, without until"
        ),
        pytest.param("July 8-12", "10", "back in 2 days", ["Mon July 8 - Thu July 11"], id="in two days"),
        pytest.param(
            "July 8-12", "09", "extend to the end of next week", ["Mon July 8 - Sun July 21"], id="to the end of a week"
        ),
        pytest.param("July 8-12", "09", "one week longer", ["Mon July 8 - Sun July 21"], id="a week longer"),
        pytest.param("July 15-17", "08", "move it to next week", ["Mon July 15 - Sun July 21"], id="all of it: asked"),
        pytest.param("July 8-10", "08", "back", [], id="nothing would be left"),
        pytest.param("starting July 8", "10", "one more day", [], id="nothing to extend"),
        pytest.param("every Wednesday", "08", "one more day", [], id="comes again"),
        pytest.param("July 1-3", "08", "#3 back", ["Mon July 1 - Wed July 3"], id="over long since"),
    ],
)
def test_what_a_correction_makes_of_the_days(standing: str, today: str, text: str, days: list[str]) -> None:
    said = read_correction(text, ROSTER)
    assert said
    day = date.fromisoformat(f"2019-07-{today}")
    found = corrected(_absence(standing), said, day, _read)
    assert [when_words(when, day) for when in found.whens] == days
    # Until Friday it is already: whether Friday is off as well is asked; so is whether three days become a week.
    assert not days or found.sure is (len(days) == 1 and standing != "July 8-11" and text != "move it to next week")
