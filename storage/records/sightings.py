"""The meetings whose minutes an action item was seen in."""

from __future__ import annotations

from datetime import date

from storage.changelog import Author, put, remove
from storage.engine import Transaction


def note(tx: Transaction, author: Author, series: str, number: int, day: date) -> None:
    """The item of this number stands in the minutes of this day."""
    put(tx, author, "see action item", "sightings", {"series": series, "number": number, "day": day.isoformat()})


def forget(tx: Transaction, author: Author, series: str, day: date) -> None:
    """Nothing was seen on this day: its minutes are read anew."""
    for number, days in seen(tx, author.workspace, series).items():
        if day in days:
            key = {"series": series, "number": number, "day": day.isoformat()}
            remove(tx, author, "see action item no more", "sightings", key)


def seen(tx: Transaction, workspace: str, series: str) -> dict[int, tuple[date, ...]]:
    """The days of the minutes that each item was seen in, in order, by its number."""
    rows = tx.rows(
        "SELECT number, day FROM sightings WHERE workspace = :workspace AND series = :series ORDER BY number, day",
        workspace=workspace,
        series=series,
    )
    found: dict[int, tuple[date, ...]] = {}
    for row in rows:
        found[row["number"]] = (*found.get(row["number"], ()), date.fromisoformat(row["day"]))
    return found
