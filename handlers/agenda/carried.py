"""`/agenda carried`: the text that is carried from the last minutes, and what becomes of it."""

from __future__ import annotations

from handlers.answering.living import coming, planned, printed_in
from handlers.answering.memory import Declined, Memory, NotRead
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import may_run
from meetings.carried import commands
from meetings.carried.carried import Carried, LastMinutes, State, answered, dropped
from meetings.carried.commands import CLEAR, EDIT, KEEP, STANDING, Asked, name_of
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.known import Known
from posts.receipts import Receipt
from posts.words import carried as words
from storage import drafting
from storage.records import carried_text

BECOMES = {KEEP: State.KEPT, CLEAR: State.CLEARED, STANDING: State.STANDING}


def carried(memory: Memory, text: str) -> Receipt:
    """List what is carried; `keep`, `clear`, `standing` and `edit` with a section say what becomes of its text."""
    calendar, meeting = _ahead(memory)
    if not text:
        texts = _known(memory, calendar, meeting).texts
        return words.listed(texts, calendar.series.sections, meeting.day, memory.today)
    asked = commands.read(text)
    if asked is None:
        raise NotRead(Receipt(words.USAGE))
    one = meant(memory, asked)
    if asked.word == EDIT:
        return words.to_open(one, calendar.series.sections)
    return answer(memory, one, BECOMES[asked.word])


def meant(memory: Memory, asked: Asked) -> Carried:
    """The text that is meant, which the typist may decide about; raises Declined else."""
    calendar, meeting = _ahead(memory)
    sections = calendar.series.sections
    texts = _known(memory, calendar, meeting).texts
    found = commands.named(asked.name, sections)
    if not found:
        raise Declined(words.no_such_section(asked.name, texts, sections))
    theirs = [one for one in texts if one.place in found]
    if len(theirs) > 1:
        raise Declined(words.which(asked.word, [one.place for one in theirs]))
    name = name_of(theirs[0].place if theirs else found[0], sections)
    if not theirs:
        raise Declined(words.nothing_carried(name))
    _may(memory, calendar, meeting, theirs[0])
    if asked.day and asked.day != theirs[0].day:
        raise Declined(words.another_day(theirs[0], name, asked.day, memory.today))
    return theirs[0]


def answer(memory: Memory, one: Carried, state: State, text: str | None = None) -> Receipt:
    """Remember what becomes of a text, `text` where it was edited; the receipt of it, or that it is so already."""
    calendar, meeting = _ahead(memory)
    name = name_of(one.place, calendar.series.sections)
    is_so = one.state is state or (state is State.KEPT and one.state is State.STANDING)
    if text is None and is_so:
        return words.already(one, name, memory.name_of(one.by) or "", memory.today)
    said = answered(one, state, memory.asked.account, memory.today, text)
    carried_text.answer(memory.tx, memory.author, calendar.series.key, said)
    texts = _known(memory, calendar, meeting).texts
    now = next((each for each in texts if each.path == one.path), one)
    return words.answered(now, name, printed_in(memory, calendar, meeting), memory.today)


def dropped_at_close(memory: Memory, calendar: Calendar, meeting: Occurrence, minutes: FinishedMinutes) -> str:
    """What was carried into these minutes, was not confirmed, and does not stand in them, in words."""
    known, sections = _known(memory, calendar, meeting), calendar.series.sections
    return words.dropped_words(dropped(known.texts, LastMinutes(minutes.day, minutes.text), sections), sections)


def _ahead(memory: Memory) -> tuple[Calendar, Occurrence]:
    calendar = memory.meeting_of()
    return calendar, planned(coming(memory, calendar))


def _known(memory: Memory, calendar: Calendar, meeting: Occurrence) -> Known:
    return drafting.known(memory.tx, memory.workspace, calendar, meeting)


def _may(memory: Memory, calendar: Calendar, meeting: Occurrence, one: Carried) -> None:
    """Raises Declined for whoever is neither its owner, nor runs the meeting, nor owns it."""
    typist, owner = memory.typist(), memory.roster.exactly(one.owner)
    if typist == owner or typist.name == meeting.host or may_run(calendar, typist):
        return
    raise Declined(words.not_theirs(name_of(one.place, calendar.series.sections), one.owner))
