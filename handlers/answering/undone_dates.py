"""Undo and the calendar: until when dates are put back, and what everybody hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from handlers.answering.memory import Memory
from handlers.answering.telling import line_for_everybody
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, Occurrence, State
from meetings.calendar.series_choice import of_key
from meetings.changes import Change, Row
from meetings.dates import instant
from posts.unasked.lines import Part
from posts.words.agenda import dates, schedule
from storage import changelog
from storage.records import occurrences, series


def begun_meeting(calendar: Calendar, changes: Sequence[Change], at: datetime, now: datetime) -> date | None:
    """The day of a meeting that these changes concern and that has begun, or would have if they were undone.

    A cancelled or moved meeting is concerned itself, a dated value or a holiday concerns the first one from its day on,
    everything else the one that came next when it was typed, `at`.
    """
    return next((one.day for one in _concerned(calendar, changes, at) if one.starts <= now), None)


def overtaken(calendar: Calendar, changes: Sequence[Change], now: datetime) -> tuple[Occurrence, Occurrence] | None:
    """A meeting that is still to come, as it would be and as it is, where what an Undo puts it back to is past."""
    for change in changes:
        if change.table == "occurrences":
            restored = replace(calendar, decided=_undone(calendar, change)).occurrence(_original(change))
            stands = calendar.occurrence(_original(change))
            if restored.starts <= now < stands.starts and not (restored.cancelled or stands.cancelled):
                return restored, stands
    return None


def _concerned(calendar: Calendar, changes: Sequence[Change], at: datetime) -> list[Occurrence]:
    own = [change for change in changes if change.table == "occurrences"]
    dated = [change for change in changes if change.table in {"dated_values", "holidays"}]
    restored = [replace(calendar, decided=_undone(calendar, change)).occurrence(_original(change)) for change in own]
    both = [*restored, *(calendar.occurrence(_original(change)) for change in own)]
    # Where it is called off, before or after, only when it is held otherwise says until when that matters.
    meetings = [one for one in both if not one.cancelled] or both
    if meetings and not dated:
        return meetings
    zone = calendar.series.zone
    days = [instant(_first_day(change), time(0), zone) for change in dated]
    following = calendar.next_meeting(max(at, min(days, default=at)))
    return [*meetings, *([following] if following else [])]


def _undone(calendar: Calendar, change: Change) -> dict[date, Decided]:
    """What is decided where this change is undone."""
    others = {day: what for day, what in calendar.decided.items() if day != _original(change)}
    return others | ({_original(change): occurrences.from_row(change.before)} if change.before else {})


def day_with_two(memory: Memory, key: str | None) -> date | None:
    """A day on which this Undo has put a meeting where another one is held, None where there is none."""
    calendar = of_key(series.calendars(memory.tx, memory.workspace, {}), key)
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    settled = [_original(change) for change in changes if change.table == "occurrences"]
    meetings = [calendar.occurrence(original) for original in settled] if calendar else []
    standing = (one for one in meetings if calendar and not one.cancelled and calendar.is_regular(one.original))
    return next((one.day for one in standing if calendar and calendar.other_on_its_day(one)), None)


def say_how_it_stands(memory: Memory, key: str | None) -> bool:
    """Meetings that are held after all are said anew: a line that is corrected in place notifies nobody.

    Returns whether the channel hears something.
    """
    calendar = of_key(series.calendars(memory.tx, memory.workspace, {}), key)
    if calendar is None:
        return False
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    settled = sorted((change for change in changes if _was_said(change)), key=_original)
    parts = [_standing_part(memory, calendar, change) for change in settled]
    said = [part.words for part in parts]
    if days := [_first_day(change) for change in changes if change.key.get("name") == "schedule"]:
        said.append(schedule.since_line(calendar, min(days)) or schedule.stays_line(calendar, memory.now))
    if said:
        starts = (calendar.occurrence(_original(change)).starts for change in settled)
        until = min((start for start in starts if start > memory.now), default=None)
        line_for_everybody(memory, calendar, " ".join(said), parts, until=until)
    return bool(said)


def _standing_part(memory: Memory, calendar: Calendar, undoing: Change) -> Part:
    """How a meeting stands now that what was said of it is undone, for as long as it stands so."""
    said = replace(calendar, decided=_undone(calendar, undoing)).occurrence(_original(undoing))
    line = dates.standing_line(said, calendar.occurrence(_original(undoing)), calendar, memory.today)
    row = changelog.current(memory.tx, memory.workspace, "occurrences", undoing.key)
    holds = {name: row[name] for name in ("state", "day", "at")} if row else None
    regular = replace(calendar, decided={}).occurrence(_original(undoing))
    return Part("occurrences", undoing.key, line, dates.held_line(regular, memory.today), holds)


def _was_said(change: Change) -> bool:
    """Whether everybody had heard of it: that a meeting is held on a holiday is no news."""
    return change.table == "occurrences" and {_state(change.before), _state(change.after)} != {None, State.HELD}


def _state(row: Row | None) -> State | None:
    return State(str(row["state"])) if row else None


def _first_day(change: Change) -> date:
    """The day from which a dated value holds, or that is a holiday."""
    return date.fromisoformat(str(change.key.get("valid_from") or change.key["day"]))


def _original(change: Change) -> date:
    return date.fromisoformat(str(change.key["original"]))
