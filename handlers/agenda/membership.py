"""`/agenda owners` and `/agenda members`: who owns the meeting, and who belongs to it."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from meetings.people.changing import Refused
from meetings.people.naming import read_members, read_owners
from posts.receipts import Receipt
from posts.words import people as words
from storage.records.series import put_people


def owners(memory: Memory, rest: str) -> Receipt:
    """`/agenda owners`: show who owns the meeting, or name others."""
    if not rest:
        series = memory.meeting_of().series
        return words.owners_are(series.title, series.owners)
    before = run_by_typist(memory, "changes that").series
    named = _named(read_owners(rest, memory.roster))
    put_people(memory.tx, memory.author, before.key, owners=named)
    return words.owners_are(before.title, named, changed=named != before.owners)


def members(memory: Memory, rest: str) -> Receipt:
    """`/agenda members`: show who belongs to the meeting, or name others: people, groups, or everybody."""
    if not rest:
        series = memory.meeting_of().series
        return words.members_are(series.title, series.members)
    before = run_by_typist(memory, "changes that").series
    named = _named(read_members(rest, memory.roster))
    put_people(memory.tx, memory.author, before.key, members=named)
    return words.members_are(before.title, named, changed=named != before.members)


def _named(read: tuple[str, ...] | Refused) -> tuple[str, ...]:
    if isinstance(read, Refused):
        raise Declined(Receipt(f"{read.sentence} Nothing was changed."))
    return read
