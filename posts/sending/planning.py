"""Planning what the calendar asks for: a row for each post that is due, and word of what was missed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from meetings.calendar.calendar import Calendar
from meetings.calendar.due import Due, due, next_due
from meetings.calendar.nudges import next_nudge
from meetings.dates import earliest, local_day
from meetings.posting import Post
from posts.drafts.again import of_the_day
from posts.sending import closing, handing_over, on_duty, questions, reminding
from posts.sending.missed import named, tell_owners
from posts.sending.writing import Writing
from posts.words.faults import fault
from storage import outbox
from storage.engine import Transaction
from storage.records import duty_schedules, series, workspaces
from storage.records.series import Layouts

T = TypeVar("T")


def plan(writing: Writing) -> None:
    """Plan every post that has come due. What nobody is served by any more is given up, and the owners are told."""
    tx, workspace, layouts, now = writing.tx, writing.workspace, writing.layouts, writing.now
    since = workspaces.asked_until(tx, workspace) or now
    missed = []
    calendars = series.calendars(tx, workspace, layouts)
    _plan_turns(tx, workspace, calendars, now)
    for calendar in calendars:
        for entry in due(calendar, since, now):
            post = questions.addressed(tx, workspace, calendar, _post(calendar, entry))
            if post is None:
                continue
            post = of_the_day(tx, workspace, calendar, post)
            if entry.until > now:
                outbox.owe(tx, workspace, post)
            elif outbox.miss(tx, workspace, post):
                missed.append((calendar, named(entry.kind, entry.original)))
    if missed:
        tell_owners(writing, missed, "I was away, and it was too late for")
    _in_spite_of_defects(tx, lambda: handing_over.plan(writing, since))
    _in_spite_of_defects(tx, lambda: on_duty.plan(writing))
    _in_spite_of_defects(tx, lambda: closing.plan_nudges(writing, calendars))
    _in_spite_of_defects(tx, lambda: reminding.plan(tx, workspace, layouts, since, now))
    workspaces.note_asked(tx, workspace, now)


def _plan_turns(tx: Transaction, workspace: str, calendars: Sequence[Calendar], now: datetime) -> None:
    """Store the turns of every duty far enough ahead, so that its schedule never runs out."""
    for calendar in calendars:
        today = local_day(now, calendar.series.zone)
        for duty in calendar.series.duties:
            duty_schedules.extend(tx, workspace, calendar.series.key, duty, today)


def next_instant(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> datetime | None:
    """The next instant at which something is due, or owed and to be tried."""
    calendars = series.calendars(tx, workspace, layouts)
    instants = [each(calendar, now) for calendar in calendars for each in (next_due, next_nudge)]
    instants.append(_in_spite_of_defects(tx, lambda: reminding.next_instant(tx, workspace, layouts, now)))
    writing = Writing(tx, workspace, layouts, now)
    instants.append(_in_spite_of_defects(tx, lambda: handing_over.next_instant(writing)))
    instants.append(_in_spite_of_defects(tx, lambda: on_duty.next_instant(writing)))
    instants.append(outbox.next_try(tx, workspace))
    return earliest(*instants)


def _in_spite_of_defects(tx: Transaction, do: Callable[[], T]) -> T | None:
    """What this returns; a defect in what people are told in private must keep no draft from being posted."""
    try:
        with tx.all_or_nothing():
            return do()
    except Exception as error:
        fault(error)
        return None


def _post(calendar: Calendar, entry: Due) -> Post:
    return Post(
        entry.kind,
        calendar.series.channel,
        entry.at,
        series=calendar.series.key,
        original=entry.original.isoformat(),
        subject=entry.subject,
        until=entry.until,
    )
