"""Which meetings a text says are held: on a holiday nobody had decided about, or called off before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, Occurrence, held_after_all
from meetings.calendar.typed.which import Command, Unsettled, meetings_named
from meetings.dates import day_words, month_day
from meetings.markdown import one_line
from meetings.when.tokens import quote

COMMAND = Command("/agenda meet ")


@dataclass(frozen=True)
class Held:
    """A meeting as it stands, and what is decided: None where it is held because nothing speaks against it."""

    meeting: Occurrence
    decided: Decided | None


def read_held(typed: str, calendar: Calendar, now: datetime) -> tuple[Held, ...] | Unsettled:
    """`WHEN`: the meetings of that time which were called off, or whose holiday was undecided."""
    text = one_line(typed)
    named = meetings_named(text, calendar, now, COMMAND)
    if isinstance(named, Unsettled):
        return named
    if named.behind:
        behind = quote(text[named.behind[0].start :])
        return Unsettled(f'I could not read "{behind}". {COMMAND.example(calendar, now)}')
    open_ones = [one for one in named.meetings if one.cancelled or calendar.undecided_holiday(one)]
    if not open_ones:
        first = named.meetings[0] if named.meetings else None
        if first is None:
            return Unsettled("No meeting is planned.")
        return Unsettled(f"The meeting of {day_words(first.day)} takes place at {first.at:%H:%M} already.")
    others = ((one, calendar.other_on_its_day(one)) for one in open_ones)
    if both := next(((one, other) for one, other in others if other), None):
        return Unsettled(_occupied(*both))
    return tuple(Held(one, held_after_all(one, in_spite=one.original in calendar.holidays)) for one in open_ones)


def _occupied(meeting: Occurrence, other: Occurrence) -> str:
    moved = f", moved from {day_words(other.original)}" if other.moved and other.day != other.original else ""
    later = month_day(meeting.day + timedelta(days=1))
    return (
        f"There is a meeting on {day_words(other.day)} at {other.at:%H:%M} already{moved}."
        f" Move that one first: `/agenda move {month_day(other.day)} to {later}`"
    )
