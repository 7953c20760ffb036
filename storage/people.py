"""People and Slack accounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meetings.people import Account, Person, Roster, linked
from storage.columns import list_of, list_text
from storage.engine import Row, Transaction


def add_missing(tx: Transaction, workspace: str, people: Iterable[Person]) -> None:
    """Add the people whose roster names are not known yet; those known stay as they are."""
    for position, person in enumerate(people):
        tx.run(
            "INSERT INTO people (workspace, name, position, slack, aliases, in_groups, site)"
            " VALUES (:workspace, :name, :position, :slack, :aliases, :in_groups, :site)"
            " ON CONFLICT (workspace, name) DO NOTHING",
            workspace=workspace,
            name=person.name,
            position=position,
            slack=person.slack,
            aliases=list_text(person.aliases),
            in_groups=list_text(person.groups),
            site=person.site,
        )


def people(tx: Transaction, workspace: str) -> tuple[Person, ...]:
    """Everybody on the roster, in the order of the settings."""
    rows = tx.rows("SELECT * FROM people WHERE workspace = :workspace ORDER BY position, name", workspace=workspace)
    return tuple(_person(row) for row in rows)


def roster(tx: Transaction, workspace: str) -> Roster:
    """The roster with the Slack accounts that surely belong to its people."""
    return Roster(linked(people(tx, workspace), _accounts(tx, workspace)))


def note_accounts(tx: Transaction, workspace: str, accounts: Sequence[Account]) -> None:
    """Replace what is known of the workspace's accounts."""
    tx.run("DELETE FROM accounts WHERE workspace = :workspace", workspace=workspace)
    for account in accounts:
        tx.run(
            "INSERT INTO accounts (workspace, account, display_name, real_name, is_person)"
            " VALUES (:workspace, :account, :display_name, :real_name, :is_person)",
            workspace=workspace,
            account=account.account,
            display_name=account.display_name,
            real_name=account.real_name,
            is_person=int(account.is_person),
        )


def _accounts(tx: Transaction, workspace: str) -> tuple[Account, ...]:
    rows = tx.rows("SELECT * FROM accounts WHERE workspace = :workspace", workspace=workspace)
    return tuple(Account(row["account"], row["display_name"], row["real_name"], bool(row["is_person"])) for row in rows)


def _person(row: Row) -> Person:
    return Person(
        name=row["name"],
        slack=row["slack"],
        aliases=list_of(row["aliases"]),
        groups=list_of(row["in_groups"]),
        site=row["site"],
    )
