"""`/agenda`: the draft as it stands, lines of its sections, and meetings called off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from slack_bolt.async_app import AsyncApp

from handlers.agenda import lines
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import draft_line, line_for_everybody
from handlers.answering.words import is_word
from meetings.calendar.calendar import Calendar
from meetings.calendar.cancelling import NotCancelled, read_cancellation
from meetings.calendar.series_choice import may_run
from meetings.dates import join_words
from meetings.posting import PostKind, State
from posts import agenda as words
from posts import draft
from posts.lines import Part
from posts.receipts import Receipt
from storage import drafting, outbox, series


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/agenda`."""
    app.command(desk.command("agenda"))(slash(desk, "agenda", agenda))


def agenda(memory: Memory) -> Receipt:
    """Show the draft, or do what the first word says."""
    text = memory.text
    if is_word(text, ""):
        return _show(memory)
    word, *rest = text.split(maxsplit=1)
    act = WORDS.get(word.casefold())
    if act is None:
        raise Declined(Receipt(words.USAGE))
    return act(memory, "".join(rest))


def _show(memory: Memory) -> Receipt:
    calendar = memory.meeting_of()
    meeting = calendar.next_meeting(memory.now)
    if meeting is None:
        raise Declined(Receipt("No meeting is planned."))
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    original, key = meeting.isoformat(), calendar.series.key
    drafts = outbox.find(memory.tx, memory.workspace, PostKind.DRAFT, series=key, original=original)
    posted = any(post.state is State.SENT for post in drafts)
    return words.shown(draft.file(known)["text"], meeting, calendar, memory.today, posted=posted)


def _cancel(memory: Memory, text: str) -> Receipt:
    if not text:
        raise Declined(Receipt(words.USAGE))
    memory.typist()
    calendar = memory.meeting_of()
    if not may_run(calendar, memory.person):
        owners = join_words(calendar.series.owners, "or") or "a member"
        raise Declined(Receipt(f"Only an owner of the meeting cancels it: ask {owners}. Nothing was changed."))
    read = read_cancellation(text, calendar, memory.now)
    if isinstance(read, NotCancelled):
        raise Declined(Receipt(read.sentence))
    for day in read.days:
        series.cancel(memory.tx, memory.author, calendar.series.key, day, read.why)
    after = replace(calendar, cancelled={**calendar.cancelled, **dict.fromkeys(read.days, read.why)})
    parts = [_part(memory, after, day) for day in read.days]
    line = words.cancelled_line(read.days, after, memory.today)
    line_for_everybody(memory, calendar, line, parts, until=calendar.starts(read.days[0]))
    draft_line(memory, calendar, read.days[0], parts)
    before = calendar.held_before(read.days[0])
    still_to_come = calendar.draft_posted(before) > memory.now
    return words.cancelled(read.days, after, memory.today, before if still_to_come else None)


def _part(memory: Memory, calendar: Calendar, day: date) -> Part:
    key = {"series": calendar.series.key, "original": day.isoformat()}
    said = words.cancelled_line([day], calendar, memory.today)
    return Part("occurrences", key, said, words.held_line(day, calendar, memory.today))


# What follows a word is read by its function, which declines what does not fit its form.
WORDS: Mapping[str, Callable[[Memory, str], Receipt]] = {
    "add": lines.add,
    "cancel": _cancel,
    "drop": lines.drop,
    "edit": lines.edit,
    "instead": lines.instead,
    "keep": lines.keep,
    "list": lines.list_lines,
}
