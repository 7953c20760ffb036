"""What was counted for the minutes of a day, by heading, column or label, and state."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from meetings.minutes.finished.figures import Cell
from meetings.minutes.finished.snapshots import Snapshot, Where
from storage.changelog import Author, put, remove
from storage.engine import Transaction


def keep(tx: Transaction, author: Author, series: str, day: date, snapshots: Iterable[Snapshot]) -> None:
    """These are the figures of this day, in place of any that were known."""
    new = {one.where: one.cell.count for one in snapshots}
    for where in set(of_day(tx, author.workspace, series, day)) - set(new):
        remove(tx, author, "drop snapshot", "snapshots", _key(series, day, where))
    for where, count in new.items():
        put(tx, author, "keep snapshot", "snapshots", {**_key(series, day, where), "count": count})


def of_day(tx: Transaction, workspace: str, series: str, day: date) -> dict[Where, Snapshot]:
    """The figures of this day."""
    rows = tx.rows(
        "SELECT * FROM snapshots WHERE workspace = :workspace AND series = :series AND day = :day",
        workspace=workspace,
        series=series,
        day=day.isoformat(),
    )
    where = [Where(row["heading"], row["name"], row["state"]) for row in rows]
    return {one: Snapshot(day, one, Cell(row["count"], None)) for one, row in zip(where, rows, strict=True)}


def _key(series: str, day: date, where: Where) -> dict[str, str]:
    return {
        "series": series,
        "day": day.isoformat(),
        "heading": where.heading,
        "name": where.column,
        "state": where.state,
    }
