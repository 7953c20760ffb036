"""A post as a row."""

from __future__ import annotations

import json

from meetings.posting import Post, PostKind, State
from storage.columns import instant_of
from storage.engine import Row


def post_of(row: Row) -> Post:
    """The post that a row of the table holds."""
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
        reason=row["reason"] or "",
    )
