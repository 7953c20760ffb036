"""Planning what the calendar asks for: a row for each post that is due, and word of what was missed."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from meetings.calendar import Calendar
from meetings.dates import day_words, join_words
from meetings.due import Due, due, next_due
from meetings.posting import Post, PostKind
from posts import messages
from storage import outbox, people, series, workspaces
from storage.engine import Transaction
from storage.series import Layouts

MISSED = {PostKind.DRAFT: "the draft of", PostKind.DUTY: "the turn of the duty week of"}
MOST_NAMED = 5
log = logging.getLogger(__name__)


def plan(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> None:
    """Plan every post that has come due. What nobody is served by any more is given up, and the owners are told."""
    since = workspaces.asked_until(tx, workspace) or now
    for calendar in series.calendars(tx, workspace, now, layouts):
        missed = []
        for entry in due(calendar, since, now):
            post = _post(calendar, entry)
            if entry.until > now:
                outbox.owe(tx, workspace, post)
            elif outbox.miss(tx, workspace, post):
                missed.append(f"{MISSED[entry.kind]} {day_words(entry.original)}")
        if missed:
            _tell_owners(tx, workspace, calendar, missed, now)
    workspaces.note_asked(tx, workspace, now)


def next_instant(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> datetime | None:
    """The next instant at which something is due, or owed and to be tried."""
    instants = [next_due(calendar, now) for calendar in series.calendars(tx, workspace, now, layouts)]
    instants.append(outbox.next_try(tx, workspace))
    return min((instant for instant in instants if instant), default=None)


def _post(calendar: Calendar, entry: Due) -> Post:
    return Post(
        entry.kind,
        calendar.series.channel,
        entry.at,
        series=calendar.series.key,
        original=entry.original.isoformat(),
        until=entry.until,
    )


def _tell_owners(tx: Transaction, workspace: str, calendar: Calendar, missed: Sequence[str], now: datetime) -> None:
    """One private message to each owner about everything that was missed in one go."""
    title = calendar.series.title
    shown = [*missed[:MOST_NAMED], *([f"{len(missed) - MOST_NAMED} more"] if len(missed) > MOST_NAMED else [])]
    text = f"I was away, and it was too late for {join_words(shown)} ({title}). /agenda has what is coming."
    log.warning("given up: %s", "; ".join(missed))
    roster = people.roster(tx, workspace)
    for owner in filter(None, map(roster.exactly, calendar.series.owners)):
        if owner.slack:
            subject = f"{owner.slack} missed until {now.isoformat()}"
            content = {"message": messages.line(text), "line": text}
            post = Post(PostKind.TOLD, owner.slack, now, series=calendar.series.key, subject=subject, content=content)
            outbox.owe(tx, workspace, post)
