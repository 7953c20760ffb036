"""The finished minutes of a series, by the days of its meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from storage.changelog import Author, put
from storage.columns import instant_of, instant_text, list_of, list_text
from storage.engine import Row, Transaction


@dataclass(frozen=True)
class Stored:
    """Finished minutes as they are kept: the file, who was there by roster names, and guests as written.

    `closed` says that they were closed in Slack, not imported.
    """

    day: date
    name: str
    text: str
    present: tuple[str, ...]
    guests: tuple[str, ...]
    closed: bool
    taken_at: datetime


def keep(tx: Transaction, author: Author, series: str, stored: Stored) -> None:
    """Keep these minutes, in place of others of the same day."""
    row = {
        "series": series,
        "day": stored.day.isoformat(),
        "name": stored.name,
        "text": stored.text,
        "present": list_text(stored.present),
        "guests": list_text(stored.guests),
        "closed": int(stored.closed),
        "taken_at": instant_text(stored.taken_at),
    }
    put(tx, author, "keep finished minutes", "finished_minutes", row)


def of_day(tx: Transaction, workspace: str, series: str, day: date) -> Stored | None:
    """Those of the meeting of this day."""
    row = tx.row(
        "SELECT * FROM finished_minutes WHERE workspace = :workspace AND series = :series AND day = :day",
        workspace=workspace,
        series=series,
        day=day.isoformat(),
    )
    return _stored(row) if row else None


def last_before(tx: Transaction, workspace: str, series: str, day: date) -> Stored | None:
    """The last ones of a day before this one."""
    row = tx.row(
        "SELECT * FROM finished_minutes WHERE workspace = :workspace AND series = :series AND day < :day"
        " ORDER BY day DESC LIMIT 1",
        workspace=workspace,
        series=series,
        day=day.isoformat(),
    )
    return _stored(row) if row else None


def days(tx: Transaction, workspace: str, series: str) -> list[date]:
    """The days there are minutes of, in order."""
    rows = tx.rows(
        "SELECT day FROM finished_minutes WHERE workspace = :workspace AND series = :series ORDER BY day",
        workspace=workspace,
        series=series,
    )
    return [date.fromisoformat(row["day"]) for row in rows]


def _stored(row: Row) -> Stored:
    return Stored(
        day=date.fromisoformat(row["day"]),
        name=row["name"],
        text=row["text"],
        present=list_of(row["present"]),
        guests=list_of(row["guests"]),
        closed=bool(row["closed"]),
        taken_at=instant_of(row["taken_at"]),
    )
