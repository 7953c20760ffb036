"""Announcements: lines for the next minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from meetings.markdown import one_line


@dataclass(frozen=True)
class Announcement:
    """One line, printed in the minutes of the first meeting held after it was recorded."""

    number: int
    text: str
    recorded_by: str
    recorded_at: datetime


def announced(text: str) -> str | None:
    """The line that was announced, or None where nothing was typed."""
    return one_line(text) or None
