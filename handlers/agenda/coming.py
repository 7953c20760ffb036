"""`/agenda next`: the coming meetings."""

from __future__ import annotations

from datetime import timedelta

from handlers.agenda.behind import nothing_behind
from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Memory
from posts.receipts import Receipt
from posts.words.agenda import coming as words

SHOWN = 8
LOOKED_AT = timedelta(weeks=52)


def coming(memory: Memory, text: str) -> Receipt:
    """The next eight meetings with what is out of the ordinary about each."""
    nothing_behind(memory, text)
    return of_each(memory, _coming)


def _coming(memory: Memory) -> Receipt:
    calendar = memory.meeting_of()
    meetings = [one for one in calendar.between(memory.today, memory.today + LOOKED_AT) if one.starts > memory.now]
    return words.coming(meetings[:SHOWN], calendar, memory.today)
