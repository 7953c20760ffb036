"""The line of a duty week that turns."""

from __future__ import annotations

from datetime import date, datetime

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.posting import Post
from posts.words import duty


def turn_line(calendar: Calendar, post: Post, now: datetime) -> str | None:
    """What is said of the duty week of this post, None where there is no duty any more."""
    rota = calendar.series.duty
    if rota is None:
        return None
    return duty.turn_line(rota, date.fromisoformat(post.original), local_day(now, calendar.series.zone))
