"""The recurring meeting: what it is, and what of it changes with time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from meetings.calendar.dated import Dated
from meetings.duty.extras import NO_EXTRAS, Extras
from meetings.duty.schedule import DutySchedule
from meetings.minutes.layout import HOUSE, Section, Style


@dataclass(frozen=True)
class Schedule:
    """When the meeting is: `weekday` counts from Monday = 0; the wall times are of the day of the meeting."""

    weekday: int
    at: time
    draft_at: time


@dataclass(frozen=True)
class FromFile:
    """What of a series is read from the settings file at each start, and kept nowhere else.

    `sections` are how its minutes are laid out and `style` how they are written, `extras` what its rotas are used for,
    by their keys.
    """

    sections: tuple[Section, ...] = ()
    extras: Mapping[str, Extras] = field(default_factory=dict)
    style: Style = HOUSE


@dataclass(frozen=True)
class Series:
    """A recurring meeting of one channel. Everything dated is a date or a wall time local to `zone`.

    `duty` is the schedule of its duty; `other_duties` are those of further rotas. `extras` are what the rotas are used
    for besides, by their keys.
    """

    key: str
    title: str
    channel: str
    zone: str
    schedule: Dated[Schedule]
    coordinates: Dated[str] = field(default_factory=Dated)
    releases: Dated[tuple[str, ...]] = field(default_factory=Dated)
    hosts: Dated[str] = field(default_factory=Dated)
    duty: DutySchedule | None = None
    other_duties: tuple[DutySchedule, ...] = ()
    owners: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    extras: Mapping[str, Extras] = field(default_factory=dict)
    style: Style = HOUSE
    known_since: datetime | None = None

    @property
    def duties(self) -> tuple[DutySchedule, ...]:
        """Every rota's schedule, the first one's first."""
        return ((self.duty,) if self.duty else ()) + self.other_duties

    def extras_of(self, duty: DutySchedule) -> Extras:
        """What this rota is used for besides its schedule."""
        return self.extras.get(duty.key, NO_EXTRAS)

    def scheduled(self, day: date) -> Schedule:
        """The schedule of this day, or the first there was where the day is before all of it."""
        return self.schedule.on(day) or self.schedule.entries[0].value
