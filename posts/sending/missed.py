"""Word to the owners about what was not posted."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, datetime

from meetings.calendar.calendar import Calendar
from meetings.dates import day_words, join_words
from meetings.posting import Post, PostKind
from posts.slack import messages
from storage import outbox, people
from storage.engine import Transaction

SCHEDULED = {
    PostKind.DRAFT: "the draft of",
    PostKind.DUTY: "the turn of the duty week of",
    PostKind.HOLIDAY: "the question about the holiday of",
}
MOST_NAMED = 5
log = logging.getLogger(__name__)


def named(kind: PostKind, original: date) -> str:
    """`the draft of Mon July 8`."""
    return f"{SCHEDULED[kind]} {day_words(original)}"


def tell_owners(
    tx: Transaction, workspace: str, calendar: Calendar, missed: Sequence[str], *, because: str, now: datetime
) -> None:
    """One private message to each owner about everything that was missed in one go, and why."""
    log.warning("not posted, %s: %s", because, "; ".join(missed))
    shown = [*missed[:MOST_NAMED], *([f"{len(missed) - MOST_NAMED} more"] if len(missed) > MOST_NAMED else [])]
    text = f"{because} {join_words(shown)} ({calendar.series.title}). /agenda has what is coming."
    roster = people.roster(tx, workspace)
    for owner in filter(None, map(roster.exactly, calendar.series.owners)):
        if owner.slack:
            subject = f"{owner.slack} missed {missed[0]} {now.isoformat()}"
            content = {"message": messages.line(text), "line": text}
            post = Post(PostKind.TOLD, owner.slack, now, series=calendar.series.key, subject=subject, content=content)
            outbox.owe(tx, workspace, post)
