"""What is still to be asked of a ticket system: one row an action item, owed with the change that calls for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.columns import instant_of, instant_text
from storage.engine import Row, Transaction


@dataclass(frozen=True)
class Lookup:
    """The ticket of an action item, of a series and number, and how often it was asked for in vain."""

    series: str
    number: int
    key: str
    tries: int = 0


def owe(tx: Transaction, workspace: str, lookup: Lookup, now: datetime) -> None:
    """Owe a lookup, whatever came of an earlier one of the same item."""
    tx.run(
        "INSERT INTO lookups (workspace, series, number, key, state, next_try, tries, reason)"
        " VALUES (:workspace, :series, :number, :key, 'owed', :now, 0, NULL)"
        " ON CONFLICT (workspace, series, number)"
        " DO UPDATE SET key = :key, state = 'owed', next_try = :now, tries = 0, reason = NULL",
        workspace=workspace,
        series=lookup.series,
        number=lookup.number,
        key=lookup.key,
        now=instant_text(now),
    )


def to_try(tx: Transaction, workspace: str, now: datetime, most: int) -> list[Lookup]:
    """The lookups that may be tried now, those that have waited longest first.

    While one waits for another try all of them do: what kept it from an answer was the source's trouble.
    """
    if (earliest := next_try(tx, workspace)) is None or earliest > now:
        return []
    rows = tx.rows(
        "SELECT * FROM lookups WHERE workspace = :workspace AND state = 'owed' AND next_try <= :now"
        " ORDER BY next_try, series, number LIMIT :most",
        workspace=workspace,
        now=instant_text(now),
        most=most,
    )
    return [_lookup(row) for row in rows]


def next_try(tx: Transaction, workspace: str) -> datetime | None:
    """The instant at which the next owed lookup may be tried."""
    row = tx.row(
        "SELECT MIN(next_try) AS earliest, MAX(CASE WHEN tries > 0 THEN next_try END) AS held FROM lookups"
        " WHERE workspace = :workspace AND state = 'owed'",
        workspace=workspace,
    )
    if row is None or row["earliest"] is None:
        return None
    return max(instant_of(row["earliest"]), instant_of(row["held"] or row["earliest"]))


def again(tx: Transaction, workspace: str, lookup: Lookup, at: datetime, reason: str) -> None:
    """Try again at this instant, after one more try in vain."""
    tx.run(
        "UPDATE lookups SET next_try = :at, tries = tries + 1, reason = :reason WHERE workspace = :workspace"
        " AND series = :series AND number = :number AND key = :key AND state = 'owed'",
        workspace=workspace,
        series=lookup.series,
        number=lookup.number,
        key=lookup.key,
        at=instant_text(at),
        reason=reason,
    )


def settle(tx: Transaction, workspace: str, lookup: Lookup, reason: str) -> bool:
    """End a lookup, saying how; False where it is not owed any more, or is owed for another ticket."""
    return bool(
        tx.run(
            "UPDATE lookups SET state = 'settled', reason = :reason WHERE workspace = :workspace"
            " AND series = :series AND number = :number AND key = :key AND state = 'owed'",
            workspace=workspace,
            series=lookup.series,
            number=lookup.number,
            key=lookup.key,
            reason=reason,
        )
    )


def drop(tx: Transaction, workspace: str, series: str, number: int) -> None:
    """Owe no lookup of this item any more."""
    tx.run(
        "DELETE FROM lookups WHERE workspace = :workspace AND series = :series AND number = :number",
        workspace=workspace,
        series=series,
        number=number,
    )


def _lookup(row: Row) -> Lookup:
    return Lookup(row["series"], row["number"], row["key"], row["tries"])
