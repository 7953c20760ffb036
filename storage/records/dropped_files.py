"""Files that people shared: one row each, owed before Slack hears that its event arrived."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.columns import instant_of, instant_text
from storage.engine import Row, Transaction


@dataclass(frozen=True)
class SharedFile:
    """Slack's id of a file, who shared it in which channel, when we heard of it, and how often we tried in vain."""

    file: str
    account: str
    channel: str
    noted_at: datetime
    tries: int = 0


def owe(tx: Transaction, workspace: str, shared: SharedFile, event: str) -> bool:
    """Owe a look at a file; False where this event was noted before, or the file waits or was taken already.

    One that was left alone may lie in another thread by now.
    """
    return bool(
        tx.run(
            "INSERT INTO dropped_files"
            " (workspace, file, event, account, channel, noted_at, state, tries, next_try, reason)"
            " VALUES (:workspace, :file, :event, :account, :channel, :now, 'owed', 0, :now, NULL)"
            " ON CONFLICT (workspace, file) DO UPDATE SET event = :event, account = :account, channel = :channel,"
            " noted_at = :now, state = 'owed', tries = 0, next_try = :now, reason = NULL"
            " WHERE dropped_files.state = 'left' AND dropped_files.event <> :event",
            workspace=workspace,
            file=shared.file,
            event=event,
            account=shared.account,
            channel=shared.channel,
            now=instant_text(shared.noted_at),
        )
    )


def to_try(tx: Transaction, workspace: str, now: datetime, most: int) -> list[SharedFile]:
    """The files that may be looked at now, those that have waited longest first."""
    rows = tx.rows(
        "SELECT * FROM dropped_files WHERE workspace = :workspace AND state = 'owed' AND next_try <= :now"
        " ORDER BY next_try, noted_at, file LIMIT :most",
        workspace=workspace,
        now=instant_text(now),
        most=most,
    )
    return [_shared(row) for row in rows]


def next_try(tx: Transaction, workspace: str) -> datetime | None:
    """The instant at which the next file may be looked at."""
    row = tx.row(
        "SELECT MIN(next_try) AS earliest FROM dropped_files WHERE workspace = :workspace AND state = 'owed'",
        workspace=workspace,
    )
    return instant_of(row["earliest"]) if row and row["earliest"] else None


def again(tx: Transaction, workspace: str, file: str, at: datetime, reason: str) -> None:
    """Look at it again at this instant, after one more try in vain."""
    tx.run(
        "UPDATE dropped_files SET next_try = :at, tries = tries + 1, reason = :reason"
        " WHERE workspace = :workspace AND file = :file AND state = 'owed'",
        workspace=workspace,
        file=file,
        at=instant_text(at),
        reason=reason,
    )


def settle(tx: Transaction, workspace: str, file: str, reason: str, *, taken: bool = False) -> bool:
    """End it, saying how; False where it was not owed any more."""
    return bool(
        tx.run(
            "UPDATE dropped_files SET state = :state, reason = :reason"
            " WHERE workspace = :workspace AND file = :file AND state = 'owed'",
            workspace=workspace,
            file=file,
            state="taken" if taken else "left",
            reason=reason,
        )
    )


def _shared(row: Row) -> SharedFile:
    return SharedFile(row["file"], row["account"], row["channel"], instant_of(row["noted_at"]), row["tries"])
