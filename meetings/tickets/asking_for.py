"""What each ticket system is asked, and when: for the minutes of every series at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.calendar.calendar import Calendar
from meetings.dates import instant, local_day
from meetings.tickets.asked import Asked, ListedBy, Shown, Tables
from meetings.tickets.question import Question
from meetings.tickets.reading import Reading

# After a failure another try, each later than the one before it: a source that recovers is in the draft soon.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=1)


@dataclass(frozen=True)
class ToAsk:
    """One source, and what all the minutes together want to know of it."""

    asked: Asked
    question: Question


def to_ask(calendars: Iterable[Calendar], now: datetime) -> dict[str, ToAsk]:
    """Every source of which the minutes of a series show something, by its name, with the question to it now."""
    wanted: dict[str, list[tuple[Shown | None, tuple[str, ...]]]] = {}
    sources: dict[str, Asked] = {}
    for calendar in calendars:
        releases = _releases(calendar, now)
        for section in calendar.series.sections:
            shown = [(section.shown.asked, section.shown)] if section.shown else []
            for asked, one in [*((asked, None) for asked in section.counters), *shown]:
                sources[asked.name] = asked
                wanted.setdefault(asked.name, []).append((one, releases))
    return {name: ToAsk(asked, _question(asked, wanted[name])) for name, asked in sources.items()}


def _releases(calendar: Calendar, now: datetime) -> tuple[str, ...]:
    """What is being released at the next meeting, or at the one before it, which was shipped since."""
    meeting = calendar.held_from(local_day(now, calendar.series.zone))
    before = calendar.held_before(meeting) if meeting else None
    days = [each.day for each in (meeting, before) if each]
    return tuple(dict.fromkeys(one for day in days for one in calendar.series.releases.on(day) or ()))


def _question(asked: Asked, wanted: Sequence[tuple[Shown | None, tuple[str, ...]]]) -> Question:
    shown = [(one, releases) for one, releases in wanted if one]
    return Question(
        query=asked.query,
        states=_once([asked.states, *(_states_of_all(one) for one, _ in shown)]),
        versions=_once([tuple(map(asked.version_of, releases)) for one, releases in shown if one.by_release]),
        version_states=_once([(*one.states, *one.listed) for one, _ in shown if one.by_release]),
        items=any(one.items for one, _ in shown),
    )


def _states_of_all(shown: Shown) -> tuple[str, ...]:
    """The states that are counted whatever the release."""
    table = shown.states if shown.tables is Tables.STATES else ()
    return (*table, *(shown.listed if shown.listed_by is ListedBy.TICKET else ()))


def _once(states: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(state for each in states for state in each))


def shown_by(calendar: Calendar) -> Iterator[str]:
    """The names of the sources of which the minutes of this series show something."""
    for section in calendar.series.sections:
        yield from (asked.name for asked in section.counters)
        yield from ([section.shown.asked.name] if section.shown else ())


def daily_at(source: str, calendars: Iterable[Calendar], day: date) -> datetime | None:
    """The instant of the daily figure of a source: when the first series that shows it would have its draft posted."""
    first = next((one for one in calendars if source in shown_by(one)), None)
    return instant(day, first.series.scheduled(day).draft_at, first.series.zone) if first else None


def next_reading(
    source: str,
    calendars: Sequence[Calendar],
    last: Mapping[str, Reading],
    asked_for: Mapping[str, datetime],
    now: datetime,
) -> datetime | None:
    """The instant at which a source is to be asked next, perhaps one that is past already; None for never.

    Daily, and when somebody asks for it; after a failure that may pass, again, as the source itself says or ever later.
    One that was never asked is asked at once.
    """
    before = last.get(source)
    first = next((one for one in calendars if source in shown_by(one)), None)
    if first is None:
        return None
    if source in asked_for or before is None:
        return asked_for.get(source, now)
    daily = _next_daily(source, calendars, before, local_day(now, first.series.zone))
    if before.found or not before.may_pass:
        return daily
    again = retry_at(before)
    return min(again, daily) if daily and daily > before.at else again


def _next_daily(source: str, calendars: Sequence[Calendar], before: Reading, today: date) -> datetime | None:
    for day in (today, today + timedelta(days=1)):
        at = daily_at(source, calendars, day)
        if at and before.at < at:
            return at
    return None


def retry_at(failed: Reading) -> datetime:
    """When a source that failed is asked again."""
    waited: timedelta = FIRST_WAIT * 2 ** min(max(failed.failures - 1, 0), 10)
    again = failed.at + min(waited, LONGEST_WAIT)
    return max(again, failed.retry_at) if failed.retry_at else again
