"""Announcements of a series."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from meetings.announcements import Announcement
from storage.changelog import Author, put, remove
from storage.columns import instant_of, instant_text
from storage.engine import Row, Transaction
from storage.numbers import take


def add(tx: Transaction, author: Author, series: str, announcement: Announcement) -> Announcement:
    """Record an announcement; returned with its number."""
    announcement = replace(announcement, number=take(tx, author.workspace, series))
    row = {
        "series": series,
        "number": announcement.number,
        "text": announcement.text,
        "recorded_by": announcement.recorded_by,
        "recorded_at": instant_text(announcement.recorded_at),
    }
    put(tx, author, "announce", "announcements", row)
    return announcement


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


def between(tx: Transaction, workspace: str, series: str, first: datetime, until: datetime) -> list[Announcement]:
    """The announcements recorded from one instant on and before another, by number."""
    rows = tx.rows(
        "SELECT * FROM announcements WHERE workspace = :workspace AND series = :series"
        " AND recorded_at >= :first AND recorded_at < :until ORDER BY number",
        workspace=workspace,
        series=series,
        first=instant_text(first),
        until=instant_text(until),
    )
    return [_announcement(row) for row in rows]


def _announcement(row: Row) -> Announcement:
    return Announcement(
        number=row["number"],
        text=row["text"],
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
    )
