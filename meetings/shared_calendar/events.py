"""The events of a calendar (RFC 5545) as days: by the `icalendar` library, what comes again by recurring-ical-events.

Whoever writes into the calendar is not trusted: rules that would make endless dates are left alone, and so is a
calendar of more events than a team has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from meetings.absences.absence import merged
from meetings.when.spans import ONE_DAY, Span, When
from meetings.when.stretches import Half, between
from meetings.when.words import SHORT_WEEKDAYS

# A component or a property of `icalendar`, which types them by what they may hold.
Component = Any
# What has been over for so long is not looked at, and neither is what is further ahead than a year.
BEHIND = timedelta(days=14)
AHEAD = timedelta(weeks=53)
MOST_EVENTS = 3_000
MOST_RULES = 100
# What a rule of each frequency may say: days that never come would be looked for until the last year there is.
_MAY_SAY = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"}
_FREQUENCIES = {
    "DAILY": _MAY_SAY,
    "WEEKLY": _MAY_SAY,
    "MONTHLY": _MAY_SAY | {"BYMONTHDAY", "BYMONTH", "BYSETPOS"},
    "YEARLY": _MAY_SAY | {"BYMONTHDAY", "BYMONTH", "BYSETPOS"},
}
_EARLIEST = date(1990, 1, 1)
_MOST_TIMES = 1_000
# A weekday that is free three times in a row is free every week.
_LEAST_WEEKS = 3
_QUARTER = timedelta(weeks=13)


class UnreadableCalendarError(Exception):
    """What was fetched is no calendar, or more than a team's; the text says so without anything of it."""


@dataclass(frozen=True)
class CalendarEvent:
    """What one event says, and on which days; `uid` tells it from all others, `whole_days` that it has no hours."""

    uid: str
    summary: str
    when: When
    whole_days: bool


@dataclass(frozen=True)
class _Time:
    """One time of an event."""

    uid: str
    summary: str
    begins: str
    spans: tuple[Span, ...]
    whole_days: bool


def read_events(text: bytes, zone: str, today: date) -> tuple[CalendarEvent, ...]:
    """The events that touch the days from a fortnight ago to a year ahead; hours are those of `zone`, cut to half days.

    What is the same weekday again and again is one event. Raises UnreadableCalendarError.
    """
    import recurring_ical_events

    calendar = _bounded(_parsed(text), today)
    try:
        found = recurring_ical_events.of(calendar, skip_bad_series=True).between(today - BEHIND, today + AHEAD)
        times = [time for event in found if (time := _time(event, ZoneInfo(zone))) is not None]
    except Exception as error:
        # The library raises what it comes across, of many kinds.
        raise UnreadableCalendarError(f"its dates are not understood ({type(error).__name__})") from None
    by_uid = sorted(set(times), key=lambda each: (each.uid, each.begins))
    return tuple(
        event for _, same in groupby(by_uid, key=lambda each: each.uid) for event in _events(list(same), today)
    )


def _parsed(text: bytes) -> Component:
    from icalendar import Calendar

    if b"BEGIN:VCALENDAR" not in text[:1000].upper():
        raise UnreadableCalendarError("it is no calendar")
    if text.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise UnreadableCalendarError(f"it has more than {MOST_EVENTS} events")
    try:
        return Calendar.from_ical(text)
    except Exception as error:
        raise UnreadableCalendarError(f"it is not understood ({type(error).__name__})") from None


def _bounded(calendar: Component, today: date) -> Component:
    """The calendar with the events that may be about these days, none of which has a rule without bounds."""
    kept = [event for event in calendar.walk("VEVENT") if _may_touch(event, today)]
    rules = [event for event in kept if event.get("RRULE") is not None]
    if len(rules) > MOST_RULES:
        raise UnreadableCalendarError(f"it has more than {MOST_RULES} events that come again")
    for event in rules:
        _end(event["RRULE"], event, today + AHEAD)
    calendar.subcomponents = [each for each in calendar.subcomponents if each.name == "VTIMEZONE"] + kept
    return calendar


def _may_touch(event: Component, today: date) -> bool:
    start = _day(event.get("DTSTART"))
    if start is None or start > today + AHEAD:
        return False
    if event.get("RRULE") is not None:
        return start >= _EARLIEST and _is_bounded(event["RRULE"])
    if event.get("RDATE") is not None or event.get("RECURRENCE-ID") is not None:
        return True
    # Without an end by itself it has a length, which may be anything.
    end = _day(event.get("DTEND")) or (start if event.get("DURATION") is None else today)
    return end >= today - BEHIND


def _day(value: Component) -> date | None:
    try:
        found = value.dt
    except (AttributeError, ValueError):
        # It is not there, or no date.
        return None
    if isinstance(found, datetime):
        return found.date()
    return found if isinstance(found, date) else None


def _is_bounded(rule: Component) -> bool:
    """Whether a rule makes at most one time a day, and its times can be counted."""
    frequency = str(next(iter(rule.get("FREQ", ())), "")).upper()
    counted = all(isinstance(count, int) and 0 < count <= _MOST_TIMES for count in rule.get("COUNT", ()))
    stepping = all(isinstance(step, int) and step > 0 for step in rule.get("INTERVAL", ()))
    return set(rule) <= _FREQUENCIES.get(frequency, set()) and counted and stepping


def _end(rule: Component, event: Component, last: date) -> None:
    """Give a rule without an end one, a year ahead."""
    if "COUNT" in rule or "UNTIL" in rule:
        return
    start = event["DTSTART"].dt
    if isinstance(start, datetime):
        end = datetime.combine(last, start.timetz())
        rule["UNTIL"] = [end.astimezone(ZoneInfo("UTC")) if end.tzinfo else end]
    else:
        rule["UNTIL"] = [last]


def _time(event: Component, zone: ZoneInfo) -> _Time | None:
    """One time of an event that surely takes place; None for another one."""
    if str(event.get("STATUS", "CONFIRMED")).upper() != "CONFIRMED":
        return None
    start, end, uid = event.start, event.end, str(event.get("UID", "")).strip()[:400]
    summary = " ".join(str(event.get("SUMMARY", "")).split())[:300]
    if not uid or not summary:
        return None
    original = event.get("RECURRENCE-ID", event.get("DTSTART")).dt
    if isinstance(start, datetime) and isinstance(end, datetime):
        spans, whole = _halves(_local(start, zone), _local(end, zone)), False
    else:
        spans, whole = (Span(start, max(start, end - ONE_DAY)),), True
    return _Time(uid, summary, original.isoformat(), spans, whole)


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """The time on the wall of the zone; one that floats is what it says."""
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _halves(start: datetime, end: datetime) -> tuple[Span, ...]:
    """The half days that these hours touch."""
    last = max(start, end - timedelta(microseconds=1))
    return tuple(between(Half(start.date(), int(start.hour >= 12)), Half(last.date(), int(last.hour >= 12))))


def _events(times: Sequence[_Time], today: date) -> Iterator[CalendarEvent]:
    """The times of one event as what they come to: one, a weekday that comes again, or several."""
    first = times[0]
    if len(times) == 1:
        yield CalendarEvent(first.uid, first.summary, _when(first.spans), first.whole_days)
    elif weekly := _weekly(times, today):
        yield CalendarEvent(first.uid, first.summary, weekly, first.whole_days)
    elif days := _in_a_row(times):
        yield CalendarEvent(first.uid, first.summary, days, first.whole_days)
    else:
        for time in times:
            yield CalendarEvent(f"{time.uid} {time.begins}", time.summary, _when(time.spans), time.whole_days)


def _when(spans: Sequence[Span]) -> When:
    return When(tuple(merged(spans)))


def _in_a_row(times: Sequence[_Time]) -> When | None:
    """Days that follow each other without a gap, such as those of FREQ=DAILY;COUNT=5."""
    same = {(time.summary, time.whole_days) for time in times}
    spans = merged(span for time in times for span in time.spans)
    return When(tuple(spans)) if len(same) == len(spans) == 1 else None


def _weekly(times: Sequence[_Time], today: date) -> When | None:
    """The same weekdays week after week, each a single day; without an end where they go on for a year."""
    spans = [span for time in times for span in time.spans]
    same = {(time.summary, time.whole_days, span.part) for time in times for span in time.spans}
    if len(same) > 1 or len(spans) != len(times) or any(span.end != span.start for span in spans):
        return None
    days, weekdays = [span.start for span in spans], sorted({span.start.weekday() for span in spans})
    every = [day for n in range((days[-1] - days[0]).days + 1) if (day := days[0] + n * ONE_DAY).weekday() in weekdays]
    if days != every or len(days) < _LEAST_WEEKS * len(weekdays) or len(weekdays) > 4:
        return None
    open_end = days[-1] > today + AHEAD - timedelta(days=8)
    listed = [span for span in spans if not open_end or span.start <= days[0] + _QUARTER]
    return When(tuple(listed), tuple(SHORT_WEEKDAYS[weekday] for weekday in weekdays), open_end)
