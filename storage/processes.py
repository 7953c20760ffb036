"""Which process works with this file: one row, renewed as long as the process lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.columns import instant_of, instant_text
from storage.engine import Transaction

# The process that connects to Slack; a table of rows leaves room for others.
_BOT = "bot"


@dataclass(frozen=True)
class Heartbeat:
    """Who has the place, in words that only that process uses, and when it was last known to live."""

    holder: str
    beat_at: datetime


def heartbeat(tx: Transaction) -> Heartbeat | None:
    """The heartbeat of the process that has the place, or None where nobody has it."""
    row = tx.row("SELECT holder, beat_at FROM processes WHERE name = :name", name=_BOT)
    return Heartbeat(row["holder"], instant_of(row["beat_at"])) if row else None


def take(tx: Transaction, holder: str, now: datetime) -> None:
    """Give the place to this process, whoever had it."""
    tx.run(
        "INSERT INTO processes (name, holder, beat_at) VALUES (:name, :holder, :now)"
        " ON CONFLICT (name) DO UPDATE SET holder = :holder, beat_at = :now",
        name=_BOT,
        holder=holder,
        now=instant_text(now),
    )


def beat(tx: Transaction, holder: str, now: datetime) -> bool:
    """Note that this process lives; False where it has lost its place."""
    return bool(
        tx.run(
            "UPDATE processes SET beat_at = :now WHERE name = :name AND holder = :holder",
            name=_BOT,
            holder=holder,
            now=instant_text(now),
        )
    )


def give_back(tx: Transaction, holder: str) -> None:
    """Leave the place, if this process still has it."""
    tx.run("DELETE FROM processes WHERE name = :name AND holder = :holder", name=_BOT, holder=holder)


def forget(tx: Transaction) -> None:
    """Leave the place to nobody: a copy of the file is nobody's."""
    tx.run("DELETE FROM processes")
