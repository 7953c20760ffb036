"""An announcement, and the meetings whose minutes have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice, takewhile

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence

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


def meetings_until(calendar: Calendar, first: Occurrence | None, last_day: date) -> tuple[date, ...]:
    """The days of the meetings held from `first` on (the coming one) up to this day."""
    if first is None or first.day > last_day:
        return ()
    held = takewhile(lambda meeting: meeting.day <= last_day, calendar.held(first.day))
    return tuple(meeting.day for meeting in islice(held, MOST_MEETINGS) if meeting.starts >= first.starts)
