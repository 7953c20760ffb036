"""An announcement, and the meetings whose minutes have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from meetings.calendar.calendar import Calendar

# Nobody reads a longer list of dates in a receipt.
MOST_MEETINGS = 60


@dataclass(frozen=True)
class Announcement:
    """One line, printed in the minutes of the first meeting held after it was recorded.

    With a `last_day` it stands in the minutes of every meeting up to that day.
    """

    number: int
    text: str
    recorded_by: str
    recorded_at: datetime
    last_day: date | None = None


def meetings_until(calendar: Calendar, first: date | None, last_day: date) -> tuple[date, ...]:
    """The meetings held from `first` on (the next one) up to this day."""
    return tuple(_held(calendar, first, last_day))


def _held(calendar: Calendar, first: date | None, last_day: date) -> Iterator[date]:
    for _ in range(MOST_MEETINGS):
        if first is None or first > last_day:
            return
        yield first
        first = calendar.held_after(first)
