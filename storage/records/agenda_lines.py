"""Lines of sections, as rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from meetings.agenda_lines.agenda_line import AgendaLine, DayWords, Lasts
from storage.changelog import Author, put, remove
from storage.columns import instant_of, instant_text
from storage.engine import Row, Transaction
from storage.records.announcements import PRINTED_ELSEWHERE
from storage.records.numbers import take


def add(tx: Transaction, author: Author, series: str, line: AgendaLine) -> AgendaLine:
    """Record a line; returned with its number."""
    line = replace(line, number=take(tx, author.workspace, series))
    put(tx, author, "add agenda line", "agenda_lines", _row(series, line))
    return line


def change(tx: Transaction, author: Author, series: str, line: AgendaLine) -> None:
    """Store a line as it is now."""
    put(tx, author, "change agenda line", "agenda_lines", _row(series, line))


def end(tx: Transaction, author: Author, series: str, number: int) -> None:
    """Drop a line."""
    remove(tx, author, "drop agenda line", "agenda_lines", {"series": series, "number": number})


def get(tx: Transaction, workspace: str, series: str, number: int) -> AgendaLine | None:
    row = tx.row(
        "SELECT * FROM agenda_lines WHERE workspace = :workspace AND series = :series AND number = :number",
        workspace=workspace,
        series=series,
        number=number,
    )
    return _line(row) if row else None


def for_meeting(
    tx: Transaction, workspace: str, series: str, original: date, before: datetime, *, day: date | None = None
) -> list[AgendaLine]:
    """The lines recorded before this instant that stand in the minutes of this meeting, by number.

    A line for one meeting stands in the first minutes that are posted; the others by the `day` it is held on
    (unless given, its original date).
    """
    found = (line for line in _unprinted(tx, workspace, series, original) if line.recorded_at < before)
    return [line for line in found if line.lasts is Lasts.ONCE or line.stands_on(day or original)]


def to_come(tx: Transaction, workspace: str, series: str, original: date, *, day: date) -> list[AgendaLine]:
    """The lines that stand in the minutes of this meeting, held on this day, or of a later one, by number."""
    found = _unprinted(tx, workspace, series, original)
    return [line for line in found if line.last_day is None or line.last_day >= day]


def _unprinted(tx: Transaction, workspace: str, series: str, original: date) -> list[AgendaLine]:
    """Every line that lasts, and of those for one meeting the ones that no other meeting's minutes have had."""
    rows = tx.rows(
        "SELECT * FROM agenda_lines WHERE workspace = :workspace AND series = :series"
        f" AND (lasts <> 'once' OR number NOT IN {PRINTED_ELSEWHERE}) ORDER BY number",
        workspace=workspace,
        series=series,
        meeting=original.isoformat(),
    )
    return [_line(row) for row in rows]


def from_row(row: Mapping[str, Any]) -> AgendaLine:
    """What a row of the table, or of the log, holds."""
    return _line(dict(row))


def _row(series: str, line: AgendaLine) -> dict[str, Any]:
    return {
        "series": series,
        "number": line.number,
        "section": line.section,
        "text": line.text,
        "lasts": line.lasts,
        "first_day": line.first_day.isoformat() if line.first_day else None,
        "last_day": line.last_day.isoformat() if line.last_day else None,
        "dates": json.dumps([_dates_row(words) for words in line.dates], sort_keys=True),
        "recorded_by": line.recorded_by,
        "recorded_at": instant_text(line.recorded_at),
    }


def _dates_row(words: DayWords) -> dict[str, Any]:
    days = [[first.isoformat(), last.isoformat()] for first, last in words.days]
    return {"start": words.start, "stop": words.stop, "days": days, "absolute": words.absolute}


def _line(row: Row) -> AgendaLine:
    return AgendaLine(
        number=row["number"],
        section=row["section"],
        text=row["text"],
        lasts=Lasts(row["lasts"]),
        first_day=_day(row["first_day"]),
        last_day=_day(row["last_day"]),
        dates=tuple(_day_words(kept) for kept in json.loads(row["dates"])),
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _day_words(kept: Mapping[str, Any]) -> DayWords:
    days = tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in kept["days"])
    return DayWords(kept["start"], kept["stop"], days, kept["absolute"])
