"""Which posts there are: by number, kind, key, place or subject."""

from __future__ import annotations

from datetime import date

from meetings.posting import Post, PostKind
from storage.engine import Transaction
from storage.outbox.row import post_of


def get(tx: Transaction, number: int) -> Post | None:
    row = tx.row("SELECT * FROM posts WHERE id = :number", number=number)
    return post_of(row) if row else None


def of_workspace(tx: Transaction, workspace: str, number: int) -> Post | None:
    """The post of this number, where it is this workspace's."""
    row = tx.row(
        "SELECT * FROM posts WHERE workspace = :workspace AND id = :number", workspace=workspace, number=number
    )
    return post_of(row) if row else None


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
    return [post_of(row) for row in rows]


def planned(tx: Transaction, workspace: str, kind: PostKind, series: str) -> list[Post]:
    """The posts of one kind and series that nobody has begun to send."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND series = :series"
        " AND state = 'planned' ORDER BY id",
        workspace=workspace,
        kind=kind,
        series=series,
    )
    return [post_of(row) for row in rows]


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
    return [post_of(row) for row in rows]


def originals_in_slack(tx: Transaction, workspace: str, kind: PostKind, series: str) -> frozenset[date]:
    """The original dates of the posts of one kind and series in Slack, or perhaps there."""
    rows = tx.rows(
        "SELECT DISTINCT original FROM posts WHERE workspace = :workspace AND kind = :kind AND series = :series"
        " AND state IN ('sending', 'sent')",
        workspace=workspace,
        kind=kind,
        series=series,
    )
    return frozenset(date.fromisoformat(row["original"]) for row in rows)


def in_channel(tx: Transaction, workspace: str, kind: PostKind, channel: str) -> list[Post]:
    """The posts of one kind that lie in a channel, or perhaps do, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND channel = :channel"
        " AND state IN ('sending', 'sent') ORDER BY id",
        workspace=workspace,
        kind=kind,
        channel=channel,
    )
    return [post_of(row) for row in rows]


def to_channel(tx: Transaction, workspace: str, kind: PostKind, target: str) -> list[Post]:
    """The posts of one kind that go to a channel or a person, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND target = :target ORDER BY id",
        workspace=workspace,
        kind=kind,
        target=target,
    )
    return [post_of(row) for row in rows]


def latest_to(tx: Transaction, workspace: str, kind: PostKind, target: str, most: int) -> list[Post]:
    """The last posts of one kind that go to a channel, a person or a user group, the last one first."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND kind = :kind AND target = :target"
        " ORDER BY id DESC LIMIT :most",
        workspace=workspace,
        kind=kind,
        target=target,
        most=most,
    )
    return [post_of(row) for row in rows]


def about(tx: Transaction, workspace: str, subject: str) -> list[Post]:
    """The posts of one subject, by number."""
    rows = tx.rows(
        "SELECT * FROM posts WHERE workspace = :workspace AND subject = :subject ORDER BY id",
        workspace=workspace,
        subject=subject,
    )
    return [post_of(row) for row in rows]
