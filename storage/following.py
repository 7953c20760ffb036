"""What the settings file decides at every start: of a series known already, what nobody can change from Slack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meetings.calendar.series import Series
from meetings.people import Roster
from storage.columns import list_of, list_text
from storage.engine import Row, Transaction
from storage.records import people

COLUMNS = ("title", "zone")


def follow(tx: Transaction, workspace: str, file: Iterable[Series]) -> list[str]:
    """Take over the titles and zones of the file, and its owners where nobody on the roster owns a meeting.

    Such owners, misspelt for example, could not be changed from Slack: only owners do that. Returns a line a change.
    """
    roster = people.roster(tx, workspace)
    changes = []
    for one in file:
        rows = tx.rows(
            "SELECT * FROM series WHERE workspace = :workspace AND key = :key", workspace=workspace, key=one.key
        )
        for row in rows:
            after = row | {column: getattr(one, column) for column in COLUMNS} | _owners(row, one.owners, roster)
            changes += [f"series {one.key}: {name} is now as in the file" for name in row if row[name] != after[name]]
            _put(tx, after)
    return changes


def owned_by_nobody(owners: Sequence[str], roster: Roster) -> bool:
    """Whether owners are named, and none of them is on the roster."""
    return bool(owners) and not any(person.name in owners for person in roster.people)


def _owners(row: Row, file: Sequence[str], roster: Roster) -> Row:
    if not roster.people or not owned_by_nobody(list_of(row["owners"]), roster):
        return {}
    named = [person.name for name in file if (person := roster.exactly(name))]
    return {"owners": list_text(named)} if named or not file else {}


def _put(tx: Transaction, row: Row) -> None:
    tx.run(
        "UPDATE series SET title = :title, zone = :zone, owners = :owners WHERE workspace = :workspace AND key = :key",
        **{name: row[name] for name in ("workspace", "key", "title", "zone", "owners")},
    )
