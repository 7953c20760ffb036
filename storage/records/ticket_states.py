"""The states of tickets and pull requests that action items name, as they were when their systems were asked last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from meetings.tickets.ticket import Ticket
from storage.columns import instant_text
from storage.engine import Transaction

# A state that nothing has confirmed for so long says nothing any more.
KEPT = timedelta(days=8)


@dataclass(frozen=True)
class KnownState:
    """A state, and where a person can see it."""

    state: str
    url: str


def keep(tx: Transaction, workspace: str, source: str, found: Mapping[str, Ticket], now: datetime) -> None:
    """These are the states this source knows now, by what people typed."""
    for reference, ticket in found.items():
        tx.run(
            "INSERT INTO ticket_states (workspace, reference, source, at, state, url)"
            " VALUES (:workspace, :reference, :source, :at, :state, :url) ON CONFLICT (workspace, reference)"
            " DO UPDATE SET source = :source, at = :at, state = :state, url = :url",
            workspace=workspace,
            reference=reference,
            source=source,
            at=instant_text(now),
            state=ticket.state,
            url=ticket.url,
        )
    tx.run(
        "DELETE FROM ticket_states WHERE workspace = :workspace AND at < :before",
        workspace=workspace,
        before=instant_text(now - KEPT),
    )


def states(tx: Transaction, workspace: str) -> dict[str, KnownState]:
    """What is known, by what people typed: keys and addresses."""
    rows = tx.rows("SELECT * FROM ticket_states WHERE workspace = :workspace", workspace=workspace)
    return {row["reference"]: KnownState(row["state"], row["url"]) for row in rows}
