"""A draft that was posted days before its meeting is posted once more on the day: that is when it is looked for.

The post of the day has a key of its own, by its day, so that there are never two of them on one day. From then on it
is the one that is kept up to date, and the early one points to it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from meetings.calendar.calendar import Calendar
from meetings.calendar.due import days_before
from meetings.calendar.occurrence import Occurrence
from meetings.dates import local_day
from meetings.posting import Post, PostKind, State
from storage import outbox
from storage.engine import Transaction


def posted_draft(tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence) -> Post | None:
    """The draft of this meeting that was posted last, or perhaps posted; None where none was."""
    found = outbox.find(
        tx, workspace, PostKind.DRAFT, series=calendar.series.key, original=meeting.original.isoformat()
    )
    return next((each for each in reversed(found) if each.state in {State.SENDING, State.SENT}), None)


def lies_days_back(post: Post, calendar: Calendar, meeting: Occurrence) -> bool:
    """Whether this draft was posted so long before the day of the meeting that it is posted again then."""
    return days_before(local_day(post.sending_since or post.due_at, calendar.series.zone), meeting)


def of_the_day(tx: Transaction, workspace: str, calendar: Calendar, post: Post) -> Post:
    """A draft as it is to be owed: by the key of the day of its meeting where one lies days back."""
    if post.kind is not PostKind.DRAFT:
        return post
    meeting = calendar.occurrence(date.fromisoformat(post.original))
    early = posted_draft(tx, workspace, calendar, meeting)
    if early is None or not lies_days_back(early, calendar, meeting):
        return post
    return replace(post, subject=meeting.day.isoformat())


def newer(tx: Transaction, workspace: str, posted: Post) -> Post | None:
    """The draft of the same meeting that was posted after this one, None where this is the last."""
    found = outbox.find(tx, workspace, PostKind.DRAFT, series=posted.series, original=posted.original)
    later = (each for each in reversed(found) if each.state in {State.SENDING, State.SENT})
    return next((each for each in later if each.number > posted.number), None)


def owe_pointers(tx: Transaction, workspace: str, post: Post, now: datetime) -> None:
    """Owe the words that point from the early posts of a draft to this one, which is in Slack."""
    for early in outbox.find(tx, workspace, PostKind.DRAFT, series=post.series, original=post.original):
        if early.number < post.number and early.state is State.SENT:
            pointer = replace(
                early, kind=PostKind.DRAFT_EDIT, subject=f"{early.number} to {post.number}", due_at=now,
                until=None, waits_for=early.number, content={},
            )  # fmt: skip
            outbox.owe(tx, workspace, pointer)
