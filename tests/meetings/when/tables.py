"""Tables of absences: rows of a file, and the half days they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from meetings.people import Person, Roster
from meetings.when import When

Halves = frozenset[tuple[date, str]]
_BOTH = ("am", "pm")


@dataclass(frozen=True)
class Row:
    """One absence as typed, and the days meant by it (None: it must be asked about)."""

    said_on: date
    who: str
    when: str
    days: str

    @property
    def text(self) -> str:
        return f"{self.who} {self.when}".strip()

    @property
    def names(self) -> tuple[str, ...]:
        who = self.who.removeprefix("Both ").replace("@", "")
        return tuple(name for name in re.split(r", | and | & | / ", who) if name)

    @property
    def asked(self) -> bool:
        return self.days == "ERROR"


def rows(path: Path) -> list[Row]:
    """The rows of a table; lines that begin with # are remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [Row(date.fromisoformat(said_on), who, when, days) for said_on, who, when, days, *_ in fields]


def meant(days: str) -> Halves:
    """The half days of a cell; an open end is the half "open" of its first day."""
    found: set[tuple[date, str]] = set()
    for piece in days.split(","):
        span, _, part = piece.partition("@")
        first, _, last = span.partition("..")
        start = date.fromisoformat(first)
        if last == "open":
            found.add((start, "open"))
            continue
        found |= _halves(start, date.fromisoformat(last or first), (part,) if part else _BOTH)
    return _working(found)


def read(when: When) -> Halves:
    """The half days of a reading, in the same form."""
    found: set[tuple[date, str]] = set()
    for span in when.spans:
        if span.end is None:
            found.add((span.start, "open"))
        else:
            found |= _halves(span.start, span.end, _BOTH if span.part == "day" else (span.part,))
    return _working(found)


def _halves(start: date, end: date, parts: Iterable[str]) -> set[tuple[date, str]]:
    days = [start + timedelta(days=ahead) for ahead in range((end - start).days + 1)]
    return {(day, part) for day in days for part in parts}


def _working(halves: set[tuple[date, str]]) -> Halves:
    working = frozenset((day, part) for day, part in halves if day.weekday() < 5)
    return working or frozenset(halves)


def roster_of(table: Iterable[Row]) -> Roster:
    """A roster of everybody who is named in the table."""
    return Roster(tuple(Person(name) for name in dict.fromkeys(name for row in table for name in row.names)))
