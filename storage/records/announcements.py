"""Announcements of a series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from meetings.announcements import Announcement
from storage.changelog import Author, put, remove
from storage.columns import instant_of, instant_text
from storage.engine import Row, Transaction
from storage.records.numbers import take

# The numbers that stand in the minutes of another meeting than `:meeting`; one called off after its draft was posted
# has no minutes.
PRINTED_ELSEWHERE = (
    "(SELECT printed.number FROM printed WHERE printed.workspace = :workspace AND printed.series = :series"
    " AND printed.original <> :meeting AND NOT EXISTS (SELECT 1 FROM occurrences WHERE"
    " occurrences.workspace = :workspace AND occurrences.series = :series"
    " AND occurrences.original = printed.original AND occurrences.state = 'cancelled'))"
)


def add(tx: Transaction, author: Author, series: str, announcement: Announcement) -> Announcement:
    """Record an announcement; returned with its number."""
    announcement = replace(announcement, number=take(tx, author.workspace, series))
    put(tx, author, "announce", "announcements", _row(series, announcement))
    return announcement


def change(tx: Transaction, author: Author, series: str, announcement: Announcement) -> None:
    """Store an announcement as it is now."""
    put(tx, author, "change announcement", "announcements", _row(series, announcement))


def end(tx: Transaction, author: Author, series: str, number: int) -> None:
    """Take an announcement back."""
    remove(tx, author, "cancel announcement", "announcements", {"series": series, "number": number})


def get(tx: Transaction, workspace: str, series: str, number: int) -> Announcement | None:
    row = tx.row(
        "SELECT * FROM announcements WHERE workspace = :workspace AND series = :series AND number = :number",
        workspace=workspace,
        series=series,
        number=number,
    )
    return _announcement(row) if row else None


def for_meeting(
    tx: Transaction, workspace: str, series: str, meeting: date, before: datetime, *, day: date | None = None
) -> list[Announcement]:
    """The announcements recorded before this instant that stand in the minutes of this meeting, by number.

    Those with a last day stand up to it, by the `day` the meeting is held on (unless given, its original date); the
    others in the first minutes that are posted, unless that meeting was called off after all.
    """
    rows = tx.rows(
        "SELECT * FROM announcements WHERE workspace = :workspace AND series = :series AND recorded_at < :before"
        f" AND (last_day >= :day OR (last_day IS NULL AND number NOT IN {PRINTED_ELSEWHERE})) ORDER BY number",
        workspace=workspace,
        series=series,
        meeting=meeting.isoformat(),
        day=(day or meeting).isoformat(),
        before=instant_text(before),
    )
    return [_announcement(row) for row in rows]


def note_printed(tx: Transaction, workspace: str, series: str, numbers: Iterable[int], original: str) -> None:
    """Note that these stand in the minutes of this meeting, or in the thread of its draft."""
    for number in numbers:
        tx.run(
            "INSERT INTO printed (workspace, series, number, original) VALUES (:workspace, :series, :number, :original)"
            " ON CONFLICT (workspace, series, number) DO UPDATE SET original = :original",
            workspace=workspace,
            series=series,
            number=number,
            original=original,
        )


def from_row(row: Mapping[str, Any]) -> Announcement:
    """What a row of the table, or of the log, holds."""
    return _announcement(dict(row))


def _row(series: str, announcement: Announcement) -> dict[str, Any]:
    return {
        "series": series,
        "number": announcement.number,
        "text": announcement.text,
        "recorded_by": announcement.recorded_by,
        "recorded_at": instant_text(announcement.recorded_at),
        "last_day": announcement.last_day.isoformat() if announcement.last_day else None,
    }


def _announcement(row: Row) -> Announcement:
    # A row of the log may be older than the column of the last day.
    last_day = row.get("last_day")
    return Announcement(
        number=row["number"],
        text=row["text"],
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
        last_day=date.fromisoformat(last_day) if last_day else None,
    )
