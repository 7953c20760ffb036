"""The releases of tickets: looked up after the answer, so a row is all that a command leaves for it."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.answering.memory import Memory
from meetings.action_items.ticket_releases import has_to_be_looked_up, key_to_look_up
from meetings.changes import Change
from storage.records import action_items, lookups
from storage.records.lookups import Lookup


def owe_lookups(memory: Memory, changes: Iterable[Change]) -> None:
    """Owe a lookup for every action item that this command left with a ticket and without a place of its own."""
    for change in changes:
        if change.table != "action_items" or change.after is None:
            continue
        after = action_items.from_row(change.after)
        before = action_items.from_row(change.before) if change.before else None
        key = key_to_look_up(after)
        if key and has_to_be_looked_up(before, after, restored=change.undoes is not None):
            lookup = Lookup(str(change.key["series"]), after.number, key)
            lookups.owe(memory.tx, memory.workspace, lookup, memory.now)
