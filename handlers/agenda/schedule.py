"""`/agenda every Tuesday 10:00 from D`: the meeting is at another time from a day on."""

from __future__ import annotations

from handlers.agenda.behind import something_behind
from handlers.agenda.settled import dated_part
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others, line_for_everybody
from handlers.answering.words import asked
from meetings.calendar.typed.rescheduling import read_schedule
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words.agenda import schedule as words
from storage.records import dated_values, occurrences


def every(memory: Memory, text: str) -> Receipt:
    """A new weekday, and perhaps a new time."""
    something_behind(memory, text)
    return _change(memory, f"every {text}")


def at(memory: Memory, text: str) -> Receipt:
    """A new time on the same weekday."""
    something_behind(memory, text)
    return _change(memory, f"at {text}")


def _change(memory: Memory, text: str) -> Receipt:
    calendar = run_by_typist(memory, "changes when it is")
    read = read_schedule(text, calendar, memory.now)
    if isinstance(read, Unsettled):
        raise asked(read, "")
    key = calendar.series.key
    dated_values.set_schedule(memory.tx, memory.author, key, read.entry)
    for one in read.dropped:
        occurrences.settle(memory.tx, memory.author, key, one.original, None)
    line = words.changed_line(read, memory.today)
    stays = words.stays_line(calendar, memory.now)
    part = dated_part(memory, key, "schedule", read.entry.first, said=line, otherwise=stays)
    line_for_everybody(memory, calendar, line, [part], until=read.first.starts if read.first else None)
    correct_others(memory)
    return words.changed(read, memory.today)
