"""`/agenda meet WHEN`: meetings are held, on a holiday or though they were called off."""

from __future__ import annotations

from dataclasses import replace

from handlers.agenda.behind import something_behind
from handlers.agenda.settled import occurrence_part, tell_everybody
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others
from handlers.answering.words import asked
from meetings.calendar.typed.holding import read_held
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words.agenda import dates as words
from storage.records import occurrences


def meet(memory: Memory, text: str) -> Receipt:
    """Say that meetings are held; everybody is told of those that were called off before."""
    something_behind(memory, text)
    calendar = run_by_typist(memory, "says whether it is held")
    read = read_held(text, calendar, memory.now)
    if isinstance(read, Unsettled):
        raise asked(read, "meet")
    decided = dict(calendar.decided)
    for one in read:
        occurrences.settle(memory.tx, memory.author, calendar.series.key, one.meeting.original, one.decided)
        decided.pop(one.meeting.original, None)
        decided |= {one.meeting.original: one.decided} if one.decided else {}
    after = replace(calendar, decided=decided)
    held = [after.occurrence(one.meeting.original) for one in read]
    again = [after.occurrence(one.meeting.original) for one in read if one.meeting.cancelled]
    if again:
        said = [words.held_line(one, memory.today) for one in again]
        parts = [occurrence_part(memory, calendar, one, line) for one, line in zip(again, said, strict=True)]
        tell_everybody(memory, calendar, " ".join(said), parts, again)
    else:
        correct_others(memory)
    to_come = [one for one in held if one.draft_posted > memory.now]
    return words.held(held, to_come, memory.today, told=bool(again))
