"""`/agenda post`: the draft is posted now, in place of the post at its own time, or days before it."""

from __future__ import annotations

from handlers.agenda.behind import usage_of
from handlers.answering.living import coming, planned
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others
from meetings.calendar.calendar import Calendar
from meetings.calendar.due import days_before
from meetings.calendar.occurrence import Decided, Occurrence, State
from meetings.posting import Post, PostKind
from posts.drafts.again import lies_days_back, of_the_day, posted_draft
from posts.drafts.living import over_at
from posts.receipts import Receipt
from posts.words.agenda import posting as words
from storage import outbox
from storage.records import occurrences

NOW, LATER = "now", "later"


def post(memory: Memory, text: str) -> Receipt:
    """Post the draft of the coming meeting; once posted it is kept up to date by itself.

    Days before the meeting that is asked about first: `post now` means it, `post later` waits.
    """
    said = text.casefold()
    if said not in {"", NOW, LATER}:
        raise usage_of(memory)
    calendar = run_by_typist(memory, "posts its draft")
    today = calendar.on(memory.today)
    meeting = planned(today if today and not today.cancelled else coming(memory, calendar))
    early = days_before(memory.today, meeting)
    posted = posted_draft(memory.tx, memory.workspace, calendar, meeting)
    if posted and (early or not lies_days_back(posted, calendar, meeting)):
        at, again = posted.sending_since or posted.due_at, lies_days_back(posted, calendar, meeting)
        raise Declined(words.posted_already(meeting, at, memory.today, again=again))
    if said == LATER and memory.now < meeting.draft_posted and not calendar.undecided_holiday(meeting):
        return words.later(meeting, memory.today)
    if early and said != NOW:
        return words.early(meeting, calendar.undecided_holiday(meeting), memory.today)
    _settle_holiday(memory, calendar, meeting)
    _owe(memory, calendar, meeting)
    return words.posting(meeting, memory.today, again=early)


def _settle_holiday(memory: Memory, calendar: Calendar, meeting: Occurrence) -> None:
    """Who posts the draft of a meeting on a holiday says that it is held."""
    if meeting.day in calendar.holidays and meeting.decided is None:
        occurrences.decide(memory.tx, memory.author, calendar.series.key, meeting.original, Decided(State.HELD))
        correct_others(memory)


def _owe(memory: Memory, calendar: Calendar, meeting: Occurrence) -> None:
    """The key is that of the post at its own time, so that it is posted once."""
    plain = Post(
        PostKind.DRAFT,
        calendar.series.channel,
        memory.now,
        series=calendar.series.key,
        original=meeting.original.isoformat(),
        until=over_at(meeting),
    )
    owed = of_the_day(memory.tx, memory.workspace, calendar, plain)
    drafts = outbox.find(memory.tx, memory.workspace, owed.kind, series=owed.series, original=owed.original)
    same = next((each for each in drafts if each.subject == owed.subject), None)
    if same:
        outbox.again(memory.tx, same.number, owed)
    else:
        outbox.owe(memory.tx, memory.workspace, owed)
