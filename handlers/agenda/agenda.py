"""`/agenda`: the draft as it stands, lines of its sections, and meetings called off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from slack_bolt.async_app import AsyncApp

from handlers.agenda import lines
from handlers.agenda.people import people
from handlers.agenda.post import post
from handlers.agenda.runners import members, owners
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.living import coming, is_posted
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import line_for_everybody
from handlers.answering.words import is_word
from meetings.calendar.calendar import Calendar
from meetings.calendar.cancelling import NotCancelled, read_cancellation
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.series_choice import may_run
from meetings.dates import join_words
from posts import agenda as words
from posts import draft
from posts.lines import Part
from posts.receipts import Receipt
from storage import drafting, occurrences


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
    meeting = coming(memory, calendar)
    if meeting is None:
        raise Declined(Receipt("No meeting is planned."))
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    posted = is_posted(memory, calendar, meeting)
    return words.shown(draft.file(known)["text"], meeting, memory.today, posted=posted)


def _post(memory: Memory, rest: str) -> Receipt:
    if rest:
        raise Declined(Receipt(words.USAGE))
    return post(memory)


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
    decided = Decided(State.CANCELLED, read.why)
    originals = [meeting.original for meeting in read.meetings]
    for original in originals:
        occurrences.decide(memory.tx, memory.author, calendar.series.key, original, decided)
    after = replace(calendar, decided={**calendar.decided, **dict.fromkeys(originals, decided)})
    cancelled = [after.occurrence(original) for original in originals]
    parts = [_part(memory, calendar, after, original) for original in originals]
    line = words.cancelled_line(cancelled, after, memory.today)
    first = read.meetings[0]
    line_for_everybody(memory, calendar, line, parts, until=first.starts)
    before = calendar.held_before(first)
    still_to_come = before is not None and before.draft_posted > memory.now
    return words.cancelled(cancelled, after, memory.today, before if still_to_come else None)


def _part(memory: Memory, before: Calendar, after: Calendar, original: date) -> Part:
    key = {"series": after.series.key, "original": original.isoformat()}
    said = words.cancelled_line([after.occurrence(original)], after, memory.today)
    return Part("occurrences", key, said, words.held_line(before.occurrence(original), memory.today))


# What follows a word is read by its function, which declines what does not fit its form.
WORDS: Mapping[str, Callable[[Memory, str], Receipt]] = {
    "add": lines.add,
    "cancel": _cancel,
    "drop": lines.drop,
    "edit": lines.edit,
    "instead": lines.instead,
    "keep": lines.keep,
    "list": lines.list_lines,
    "members": members,
    "owners": owners,
    "people": people,
    "post": _post,
}
