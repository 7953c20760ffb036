"""Notes that are left for whoever takes a duty over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from meetings.duty.note import Note
from storage.changelog import Author, put
from storage.columns import instant_of, instant_text
from storage.engine import Transaction
from storage.records.numbers import take


def add(tx: Transaction, author: Author, series: str, note: Note) -> Note:
    """Record a note; returned with its number."""
    note = replace(note, number=take(tx, author.workspace, series))
    put(tx, author, "leave note", "duty_notes", _row(series, note))
    return note


def end(tx: Transaction, author: Author, series: str, note: Note, day: date) -> None:
    """Hand a note over to nobody any more, from this day on."""
    put(tx, author, "end note", "duty_notes", _row(series, replace(note, ended_on=day)))


def get(tx: Transaction, workspace: str, series: str, number: int) -> Note | None:
    row = tx.row(
        "SELECT * FROM duty_notes WHERE workspace = :workspace AND series = :series AND number = :number",
        workspace=workspace,
        series=series,
        number=number,
    )
    return _note(row) if row else None


def still_open(tx: Transaction, workspace: str, series: str) -> list[Note]:
    """The notes of every rota of a series that have not ended, by number."""
    rows = tx.rows(
        "SELECT * FROM duty_notes WHERE workspace = :workspace AND series = :series AND ended_on IS NULL"
        " ORDER BY number",
        workspace=workspace,
        series=series,
    )
    return [_note(row) for row in rows]


def _row(series: str, note: Note) -> dict[str, Any]:
    return {
        "series": series,
        "number": note.number,
        "rota": note.rota,
        "text": note.text,
        "ended_on": note.ended_on.isoformat() if note.ended_on else None,
        "recorded_by": note.recorded_by,
        "recorded_at": instant_text(note.recorded_at),
    }


def _note(row: Mapping[str, Any]) -> Note:
    return Note(
        number=row["number"],
        rota=row["rota"],
        text=row["text"],
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
        ended_on=date.fromisoformat(row["ended_on"]) if row["ended_on"] else None,
    )
