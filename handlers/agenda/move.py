"""`/agenda move WHEN to WHEN [(why)]`: a meeting is at another time once."""

from __future__ import annotations

from dataclasses import replace

from handlers.agenda.behind import something_behind
from handlers.agenda.settled import occurrence_part, stands_in, tell_everybody
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.words import asked
from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.moving import Move, read_move
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words.agenda import dates as words
from storage.records import occurrences


def move(memory: Memory, text: str) -> Receipt:
    """Move a meeting, or back to its regular time; everybody is told."""
    something_behind(memory, text)
    calendar = run_by_typist(memory, "moves it")
    read = read_move(text, calendar, memory.now)
    if isinstance(read, Unsettled):
        raise asked(read, "move")
    original, before = read.meeting.original, read.meeting
    occurrences.settle(memory.tx, memory.author, calendar.series.key, original, read.decided)
    changed = moved_calendar(calendar, read)
    after = changed.occurrence(original)
    line = words.moved_line(before, after, memory.today)
    tell_everybody(memory, calendar, line, [occurrence_part(memory, calendar, after, line)], (before, after))
    return words.moved(before, after, changed, memory.today, stands_in(memory, changed, after))


def moved_calendar(calendar: Calendar, read: Move) -> Calendar:
    """The calendar with this move."""
    others = {day: what for day, what in calendar.decided.items() if day != read.meeting.original}
    return replace(calendar, decided=others | ({read.meeting.original: read.decided} if read.decided else {}))
