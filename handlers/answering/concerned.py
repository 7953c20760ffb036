"""Until which meeting a command can be undone, and what takes its effect back afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.answering.memory import Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.changes import Change
from meetings.minutes.printing import first_to_print
from storage import absences
from storage.commands import Command

LATER = {
    "absences": "/ooo cancel {number}",
    "announcements": "/announce cancel {number}",
    "action_items": "/ai drop {number}",
}


def meeting_concerned(memory: Memory, command: Command, changes: Sequence[Change]) -> Occurrence | None:
    """The meeting whose start ends the Undo of this command: a meeting that was cancelled or moved itself.

    That of an absence is the first in whose minutes it stands, whichever series that is of; it is of the workspace.
    Everything else, and an absence that is over before, belongs to the meeting that came next when it was typed.
    """
    out = [absences.from_row(change.after or change.before or {}) for change in changes if change.table == "absences"]
    if out:
        following = [(calendar, calendar.next_meeting(command.at)) for calendar in memory.calendars]
        printing = [first_to_print(calendar, absence, first) for calendar, first in following for absence in out]
        return _earliest(printing) or _earliest([meeting for _, meeting in following])
    calendar = calendar_of(memory, command)
    if calendar is None:
        return None
    originals = [str(change.key["original"]) for change in changes if "original" in change.key]
    return calendar.occurrence(date.fromisoformat(min(originals))) if originals else calendar.next_meeting(command.at)


def calendar_of(memory: Memory, command: Command) -> Calendar | None:
    """The series this command was about."""
    return next((c for c in memory.calendars if c.series.key == command.series), memory.calendar)


def later_words(changes: Sequence[Change]) -> str:
    """How to take back what can be undone no more, "" where nothing takes it back."""
    made = next((change for change in changes if change.before is None and change.table in LATER), None)
    return f" From now on: `{LATER[made.table].format(**made.key)}`" if made else ""


def _earliest(meetings: Sequence[Occurrence | None]) -> Occurrence | None:
    return min((meeting for meeting in meetings if meeting), key=lambda meeting: meeting.starts, default=None)
