"""A calendar as iCalendar text: RFC 5545, with the name and the rate of RFC 7986 that readers ask for.

The same entries give the same bytes: DTSTAMP is when an entry was last changed, as section 3.8.7.2 has it for a
calendar that is published and not sent by a METHOD.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from meetings.feed.entry import Days, Entry, Feed, Lasting, Stretch, Wall, Weekly
from posts.feed.zones import timezone

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Convener//duty, absences and meetings//EN"
READ_AGAIN_AFTER = timedelta(hours=1)
ONE_DAY = timedelta(days=1)
# A rule without an end goes on: readers that do not know the zone by its name have its clocks for so long.
YEARS_AHEAD = 10
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar_text(feed: Feed) -> bytes:
    """The calendar in UTF-8, its lines folded and ended as section 3.1 says."""
    from icalendar import Calendar, vText

    name = vText(_plain(feed.name))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", READ_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for zone, first, last in _zones(feed.entries):
        calendar.add_component(timezone(zone, first, last + YEARS_AHEAD))
    for entry in feed.entries:
        calendar.add_component(_event(entry))
    text: bytes = calendar.to_ical(sorted=False)
    return text


def _zones(entries: Iterable[Entry]) -> Iterator[tuple[str, int, int]]:
    """Each zone that a wall time is in, with the first and the last year of those."""
    years: dict[str, set[int]] = {}
    for entry in entries:
        for each in _walls(entry):
            years.setdefault(each.zone, set()).add(each.at.year)
    for zone in sorted(years):
        yield zone, min(years[zone]), max(years[zone])


def _walls(entry: Entry) -> Iterator[Wall]:
    if not isinstance(entry.when, Days):
        yield entry.when.begins
    if isinstance(entry.when, Stretch):
        yield entry.when.ends
    if entry.original:
        yield entry.original


def _event(entry: Entry) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.revision.at.replace(microsecond=0))
    event.add("last-modified", entry.revision.at.replace(microsecond=0))
    event.add("sequence", entry.revision.count)
    for name, value in _times(entry):
        event.add(name, value)
    event.add("summary", _plain(entry.summary))
    for name, words in (("description", entry.description), ("location", entry.location)):
        if words:
            event.add(name, _plain(words))
    event.add("categories", [entry.kind.value])
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def _plain(words: str) -> str:
    """The words on one line, without the characters that no TEXT may have (section 3.3.11)."""
    return "".join(" " if unicodedata.category(each) == "Cc" else each for each in words)


def _times(entry: Entry) -> Iterator[tuple[str, Any]]:
    """When it is; of whole days the end is the day behind the last one (section 3.6.1)."""
    if entry.original:
        yield "recurrence-id", _local(entry.original)
    match entry.when:
        case Days(first, last):
            yield "dtstart", first
            yield "dtend", last + ONE_DAY
        case Stretch(begins, ends):
            yield "dtstart", _local(begins)
            yield "dtend", _local(ends)
        case Lasting(begins, length):
            yield "dtstart", _local(begins)
            yield "duration", length
    if entry.repeats:
        yield "rrule", _rule(entry.repeats)


def _rule(repeats: Weekly) -> dict[str, list[str] | list[date] | list[datetime]]:
    rule: dict[str, list[str] | list[date] | list[datetime]] = {
        "FREQ": ["WEEKLY"],
        "BYDAY": [_WEEKDAYS[weekday] for weekday in repeats.weekdays],
    }
    return {**rule, "UNTIL": [repeats.until]} if repeats.until else rule


def _local(wall: Wall) -> datetime:
    return wall.at.replace(tzinfo=ZoneInfo(wall.zone))
