"""A posted draft that lives: its summary is edited in place, its file replaced, with one line in its thread.

1. A command that changes something owes all three, at most once a minute; what changes until then goes with it.
2. Each is worded when it is claimed. Where nothing of it has changed after all, there is nothing to say.
3. The file that was replaced is deleted once the new one lies in the thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import instant, local_day
from meetings.posting import Post, PostKind, State
from storage import outbox
from storage.engine import Transaction
from storage.records import finished_minutes

APART = timedelta(minutes=1)
# A meeting that was moved lies this much behind its original date at most.
LONGEST_MOVE = timedelta(weeks=26)
UPDATED = (PostKind.DRAFT_EDIT, PostKind.DRAFT_FILE, PostKind.DRAFT_LINE)


@dataclass(frozen=True)
class Living:
    """A posted draft that is kept up to date, and its meeting as it stands."""

    draft: Post
    meeting: Occurrence


def living_drafts(tx: Transaction, workspace: str, calendar: Calendar, now: datetime) -> list[Living]:
    """The posted drafts that are still kept up to date, until the day of the meeting is over; by when that is.

    There are several where one was posted early, or its meeting was moved behind the next one.
    """
    today = local_day(now, calendar.series.zone)
    since = (today - LONGEST_MOVE).isoformat()
    drafts = outbox.in_slack(tx, workspace, PostKind.DRAFT, calendar.series.key, since)
    # Of one that was posted again on the day of its meeting the last is kept up to date.
    last = {draft.original: draft for draft in drafts}.values()
    living = (Living(draft, calendar.occurrence(date.fromisoformat(draft.original))) for draft in last)
    open_ones = (
        each for each in living if each.meeting.day >= today and not _closed(tx, workspace, each.meeting.day, calendar)
    )
    return sorted(open_ones, key=lambda each: each.meeting.starts)


def meeting_now(tx: Transaction, workspace: str, calendar: Calendar, now: datetime) -> Occurrence | None:
    """The meeting that what is said now belongs to: the one whose posted draft lives, else the next to begin."""
    living = (one.meeting for one in living_drafts(tx, workspace, calendar, now))
    return next((one for one in living if not one.cancelled), None) or calendar.next_meeting(now)


def meeting_of_figures(tx: Transaction, workspace: str, calendar: Calendar, now: datetime) -> Occurrence | None:
    """The meeting for which figures are asked now: the next to begin, because one that has begun keeps those it had."""
    return calendar.next_meeting(now) or meeting_now(tx, workspace, calendar, now)


def _closed(tx: Transaction, workspace: str, day: date, calendar: Calendar) -> bool:
    """Whether the minutes of this day are closed: what is typed from then on belongs to the next meeting."""
    stored = finished_minutes.of_day(tx, workspace, calendar.series.key, day)
    return stored is not None and stored.closed


def over_at(meeting: Occurrence) -> datetime:
    """The instant from which its draft is not kept up to date any more: the end of its day."""
    return instant(meeting.day + timedelta(days=1), time(0), meeting.zone)


def owe_update(tx: Transaction, workspace: str, living: Living, command: int, now: datetime) -> None:
    """Owe what brings a posted draft up to date with this command."""
    draft = living.draft
    every = outbox.find(tx, workspace, PostKind.DRAFT_EDIT, series=draft.series, original=draft.original)
    edits = [each for each in every if each.waits_for == draft.number]
    if edits and edits[-1].state is State.PLANNED:
        _go_along(tx, workspace, edits[-1], command)
        return
    last = max(each.sending_since or each.due_at for each in (draft, *edits))
    update = Post(
        PostKind.DRAFT_EDIT,
        draft.channel,
        max(now, last + APART),
        series=draft.series,
        original=draft.original,
        subject=f"{len(every) + 1}",
        until=over_at(living.meeting),
        waits_for=draft.number,
    )
    for kind in UPDATED:
        content = {"commands": [command]} if kind is PostKind.DRAFT_LINE else {}
        outbox.owe(tx, workspace, replace(update, kind=kind, content=content))


def _go_along(tx: Transaction, workspace: str, edit: Post, command: int) -> None:
    lines = outbox.find(tx, workspace, PostKind.DRAFT_LINE, series=edit.series, original=edit.original)
    for line in lines:
        if line.subject == edit.subject:
            together = [*line.content["commands"], command]
            outbox.rewrite(tx, line.number, {"commands": together})


def owe_removal(tx: Transaction, workspace: str, file: Post, now: datetime) -> None:
    """Owe the removal of every file but the newest, now that this one is in Slack: it may have been overtaken."""
    files = outbox.find(tx, workspace, PostKind.DRAFT_FILE, series=file.series, original=file.original)
    sent = [each for each in files if each.state is State.SENT]
    for older in sent[:-1]:
        if older.file:
            removal = replace(
                older, kind=PostKind.OLD_FILE, subject=older.file, due_at=now, until=None,
                content={"file": older.file},
            )  # fmt: skip
            outbox.owe(tx, workspace, removal)
