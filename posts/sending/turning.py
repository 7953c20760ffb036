"""The line of a duty week that turns."""

from __future__ import annotations

from datetime import date, datetime

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.posting import Post, PostKind
from posts.sending.writing import Writing
from posts.words import duty
from storage import outbox


def said_in_a_draft(writing: Writing, calendar: Calendar, post: Post) -> bool:
    """Whether a draft of this week that was posted by hand, on its first day or later, has said whose week it is."""
    rota, zone = calendar.series.duty, calendar.series.zone
    if rota is None:
        return False
    week = date.fromisoformat(post.original)
    drafts = outbox.in_slack(writing.tx, writing.workspace, PostKind.DRAFT, post.series, post.original)
    return any(
        rota.week_of(date.fromisoformat(draft.original)) == week
        and local_day(draft.sending_since or draft.due_at, zone) >= week
        for draft in drafts
    )


def turn_line(calendar: Calendar, post: Post, now: datetime) -> str | None:
    """What is said of the duty week of this post, None where there is no duty any more."""
    rota = calendar.series.duty
    if rota is None:
        return None
    return duty.turn_line(rota, date.fromisoformat(post.original), local_day(now, calendar.series.zone))
