"""Offsets of time zones as a list of stretches, and the instant of a wall time by it: the oracle of the calendar.

It takes nothing from meetings/dates.py.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

FIRST, LAST = date(2020, 1, 1), date(2036, 12, 31)
ONE_DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)

# Both directions of summer time, half an hour of it, quarters of hours, none at all, and zones whose rules changed.
ZONES = (
    "America/Chicago",
    "Europe/Berlin",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Pacific/Fiji",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Amman",
    "Asia/Gaza",
    "America/Mexico_City",
    "America/Nuuk",
    "Europe/Volgograd",
    "America/Santiago",
    "Pacific/Kiritimati",
    "Asia/Tehran",
)


@dataclass(frozen=True)
class Stretch:
    """From `start` (UTC) to the start of the next one the wall is `offset` ahead of UTC."""

    start: datetime
    offset: timedelta


@cache
def stretches(zone: str) -> tuple[Stretch, ...]:
    """The offsets of a zone, found by looking four times a day, and at every minute of a quarter that changes."""
    tz = ZoneInfo(zone)
    now, end = datetime(2019, 11, 1, tzinfo=UTC), datetime(2037, 3, 1, tzinfo=UTC)
    found = [Stretch(now, _offset(now, tz))]
    while now < end:
        behind = now + 6 * HOUR
        if _offset(behind, tz) != found[-1].offset:
            minutes = (now + n * MINUTE for n in range(1, 361))
            at = next(moment for moment in minutes if _offset(moment, tz) != found[-1].offset)
            found.append(Stretch(at, _offset(at, tz)))
        now = behind
    return tuple(found)


def _offset(moment: datetime, tz: ZoneInfo) -> timedelta:
    offset = moment.astimezone(tz).utcoffset()
    assert offset is not None
    return offset


def oracle(day: date, wall: time, zone: str) -> datetime:
    """The first instant at which the wall of the zone shows this time, or a later one of a time it never shows."""
    naive = datetime.combine(day, wall, UTC)
    known = stretches(zone)
    # No wall is a day away from UTC.
    place = max(bisect_right([each.start for each in known], naive - ONE_DAY) - 1, 0)
    while place + 1 < len(known) and known[place + 1].start + known[place].offset <= naive:
        place += 1
    return max(naive - known[place].offset, known[place].start)


def changes(zone: str) -> list[datetime]:
    """The instants at which the offset of a zone changes."""
    return [each.start for each in stretches(zone)[1:] if FIRST <= each.start.date() <= LAST]
