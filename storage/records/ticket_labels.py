"""What people call tickets in the lists of a series' minutes, by permanent numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from meetings.tickets.label import Label
from storage.changelog import Author, put, remove
from storage.columns import list_of, list_text
from storage.engine import Transaction
from storage.records import numbers

SCOPE = "ticket labels of "


def add(tx: Transaction, author: Author, series: str, label: Label) -> int:
    """Store a label; the number by which it is known."""
    number = numbers.take(tx, author.workspace, f"{SCOPE}{series}")
    _put(tx, author, series, number, label)
    return number


def change(tx: Transaction, author: Author, series: str, number: int, label: Label) -> None:
    """Let this number be that label from now on."""
    _put(tx, author, series, number, label)


def drop(tx: Transaction, author: Author, series: str, number: int) -> None:
    """Take a label away: its tickets have their own titles again."""
    remove(tx, author, "drop label", "ticket_labels", {"series": series, "number": number})


def labels(tx: Transaction, workspace: str, series: str) -> dict[int, Label]:
    """The labels of a series by their numbers, in order."""
    rows = tx.rows(
        "SELECT * FROM ticket_labels WHERE workspace = :workspace AND series = :series ORDER BY number",
        workspace=workspace,
        series=series,
    )
    return {row["number"]: from_row(row) for row in rows}


def from_row(row: Mapping[str, Any]) -> Label:
    """The label of a row."""
    return Label(row["source"], list_of(row["keys"]), row["text"])


def _put(tx: Transaction, author: Author, series: str, number: int, label: Label) -> None:
    row = {
        "series": series,
        "number": number,
        "source": label.source,
        "text": label.text,
        "keys": list_text(label.keys),
    }
    put(tx, author, "label tickets", "ticket_labels", row)
