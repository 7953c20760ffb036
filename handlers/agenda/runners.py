"""Who runs a meeting: its owners, or every member where none is named."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_run
from meetings.people.changing import Refused
from meetings.people.naming import read_members, read_owners
from posts import people as words
from posts.receipts import Receipt
from storage import series


def refuse_who_does_not_run(memory: Memory, calendars: Sequence[Calendar]) -> None:
    """Raise Declined, naming whom to ask, where the typist runs none of these meetings."""
    typist = memory.typist()
    if not any(may_run(calendar, typist) for calendar in calendars):
        owners = [name for calendar in calendars for name in calendar.series.owners]
        raise Declined(words.only_owners(owners))


def owners(memory: Memory, rest: str) -> Receipt:
    """`/agenda owners`: show who owns the meeting, or name others."""
    calendar = memory.meeting_of()
    if not rest:
        return words.owners_are(calendar.series.title, calendar.series.owners)
    refuse_who_does_not_run(memory, [calendar])
    named = _named(read_owners(rest, memory.roster))
    series.put_people(memory.tx, memory.author, calendar.series.key, owners=named)
    return words.owners_are(calendar.series.title, named, changed=named != calendar.series.owners)


def members(memory: Memory, rest: str) -> Receipt:
    """`/agenda members`: show who belongs to the meeting, or name others: people, groups, or everybody."""
    calendar = memory.meeting_of()
    if not rest:
        return words.members_are(calendar.series.title, calendar.series.members)
    refuse_who_does_not_run(memory, [calendar])
    named = _named(read_members(rest, memory.roster))
    series.put_people(memory.tx, memory.author, calendar.series.key, members=named)
    return words.members_are(calendar.series.title, named, changed=named != calendar.series.members)


def _named(read: tuple[str, ...] | Refused) -> tuple[str, ...]:
    if isinstance(read, Refused):
        raise Declined(Receipt(f"{read.sentence} Nothing was changed."))
    return read
