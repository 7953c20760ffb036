"""Absences, of the whole workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from meetings.absences import Absence
from meetings.when.spans import Span, When
from storage.changelog import Author, put, remove
from storage.columns import instant_of, instant_text, list_of, list_text
from storage.engine import Row, Transaction
from storage.records.numbers import ABSENCES, take

# What the log says of an absence that became part of another one.
JOINED = "join absence"


def add(tx: Transaction, author: Author, absence: Absence) -> Absence:
    """Record an absence; returned with its number."""
    absence = replace(absence, number=take(tx, author.workspace, ABSENCES))
    put(tx, author, "record absence", "absences", _row(absence))
    return absence


def end(tx: Transaction, author: Author, number: int) -> None:
    """Take an absence back."""
    remove(tx, author, "cancel absence", "absences", {"number": number})


def change(tx: Transaction, author: Author, absence: Absence) -> None:
    """Give an absence other days, or another reason."""
    put(tx, author, "change absence", "absences", _row(absence))


def end_as_joined(tx: Transaction, author: Author, number: int) -> None:
    """Take away an absence whose days another one of the same person has from now on."""
    remove(tx, author, JOINED, "absences", {"number": number})


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


def of_person(tx: Transaction, workspace: str, person: str, day: date) -> list[Absence]:
    """The absences of a person that last until this day at least."""
    return [absence for absence in not_over_before(tx, workspace, day) if absence.person == person]


def from_row(row: Mapping[str, Any]) -> Absence:
    """The absence in a row of the table, or of the log."""
    return _absence(dict(row))


def held(absence: Absence) -> dict[str, Any]:
    """Who is out and when, as the row has it: what words about this absence rest on."""
    row = _row(absence)
    return {name: row[name] for name in ("person", "spans", "every", "open_end")}


def days_held(row: Mapping[str, Any]) -> tuple[date, date]:
    """The first and the last day of what `held` gave, the next day at least: an absence begins a day later at most."""
    spans = _spans(row)
    first = spans[0].start
    return first, max(first + timedelta(days=1), *(span.end or span.start for span in spans))


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


def _spans(row: Mapping[str, Any]) -> tuple[Span, ...]:
    return tuple(
        Span(date.fromisoformat(start), date.fromisoformat(end) if end else None, part)
        for start, end, part in json.loads(row["spans"])
    )


def _absence(row: Row) -> Absence:
    return Absence(
        number=row["number"],
        person=row["person"],
        when=When(
            spans=_spans(row),
            every=list_of(row["every"]),
            open_end=bool(row["open_end"]),
            words=row["words"],
            absolute=bool(row["absolute"]),
        ),
        note=row["note"],
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
    )
