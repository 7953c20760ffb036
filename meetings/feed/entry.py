"""One entry of a calendar: what it says, when it is, and which revision of it this is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from meetings.feed.revision import Revision


class Kind(StrEnum):
    """What an entry is about."""

    DUTY = "Duty"
    ABSENCE = "Absence"
    MEETING = "Meeting"


@dataclass(frozen=True)
class Wall:
    """A time on the wall of an IANA zone; `at` has no zone of its own."""

    at: datetime
    zone: str


@dataclass(frozen=True)
class Days:
    """Whole days, both ends included."""

    first: date
    last: date


@dataclass(frozen=True)
class Stretch:
    """From one time on the wall to another, which may be in another zone."""

    begins: Wall
    ends: Wall


@dataclass(frozen=True)
class Lasting:
    """From a time on the wall on, for so long."""

    begins: Wall
    length: timedelta


When = Days | Stretch | Lasting


@dataclass(frozen=True)
class Weekly:
    """That an entry comes again every week on these weekdays (Monday = 0).

    `until` is the last time: a day where the entry is of whole days, else the UTC instant at which it begins.
    """

    weekdays: tuple[int, ...]
    until: date | datetime | None = None


@dataclass(frozen=True)
class Entry:
    """One entry. Those of one uid are one that comes again: `original` is when this time of it would have been."""

    uid: str
    kind: Kind
    summary: str
    when: When
    revision: Revision
    repeats: Weekly | None = None
    original: Wall | None = None
    cancelled: bool = False
    # Whether it takes up the time of whoever has it in the calendar.
    busy: bool = False
    description: str = ""
    location: str = ""


@dataclass(frozen=True)
class Feed:
    """A calendar: what it is called, and its entries in an order of their own that is always the same."""

    name: str
    entries: tuple[Entry, ...]


def wall(moment: datetime, zone: str) -> Wall:
    """The time on the wall of a zone at this instant."""
    return Wall(moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None), zone)
