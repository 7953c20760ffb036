"""Absences, of the whole workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from meetings.absences import Absence
from meetings.when.spans import Span, When
from storage.changelog import Author, put, remove
from storage.columns import instant_of, instant_text, list_of, list_text
from storage.engine import Row, Transaction
from storage.records.numbers import ABSENCES, take


def add(tx: Transaction, author: Author, absence: Absence) -> Absence:
    """Record an absence; returned with its number."""
    absence = replace(absence, number=take(tx, author.workspace, ABSENCES))
    put(tx, author, "record absence", "absences", _row(absence))
    return absence


def end(tx: Transaction, author: Author, number: int) -> None:
    """Take an absence back."""
    remove(tx, author, "cancel absence", "absences", {"number": number})


def get(tx: Transaction, workspace: str, number: int) -> Absence | None:
    row = tx.row(
        "SELECT * FROM absences WHERE workspace = :workspace AND number = :number",
        workspace=workspace,
        number=number,
    )
    return _absence(row) if row else None


def not_over_before(tx: Transaction, workspace: str, day: date) -> list[Absence]:
    """The absences that last until this day at least."""
    rows = tx.rows(
        "SELECT * FROM absences WHERE workspace = :workspace AND (last_day IS NULL OR last_day >= :day)"
        " ORDER BY number",
        workspace=workspace,
        day=day.isoformat(),
    )
    return [_absence(row) for row in rows]


def from_row(row: Mapping[str, Any]) -> Absence:
    """The absence in a row of the table, or of the log."""
    return _absence(dict(row))


def _row(absence: Absence) -> dict[str, Any]:
    last = absence.last_day
    spans = [[span.start.isoformat(), span.end and span.end.isoformat(), span.part] for span in absence.when.spans]
    return {
        "number": absence.number,
        "person": absence.person,
        "spans": json.dumps(spans),
        "every": list_text(absence.when.every),
        "open_end": int(absence.when.open_end),
        "words": absence.when.words,
        "absolute": int(absence.when.absolute),
        "last_day": last.isoformat() if last else None,
        "note": absence.note,
        "recorded_by": absence.recorded_by,
        "recorded_at": instant_text(absence.recorded_at),
    }


def _absence(row: Row) -> Absence:
    spans = tuple(
        Span(date.fromisoformat(start), date.fromisoformat(end) if end else None, part)
        for start, end, part in json.loads(row["spans"])
    )
    return Absence(
        number=row["number"],
        person=row["person"],
        when=When(
            spans=spans,
            every=list_of(row["every"]),
            open_end=bool(row["open_end"]),
            words=row["words"],
            absolute=bool(row["absolute"]),
        ),
        note=row["note"],
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
    )
