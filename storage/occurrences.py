"""What was decided about single dates of a series: called off, moved, or held though a holiday falls on them."""

from __future__ import annotations

from datetime import date, time

from meetings.calendar.occurrence import Decided, State
from storage.changelog import Author, put
from storage.engine import Transaction

_WHAT = {State.CANCELLED: "cancel meeting", State.MOVED: "move meeting", State.HELD: "hold meeting"}


def decide(tx: Transaction, author: Author, series: str, original: date, decided: Decided) -> None:
    """Record what was decided about the meeting of this original date."""
    row = {
        "series": series,
        "original": original.isoformat(),
        "state": decided.state.value,
        "why": decided.why,
        "day": decided.day.isoformat() if decided.day else None,
        "at": decided.at.isoformat() if decided.at else None,
    }
    put(tx, author, _WHAT[decided.state], "occurrences", row)


def decided(tx: Transaction, workspace: str, series: str) -> dict[date, Decided]:
    """What was decided, by original date."""
    rows = tx.rows(
        "SELECT * FROM occurrences WHERE workspace = :workspace AND series = :series ORDER BY original",
        workspace=workspace,
        series=series,
    )
    return {
        date.fromisoformat(row["original"]): Decided(
            state=State(row["state"]),
            why=row["why"],
            day=date.fromisoformat(row["day"]) if row["day"] else None,
            at=time.fromisoformat(row["at"]) if row["at"] else None,
        )
        for row in rows
    }
