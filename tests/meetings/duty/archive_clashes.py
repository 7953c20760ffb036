"""What a team's archive of minutes knew of its duty before each meeting, and what a person reads in the same lines.

The people of the archive are real, so they are named by nothing here: the tables go by the day of the minutes, and by
which of the two weeks of duty is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from meetings.absences import Absence
from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.announcements.absences import absences_in
from meetings.duty.away import Away
from meetings.duty.clashes import Clash, clashes_ahead
from meetings.duty.rota import Duty, rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Turn
from meetings.people import Person, Roster

WEEKS = ("This", "Next")
ONE_WEEK = timedelta(weeks=1)
_LINE = re.compile(r"^(?P<blanks>\s*)(?:-\s+)?(?P<text>\S.*)$")
_DUTY = re.compile(r"^\s*-\s+(?P<which>This|Next) week:(?P<who>.*)$", re.MULTILINE)
_GONE = re.compile(r"^(?:OOO|outages?|out|vacations?)\b(?P<when>.*?):?\s*$", re.IGNORECASE)
# Behind the name of whoever has duty these may say that they are away, or not there as always.
AWAY = re.compile(
    r"\b(OOO|out|off|vacation|leave|gone|returns?|returning|starting|at|attending|available|availability)\b"
)

Names = Mapping[str, str]


@dataclass(frozen=True)
class Minutes:
    """One file: its day, whose duty it says this week and the next one are, and the lines of its announcements.

    A line that is nested under one that says who is away has what that says behind it, as it is meant.
    """

    day: date
    duty: Mapping[str, str]
    lines: Sequence[str]


@dataclass(frozen=True)
class Said:
    """One announcement of one meeting: what our reader makes of it, or that it asks."""

    day: date
    line: str
    read: Sequence[AbsenceText]
    asks: bool


def minutes_of(folder: Path) -> list[Minutes]:
    """Every file of minutes, in the order of their days; the names of duty are as they are written."""
    return [_minutes(path) for path in sorted(folder.glob("*.md"))]


def _minutes(path: Path) -> Minutes:
    text = path.read_text(encoding="utf-8")
    day = datetime.strptime(path.stem[-8:], "%Y%m%d").replace(tzinfo=UTC).date()
    part = re.search(r"^## Announcements\n(.*?)(?=^#|\Z)", text, re.DOTALL | re.MULTILINE)
    duty = {found["which"]: re.sub(r"[(?].*", "", found["who"]).strip() for found in _DUTY.finditer(text)}
    return Minutes(day, duty, list(_announced(part.group(1).splitlines() if part else [])))


def _announced(lines: Iterable[str]) -> Iterator[str]:
    above = ""
    for line in lines:
        found = _LINE.match(line)
        if found and found["blanks"]:
            gone = _GONE.match(above)
            yield f"{found['text'].strip()}{gone['when'].rstrip(': ')}" if gone else found["text"].strip()
        elif found:
            above = found["text"].strip()
            yield above


def names_of(every: Iterable[Minutes]) -> Names:
    """Each way in which somebody is written in the lines of duty, with their roster name: "Ann Lee", "Ann", "AnnL"."""
    written = {who for minutes in every for who in minutes.duty.values() if who}
    short = {who: "".join([who.split()[0], *(word[0] for word in who.split()[1:])]) for who in written}
    longer = {name: [other for other in short.values() if other[:-1] == name] for name in short.values()}
    return {who: longer[name][0] if len(set(longer[name])) == 1 else name for who, name in short.items()}


def roster_of(names: Names, others: Iterable[str] = ()) -> Roster:
    """The people of the duty with every way they are written, and others who are named beside them."""
    people = [
        Person(name, aliases=tuple(sorted(who for who, of in names.items() if of == name != who)))
        for name in sorted(set(names.values()))
    ]
    return Roster((*people, *(Person(name) for name in sorted(set(others) - set(names)))))


def read_lines(minutes: Minutes, roster: Roster, typed: Mapping[tuple[date, str], Sequence[str]]) -> list[Said]:
    """What our reader makes of each line; `typed` are absences within longer lines as `/ooo` would be told them."""
    said = []
    for line in minutes.lines:
        found = absences_in(line, minutes.day, roster)
        alone = read_absence(line, minutes.day, roster)
        read = list(found[0]) if len(found) == 1 else []
        if not found and isinstance(alone, AbsenceText) and alone.who:
            read = [alone]
        for text in () if read else typed.get((minutes.day, line), ()):
            one = read_absence(text, minutes.day, roster)
            read += [one] if isinstance(one, AbsenceText) else []
        said.append(Said(minutes.day, line, read, asks=not read and (len(found) > 1 or isinstance(alone, Question))))
    return said


def recorded(said: Iterable[Said], first: int = 1) -> list[Absence]:
    """The absences that were read, as they would be recorded on the day of the minutes."""
    found = [(one.day, who, text) for one in said for text in one.read for who in text.who]
    return [
        Absence(number, who, text.when, "", "archive", datetime.combine(day, time(8), tzinfo=UTC))
        for number, (day, who, text) in enumerate(found, start=first)
    ]


def schedule_of(minutes: Minutes, names: Names) -> DutySchedule:
    """The two weeks of duty that the minutes name, by calendar week."""
    monday = minutes.day - timedelta(days=minutes.day.weekday())
    people = [names.get(minutes.duty.get(which, ""), "") for which in WEEKS]
    roster = tuple(sorted(set(names.values())))
    turns = tuple(
        Turn(monday + n * ONE_WEEK, monday + n * ONE_WEEK + timedelta(days=6), person, person)
        for n, person in enumerate(people)
    )
    return DutySchedule(rota(Duty("Triage", roster, monday, time(9), "America/Chicago")), turns)


def warnings(minutes: Minutes, names: Names, absences: Sequence[Absence]) -> dict[tuple[date, str], Clash]:
    """What the draft of this meeting warns about, by the day of the minutes and the week."""
    schedule = schedule_of(minutes, names)
    found = clashes_ahead(schedule, minutes.day, schedule.turns[-1].last, Away(absences))
    return {(minutes.day, WEEKS[clash.stint.first != schedule.turns[0].first]): clash for clash in found}


def named_as_out(minutes: Minutes, names: Names) -> list[tuple[date, str]]:
    """The weeks whose person stands in an announcement of the same minutes with a word of being away."""
    return [
        (minutes.day, which)
        for which in WEEKS
        if any(AWAY.search(line) and names_in(line, minutes.duty.get(which, ""), names) for line in minutes.lines)
    ]


def names_in(line: str, who: str, names: Names) -> bool:
    """Whether a line names this person in any of the ways they are written."""
    ways = [way for way, name in names.items() if name == names.get(who)] if who else []
    return any(re.search(rf"\b{re.escape(way)}\b", line) for way in ways)
