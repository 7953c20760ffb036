"""What came of asking ticket systems: each attempt a row, its counts rows, its tickets as long as drafts need them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from meetings.tickets.question import Found
from meetings.tickets.reading import Reading
from meetings.tickets.ticket import Ticket
from storage import changelog
from storage.changelog import Author
from storage.columns import instant_of, instant_text
from storage.engine import Row, Transaction

# A draft that was never closed is compared with what was read for it; after that the counts alone are kept.
TICKETS_KEPT = timedelta(days=60)
TOTAL = ""


def add(tx: Transaction, author: Author, reading: Reading) -> None:
    """Store an attempt, and forget the tickets of old ones."""
    found = reading.found
    row = {
        "source": reading.source,
        "at": instant_text(reading.at),
        "digest": reading.digest,
        "total": found.total if found else None,
        "link": found.link if found else "",
        "reason": reading.reason,
        "may_pass": int(reading.may_pass),
        "retry_at": instant_text(reading.retry_at) if reading.retry_at else None,
        "failures": reading.failures,
    }
    changelog.put(tx, author, "read tickets", "ticket_readings", row)
    if found:
        _add_counts(tx, author.workspace, reading, found)
    _forget(tx, author.workspace, reading)


def last(tx: Transaction, workspace: str) -> dict[str, Reading]:
    """The last attempt of each source, without its tickets."""
    rows = tx.rows(
        "SELECT * FROM ticket_readings AS each WHERE workspace = :workspace AND at = (SELECT MAX(at)"
        " FROM ticket_readings AS other WHERE other.workspace = each.workspace AND other.source = each.source)",
        workspace=workspace,
    )
    return {row["source"]: _reading(row, {}) for row in rows}


def between(tx: Transaction, workspace: str, since: datetime, until: datetime) -> dict[str, list[Reading]]:
    """The attempts of each source from an instant until before another, in order, without their tickets."""
    within = {"workspace": workspace, "since": instant_text(since), "until": instant_text(until)}
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for row in tx.rows(
        "SELECT * FROM ticket_counts WHERE workspace = :workspace AND at >= :since AND at < :until", **within
    ):
        counts.setdefault((row["source"], row["at"]), {})[row["state"]] = row["count"]
    found: dict[str, list[Reading]] = {}
    for row in tx.rows(
        "SELECT * FROM ticket_readings WHERE workspace = :workspace AND at >= :since AND at < :until ORDER BY at",
        **within,
    ):
        found.setdefault(row["source"], []).append(_reading(row, counts.get((row["source"], row["at"]), {})))
    return found


def with_tickets(tx: Transaction, workspace: str, reading: Reading) -> Reading:
    """The same reading with the tickets that were found."""
    if reading.found is None:
        return reading
    row = tx.row(
        "SELECT tickets FROM read_tickets WHERE workspace = :workspace AND source = :source AND at = :at",
        workspace=workspace,
        source=reading.source,
        at=instant_text(reading.at),
    )
    tickets = tuple(map(_ticket, json.loads(row["tickets"]))) if row else ()
    return replace(reading, found=replace(reading.found, tickets=tickets))


def _add_counts(tx: Transaction, workspace: str, reading: Reading, found: Found) -> None:
    for state, count in {TOTAL: found.total, **found.by_state}.items():
        tx.run(
            "INSERT INTO ticket_counts (workspace, source, at, state, count)"
            " VALUES (:workspace, :source, :at, :state, :count) ON CONFLICT (workspace, source, at, state)"
            " DO UPDATE SET count = :count",
            workspace=workspace,
            source=reading.source,
            at=instant_text(reading.at),
            state=state,
            count=count,
        )
    if found.tickets:
        tx.run(
            "INSERT INTO read_tickets (workspace, source, at, tickets) VALUES (:workspace, :source, :at, :tickets)"
            " ON CONFLICT (workspace, source, at) DO UPDATE SET tickets = :tickets",
            workspace=workspace,
            source=reading.source,
            at=instant_text(reading.at),
            tickets=json.dumps([asdict(ticket) for ticket in found.tickets], ensure_ascii=False),
        )


def _forget(tx: Transaction, workspace: str, reading: Reading) -> None:
    tx.run(
        "DELETE FROM read_tickets WHERE workspace = :workspace AND source = :source AND at < :before",
        workspace=workspace,
        source=reading.source,
        before=instant_text(reading.at - TICKETS_KEPT),
    )


def _reading(row: Row, counts: Mapping[str, int]) -> Reading:
    states = {state: count for state, count in counts.items() if state != TOTAL}
    found = None if row["total"] is None else Found(row["total"], states, link=row["link"])
    return Reading(
        source=row["source"],
        at=instant_of(row["at"]),
        digest=row["digest"],
        found=found,
        reason=row["reason"],
        may_pass=bool(row["may_pass"]),
        retry_at=instant_of(row["retry_at"]) if row["retry_at"] else None,
        failures=row["failures"],
    )


def _ticket(value: Mapping[str, Any]) -> Ticket:
    return Ticket(**{**value, "versions": tuple(value["versions"])})
