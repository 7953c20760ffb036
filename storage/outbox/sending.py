"""The posts on their way: which may be tried next, and what became of each attempt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from meetings.posting import UNKNOWN_OUTCOME_WAIT, Post, State
from storage.columns import instant_of, instant_text, json_text
from storage.engine import Transaction
from storage.outbox.row import post_of

# A reply in a thread waits until it is settled whether the message that begins the thread was sent.
_OWED = (
    " FROM posts WHERE workspace = :workspace AND state IN ('planned', 'sending') AND (waits_for IS NULL OR EXISTS"
    " (SELECT 1 FROM posts AS first WHERE first.id = posts.waits_for AND first.state IN ('sent', 'given up')))"
)


def next_owed(tx: Transaction, workspace: str, now: datetime) -> Post | None:
    """The post that has waited longest of those that may be tried now."""
    row = tx.row(
        f"SELECT *{_OWED} AND next_try <= :now ORDER BY due_at, id",
        workspace=workspace,
        now=instant_text(now),
    )
    return post_of(row) if row else None


def owed(tx: Transaction, workspace: str, most: int) -> list[tuple[datetime, Post]]:
    """The posts that are owed, with the instant at which each is tried next, the first first."""
    rows = tx.rows(
        f"SELECT *{_OWED} ORDER BY next_try, id LIMIT :most",
        workspace=workspace,
        most=most,
    )
    return [(instant_of(row["next_try"]), post_of(row)) for row in rows]


def next_try(tx: Transaction, workspace: str) -> datetime | None:
    """The instant at which the next owed post may be tried."""
    row = tx.row(f"SELECT MIN(next_try) AS earliest{_OWED}", workspace=workspace)
    return instant_of(row["earliest"]) if row and row["earliest"] else None


def claim(tx: Transaction, number: int, content: Mapping[str, Any], now: datetime) -> None:
    """Mark a post as being sent with exactly this content, before anything is sent.

    If nobody hears how it ended, it is looked for in Slack a little later, from the first attempt on.
    """
    tx.run(
        "UPDATE posts SET state = 'sending', content = :content, tries = tries + 1, next_try = :look_for_it,"
        " sending_since = COALESCE(sending_since, :now) WHERE id = :number",
        number=number,
        content=json_text(content),
        now=instant_text(now),
        look_for_it=instant_text(now + UNKNOWN_OUTCOME_WAIT),
    )


def sent(tx: Transaction, number: int, channel: str, ts: str | None, file: str | None = None) -> None:
    """Mark a post as sent: the channel it lies in, Slack's stamp of the message, Slack's id of the file."""
    tx.run(
        "UPDATE posts SET state = 'sent', channel = :channel, ts = :ts, file = :file, reason = NULL WHERE id = :number",
        number=number,
        channel=channel,
        ts=ts,
        file=file,
    )


def retry(tx: Transaction, number: int, at: datetime, reason: str, *, surely_not_sent: bool) -> None:
    """Try again at this instant; where it was surely not sent, without looking for it first."""
    tx.run(
        "UPDATE posts SET state = :state, next_try = :at, reason = :reason WHERE id = :number",
        number=number,
        state=State.PLANNED if surely_not_sent else State.SENDING,
        at=instant_text(at),
        reason=reason,
    )


def hold(tx: Transaction, workspace: str, channel: str, until: datetime) -> None:
    """Send nothing to this channel before this instant."""
    tx.run(
        "UPDATE posts SET next_try = :until WHERE workspace = :workspace AND channel = :channel"
        " AND state IN ('planned', 'sending') AND next_try < :until",
        workspace=workspace,
        channel=channel,
        until=instant_text(until),
    )


def give_up(tx: Transaction, number: int, reason: str) -> None:
    """End a post that will not be sent."""
    tx.run(
        "UPDATE posts SET state = 'given up', reason = :reason WHERE id = :number",
        number=number,
        reason=reason,
    )
