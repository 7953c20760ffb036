"""The Slack accounts of a workspace, as they were when it was last looked at; and whom each means by a shared name."""

from __future__ import annotations

from collections.abc import Iterable

from meetings.people import Account, Standing, fold
from storage.changelog import Author, put
from storage.engine import Row, Transaction


def remember(tx: Transaction, workspace: str, accounts: Iterable[Account]) -> None:
    """Note what every account is now; one that is not among them stays as it was."""
    for account in accounts:
        tx.run(
            "INSERT INTO accounts (workspace, account, display_name, real_name, standing)"
            " VALUES (:workspace, :account, :display_name, :real_name, :standing)"
            " ON CONFLICT (workspace, account) DO UPDATE SET"
            " display_name = :display_name, real_name = :real_name, standing = :standing",
            workspace=workspace,
            account=account.account,
            display_name=account.display_name,
            real_name=account.real_name,
            standing=account.standing.value,
        )


def known(tx: Transaction, workspace: str) -> tuple[Account, ...]:
    """Every account that was ever seen."""
    rows = tx.rows("SELECT * FROM accounts WHERE workspace = :workspace ORDER BY account", workspace=workspace)
    return tuple(_account(row) for row in rows)


def get(tx: Transaction, workspace: str, account: str) -> Account | None:
    """One account, None where it was not seen yet."""
    row = tx.row(
        "SELECT * FROM accounts WHERE workspace = :workspace AND account = :account",
        workspace=workspace,
        account=account,
    )
    return _account(row) if row else None


def choices(tx: Transaction, workspace: str, account: str) -> dict[str, str]:
    """The roster name that this account always means by a shared name, by that name folded."""
    rows = tx.rows(
        "SELECT name, person FROM name_choices WHERE workspace = :workspace AND account = :account",
        workspace=workspace,
        account=account,
    )
    return {row["name"]: row["person"] for row in rows}


def choose(tx: Transaction, author: Author, name: str, person: str) -> None:
    """Remember whom the author always means by a shared name, and log it."""
    row = {"account": author.account, "name": fold(name), "person": person}
    put(tx, author, "always mean", "name_choices", row)


def _account(row: Row) -> Account:
    return Account(row["account"], row["display_name"], row["real_name"], Standing(row["standing"]))
