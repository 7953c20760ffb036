"""Whose duty week it is: a roster in turn, by calendar week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from meetings.calendar.dated import Dated, always
from meetings.dates import instant


@dataclass(frozen=True)
class Duty:
    """A rota of one person a week, from the week that begins on `first_week`; `handover` is a wall time."""

    name: str
    roster: tuple[str, ...]
    first_week: date
    handover: time

    def week_of(self, day: date) -> date:
        """The first day of the duty week that holds this day."""
        return day - timedelta(days=(day - self.first_week).days % 7)

    def on_duty(self, day: date) -> str | None:
        """Who has the duty week of this day; nobody before the first week."""
        if day < self.first_week or not self.roster:
            return None
        return self.roster[(day - self.first_week).days // 7 % len(self.roster)]


@dataclass(frozen=True)
class Rota:
    """The duty of a series through the changes of its roster; a roster counts from the first day of a duty week."""

    duties: Dated[Duty]

    def on(self, day: date) -> Duty:
        """The duty as it is on this day, or as it first was where the day is before all of it."""
        return self.duties.on(day) or self.duties.entries[0].value

    @property
    def first_week(self) -> date:
        """The first day of the first duty week there was."""
        return self.duties.entries[0].value.first_week

    def name(self, day: date) -> str:
        """What the duty is called on this day."""
        return self.on(day).name

    def week_of(self, day: date) -> date:
        """The first day of the duty week that holds this day."""
        return self.on(day).week_of(day)

    def on_duty(self, day: date) -> str | None:
        """Who has the duty week of this day; nobody before the first week."""
        return self.on(day).on_duty(day)

    def weeks(self, first: date, count: int) -> tuple[tuple[date, str | None], ...]:
        """The duty week of `first` and the following ones, each with its person."""
        starts = [self.week_of(first)]
        while len(starts) < count:
            starts.append(self.week_of(starts[-1] + timedelta(weeks=1)))
        return tuple((start, self.on_duty(start)) for start in starts)

    def names_from(self, day: date) -> frozenset[str]:
        """Everybody who is on a roster that holds on this day, or later."""
        later = [entry.value for entry in self.duties.entries if entry.first > day]
        return frozenset(name for duty in (self.on(day), *later) for name in duty.roster)

    def turns(self, week: date, zone: str) -> datetime:
        """The instant at which this week's person takes over."""
        return instant(week, self.on(week).handover, zone)


def rota(duty: Duty) -> Rota:
    """A duty whose roster has never changed yet."""
    return Rota(always(duty))
