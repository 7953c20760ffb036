"""`/agenda cancel WHEN [why]`: meetings are called off."""

from __future__ import annotations

from dataclasses import replace

from handlers.agenda.behind import something_behind
from handlers.agenda.settled import occurrence_part, stands_in, tell_everybody
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.words import asked
from meetings.calendar.occurrence import called_off
from meetings.calendar.typed.cancelling import read_cancellation
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words.agenda import dates as words
from storage.records import occurrences


def cancel(memory: Memory, text: str) -> Receipt:
    """Call meetings off; everybody is told."""
    something_behind(memory, text)
    calendar = run_by_typist(memory, "cancels it")
    read = read_cancellation(text, calendar, memory.now)
    if isinstance(read, Unsettled):
        raise asked(read, "cancel")
    decided = {meeting.original: called_off(meeting, read.why) for meeting in read.meetings}
    for original, what in decided.items():
        occurrences.settle(memory.tx, memory.author, calendar.series.key, original, what)
    after = replace(calendar, decided={**calendar.decided, **decided})
    cancelled = [after.occurrence(original) for original in decided]
    parts = [
        occurrence_part(memory, calendar, one, words.cancelled_line([one], after, memory.today)) for one in cancelled
    ]
    tell_everybody(memory, calendar, words.cancelled_line(cancelled, after, memory.today), parts, read.meetings)
    return words.cancelled(cancelled, after, memory.today, stands_in(memory, calendar, read.meetings[0]))
