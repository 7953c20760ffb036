"""What people call tickets in the lists of a series' minutes, by permanent numbers."""

from __future__ import annotations

from meetings.tickets.label import Label
from storage.changelog import Author, put, remove
from storage.columns import list_of, list_text
from storage.engine import Transaction
from storage.records import numbers

SCOPE = "ticket labels of "


def add(tx: Transaction, author: Author, series: str, label: Label) -> int:
    """Store a label; the number by which it is known."""
    number = numbers.take(tx, author.workspace, f"{SCOPE}{series}")
    row = {
        "series": series,
        "number": number,
        "source": label.source,
        "text": label.text,
        "keys": list_text(label.keys),
    }
    put(tx, author, "label tickets", "ticket_labels", row)
    return number


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
    return {row["number"]: Label(row["source"], list_of(row["keys"]), row["text"]) for row in rows}
