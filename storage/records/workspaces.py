"""The workspaces this file serves, and until when each was asked what is due."""

from __future__ import annotations

from datetime import datetime

from storage.columns import instant_of, instant_text
from storage.engine import Transaction


def only(tx: Transaction) -> str | None:
    """The workspace of this file, where it is one."""
    rows = tx.rows("SELECT workspace FROM workspaces")
    return rows[0]["workspace"] if len(rows) == 1 else None


def remember(tx: Transaction, workspace: str, bot_user: str, now: datetime) -> None:
    """Note a workspace and the bot's account in it; nothing was due before it was first known."""
    tx.run(
        "INSERT INTO workspaces (workspace, bot_user, asked_until) VALUES (:workspace, :bot_user, :now)"
        " ON CONFLICT (workspace) DO UPDATE SET bot_user = :bot_user",
        workspace=workspace,
        bot_user=bot_user,
        now=instant_text(now),
    )


def asked_until(tx: Transaction, workspace: str) -> datetime | None:
    """The latest instant for which the calendar has been asked what is due."""
    row = tx.row("SELECT asked_until FROM workspaces WHERE workspace = :workspace", workspace=workspace)
    return instant_of(row["asked_until"]) if row else None


def note_asked(tx: Transaction, workspace: str, now: datetime) -> None:
    """Move that instant on; a clock stepping back moves nothing."""
    tx.run(
        "UPDATE workspaces SET asked_until = :now WHERE workspace = :workspace AND asked_until < :now",
        workspace=workspace,
        now=instant_text(now),
    )
