"""Until which meeting a command can be undone, and what takes its effect back afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.answering.memory import Memory
from handlers.answering.undone_dates import begun_meeting
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import is_missed, of_key
from meetings.changes import Change
from meetings.minutes.printing import first_to_print
from storage.commands import Command
from storage.records import absences

LATER = {
    "absences": "/ooo cancel {number}",
    "announcements": "/announce cancel {number}",
    "action_items": "/ai drop {number}",
    "duty_notes": "/triage note done {number}",
    "ticket_labels": "/tickets unlabel {number}",
}


def begun_by_now(memory: Memory, command: Command, changes: Sequence[Change]) -> date | None:
    """The day of the meeting that ended the Undo of this command by beginning, None where none has.

    That of an absence is the first in whose minutes it stands, whichever series that is of: it is of the workspace.
    One that is over before belongs to the meeting that came next, as everything else does that is about no date.
    """
    out = [absences.from_row(change.after or change.before or {}) for change in changes if change.table == "absences"]
    if not out:
        calendar = calendar_of(memory, command)
        return begun_meeting(calendar, changes, command.at, memory.now) if calendar else None
    following = [(calendar, calendar.next_meeting(command.at)) for calendar in memory.calendars]
    printing = [
        first_to_print(calendar, absence, first)
        for calendar, first in following
        for absence in out
        if is_missed(calendar.series, memory.roster.exactly(absence.person))
    ]
    meeting = _earliest(printing) or _earliest([first for _, first in following])
    return meeting.day if meeting and meeting.starts <= memory.now else None


def calendar_of(memory: Memory, command: Command) -> Calendar | None:
    """The series a command was about."""
    return of_key(memory.calendars, command.series) or memory.calendar


def later_words(changes: Sequence[Change]) -> str:
    """How to take back what can be undone no more, "" where nothing takes it back."""
    made = next((change for change in changes if change.before is None and change.table in LATER), None)
    return f" From now on: `{LATER[made.table].format(**made.key)}`" if made else ""


def _earliest(meetings: Sequence[Occurrence | None]) -> Occurrence | None:
    return min((meeting for meeting in meetings if meeting), key=lambda meeting: meeting.starts, default=None)
