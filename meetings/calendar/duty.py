"""Whose duty week it is: a roster in turn, by calendar week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

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

    def weeks(self, first: date, count: int) -> tuple[tuple[date, str | None], ...]:
        """The duty week of `first` and the following ones, each with its person."""
        begin = self.week_of(first)
        starts = (begin + timedelta(weeks=n) for n in range(count))
        return tuple((start, self.on_duty(start)) for start in starts)

    def turns(self, week: date, zone: str) -> datetime:
        """The instant at which this week's person takes over."""
        return instant(week, self.handover, zone)
