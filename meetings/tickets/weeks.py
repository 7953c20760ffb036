"""The figures of the last weeks, one a week, as a chart shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.minutes.layout import Section
from meetings.tickets.asked import Asked, Shown, Tables
from meetings.tickets.reading import Reading, Readings
from meetings.tickets.tables import state_counts

WEEKS = 12
WEEK = timedelta(weeks=1)
# Every day is nearest to one day of a week.
NEAR = timedelta(days=3)


@dataclass(frozen=True)
class WeeklyFigures:
    """One figure over the weeks: what it is of, and each that there is with its day."""

    label: str
    points: tuple[tuple[date, int], ...]


def days_of_weeks(meeting: date, today: date) -> tuple[date, ...]:
    """The day of a meeting in each of the last weeks, whether it was held or not, and today; the earliest first."""
    last = meeting - WEEK * -(-(meeting - today).days // WEEK.days)
    last -= WEEK if last >= today else timedelta(0)
    return (*(last - WEEK * back for back in reversed(range(WEEKS - 1))), today)


def weekly_figures(
    sections: Sequence[Section], readings: Mapping[str, Readings], days: Sequence[date]
) -> tuple[WeeklyFigures, ...]:
    """Every count, and every state of a table, on these days.

    Tables of releases have no line: each release begins anew. What was asked otherwise than today counted something
    else, and is a gap.
    """
    found: dict[str, WeeklyFigures] = {}
    for section in sections:
        for label, asked, shown, state in _each(section):
            every = readings.get(asked.name)
            points = tuple(_points(every, asked, days, shown, state)) if every else ()
            found.setdefault(label, WeeklyFigures(label, points))
    return tuple(found.values())


def _each(section: Section) -> Iterator[tuple[str, Asked, Shown | None, str]]:
    """What is counted in a section: its label, the source, and the table and row it stands in, if it stands in one."""
    yield from ((asked.label, asked, None, "") for asked in section.counters)
    shown = section.shown
    if shown and shown.tables is Tables.STATES:
        names = (shown.asked.name_of(state) for state in shown.states)
        yield from ((f"{section.heading}: {name}", shown.asked, shown, name) for name in names)
    elif shown and shown.tables is Tables.NONE:
        yield shown.asked.label, shown.asked, None, ""


def _points(
    every: Readings, asked: Asked, days: Sequence[date], shown: Shown | None, state: str
) -> Iterator[tuple[date, int]]:
    for day in days:
        reading = reading_of(every, day, days[-1])
        if reading and reading.found and reading.digest == asked.digest:
            counts = state_counts(shown, reading.found, ()) if shown else None
            number = counts.count(counts.columns[0], state) if counts else asked.total(reading.found)
            if number is not None:
                yield day, number


def reading_of(every: Readings, day: date, today: date) -> Reading | None:
    """The last answer of this day, or of the day nearest to it on which the source was asked; None where it failed.

    Of two days that are as near the earlier one counts. Today has the last attempt, whatever came of it, and no other
    day has one of today's.
    """
    if day == today:
        return next((one for one in reversed(every.every) if every.day(one) == today), None)
    near = {asked for one in every.every if abs((asked := every.day(one)) - day) <= NEAR and asked < today}
    nearest = min(near, key=lambda one: (abs(one - day), one), default=None)
    return next((one for one in reversed(every.answered) if every.day(one) == nearest), None)
