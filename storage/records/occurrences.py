"""What was decided about single dates of a series: called off, moved, or held though a holiday falls on them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from meetings.calendar.occurrence import Decided, State
from storage.changelog import Author, put, remove
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


def settle(tx: Transaction, author: Author, series: str, original: date, decided: Decided | None) -> None:
    """Record what was decided about the meeting of this original date; None: nothing, so that it is regular again."""
    if decided:
        decide(tx, author, series, original, decided)
    else:
        remove(tx, author, "regular meeting", "occurrences", {"series": series, "original": original.isoformat()})


def decided(tx: Transaction, workspace: str, series: str) -> dict[date, Decided]:
    """What was decided, by original date."""
    rows = tx.rows(
        "SELECT * FROM occurrences WHERE workspace = :workspace AND series = :series ORDER BY original",
        workspace=workspace,
        series=series,
    )
    return {date.fromisoformat(row["original"]): from_row(row) for row in rows}


def from_row(row: Mapping[str, Any]) -> Decided:
    """What a row of the table says was decided."""
    return Decided(
        state=State(row["state"]),
        why=row["why"],
        day=date.fromisoformat(row["day"]) if row.get("day") else None,
        at=time.fromisoformat(row["at"]) if row.get("at") else None,
    )
