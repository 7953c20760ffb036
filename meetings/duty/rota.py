"""A rota: who takes turns, for how long a turn is, and how that changes with time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from meetings.calendar.dated import Dated, always
from meetings.dates import instant

ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(weeks=1)
SATURDAY = 5


class Every(StrEnum):
    """How long a turn is."""

    WEEK = "week"
    DAY = "day"


@dataclass(frozen=True)
class Duty:
    """What a rota is from a day on: people in turn, each from `handover`, a wall time in `zone`, to that of the next.

    Its weeks begin on the weekday of `first_week`. With `weekdays_only` nobody has Saturdays and Sundays; `seats` is
    how many have a turn at once. With `anew` the first of the roster begins; without it turns go on behind whoever
    had the last one, so that who joins or leaves moves as few as can be.
    """

    name: str
    roster: tuple[str, ...]
    first_week: date
    handover: time
    zone: str
    every: Every = Every.WEEK
    weekdays_only: bool = False
    seats: int = 1
    anew: bool = True

    def week_of(self, day: date) -> date:
        """The first day of the duty week that holds this day."""
        return day - timedelta(days=(day - self.first_week).days % 7)

    def works(self, day: date) -> bool:
        """Whether anybody has this day."""
        return not self.weekdays_only or day.weekday() < SATURDAY

    def turn_from(self, day: date) -> tuple[date, date]:
        """The first and the last day of the first turn that begins on this day or later, cut to begin no earlier."""
        if self.every is Every.DAY:
            while not self.works(day):
                day += ONE_DAY
            return day, day
        return day, self.week_of(day) + ONE_WEEK - ONE_DAY


@dataclass(frozen=True)
class Pause:
    """Days on which a person of the roster takes no turn; `last` is None where no end is known."""

    person: str
    first: date
    last: date | None = None

    def touches(self, first: date, last: date) -> bool:
        """Whether any day of it lies in this stretch, both ends included."""
        return self.first <= last and (self.last is None or first <= self.last)


@dataclass(frozen=True)
class Rota:
    """A duty of a series through the changes of its roster; an entry counts from the first day of a turn.

    `key` tells the rotas of a series apart: "" is the first one's.
    """

    duties: Dated[Duty]
    pauses: tuple[Pause, ...] = ()
    key: str = ""

    def on(self, day: date) -> Duty:
        """The duty as it is on this day, or as it first was where the day is before all of it."""
        return self.duties.on(day) or self.duties.entries[0].value

    @property
    def first_week(self) -> date:
        """The first day of the first turn there was."""
        return self.duties.entries[0].value.first_week

    def name(self, day: date) -> str:
        """What the duty is called on this day."""
        return self.on(day).name

    def week_of(self, day: date) -> date:
        """The first day of the duty week that holds this day."""
        return self.on(day).week_of(day)

    def names_from(self, day: date) -> frozenset[str]:
        """Everybody who is on a roster that holds on this day, or later."""
        later = [entry.value for entry in self.duties.entries if entry.first > day]
        return frozenset(name for duty in (self.on(day), *later) for name in duty.roster)

    def begins(self, day: date) -> datetime:
        """The instant at which whoever has the duty on this day takes over."""
        duty = self.on(day)
        return instant(day, duty.handover, duty.zone)

    def turn_holding(self, day: date) -> tuple[date, date] | None:
        """The first and the last day of the turn that holds this day, before the first week as well, cut where the
        duty changes; None where nobody works.
        """
        duty = self.on(day)
        if not duty.works(day):
            return None
        if duty.every is Every.DAY:
            return day, day
        first = duty.week_of(day)
        changed = [entry.first for entry in self.duties.entries if first < entry.first <= day]
        first = max([first, *changed])
        last = duty.week_of(day) + ONE_WEEK - ONE_DAY
        change = self.duties.next_change(day)
        return first, change - ONE_DAY if change and change <= last else last

    def turn_from(self, day: date) -> tuple[date, date]:
        """The first and the last day of the first turn that begins on this day or later, cut where the duty changes."""
        while True:
            duty = self.on(day)
            first, last = duty.turn_from(max(day, duty.first_week))
            change = self.duties.next_change(day)
            if change is None or change > last:
                return first, last
            if change > first:
                return first, change - ONE_DAY
            day = change


def rota(duty: Duty) -> Rota:
    """A duty whose roster has never changed yet."""
    return Rota(always(duty))
