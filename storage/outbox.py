"""What is owed to Slack: posts, each unique by its key, and each in one state."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from meetings.posting import UNKNOWN_OUTCOME_WAIT, Post, PostKind, Reason, State
from storage.columns import instant_of, instant_text, json_text
from storage.engine import Row, Transaction

# A reply in a thread waits until it is settled whether the message that begins the thread was sent.
_OWED = (
    " FROM posts WHERE workspace = :workspace AND state IN ('planned', 'sending') AND (waits_for IS NULL OR EXISTS"
    " (SELECT 1 FROM posts AS first WHERE first.id = posts.waits_for AND first.state IN ('sent', 'given up')))"
)


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


def next_owed(tx: Transaction, workspace: str, now: datetime) -> Post | None:
    """The post that has waited longest of those that may be tried now."""
    row = tx.row(
        f"SELECT *{_OWED} AND next_try <= :now ORDER BY due_at, id",
        workspace=workspace,
        now=instant_text(now),
    )
    return _post(row) if row else None


def owed(tx: Transaction, workspace: str, most: int) -> list[tuple[datetime, Post]]:
    """The posts that are owed, with the instant at which each is tried next, the first first."""
    rows = tx.rows(
        f"SELECT *{_OWED} ORDER BY next_try, id LIMIT :most",
        workspace=workspace,
        most=most,
    )
    return [(instant_of(row["next_try"]), _post(row)) for row in rows]


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


def wait_for(tx: Transaction, number: int, other: int) -> None:
    """Let a post wait until it is settled whether the other was sent."""
    tx.run("UPDATE posts SET waits_for = :other WHERE id = :number", number=number, other=other)


def give_up(tx: Transaction, number: int, reason: str) -> None:
    """End a post that will not be sent."""
    tx.run(
        "UPDATE posts SET state = 'given up', reason = :reason WHERE id = :number",
        number=number,
        reason=reason,
    )


def rewrite(tx: Transaction, number: int, content: Mapping[str, Any]) -> None:
    """Change what a post that is still planned will say."""
    tx.run(
        "UPDATE posts SET content = :content WHERE id = :number AND state = 'planned'",
        number=number,
        content=json_text(content),
    )


def to_channel(tx: Transaction, workspace: str, kind: PostKind, target: str) -> list[Post]:
    """The posts of one kind that go to a channel or a person, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND target = :target ORDER BY id",
        workspace=workspace,
        kind=kind,
        target=target,
    )
    return [_post(row) for row in rows]


def get(tx: Transaction, number: int) -> Post | None:
    row = tx.row("SELECT * FROM posts WHERE id = :number", number=number)
    return _post(row) if row else None


def of_workspace(tx: Transaction, workspace: str, number: int) -> Post | None:
    """The post of this number, where it is this workspace's."""
    row = tx.row(
        "SELECT * FROM posts WHERE workspace = :workspace AND id = :number", workspace=workspace, number=number
    )
    return _post(row) if row else None


def find(tx: Transaction, workspace: str, kind: PostKind, *, series: str = "", original: str = "") -> list[Post]:
    """The posts of one kind, of one series and date, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND series = :series"
        " AND original = :original ORDER BY id",
        workspace=workspace,
        kind=kind,
        series=series,
        original=original,
    )
    return [_post(row) for row in rows]


def planned(tx: Transaction, workspace: str, kind: PostKind, series: str) -> list[Post]:
    """The posts of one kind and series that nobody has begun to send."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND series = :series"
        " AND state = 'planned' ORDER BY id",
        workspace=workspace,
        kind=kind,
        series=series,
    )
    return [_post(row) for row in rows]


def in_slack(tx: Transaction, workspace: str, kind: PostKind, series: str, since: str) -> list[Post]:
    """The posts of one kind and series in Slack, or perhaps there, of this original date or a later one, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND series = :series"
        " AND original >= :since AND state IN ('sending', 'sent') ORDER BY id",
        workspace=workspace,
        kind=kind,
        series=series,
        since=since,
    )
    return [_post(row) for row in rows]


def about(tx: Transaction, workspace: str, subject: str) -> list[Post]:
    """The posts of one subject, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND subject = :subject ORDER BY id",
        workspace=workspace,
        subject=subject,
    )
    return [_post(row) for row in rows]


def _post(row: Row) -> Post:
    return Post(
        kind=PostKind(row["kind"]),
        channel=row["channel"],
        due_at=instant_of(row["due_at"]),
        series=row["series"],
        original=row["original"],
        subject=row["subject"],
        content=json.loads(row["content"]),
        until=instant_of(row["until"]) if row["until"] else None,
        waits_for=row["waits_for"],
        number=row["id"],
        state=State(row["state"]),
        tries=row["tries"],
        sending_since=instant_of(row["sending_since"]) if row["sending_since"] else None,
        ts=row["ts"],
        file=row["file"],
    )
