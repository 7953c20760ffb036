"""What was said of carried text, by the section and the day of the minutes it is from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from meetings.carried.carried import Answer, State
from storage.changelog import Author, put
from storage.engine import Row, Transaction

# What was said of older minutes counts for nothing any more.
LOOKED_BACK = timedelta(weeks=52)


def answer(tx: Transaction, author: Author, series: str, said: Answer) -> None:
    """Remember what becomes of the text of one section, in place of what was said of it before."""
    row = {
        "series": series,
        "section": said.section,
        "day": said.day.isoformat(),
        "state": said.state,
        "about": said.about,
        "text": said.text,
        "until": said.until.isoformat() if said.until else None,
        "answered_by": said.by,
    }
    put(tx, author, f"carried text {said.state}", "carried_text", row)


def answers(tx: Transaction, workspace: str, series: str, day: date) -> list[Answer]:
    """What was said of text that is from this day or from a year before it, the oldest first."""
    rows = tx.rows(
        "SELECT * FROM carried_text WHERE workspace = :workspace AND series = :series AND day >= :since"
        " AND day <= :day ORDER BY day, section",
        workspace=workspace,
        series=series,
        since=(day - LOOKED_BACK).isoformat(),
        day=day.isoformat(),
    )
    return [_answer(row) for row in rows]


def from_row(row: Mapping[str, Any]) -> Answer:
    """What a row of the table, or of the log, holds."""
    return _answer(dict(row))


def _answer(row: Row) -> Answer:
    return Answer(
        section=row["section"],
        day=date.fromisoformat(row["day"]),
        state=State(row["state"]),
        about=row["about"],
        text=row["text"],
        by=row["answered_by"],
        until=date.fromisoformat(row["until"]) if row["until"] else None,
    )
