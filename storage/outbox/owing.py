"""What is owed to Slack: planned, planned anew, or noted as missed, each once by its key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from meetings.posting import Post, Reason, State
from storage.columns import instant_text, json_text
from storage.engine import Transaction


def owe(tx: Transaction, workspace: str, post: Post) -> bool:
    """Plan a post; False where one of its key is there already.

    One that was given up because there was no use for it is planned anew: its meeting may stand again.
    """
    return _insert(tx, workspace, post, State.PLANNED, None) or revive(tx, workspace, post)


def revive(tx: Transaction, workspace: str, post: Post) -> bool:
    """Plan a post anew that was given up for want of use; False where it was not."""
    return bool(
        tx.run(
            "UPDATE posts SET state = 'planned', reason = NULL, content = :content, next_try = :due_at,"
            " sending_since = NULL, due_at = :due_at, until = :until WHERE workspace = :workspace"
            " AND series = :series AND original = :original AND kind = :kind AND subject = :subject"
            " AND state = 'given up' AND reason IN (:no_use, :too_late, :alone)",
            workspace=workspace,
            series=post.series,
            original=post.original,
            kind=post.kind,
            subject=post.subject,
            content=json_text(post.content),
            due_at=instant_text(post.due_at),
            until=post.until and instant_text(post.until),
            no_use=Reason.NO_USE,
            too_late=Reason.TOO_LATE,
            alone=Reason.ALONE,
        )
    )


def again(tx: Transaction, number: int, post: Post) -> None:
    """Plan a post for another instant that nobody has begun to send, or that was given up for whatever reason."""
    tx.run(
        "UPDATE posts SET state = 'planned', reason = NULL, sending_since = NULL, due_at = :due_at,"
        " next_try = :due_at, until = :until WHERE id = :number AND state IN ('planned', 'given up')",
        number=number,
        due_at=instant_text(post.due_at),
        until=post.until and instant_text(post.until),
    )


def miss(tx: Transaction, workspace: str, post: Post) -> bool:
    """Note a post that came due and is too late already; False where one of its key is there."""
    return _insert(tx, workspace, post, State.GIVEN_UP, Reason.TOO_LATE)


def _insert(tx: Transaction, workspace: str, post: Post, state: State, reason: str | None) -> bool:
    return bool(
        tx.run(
            "INSERT INTO posts (workspace, series, original, kind, subject, state, content, due_at, until,"
            " next_try, waits_for, channel, target, reason)"
            " VALUES (:workspace, :series, :original, :kind, :subject, :state, :content, :due_at, :until,"
            " :due_at, :waits_for, :channel, :channel, :reason)"
            " ON CONFLICT (workspace, series, original, kind, subject) DO NOTHING",
            workspace=workspace,
            series=post.series,
            original=post.original,
            kind=post.kind,
            subject=post.subject,
            state=state,
            content=json_text(post.content),
            due_at=instant_text(post.due_at),
            until=post.until and instant_text(post.until),
            waits_for=post.waits_for,
            channel=post.channel,
            reason=reason,
        )
    )


def rewrite(tx: Transaction, number: int, content: Mapping[str, Any]) -> None:
    """Change what a post that is still planned will say."""
    tx.run(
        "UPDATE posts SET content = :content WHERE id = :number AND state = 'planned'",
        number=number,
        content=json_text(content),
    )


def wait_for(tx: Transaction, number: int, other: int) -> None:
    """Let a post wait until it is settled whether the other was sent."""
    tx.run("UPDATE posts SET waits_for = :other WHERE id = :number", number=number, other=other)
