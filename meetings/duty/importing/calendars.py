"""The duty in a calendar file (RFC 5545): events whose summary names a person of the roster, and perhaps the duty.

An event counts for a turn when it holds all its weekdays, or is a mark on its first day alone. Dates of repeated
events are those of recurring-ical-events, without cancelled ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from icalendar.error import InvalidCalendar

from meetings.dates import day_words, span_words
from meetings.duty.importing.known import Known
from meetings.duty.importing.said import NotRead, Place, Reading, Remark, Said, Stranger, Weight
from meetings.duty.rota import ONE_DAY, SATURDAY
from meetings.markdown import one_line
from meetings.people import Roster
from meetings.people.names import fold

EARLIEST = date(1990, 1, 1)
# Events that are repeated without an end are read so far ahead.
AHEAD = timedelta(weeks=54)
_WORD = re.compile(r"[^\s:;,()\[\]/|&+\u2013\u2014]+")
_JOINING = frozenset({"on", "duty", "is", "for", "the", "and", "week", "turn", "shift", "of", "call", "on-call", "-"})
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, InvalidCalendar)


@dataclass(frozen=True)
class _Event:
    """One date of an event: its days, both included, and its summary."""

    first: date
    last: date
    summary: str


@dataclass(frozen=True)
class _Named:
    """What a summary says: the people it names, the words besides, and whether it names the duty."""

    people: tuple[str, ...]
    rest: tuple[str, ...]
    names_duty: bool


def read_calendar(name: str, text: str, known: Known) -> Reading:
    """All the events of the calendar file `name` that are about the duty."""
    place = Place(name)
    try:
        calendar = icalendar.Calendar.from_ical(text)
        events = sorted(_events(calendar, known), key=lambda event: (event.first, event.summary))
    except _BROKEN as error:
        why = f"it is no calendar as RFC 5545 has it ({one_line(str(error))[:120]})"
        return Reading(not_read=(NotRead(place, "", why),))
    broken = [each for each in calendar.walk("VEVENT") if not _has_dates(each)]
    not_read = [NotRead(place, str(each.get("SUMMARY", "")), "the event has no date that is one") for each in broken]
    people: dict[tuple[date, date], list[str]] = {}
    strangers: list[Stranger] = []
    left_alone = 0
    for event in events:
        named = _named(event.summary, known)
        if not named.people and named.names_duty:
            strangers += _strangers(event, named, place, known)
        elif not named.people or (named.rest and not named.names_duty):
            left_alone += 1
        elif why := _why_not(event, named, known):
            not_read.append(_not_read(place, event, why, known))
        else:
            for turn in _turns(event, known):
                people.setdefault(turn, []).extend(each for each in named.people if each not in people.get(turn, ()))
    said, too_many = _seated(people, place, known)
    words = f"{left_alone} {'events name' if left_alone > 1 else 'event names'} no duty, and nobody's turn is taken"
    remarks = (Remark(place, f"{words} from them" if left_alone > 1 else f"{words} from it"),) if left_alone else ()
    return Reading(tuple(said), tuple(strangers), (*not_read, *too_many), remarks)


def _events(calendar: icalendar.Calendar, known: Known) -> Iterator[_Event]:
    """Every date of every event that stands, until a year ahead."""
    found = recurring_ical_events.of(calendar, skip_bad_series=True).between(EARLIEST, known.today + AHEAD)
    for event in found:
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            first, last = _days(event.start, event.end, known)
            yield _Event(first, last, one_line(str(event.get("SUMMARY", ""))))


def _has_dates(event: icalendar.cal.Component) -> bool:
    try:
        return event.start is not None and event.end is not None  # type: ignore[attr-defined]
    except _BROKEN:
        return False


def _days(start: date, end: date, known: Known) -> tuple[date, date]:
    """The days of an event; its end is not in it, nor is the morning up to a handover."""
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return start, max(start, end - ONE_DAY)
    zone = ZoneInfo(known.rota.on(start.date()).zone)
    start, end = (each.astimezone(zone) if each.tzinfo else each.replace(tzinfo=zone) for each in (start, end))
    first, last = start.date(), (end - timedelta(microseconds=1)).date() if end > start else start.date()
    turn = known.rota.turn_holding(last)
    if last > first and turn is not None and turn[0] == last and end <= known.rota.begins(last):
        last -= ONE_DAY
    return first, last


def _named(summary: str, known: Known) -> _Named:
    words = [word.strip(".'\"") for word in _WORD.findall(summary)]
    people: list[str] = []
    rest: list[str] = []
    while words:
        count, person = _name_at(words, known.roster)
        if person is None:
            rest.append(words[0])
        elif person not in people:
            people.append(person)
        words = words[count:]
    of_duty = {fold(word) for word in known.rota.name(known.today).split()}
    telling = of_duty - _JOINING or of_duty
    left = tuple(word for word in rest if fold(word) not in of_duty | _JOINING)
    return _Named(tuple(people), left, bool(telling & set(map(fold, rest))))


def _name_at(words: list[str], roster: Roster) -> tuple[int, str | None]:
    """The longest name that these words begin with, and how many words it has; else one word, and nobody."""
    for count in range(min(len(words), roster.longest_name), 0, -1):
        for spelling in (" ".join(words[:count]), " ".join(words[:count]).removesuffix("'s")):
            if person := roster.exactly(spelling):
                return count, person.name
    return 1, None


def _turns(event: _Event, known: Known) -> list[tuple[date, date]]:
    """The turns that an event is about, whole."""
    return [turn for turn in known.turns(event.first, event.last) if _is_whole(event, turn)]


def _is_whole(event: _Event, turn: tuple[date, date]) -> bool:
    first, last = turn
    if event.first == event.last == first:
        return True
    days = [first + n * ONE_DAY for n in range((last - first).days + 1)]
    needed = [day for day in days if day.weekday() < SATURDAY] or days
    return event.first <= needed[0] and needed[-1] <= event.last


def _why_not(event: _Event, named: _Named, known: Known) -> str:
    """What keeps an event that names people from being about whole turns, "" where nothing does."""
    if named.rest:
        return f"besides names and the duty it says {' '.join(named.rest)!r}"
    taken, touched = _turns(event, known), list(known.turns(event.first, event.last))
    # A weekend at its edge belongs to an event of working days as little as a turn it does not reach into.
    loose = [turn for turn in touched if turn not in taken and _weekdays(event, turn)]
    if taken and not loose:
        return ""
    first, last = (loose or touched or [known.week(event.first)])[0]
    return f"it is no whole turn, such as {span_words(first, last)}, nor a mark on its first day"


def _weekdays(event: _Event, turn: tuple[date, date]) -> bool:
    first, last = max(event.first, turn[0]), min(event.last, turn[1])
    return any((first + n * ONE_DAY).weekday() < SATURDAY for n in range((last - first).days + 1))


def _strangers(event: _Event, named: _Named, place: Place, known: Known) -> Iterator[Stranger]:
    spelling = " ".join(named.rest) or event.summary
    for first, _ in _turns(event, known) or [known.week(event.first)]:
        yield Stranger(spelling, place, Weight.LISTED, first)


def _not_read(place: Place, event: _Event, why: str, known: Known) -> NotRead:
    turn = known.rota.turn_holding(event.first)
    words = f"{event.summary} ({span_words(event.first, event.last)}, {event.first.year})"
    return NotRead(place, words, why, first=turn[0] if turn else None)


def _seated(people: dict[tuple[date, date], list[str]], place: Place, known: Known) -> tuple[list[Said], list[NotRead]]:
    """A turn for as many people as have it; where the file names fewer or more nobody knows which are meant."""
    said, wrong = [], []
    for (first, last), names in sorted(people.items()):
        if len(names) == known.rota.on(first).seats:
            said.append(Said(first, last, tuple(names), place, Weight.LISTED))
        else:
            have = f"{known.rota.on(first).seats} of them {'have' if known.rota.on(first).seats > 1 else 'has'} a turn"
            why = f"for {day_words(first)} it has events of {len(names)} people, and {have}"
            wrong.append(NotRead(place, ", ".join(names), why, first=first))
    return said, wrong
