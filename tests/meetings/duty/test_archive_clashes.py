"""Whether every clash that a team overlooked is warned about before the meeting, and how often without need.

The first table is of invented people and runs always. The archive is read only where CONVENER_CORPUS names its folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from meetings.absences import Absence
from tests.meetings.duty import archive_clashes as archive
from tests.meetings.duty.archive_clashes import Minutes, Said
from tests.meetings.when.tables import Row, rows

Key = tuple[str, str]
CORPUS = os.environ.get("CONVENER_CORPUS", "")
of_the_archive = pytest.mark.skipif(not CORPUS, reason="no folder of real minutes is named by CONVENER_CORPUS")


class Archive:
    """The minutes of the archive, with who is written how, and absences within longer lines as they were typed."""

    def __init__(self, folder: Path) -> None:
        self.every = archive.minutes_of(folder / "minutes")
        self.names = archive.names_of(self.every)
        # Who says "everyone" makes an exception in the same line, which is not typed without it.
        table = [row for row in rows(folder / "absences.tsv") if not row.asked and row.names and row.who != "Everyone"]
        others = {name for row in table for name in row.names}
        self.roster = archive.roster_of(self.names, others)
        self.typed: dict[tuple[date, str], list[str]] = {}
        for minutes in self.every:
            for line in minutes.lines:
                self.typed[minutes.day, line] = [row.text for row in table if _is_within(row, minutes.day, line)]

    def warned(self, answers: Mapping[Key, str]) -> dict[Key, str]:
        """The weeks that the draft of each meeting warns about, each with the days of its clash."""
        absences: list[Absence] = []
        warned: dict[Key, str] = {}
        for minutes in self.every:
            said = [*self._said(minutes), *self._answered(minutes, answers)]
            absences += archive.recorded(said, first=len(absences) + 1)
            for key, clash in archive.warnings(minutes, self.names, absences).items():
                warned[_key(key)] = " ".join(f"{day:%a}" for day in clash.days)
        return warned

    def asks(self, key: Key) -> bool:
        """Whether our reader asks about a line that names whoever has this week of duty."""
        minutes = next(minutes for minutes in self.every if minutes.day.isoformat() == key[0])
        who = minutes.duty[key[1]]
        return any(one.asks and archive.names_in(one.line, who, self.names) for one in self._said(minutes))

    def _said(self, minutes: Minutes) -> list[Said]:
        return archive.read_lines(minutes, self.roster, self.typed)

    def _answered(self, minutes: Minutes, answers: Mapping[Key, str]) -> list[Said]:
        lines = [
            f"{self.names[minutes.duty[which]]} OOO {answers[key]}"
            for which in archive.WEEKS
            if (key := (minutes.day.isoformat(), which)) in answers
        ]
        return archive.read_lines(Minutes(minutes.day, minutes.duty, lines), self.roster, {})


def _is_within(row: Row, day: date, line: str) -> bool:
    """Whether a line has this absence as it was typed, with everybody's name."""
    named = all(re.search(rf"\b{re.escape(name)}\b", line) for name in row.names)
    return row.said_on == day and named and _plain(row.when) in _plain(line)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold()


def _key(key: tuple[date, str]) -> Key:
    return key[0].isoformat(), key[1]


# The forms in which the archive says that somebody is away, said on Mon July 8 when Ada has this week and Bo the next.
NAMES = {"Ada": "Ada", "Bo": "BoL", "Bo Lund": "BoL", "BoL": "BoL", "May": "May"}
FORMS = [
    ("Ada OOO July 10-11", ["This"], "within the week"),
    ("Ada OOO today", ["This"], "on the day of the meeting"),
    ("Ada at the lab Thursday, 7/11, to discuss disks", ["This"], "a trip on a day of the week"),
    ("Ada OOO starting July 12, returning July 23", ["This"], "from within the week to behind it"),
    ("Ada out Friday and next Tuesday", ["This"], "of two days one"),
    ("Ada OOO next week", [], "the week after their own"),
    ("Ada OOO, returning 7/8", [], "back on its first day"),
    ("Ada OOO July 13-14", [], "its weekend only"),
    ("Bo out next Wednesday", ["Next"], "by an alias, in their week"),
    ("Bo Lund and May OOO July 15-17", ["Next"], "beside others"),
    ("BoL OOO this week", [], "the week before their own"),
    ("Bo returns next week", [], "back in time"),
    ("May OOO July 8-19", [], "who has neither week"),
    ("OSG School next week", [], "nobody"),
]


@pytest.mark.parametrize(("line", "weeks"), [pytest.param(line, weeks, id=why) for line, weeks, why in FORMS])
def test_a_line_of_the_announcements_is_a_warning_exactly_where_it_touches_the_duty(
    line: str, weeks: list[str]
) -> None:
    minutes = Minutes(date(2019, 7, 8), {"This": "Ada", "Next": "Bo"}, [line])
    said = archive.read_lines(minutes, archive.roster_of(NAMES), {})
    assert [which for _, which in archive.warnings(minutes, NAMES, archive.recorded(said))] == weeks


def test_a_line_under_one_that_says_until_when_people_are_away_is_read_with_it(tmp_path: Path) -> None:
    text = "## Announcements\n\n-   Outages through the end of the year:\n    -   Ada starting Dec 24\n"
    (tmp_path / "Area20201214.md").write_text(f"{text}\n### Triage\n\n-   This week: Bo\n-   Next week: Ada (?)\n")
    [minutes] = archive.minutes_of(tmp_path)
    assert minutes.duty == {"This": "Bo", "Next": "Ada"}
    assert minutes.lines[1] == "Ada starting Dec 24 through the end of the year"


def test_the_ways_somebody_is_written_are_one_person() -> None:
    every = [Minutes(date(2019, 7, 8), {"This": who, "Next": "May"}, []) for who in ("Bo", "Bo Lund", "BoL", "Ada")]
    assert archive.names_of(every) == {**NAMES, "May": "May"}


# What a person reads in the archive, by the day of the minutes and the week of duty: the days on which its person is
# not there, or not for all of the day.
CLASHES: dict[Key, str] = {
    ("2018-01-22", "Next"): "Mon Tue Wed Thu Fri",  # there in the afternoons only
    ("2018-01-29", "This"): "Mon Tue Wed Thu Fri",
    ("2018-11-12", "Next"): "Mon",
    ("2018-11-19", "This"): "Mon",
    ("2019-06-03", "This"): "Thu",  # elsewhere, for a talk
    ("2019-06-17", "This"): "Wed",  # elsewhere on one day, then away for weeks
    ("2020-03-30", "This"): "Mon",
    ("2020-07-27", "Next"): "Mon",  # "Monday", said on a Monday: who it is was at that meeting, and not at the next
    ("2020-08-03", "This"): "Mon",
    ("2020-12-14", "Next"): "Thu Fri",
    ("2020-12-21", "This"): "Thu Fri",
    ("2021-03-23", "This"): "Fri",
    ("2021-04-20", "This"): "Fri",
}

# Of these our reader asks whoever types them, and records nothing by itself; this is what they meant.
ANSWERS: dict[Key, str] = {
    ("2018-01-22", "Next"): "mornings until Feb 5",
    ("2018-01-29", "This"): "mornings until Feb 5",
    ("2018-11-19", "This"): "today",
    ("2019-06-17", "This"): "June 19 and June 24 - July 4",
    ("2020-07-27", "Next"): "Friday and next Monday",
    ("2020-08-03", "This"): "today",
}

# And why it is none where whoever has the duty is named with a word of being away.
NO_CLASHES: dict[Key, str] = {
    ("2017-11-13", "Next"): "somebody else of that first name",
    ("2018-02-19", "Next"): "on days of the week before",
    ("2018-05-14", "Next"): "has less time, and is there",
    ("2018-06-25", "Next"): "the week after theirs",
    ("2018-07-02", "This"): "the week after theirs",
    ("2018-08-06", "Next"): "back in the week before",
    ("2018-08-27", "Next"): "back in the week before",
    ("2018-10-08", "Next"): "back when it begins",
    ("2019-03-11", "Next"): "on days of the week before, and not at what takes others away",
    ("2019-06-10", "Next"): "on the last day of the week before",
    ("2019-07-08", "This"): "the week after theirs",
    ("2019-08-12", "This"): "from the week after theirs on",
    ("2019-08-19", "Next"): "back when it begins",
    ("2019-08-26", "Next"): "back in the week before",
    ("2019-09-23", "Next"): "in the week before",
    ("2019-10-14", "Next"): "in the week before",
    ("2019-11-18", "Next"): "on a day of the week before",
    ("2019-11-25", "This"): "named as perhaps the one who is there",
    ("2020-02-24", "Next"): "on days of the week before",
    ("2020-06-01", "Next"): "on days of the week before",
    ("2020-06-29", "This"): "from the week after theirs on",
    ("2020-07-06", "Next"): "on days of the week before",
    ("2020-07-27", "This"): "the week after theirs",
    ("2020-11-16", "This"): "the week after theirs",
    ("2020-11-23", "Next"): "on days of the week before",
    ("2020-12-14", "This"): "from the week after theirs on",
    ("2021-02-09", "Next"): "on the last day of the week before",
}

# As many minutes of the archive name whoever has the duty as out, by the count of those who looked at it first.
NAMED_AS_OUT = 24
MOST_FALSE = 0.1


@pytest.fixture(scope="module")
def known() -> Archive:
    return Archive(Path(CORPUS))


@of_the_archive
def test_every_minutes_that_names_its_duty_person_as_away_is_looked_at_by_a_person(known: Archive) -> None:
    named = {_key(key) for minutes in known.every for key in archive.named_as_out(minutes, known.names)}
    assert len(known.every) == 189
    assert len({day for day, _ in named}) >= NAMED_AS_OUT
    assert named == CLASHES.keys() | NO_CLASHES.keys()
    assert not CLASHES.keys() & NO_CLASHES.keys()


@of_the_archive
def test_nothing_is_warned_about_without_need_and_what_is_not_warned_about_is_asked(known: Archive) -> None:
    warned = known.warned({})
    asked = {key for key in CLASHES if key not in warned}
    false = sorted(warned.keys() - CLASHES.keys())
    print(f"\n{len(known.every)} minutes, {len(CLASHES)} clashes: {len(warned) - len(false)} warned about as typed,")  # noqa: T201
    print(f"{len(asked)} where whoever types is asked first, {len(false)} of {len(warned)} warnings false")  # noqa: T201
    assert len(false) <= MOST_FALSE * len(warned), false
    assert {key: CLASHES[key] for key in warned if key in CLASHES} == {
        key: warned[key] for key in warned.keys() - false
    }
    assert all(known.asks(key) for key in asked), asked
    assert asked <= ANSWERS.keys()


@of_the_archive
def test_every_clash_is_warned_about_before_the_meeting_once_the_questions_are_answered(known: Archive) -> None:
    warned = known.warned(ANSWERS)
    false = sorted(warned.keys() - CLASHES.keys())
    print(f"\n{len(warned)} warnings with the answers, {len(CLASHES.keys() & warned.keys())} of {len(CLASHES)} clashes")  # noqa: T201
    assert {key: warned.get(key) for key in CLASHES} == CLASHES
    assert len(false) <= MOST_FALSE * len(warned), false
