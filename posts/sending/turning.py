"""The line of a duty week that turns, and of all that turn at one instant."""

from __future__ import annotations

from datetime import date, datetime

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.duty.schedule import DutySchedule
from meetings.posting import Post, PostKind
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.words import duty
from storage import outbox


def said_in_a_draft(writing: Writing, calendar: Calendar, post: Post) -> bool:
    """Whether a draft of this week that was posted by hand, on its first day or later, has said whose week it is."""
    schedule, zone = duty_of(calendar, post), calendar.series.zone
    if schedule is None:
        return False
    first = date.fromisoformat(post.original)
    turn = schedule.turn_of(first)
    drafts = outbox.in_slack(writing.tx, writing.workspace, PostKind.DRAFT, post.series, post.original)
    return turn is not None and any(
        turn.first <= date.fromisoformat(draft.original) <= turn.last
        and local_day(draft.sending_since or draft.due_at, zone) >= first
        for draft in drafts
    )


def turning_at(writing: Writing, post: Post) -> list[Post]:
    """The duty posts of the series that are due at the instant of this post and still to be sent."""
    owed = outbox.planned(writing.tx, writing.workspace, PostKind.DUTY, post.series)
    return [other for other in owed if other.due_at == post.due_at]


def content(writing: Writing, post: Post) -> Content | None:
    """One message about every duty that turns at this instant, a line each; None where none has anything to say."""
    calendar = writing.calendar(post.series)
    if calendar is None or not (line := _line(writing, calendar, post)):
        return None
    others = [other for other in turning_at(writing, post) if other.number != post.number]
    together = {other.number: text for other in others if (text := _line(writing, calendar, other))}
    for number in together:
        outbox.wait_for(writing.tx, number, post.number)
    return {"message": messages.line("\n".join([line, *together.values()])), "with": list(together)}


def _line(writing: Writing, calendar: Calendar, post: Post) -> str | None:
    if post.too_late(writing.now) or said_in_a_draft(writing, calendar, post):
        return None
    return turn_line(calendar, post, writing.now)


def turn_line(calendar: Calendar, post: Post, now: datetime) -> str | None:
    """What is said of the turn of this post, None where there is no such duty any more."""
    schedule = duty_of(calendar, post)
    if schedule is None:
        return None
    return duty.turn_line(schedule, date.fromisoformat(post.original), local_day(now, calendar.series.zone))


def duty_of(calendar: Calendar, post: Post) -> DutySchedule | None:
    """The duty that a post is about: its subject is the key of the rota."""
    return next((schedule for schedule in calendar.series.duties if schedule.key == post.subject), None)
