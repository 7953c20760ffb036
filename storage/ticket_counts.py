"""All that is known of ticket systems for one meeting, gathered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import instant, local_day
from meetings.minutes.finished.snapshots import Where
from meetings.minutes.layout import Section
from meetings.posting import PostKind, State
from meetings.tickets.asking_for import shown_by
from meetings.tickets.counted import Asking
from meetings.tickets.lists import is_listed
from meetings.tickets.past import Past, Printed
from meetings.tickets.reading import Reading, Readings
from meetings.tickets.ticket import Ticket
from storage import outbox
from storage.engine import Transaction
from storage.records import finished_minutes, snapshots, ticket_labels, ticket_readings

# In so many minutes back a figure is looked for that the last ones do not have.
LOOKED_BACK = 6
# Daily figures matter from a few days before the meeting held before: nothing nearer may have been read.
BEFORE_THAT = timedelta(days=8)
# What a source has not said for longer than that is no list any more.
ANSWERED_LATELY = timedelta(days=30)


def asking(
    tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence, over: datetime, *, latest: bool = False
) -> Asking | None:
    """What ticket systems say for this meeting, None where its minutes show nothing of any; `over` ends its day.

    With `latest` it is what they said last, whatever the minutes print.
    """
    series = calendar.series
    if not shows_tickets(series.sections):
        return None
    before = calendar.held_before(meeting)
    last = before.day if before else None
    readings = _readings(tx, workspace, calendar, meeting, (last or meeting.day, over))
    past = Past(
        day=meeting.day,
        last=last,
        printed=tuple(_printed(tx, workspace, calendar, meeting)),
        readings=readings,
        releases=lambda day: series.releases.on(day) or (),
    )
    labels = tuple(ticket_labels.labels(tx, workspace, series.key).values())
    return Asking(meeting, over, past, series.sections, series.style, labels, latest)


def lately(tx: Transaction, workspace: str, calendar: Calendar, since: date, until: datetime) -> dict[str, Readings]:
    """Every attempt of the sources that the minutes show, from this day on, by their names, without the tickets."""
    zone = calendar.series.zone
    found = ticket_readings.between(tx, workspace, instant(since, time(0), zone), until)
    return {name: Readings(tuple(found.get(name, ())), zone) for name in dict.fromkeys(shown_by(calendar))}


def listed(tx: Transaction, workspace: str, calendar: Calendar, until: datetime) -> dict[str, tuple[Ticket, ...]]:
    """The tickets of the last answer, by the names of the sources of which the minutes list any."""
    found = lately(tx, workspace, calendar, local_day(until, calendar.series.zone) - ANSWERED_LATELY, until)
    tickets: dict[str, tuple[Ticket, ...]] = {}
    for shown in (section.shown for section in calendar.series.sections):
        if shown and shown.listed_by:
            answered = found[shown.asked.name].answered
            last = ticket_readings.with_tickets(tx, workspace, answered[-1]) if answered else None
            those = [one for one in (last.found.tickets if last and last.found else ()) if is_listed(shown, one)]
            before = tickets.get(shown.asked.name, ())
            tickets[shown.asked.name] = tuple(dict.fromkeys([*before, *those]))
    return tickets


def shows_tickets(sections: Sequence[Section]) -> bool:
    """Whether the minutes show anything of a ticket system."""
    return any(section.counters or section.shown for section in sections)


def _readings(
    tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence, days: tuple[date, datetime]
) -> dict[str, Readings]:
    """The attempts of each source that is shown, with the tickets of those that are printed or compared with."""
    (last, over), zone, sections = days, calendar.series.zone, calendar.series.sections
    since = instant(last - BEFORE_THAT, time(0), zone)
    found = ticket_readings.between(tx, workspace, since, over)
    with_items = {section.shown.asked.name for section in sections if section.shown and section.shown.items}
    readings = {}
    for name in dict.fromkeys(shown_by(calendar)):
        every = Readings(tuple(found.get(name, ())), zone)
        if name in with_items:
            needed = [every.printed_for(meeting, over), every.last_until(over), every.nearest(last)]
            every = Readings(_with_tickets(tx, workspace, every.every, needed), zone)
        readings[name] = every
    return readings


def _with_tickets(
    tx: Transaction, workspace: str, every: Sequence[Reading], needed: Sequence[Reading | None]
) -> tuple[Reading, ...]:
    return tuple(ticket_readings.with_tickets(tx, workspace, one) if one in needed else one for one in every)


def _printed(tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence) -> Iterator[Printed]:
    """The figures of the last minutes before this meeting, the latest first: finished, else as they were posted."""
    key = calendar.series.key
    finished = [day for day in finished_minutes.days(tx, workspace, key) if day < meeting.day]
    held = {one.day: one for one in _held(calendar, meeting)}
    for day in sorted({*finished, *held}, reverse=True)[:LOOKED_BACK]:
        stored = snapshots.of_day(tx, workspace, key, day)
        cells = {where: one.cell.count for where, one in stored.items()}
        if not cells and day not in finished and day in held:
            cells = dict(_posted(tx, workspace, key, held[day]))
        if cells:
            yield Printed(day, cells)


def _held(calendar: Calendar, meeting: Occurrence) -> Iterator[Occurrence]:
    before = calendar.held_before(meeting)
    for _ in range(LOOKED_BACK):
        if before is None:
            return
        yield before
        before = calendar.held_before(before)


def _posted(tx: Transaction, workspace: str, series: str, meeting: Occurrence) -> Mapping[Where, int]:
    files = outbox.find(tx, workspace, PostKind.DRAFT_FILE, series=series, original=meeting.original.isoformat())
    sent = [each for each in files if each.state is State.SENT]
    figures = sent[-1].content.get("figures", ()) if sent else ()
    return {Where(heading, column, state): count for heading, column, state, count in figures}
