"""Undo: what a command changed is put back, if nobody changed it since and its meeting has not begun."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.concerned import concerned_by
from handlers.answering.duty_clashes import tell_of_clashes
from handlers.answering.items_told import tell_of_items
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others
from handlers.answering.undone_dates import day_with_two, overtaken, say_how_it_stands
from handlers.answering.undone_duty import OF_DUTY, begun_duty, duty_concerns
from handlers.answering.undone_until import begun_by_now, calendar_of, later_words
from meetings.action_items import printed
from meetings.calendar.calendar import Calendar
from meetings.changes import Change
from meetings.dates import day_words, local_day, local_time_words
from meetings.when.tokens import quote
from posts.receipts import Receipt
from posts.words import duty_changes
from posts.words.agenda import dates
from storage import changelog
from storage.commands import Command
from storage.records import action_items

# What concerns no meeting can be taken back at any time.
OF_NO_MEETING = {"people", "name_choices", "series"}


def undo(memory: Memory, command: Command, number: int | None = None) -> Receipt:
    """Undo everything this command changed, or nothing; raises Declined with the reason.

    With a `number` only what has it is put back: of several items whoever owns one of them undoes that.
    """
    every = changelog.of_command(memory.tx, memory.workspace, command.number)
    changes = [change for change in every if number is None or change.key.get("number") == number]
    if not changes:
        raise Declined(Receipt("There is nothing to undo."))
    left = [change for change in changes if changelog.undo_of(memory.tx, [change]) is None]
    if not left and (done := changelog.undo_of(memory.tx, changes)):
        return Receipt(f"Already undone at {_at(memory, done)} by {_name(memory, done.who)}.")
    changes = left
    if not _may_undo(memory, command, changes):
        raise Declined(Receipt("Only who typed it, the person concerned or an owner can undo it."))
    _refuse_after_the_meeting(memory, command, changes)
    with memory.tx.all_or_nothing():
        _put_back(memory, command, changes)
    correct_others(memory)
    tell_of_clashes(memory)
    tell_of_items(memory)
    told = "The channel is told." if say_how_it_stands(memory, command.series) else ""
    after = " ".join(filter(None, [told, _announced_again(changes)]))
    said = command.receipt["said"] if number is None else _what_was_said(changes[0])
    return Receipt("Undone. This no longer holds:", line=said, after=after)


def _what_was_said(change: Change) -> str:
    """`#12 is done. AI (Mat, Carl): XCache reorg`, of one of the items that a command has ended."""
    item = action_items.from_row(change.after or change.before or {})
    return f"#{item.number} is {item.ended or 'open'}. {printed(item)}"


def _announced_again(changes: Sequence[Change]) -> str:
    """What these changes had taken out of the minutes, and where it came from: it stands there again."""
    back = [change.before for change in changes if change.table == "announcements" and change.after is None]
    each = [
        f'Announced again (#{row["number"]}): "{quote(str(row["text"]))}"; `/announce cancel {row["number"]}` ends it.'
        for row in back
        if row
    ]
    return " ".join(each)


def _put_back(memory: Memory, command: Command, changes: Sequence[Change]) -> None:
    """Raises Declined where somebody has changed one of the rows since, or two meetings would be on one day."""
    if blocked := changelog.undo(memory.tx, memory.author, changes):
        raise Declined(Receipt(f"{_what(blocked)} was changed since{_how(memory, blocked)}, so nothing was undone."))
    if twice := day_with_two(memory, command.series):
        day = day_words(twice, memory.today)
        raise Declined(Receipt(f"Two meetings would be on {day}, so nothing was undone. Move the other one first."))


def _may_undo(memory: Memory, command: Command, changes: Sequence[Change]) -> bool:
    calendar = calendar_of(memory, command)
    concerned = {name for change in changes for name in _concerned(memory, calendar, change)}
    return memory.may_end(command.account, tuple(concerned), command.series)


def _concerned(memory: Memory, calendar: Calendar | None, change: Change) -> tuple[str, ...]:
    """The roster names of those whom the row is about."""
    row = change.after or change.before or {}
    if change.table == "action_items" and calendar:
        return concerned_by(memory, action_items.from_row(row), calendar)
    if change.table in OF_DUTY:
        return duty_concerns(change)
    return (str(row["person"]),) if "person" in row else ()


def _refuse_after_the_meeting(memory: Memory, command: Command, changes: Sequence[Change]) -> None:
    """Undo works until the meeting concerned has begun."""
    if all(change.table in OF_NO_MEETING for change in changes):
        return
    calendar = calendar_of(memory, command)
    if calendar and (both := overtaken(calendar, changes, memory.now)):
        raise Declined(Receipt(dates.too_late_to_undo(*both, memory.today)))
    if calendar and (duty_day := begun_duty(memory, calendar, changes)):
        raise Declined(Receipt(duty_changes.begun(duty_day, memory.today)))
    if all(change.table in OF_DUTY for change in changes):
        return
    if begun := begun_by_now(memory, command, changes):
        day = day_words(begun, memory.today)
        raise Declined(Receipt(f"The meeting of {day} has begun; this stays as it is.{later_words(changes)}"))


def _what(change: Change) -> str:
    if "number" in change.key:
        return f"#{change.key['number']}"
    if change.table == "people":
        return str(change.key["name"])
    return "The meeting" if change.table == "occurrences" else "That"


def _how(memory: Memory, blocked: Change) -> str:
    """` (done at 08:05 by Mat)`: what stands in the way of an Undo."""
    since = changelog.latest_of(memory.tx, memory.workspace, blocked.table, blocked.key)
    if since is None:
        return ""
    if since.undoes:
        what = "by an Undo "
    elif since.after is None:
        what = "taken back "
    else:
        what = f"{since.what.removeprefix('action item ')} " if since.table == "action_items" else ""
    return f" ({what}{_when(memory, since)} by {_name(memory, since.who)})"


def _when(memory: Memory, change: Change) -> str:
    """`at 08:05`, with the day where that is not today."""
    day = local_day(change.at, memory.calendar.series.zone if memory.calendar else "UTC")
    return f"{'' if day == memory.today else f'{day_words(day, memory.today)} '}at {_at(memory, change)}"


def _at(memory: Memory, change: Change) -> str:
    zone = memory.calendar.series.zone if memory.calendar else "UTC"
    return local_time_words(change.at, zone)


def _name(memory: Memory, account: str) -> str:
    return memory.name_of(account) or "somebody"
