"""`/agenda post`: the draft is posted now, in place of the post at its own time."""

from __future__ import annotations

from handlers.answering.living import coming, planned
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, Occurrence, State
from meetings.dates import local_time_words
from meetings.posting import Post, PostKind
from meetings.posting import State as PostState
from posts.drafts.draft import posted_already, posting
from posts.drafts.living import over_at
from posts.receipts import Receipt
from storage import outbox
from storage.records import occurrences


def post(memory: Memory) -> Receipt:
    """Post the draft of the coming meeting; once posted it is kept up to date by itself."""
    calendar = run_by_typist(memory, "posts its draft")
    today = calendar.on(memory.today)
    meeting = planned(today if today and not today.cancelled else coming(memory, calendar))
    posted = _draft_of(memory, calendar, meeting)
    if posted and posted.state in {PostState.SENDING, PostState.SENT}:
        at = local_time_words(posted.sending_since or posted.due_at, calendar.series.zone)
        raise Declined(posted_already(meeting, at, memory.today))
    _settle_holiday(memory, calendar, meeting)
    _owe(memory, calendar, meeting, posted)
    return posting(meeting, memory.today)


def _draft_of(memory: Memory, calendar: Calendar, meeting: Occurrence) -> Post | None:
    found = outbox.find(
        memory.tx,
        memory.workspace,
        PostKind.DRAFT,
        series=calendar.series.key,
        original=meeting.original.isoformat(),
    )
    return found[0] if found else None


def _settle_holiday(memory: Memory, calendar: Calendar, meeting: Occurrence) -> None:
    """Who posts the draft of a meeting on a holiday says that it is held."""
    if meeting.day in calendar.holidays and meeting.decided is None:
        occurrences.decide(memory.tx, memory.author, calendar.series.key, meeting.original, Decided(State.HELD))


def _owe(memory: Memory, calendar: Calendar, meeting: Occurrence, posted: Post | None) -> None:
    """The key is that of the post at its own time, so that it is posted once."""
    owed = Post(
        PostKind.DRAFT,
        calendar.series.channel,
        memory.now,
        series=calendar.series.key,
        original=meeting.original.isoformat(),
        until=over_at(meeting),
    )
    if posted:
        outbox.again(memory.tx, posted.number, owed)
    else:
        outbox.owe(memory.tx, memory.workspace, owed)
