"""The sources that somebody wants to be asked now, and where the figures are to be shown once they have been."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.columns import instant_of, instant_text
from storage.engine import Transaction


@dataclass(frozen=True)
class Wanted:
    """Where the figures of a series are shown: a channel, or the account of one person; "" for nowhere."""

    series: str
    channel: str = ""


def ask(tx: Transaction, workspace: str, sources: Iterable[str], wanted: Wanted, now: datetime) -> None:
    """These sources are to be asked as soon as can be, whatever the time of their daily figure."""
    for source in sources:
        tx.run(
            "INSERT INTO ticket_requests (workspace, source, series, channel, asked_at)"
            " VALUES (:workspace, :source, :series, :channel, :now)"
            " ON CONFLICT (workspace, source, series, channel) DO UPDATE SET asked_at = :now",
            workspace=workspace,
            source=source,
            series=wanted.series,
            channel=wanted.channel,
            now=instant_text(now),
        )


def asked_for(tx: Transaction, workspace: str) -> dict[str, datetime]:
    """The sources that are to be asked, and since when."""
    rows = tx.rows(
        "SELECT source, MIN(asked_at) AS since FROM ticket_requests WHERE workspace = :workspace GROUP BY source",
        workspace=workspace,
    )
    return {row["source"]: instant_of(row["since"]) for row in rows}


def awaited_since(tx: Transaction, workspace: str, wanted: Wanted) -> dict[str, datetime]:
    """The sources for whose answers the figures that are shown there still wait, and since when."""
    rows = [row for row in _rows(tx, workspace) if Wanted(row["series"], row["channel"]) == wanted]
    return {row["source"]: instant_of(row["asked_at"]) for row in rows}


def answered(tx: Transaction, workspace: str, sources: Iterable[str], until: datetime) -> dict[Wanted, datetime]:
    """These sources have been asked for whoever wanted it until this instant.

    Returned is where everything that was wanted has been asked now, and since when it was wanted.
    """
    done: dict[Wanted, datetime] = {}
    for row in _rows(tx, workspace):
        if row["source"] in set(sources) and instant_of(row["asked_at"]) <= until:
            wanted = Wanted(row["series"], row["channel"])
            done[wanted] = max(instant_of(row["asked_at"]), done.get(wanted, instant_of(row["asked_at"])))
            tx.run(
                "DELETE FROM ticket_requests WHERE workspace = :workspace AND source = :source"
                " AND series = :series AND channel = :channel",
                workspace=workspace,
                source=row["source"],
                series=row["series"],
                channel=row["channel"],
            )
    left = {Wanted(row["series"], row["channel"]) for row in _rows(tx, workspace)}
    return {wanted: since for wanted, since in done.items() if wanted not in left}


def _rows(tx: Transaction, workspace: str) -> list[dict[str, str]]:
    return tx.rows(
        "SELECT * FROM ticket_requests WHERE workspace = :workspace ORDER BY source, series, channel",
        workspace=workspace,
    )
