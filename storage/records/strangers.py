"""The names in finished minutes that nobody on the roster has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from meetings.action_items import ActionItem
from meetings.action_items.parties import group_named
from meetings.people import Person, Roster
from storage.changelog import Author
from storage.columns import list_of
from storage.engine import Row, Transaction
from storage.records import action_items, people


@dataclass(frozen=True)
class Stranger:
    """A spelling, of how many action items it is an owner or helper, and at how many meetings it was present."""

    spelling: str
    items: int
    meetings: int


def strangers(tx: Transaction, workspace: str) -> list[Stranger]:
    """Every such name, those with the most items first."""
    roster = people.roster(tx, workspace)
    owned = Counter(name for row in _rows(tx, workspace, "action_items") for name in list_of(row["owners"]))
    owned.update(name for row in _rows(tx, workspace, "action_items") for name in list_of(row["helpers"]))
    there = Counter(name for row in _rows(tx, workspace, "finished_minutes") for name in list_of(row["guests"]))
    names = [name for name in {*owned, *there} if not _is_known(name, roster)]
    found = [Stranger(name, owned[name], there[name]) for name in names]
    return sorted(found, key=lambda one: (-one.items, -one.meetings, one.spelling))


def take_as(tx: Transaction, author: Author, person: Person, spelling: str) -> int:
    """The open items of this spelling are the person's from now on; how many there were."""
    series = [str(row["key"]) for row in _rows(tx, author.workspace, "series")]
    changed = 0
    for key in series:
        for item in action_items.still_open(tx, author.workspace, key):
            after = replace(
                item, owners=_named(item.owners, person, spelling), helpers=_helpers(item, person, spelling)
            )
            if after != item:
                action_items.change(tx, author, key, after, "given to whom it is of")
                changed += 1
    return changed


def _named(names: tuple[str, ...], person: Person, spelling: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.name if name == spelling else name for name in names))


def _helpers(item: ActionItem, person: Person, spelling: str) -> tuple[str, ...]:
    owners = _named(item.owners, person, spelling)
    return tuple(name for name in _named(item.helpers, person, spelling) if name not in owners)


def _is_known(name: str, roster: Roster) -> bool:
    return bool(roster.named(name)) or group_named(name, roster) is not None


def _rows(tx: Transaction, workspace: str, table: str) -> Sequence[Row]:
    return tx.rows(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=workspace)
