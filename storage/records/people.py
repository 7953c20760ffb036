"""The people of the roster."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from meetings.people import Account, Person, Roster, Standing, fold, linked
from meetings.people.linking import newcomers
from storage import changelog
from storage.changelog import Author
from storage.columns import list_of, list_text
from storage.engine import Row, Transaction


@dataclass(frozen=True)
class Earlier:
    """What a person once had and was changed from Slack: neither the settings nor Slack bring it back by themselves.

    `people` are rows as they were before a change, `dropped` the names of those who were taken off the roster.
    """

    people: tuple[Person, ...]
    dropped: frozenset[str]

    def of(self, name: str) -> tuple[Person, ...]:
        """A person as they were before each change."""
        return tuple(person for person in self.people if person.name == name)

    @property
    def accounts(self) -> frozenset[tuple[str, str]]:
        """Each roster name with an account it had."""
        return frozenset((person.name, person.slack) for person in self.people if person.slack)


def add_missing(tx: Transaction, workspace: str, file: Iterable[Person]) -> None:
    """Add the people, and of those known the aliases, groups, account and site, that are missing; change nothing.

    Who was dropped from Slack stays away, and so does what was taken from somebody there.
    """
    before = earlier(tx, workspace)
    for position, person in enumerate(file):
        known = {each.name: each for each in people(tx, workspace)}
        others = Roster(tuple(each for name, each in known.items() if name != person.name))
        if person.name in known:
            _write(tx, workspace, _filled(known[person.name], person, others, before.of(person.name)))
        elif person.name not in before.dropped:
            _insert(tx, workspace, _filled(Person(person.name), person, others, ()), position)


def add_newcomers(tx: Transaction, workspace: str, accounts: Sequence[Account], spelt: Collection[str] = ()) -> None:
    """Add somebody for each account that is nobody's yet, behind all others.

    An account that was somebody's until that was changed from Slack stays nobody's.
    """
    once = frozenset(account for _, account in earlier(tx, workspace).accounts)
    for person in newcomers(accounts, roster(tx, workspace), spelt, once):
        _insert(tx, workspace, person, _last_position(tx, workspace) + 1)


def link(tx: Transaction, workspace: str, accounts: Sequence[Account]) -> None:
    """Link people who have no account yet to the one that surely is theirs. A link once made stays.

    So nobody becomes somebody else by changing a display name.
    """
    known = people(tx, workspace)
    for person, was in zip(linked(known, accounts, earlier(tx, workspace).accounts), known, strict=True):
        if person != was:
            _write(tx, workspace, person)


def roster(tx: Transaction, workspace: str) -> Roster:
    """The roster with the Slack accounts of its people."""
    return Roster(people(tx, workspace))


def people(tx: Transaction, workspace: str) -> tuple[Person, ...]:
    """Everybody on the roster, in the order of the settings."""
    rows = tx.rows("SELECT * FROM people WHERE workspace = :workspace ORDER BY position, name", workspace=workspace)
    return tuple(_person(row) for row in rows)


def put(tx: Transaction, author: Author, what: str, person: Person) -> None:
    """Add or change a person, and log it; `what` says what was done."""
    row = changelog.current(tx, author.workspace, "people", {"name": person.name})
    position = row["position"] if row else _last_position(tx, author.workspace) + 1
    changelog.put(tx, author, what, "people", {"position": position, **_columns(person)})


def drop(tx: Transaction, author: Author, name: str) -> None:
    """Take a person off the roster, and log it."""
    changelog.remove(tx, author, "drop person", "people", {"name": name})


def earlier(tx: Transaction, workspace: str) -> Earlier:
    """What was changed from Slack, as it was before."""
    rows = tx.rows(
        "SELECT row_key, before, after FROM changes"
        " WHERE workspace = :workspace AND table_name = 'people' AND undoes IS NULL ORDER BY id",
        workspace=workspace,
    )
    gone = {json.loads(row["row_key"])["name"]: row["after"] is None for row in rows}
    before = [_person(json.loads(row["before"])) for row in rows if row["before"]]
    return Earlier(tuple(before), frozenset(name for name, is_gone in gone.items() if is_gone))


def _filled(known: Person, file: Person, others: Roster, before: Sequence[Person]) -> Person:
    """What is known with what the file has beside, but for what somebody else has, or was taken away."""
    taken = {fold(alias) for person in before for alias in person.aliases}
    aliases = [a for a in file.aliases if fold(a) not in taken and others.exactly(a) is None]
    left = {fold(group) for person in before for group in person.groups}
    groups = [group for group in file.groups if fold(group) not in left]
    free = file.slack and others.holding(file.slack) is None and all(p.slack != file.slack for p in before)
    moved = any(person.site for person in before)
    return replace(
        known,
        slack=known.slack or (file.slack if free else None),
        aliases=_together(known.aliases, aliases),
        groups=_together(known.groups, groups),
        site=known.site or (None if moved else file.site),
    )


def _together(known: Sequence[str], more: Iterable[str]) -> tuple[str, ...]:
    folded = set(map(fold, known))
    return (*known, *(name for name in dict.fromkeys(more) if fold(name) not in folded))


def _last_position(tx: Transaction, workspace: str) -> int:
    row = tx.row("SELECT max(position) AS last FROM people WHERE workspace = :workspace", workspace=workspace)
    return -1 if row is None or row["last"] is None else int(row["last"])


def _insert(tx: Transaction, workspace: str, person: Person, position: int) -> None:
    tx.run(
        "INSERT INTO people (workspace, name, position, slack, aliases, in_groups, site, standing)"
        " VALUES (:workspace, :name, :position, :slack, :aliases, :in_groups, :site, :standing)",
        workspace=workspace,
        position=position,
        **_columns(person),
    )


def _write(tx: Transaction, workspace: str, person: Person) -> None:
    tx.run(
        "UPDATE people SET slack = :slack, aliases = :aliases, in_groups = :in_groups, site = :site,"
        " standing = :standing WHERE workspace = :workspace AND name = :name",
        workspace=workspace,
        **_columns(person),
    )


def _columns(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "slack": person.slack,
        "aliases": list_text(person.aliases),
        "in_groups": list_text(person.groups),
        "site": person.site,
        "standing": person.standing.value,
    }


def _person(row: Row) -> Person:
    return Person(
        name=row["name"],
        slack=row["slack"],
        aliases=list_of(row["aliases"]),
        groups=list_of(row["in_groups"]),
        site=row["site"],
        standing=Standing(row.get("standing", Standing.MEMBER)),
    )
