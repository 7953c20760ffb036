"""Planning what the calendar asks for: a row for each post that is due, and word of what was missed."""

from __future__ import annotations

from datetime import datetime

from meetings.calendar.calendar import Calendar
from meetings.calendar.due import Due, due, next_due
from meetings.posting import Post
from posts.sending.missed import named, tell_owners
from storage import outbox, series, workspaces
from storage.engine import Transaction
from storage.series import Layouts


def plan(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> None:
    """Plan every post that has come due. What nobody is served by any more is given up, and the owners are told."""
    since = workspaces.asked_until(tx, workspace) or now
    for calendar in series.calendars(tx, workspace, layouts):
        missed = []
        for entry in due(calendar, since, now):
            post = _post(calendar, entry)
            if entry.until > now:
                outbox.owe(tx, workspace, post)
            elif outbox.miss(tx, workspace, post):
                missed.append(named(entry.kind, entry.original))
        if missed:
            tell_owners(tx, workspace, calendar, missed, because="I was away, and it was too late for", now=now)
    workspaces.note_asked(tx, workspace, now)


def next_instant(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> datetime | None:
    """The next instant at which something is due, or owed and to be tried."""
    instants = [next_due(calendar, now) for calendar in series.calendars(tx, workspace, layouts)]
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
