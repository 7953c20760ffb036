"""People, and the Slack accounts that are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from meetings.people import Account, Person, Roster, linked
from storage.columns import list_of, list_text
from storage.engine import Row, Transaction


def add_missing(tx: Transaction, workspace: str, file: Iterable[Person]) -> None:
    """Add the people, and of those known the aliases, groups, account and site, that are missing; change nothing."""
    known = {person.name: person for person in people(tx, workspace)}
    for position, person in enumerate(file):
        if person.name in known:
            _write(tx, workspace, _filled(known[person.name], person))
            continue
        tx.run(
            "INSERT INTO people (workspace, name, position, slack, aliases, in_groups, site)"
            " VALUES (:workspace, :name, :position, NULL, '[]', '[]', NULL)",
            workspace=workspace,
            name=person.name,
            position=position,
        )
        _write(tx, workspace, person)


def link(tx: Transaction, workspace: str, accounts: Sequence[Account]) -> None:
    """Link people who have no account yet to the one that surely is theirs. A link once made stays.

    So nobody becomes somebody else by changing a display name.
    """
    for person in linked(people(tx, workspace), accounts):
        _write(tx, workspace, person)


def roster(tx: Transaction, workspace: str) -> Roster:
    """The roster with the Slack accounts of its people."""
    return Roster(people(tx, workspace))


def people(tx: Transaction, workspace: str) -> tuple[Person, ...]:
    """Everybody on the roster, in the order of the settings."""
    rows = tx.rows("SELECT * FROM people WHERE workspace = :workspace ORDER BY position, name", workspace=workspace)
    return tuple(_person(row) for row in rows)


def _filled(known: Person, file: Person) -> Person:
    return replace(
        known,
        slack=known.slack or file.slack,
        aliases=tuple(dict.fromkeys((*known.aliases, *file.aliases))),
        groups=tuple(dict.fromkeys((*known.groups, *file.groups))),
        site=known.site or file.site,
    )


def _write(tx: Transaction, workspace: str, person: Person) -> None:
    tx.run(
        "UPDATE people SET slack = :slack, aliases = :aliases, in_groups = :in_groups, site = :site"
        " WHERE workspace = :workspace AND name = :name",
        workspace=workspace,
        name=person.name,
        slack=person.slack,
        aliases=list_text(person.aliases),
        in_groups=list_text(person.groups),
        site=person.site,
    )


def _person(row: Row) -> Person:
    return Person(
        name=row["name"],
        slack=row["slack"],
        aliases=list_of(row["aliases"]),
        groups=list_of(row["in_groups"]),
        site=row["site"],
    )
