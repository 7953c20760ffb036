"""Counters of a series: the figures typed for each, one a day."""

from __future__ import annotations

from datetime import date

from meetings.figures import Counter, Figure
from meetings.people import fold
from storage.changelog import Author, put, remove
from storage.engine import Transaction


def note(tx: Transaction, author: Author, series: str, label: str, figure: Figure) -> None:
    """Record what was counted on a day, in place of what was recorded for it before."""
    row = {"series": series, "name": label, "day": figure.day.isoformat(), "figure": figure.number}
    put(tx, author, "note figure", "figures", row)


def end(tx: Transaction, author: Author, series: str, counter: Counter) -> None:
    """Count this no longer; its figures stay in the log."""
    for figure in counter.figures:
        key = {"series": series, "name": counter.label, "day": figure.day.isoformat()}
        remove(tx, author, "end counter", "figures", key)


def counters(tx: Transaction, workspace: str, series: str) -> list[Counter]:
    """What is counted for this series, in the order it was first counted."""
    rows = tx.rows(
        "SELECT * FROM figures WHERE workspace = :workspace AND series = :series ORDER BY day, name",
        workspace=workspace,
        series=series,
    )
    figures: dict[str, list[Figure]] = {}
    for row in rows:
        figures.setdefault(row["name"], []).append(Figure(date.fromisoformat(row["day"]), row["figure"]))
    return [Counter(label, tuple(each)) for label, each in figures.items()]


def counter(tx: Transaction, workspace: str, series: str, label: str) -> Counter | None:
    """The counter of this label, in any case."""
    known = counters(tx, workspace, series)
    return next((one for one in known if fold(one.label) == fold(label)), None)
