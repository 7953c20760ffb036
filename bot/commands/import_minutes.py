"""Finished minutes into the database, one transaction a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath

from bot.commands.import_author import author
from meetings.calendar.calendar import Calendar
from meetings.closing.closed import TakenOver, taken_over
from meetings.closing.people import strangers_in
from meetings.dates import instant, local_day
from meetings.minutes.finished.blocks import MOST_CHARACTERS
from meetings.minutes.finished.minutes import FinishedMinutes, NotMinutes, read_finished
from meetings.minutes.finished.sections import belongs_to
from meetings.minutes.rolling import parts_by_day
from storage import commands
from storage.engine import Transaction
from storage.records import finished_minutes, people
from storage.taking_over import Kept, remembered, take_over

_HEADING = re.compile(r"^ {0,3}#{1,6}\s", re.MULTILINE)


@dataclass(frozen=True)
class Brought:
    """One file: what was taken over from it, or why nothing was; `kept` is None where it was known as it is."""

    name: str
    taken: TakenOver | None = None
    kept: Kept | None = None
    why: str = ""


@dataclass
class Total:
    """All of an import."""

    files: list[Brought] = field(default_factory=list)

    @property
    def strangers(self) -> Counter[str]:
        """The names nobody has that own items, with how often."""
        found: Counter[str] = Counter()
        for one in self.taken:
            found.update(strangers_in(read.parties for read in (*one.items.seen, *one.items.new)))
        return found

    @property
    def new(self) -> list[TakenOver]:
        """What was taken over from the files that were not known before."""
        return [one.taken for one in self.files if one.taken and one.kept]

    @property
    def taken(self) -> list[TakenOver]:
        """What was taken over, in the order of the days."""
        return [one.taken for one in self.files if one.taken]

    @property
    def all_understood(self) -> bool:
        """Whether every file was taken, and every line of it explained."""
        return all(one.taken and not one.taken.minutes.unexplained for one in self.files) and not self.strangers


def is_minutes(name: str, text: str) -> bool:
    """Whether a file is read as minutes: Markdown with a heading; a list of turns has none."""
    return PurePath(name).suffix.casefold() in {".md", ".markdown"} and bool(_HEADING.search(text))


def in_order(texts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The files that are minutes, the oldest meeting first, so that each is taken after the one before it."""
    found = [each for name, text in texts if is_minutes(name, text) for each in _meetings_of(name, text)]
    days = {name: read.day for name, text in found if isinstance(read := read_finished(name, text), FinishedMinutes)}
    return sorted(found, key=lambda each: (days.get(each[0], date.max), each[0]))


def _meetings_of(name: str, text: str) -> list[tuple[str, str]]:
    """The file, or where it has several meetings under headings of their days, each of them by itself."""
    parts = parts_by_day(text) if len(text) <= MOST_CHARACTERS else {}
    if len(parts) < 2:
        return [(name, text)]
    bare = PurePath(name)
    return [(f"{bare.stem}-{day.isoformat()}{bare.suffix}", part) for day, part in parts.items()]


def bring_one(tx: Transaction, workspace: str, calendar: Calendar, file: tuple[str, str], now: datetime) -> Brought:
    """Take one file over, unless it is known as it is."""
    name, text = file
    series = calendar.series
    roster = people.roster(tx, workspace)
    minutes = read_finished(name, text, series.sections, roster)
    if isinstance(minutes, NotMinutes):
        return Brought(name, why=minutes.why)
    if not belongs_to(minutes.title, [section.path[-1] for section in minutes.sections], series.title, series.sections):
        return Brought(name, why=f'its title is "{minutes.title}", and none of its headings is one of {series.title}')
    held_at = instant(minutes.day, series.scheduled(minutes.day).at, series.zone)
    open_items = remembered(tx, workspace, series.key, minutes.day)
    taken = taken_over(minutes, open_items, roster, series.sections, held_at)
    stored = finished_minutes.of_day(tx, workspace, series.key, minutes.day)
    if stored and stored.text == minutes.text and stored.present == taken.present.people:
        return Brought(name, taken)
    by = author(tx, workspace, name, now)
    kept = take_over(tx, by, series.key, taken, local_day(now, series.zone), closed=False)
    commands.finish(tx, by.command, {}, series.key)
    return Brought(name, taken, kept)


def by_line(minutes: FinishedMinutes) -> Iterator[str]:
    """Every line with what it is taken as."""
    for taken in minutes.taken:
        yield f"  {taken.first:4}  {taken.what.value}: {taken.text}"
