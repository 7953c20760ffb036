"""VTIMEZONE: how a zone's clocks go, for readers that do not know it by its name.

RFC 5545, section 3.6.5: each change begins at the wall time before it, by TZOFFSETFROM. What `icalendar` makes itself
(7.3) has the wall time after it, an hour late where clocks go forward, so the changes are found here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

ONE_HOUR = timedelta(hours=1)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Change:
    """A change of a zone's clocks: the wall time before it, and what holds from then on."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def timezone(zone: str, first_year: int, last_year: int) -> Timezone:
    """The VTIMEZONE of an IANA zone with every change of these years, both included."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vDDDLists

    component = Timezone()
    component.add("tzid", zone)
    kinds: dict[tuple[timedelta, timedelta, str, bool], list[datetime]] = {}
    for each in _changes(zone, first_year, last_year):
        kinds.setdefault((each.before, each.after, each.name, each.is_summer), []).append(each.at)
    for (before, after, name, is_summer), moments in kinds.items():
        part = TimezoneDaylight() if is_summer else TimezoneStandard()
        part.add("dtstart", moments[0])
        if moments[1:]:
            part.add("rdate", vDDDLists(moments[1:]))
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        component.add_component(part)
    return component


def _changes(zone: str, first_year: int, last_year: int) -> Iterator[_Change]:
    """What holds as the first year begins, and every change until the last one ends."""
    tz = ZoneInfo(zone)
    moment, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    offset = _offset(moment, tz)
    yield _change(datetime(first_year, 1, 1), offset, moment.astimezone(tz))  # noqa: DTZ001 - a wall time
    while moment < end:
        following = moment + ONE_DAY
        if _offset(following, tz) != offset:
            changed = _first_with_another(moment, following, tz)
            yield _change((changed + offset).replace(tzinfo=None), offset, changed.astimezone(tz))
            offset = _offset(following, tz)
        moment = following


def _change(at: datetime, before: timedelta, after: datetime) -> _Change:
    return _Change(at, before, after.utcoffset() or timedelta(), after.tzname() or "", bool(after.dst()))


def _first_with_another(before: datetime, after: datetime, tz: ZoneInfo) -> datetime:
    """The instant between the two, to the second, from which the offset is another."""
    offset, low, high = _offset(before, tz), 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(before + timedelta(seconds=middle), tz) == offset:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def _offset(moment: datetime, tz: ZoneInfo) -> timedelta:
    return moment.astimezone(tz).utcoffset() or timedelta()
