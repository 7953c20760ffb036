"""What a figure is compared with: what was printed for the meeting held before; a daily figure where nothing was."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from meetings.minutes.finished.snapshots import Where
from meetings.minutes.state_counts import StateCounts
from meetings.people.names import fold
from meetings.tickets.asked import Asked, Shown, Tables
from meetings.tickets.reading import Reading, Readings
from meetings.tickets.tables import state_counts

T = TypeVar("T")
# A base this far back is what everybody takes for granted: the meeting of last week.
USUAL = (timedelta(days=6), timedelta(days=8))


@dataclass(frozen=True)
class Printed:
    """The figures in the minutes of one meeting, finished or as they were posted."""

    day: date
    cells: Mapping[Where, int]


@dataclass(frozen=True)
class Base(Generic[T]):
    """A figure of a day, with which another is compared: one that was printed, or else a `daily` one."""

    day: date
    value: T
    daily: bool = False


@dataclass(frozen=True)
class Past:
    """What is known of the weeks before a meeting.

    `day` is that of the meeting, `last` that of the one held before it, None where there was none; `printed` are the
    latest minutes first; `readings` are by the names of the sources; `releases` says what was being released on a day.
    """

    day: date
    last: date | None
    printed: Sequence[Printed]
    readings: Mapping[str, Readings]
    releases: Callable[[date], tuple[str, ...]]

    def of_counter(self, asked: Asked) -> Base[int] | None:
        """What the count of a source is compared with."""
        return self._base(
            asked,
            lambda printed: _counter(printed, asked.label),
            lambda reading, _: asked.total(reading.found) if reading.found else None,
        )

    def of_table(
        self, shown: Shown, headings: Collection[str], releases: Sequence[str], beside: Sequence[str] = ()
    ) -> Base[StateCounts] | None:
        """What a table of these releases is compared with, whatever releases it was of then.

        `headings` are the names of its section; `beside` are the releases that have a table of their own there.
        """
        names = {fold(one) for one in headings}
        return self._base(
            shown.asked,
            lambda printed: _table(_columns(printed, shown, names, releases, beside)),
            lambda reading, day: self._read(shown, reading, releases, day),
        )

    def _read(self, shown: Shown, reading: Reading, releases: Sequence[str], day: date) -> StateCounts | None:
        """The table as it would have been that day."""
        then = releases if shown.tables is Tables.EACH else self.releases(day)
        return state_counts(shown, reading.found, then) if reading.found else None

    def usual(self, base: Base[int] | Base[StateCounts]) -> bool:
        """Whether a base need not be named: it was printed for the last meeting, about a week ago."""
        return not base.daily and base.day == self.last and USUAL[0] <= self.day - base.day <= USUAL[1]

    def asked_otherwise(self, asked: Asked, since: date) -> bool:
        """Whether the source was asked something else on that day: then its figures are of something else as well."""
        readings = self.readings.get(asked.name)
        then = readings.nearest(since) if readings else None
        return then is not None and then.digest != asked.digest

    def _base(
        self, asked: Asked, printed: Callable[[Printed], T | None], read: Callable[[Reading, date], T | None]
    ) -> Base[T] | None:
        """Printed for the meeting before; else read on the day nearest to it; else printed for one before that."""
        for each in self.printed:
            if each.day == self.last and (found := printed(each)) is not None:
                return Base(each.day, found)
        if (daily := self._daily(asked, read)) is not None:
            return daily
        older = ((each.day, printed(each)) for each in self.printed)
        return next((Base(day, found) for day, found in older if found is not None), None)

    def _daily(self, asked: Asked, read: Callable[[Reading, date], T | None]) -> Base[T] | None:
        readings = self.readings.get(asked.name)
        nearest = readings.nearest(self.last) if readings and self.last else None
        if readings is None or nearest is None:
            return None
        day = readings.day(nearest)
        # What is printed now is no base of itself.
        found = read(nearest, day) if day < self.day else None
        return Base(day, found, daily=True) if found is not None else None


def _counter(printed: Printed, label: str) -> int | None:
    name = counter_name(label)
    cells = (count for where, count in printed.cells.items() if not where.state and counter_name(where.column) == name)
    return next(cells, None)


def counter_name(label: str) -> str:
    """A counter's label as it is compared: in the singular, as that of one."""
    return fold(label).removesuffix("s")


def _columns(
    printed: Printed, shown: Shown, headings: Collection[str], releases: Sequence[str], beside: Sequence[str]
) -> dict[Where, int]:
    """The cells under one of these headings; where the section has another by now, those of such columns."""
    of_states = {where: count for where, count in printed.cells.items() if where.state and where.column not in beside}
    here = {where: count for where, count in of_states.items() if where.heading in headings}
    wanted = {shown.headings.counts} if shown.tables is Tables.STATES else {*releases}
    return here or {where: count for where, count in of_states.items() if where.column in wanted}


def _table(cells: Mapping[Where, int]) -> StateCounts | None:
    columns = tuple(dict.fromkeys(where.column for where in cells))
    counts = {(where.column, where.state): count for where, count in cells.items()}
    states = dict.fromkeys(where.state for where in cells)
    rows = tuple((state, tuple(counts.get((column, state)) for column in columns)) for state in states)
    return StateCounts(columns, rows) if columns else None
