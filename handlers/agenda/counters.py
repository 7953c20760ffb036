"""`/agenda counter LABEL: 13`, `/agenda counter LABEL`, `/agenda counter drop LABEL`, `/agenda counters`."""

from __future__ import annotations

import re

from handlers.agenda.behind import nothing_behind, something_behind
from handlers.answering import living
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.figures import Counter, Figure, printed
from meetings.markdown import one_line
from meetings.when.tokens import quote
from posts.receipts import Receipt
from posts.words.agenda import counters as words
from storage.records import figures

LONGEST = 80
_TYPED = re.compile(r"(?P<label>.*\S)\s*[:=]\s*(?P<number>\d{1,9}|\d{1,3}(,\d{3})+)", re.DOTALL)


def counter(memory: Memory, text: str) -> Receipt:
    """Record a figure, show those there are, or end the counter."""
    something_behind(memory, text)
    typed = _TYPED.fullmatch(text)
    if typed:
        return _note(memory, one_line(typed["label"]), int(typed["number"].replace(",", "")))
    word, _, label = text.partition(" ")
    if word.casefold() == "drop" and label.strip() and not _known(memory, text):
        return _drop(memory, label)
    return words.shown(_existing(memory, text), memory.today)


def listed(memory: Memory, text: str) -> Receipt:
    """Everything that is counted."""
    nothing_behind(memory, text)
    series = memory.meeting_of().series
    return words.listed(figures.counters(memory.tx, memory.workspace, series.key), memory.today)


def _note(memory: Memory, label: str, number: int) -> Receipt:
    calendar = run_by_typist(memory, "records its figures")
    if len(label) > LONGEST:
        raise Declined(Receipt(f"A label has at most {LONGEST} characters. Try: `/agenda counter Open PRs: 13`"))
    known = _known(memory, label)
    name = known.label if known else label
    figures.note(memory.tx, memory.author, calendar.series.key, name, Figure(memory.today, number))
    noted = _existing(memory, name)
    meeting = living.coming(memory, calendar)
    line = _printed(calendar, meeting, noted) if meeting else f"{number} {name}"
    return words.noted(line, meeting.day if meeting else None, memory.today)


def _printed(calendar: Calendar, meeting: Occurrence, noted: Counter) -> str:
    before = calendar.held_before(meeting)
    earlier = calendar.held_before(before) if before else None
    return printed(noted, meeting.day, before.day if before else None, earlier.day if earlier else None)


def _drop(memory: Memory, label: str) -> Receipt:
    calendar = run_by_typist(memory, "drops its counters")
    known = _existing(memory, label)
    figures.end(memory.tx, memory.author, calendar.series.key, known)
    return words.ended(known, memory.today)


def _known(memory: Memory, label: str) -> Counter | None:
    return figures.counter(memory.tx, memory.workspace, memory.meeting_of().series.key, one_line(label))


def _existing(memory: Memory, label: str) -> Counter:
    known = _known(memory, label)
    if known is None:
        sentence = f'Nothing called "{quote(label)}" is counted. `/agenda counter Open PRs: 13` begins a counter,'
        raise Declined(Receipt(f"{sentence} `/agenda counters` lists them."))
    return known
