"""Values that change with time: each holds from a day on, some until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")
ALWAYS = date.min


@dataclass(frozen=True)
class Entry(Generic[T]):
    """One value with the days it holds: both included, `last` None where no end is known."""

    first: date
    value: T
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it holds on this day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Dated(Generic[T]):
    """A value through time. Of the entries that hold on a day counts the one that began last.

    `entries` are in the order of their first days; of two with the same first day the later one counts.
    """

    entries: tuple[Entry[T], ...] = ()

    def on(self, day: date) -> T | None:
        """The value of this day, None where there is none."""
        entry = next((entry for entry in reversed(self.entries) if entry.holds(day)), None)
        return entry.value if entry else None

    def next_change(self, after: date) -> date | None:
        """The first day after this one on which another entry may count."""
        days = [entry.first for entry in self.entries]
        days += [date.fromordinal(entry.last.toordinal() + 1) for entry in self.entries if entry.last]
        return min((day for day in days if day > after), default=None)


def always(value: T) -> Dated[T]:
    """A value that has never changed yet."""
    return Dated((Entry(ALWAYS, value),))
