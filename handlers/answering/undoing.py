"""Undo: what a command changed is put back, if nobody changed it since and its meeting has not begun."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.answering.concerned import concerned_by
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, line_for_everybody
from meetings.calendar.calendar import Calendar
from meetings.changes import Change
from meetings.dates import day_words, local_time_words
from posts import agenda
from posts.receipts import Receipt
from storage import action_items, changelog
from storage.commands import Command

# What concerns no meeting can be taken back at any time.
OF_NO_MEETING = {"people", "name_choices", "series"}


def undo(memory: Memory, command: Command) -> Receipt:
    """Undo everything this command changed, or nothing; raises Declined with the reason."""
    changes = changelog.of_command(memory.tx, memory.workspace, command.number)
    if not changes:
        raise Declined(Receipt("There is nothing to undo."))
    if done := changelog.undo_of(memory.tx, changes):
        return Receipt(f"Already undone at {_at(memory, done)} by {_name(memory, done.who)}.")
    if not _may_undo(memory, command, changes):
        raise Declined(Receipt("Only who typed it, the person concerned or an owner can undo it."))
    _refuse_after_the_meeting(memory, command, changes)
    if blocked := changelog.undo(memory.tx, memory.author, changes):
        raise Declined(Receipt(f"{_what(blocked)} was changed since, so nothing was undone."))
    correct_others(memory)
    _say_that_it_is_held(memory, command)
    return Receipt("Undone. This no longer holds:", line=command.receipt["said"])


def _say_that_it_is_held(memory: Memory, command: Command) -> None:
    """Meetings that are held after all are said anew: a line that is corrected in place notifies nobody."""
    calendar = _calendar_of(memory, command)
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    held = [change for change in changes if change.table == "occurrences" and change.after is None]
    days = sorted(date.fromisoformat(str(change.key["original"])) for change in held)
    if calendar and days:
        said = [agenda.held_line(calendar.occurrence(day), memory.today) for day in days]
        line_for_everybody(memory, calendar, " ".join(said), ())


def _may_undo(memory: Memory, command: Command, changes: Sequence[Change]) -> bool:
    calendar = _calendar_of(memory, command)
    concerned = {name for change in changes for name in _concerned(memory, calendar, change)}
    return memory.may_end(command.account, tuple(concerned), command.series)


def _concerned(memory: Memory, calendar: Calendar | None, change: Change) -> tuple[str, ...]:
    """The roster names of those whom the row is about."""
    row = change.after or change.before or {}
    if change.table == "action_items" and calendar:
        return concerned_by(memory, action_items.from_row(row), calendar)
    return (str(row["person"]),) if "person" in row else ()


def _refuse_after_the_meeting(memory: Memory, command: Command, changes: Sequence[Change]) -> None:
    """Undo works until the meeting concerned has begun: a cancelled one itself, else the one that came next."""
    calendar = _calendar_of(memory, command)
    if calendar is None or all(change.table in OF_NO_MEETING for change in changes):
        return
    originals = [str(change.key["original"]) for change in changes if "original" in change.key]
    first = date.fromisoformat(min(originals)) if originals else None
    meeting = calendar.occurrence(first) if first else calendar.next_meeting(command.at)
    if meeting and meeting.starts <= memory.now:
        day = day_words(meeting.day, memory.today)
        raise Declined(Receipt(f"The meeting of {day} has begun; this stays as it is."))


def _calendar_of(memory: Memory, command: Command) -> Calendar | None:
    return next((c for c in memory.calendars if c.series.key == command.series), memory.calendar)


def _what(change: Change) -> str:
    if "number" in change.key:
        return f"#{change.key['number']}"
    return str(change.key["name"]) if change.table == "people" else "The meeting"


def _at(memory: Memory, change: Change) -> str:
    zone = memory.calendar.series.zone if memory.calendar else "UTC"
    return local_time_words(change.at, zone)


def _name(memory: Memory, account: str) -> str:
    return memory.name_of(account) or "somebody"
