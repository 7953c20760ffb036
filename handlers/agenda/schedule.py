"""`/agenda every Tuesday 10:00 from D`: the meeting is at another time from a day on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers.agenda.behind import something_behind
from handlers.agenda.overtaken import overtaken
from handlers.agenda.settled import dated_part
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others, line_for_everybody
from handlers.answering.words import asked
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import called_off
from meetings.calendar.typed.rescheduling import NewSchedule, read_schedule
from meetings.calendar.typed.which import Unsettled
from posts.drafts.living import living_drafts
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
    posted = _posted_for_no_day(memory, calendar, read)
    for original in {one.original for one in read.dropped} - posted:
        occurrences.settle(memory.tx, memory.author, key, original, None)
    for original in posted:
        decided = called_off(calendar.occurrence(original), words.why_none(read))
        occurrences.decide(memory.tx, memory.author, key, original, decided)
    line = words.changed_line(read, memory.today)
    stays = words.stays_line(calendar, memory.now)
    part = dated_part(memory, key, "schedule", read.entry.first, said=line, otherwise=stays)
    line_for_everybody(memory, calendar, line, [part], until=read.first.starts if read.first else None)
    correct_others(memory)
    return replace(words.changed(read, memory.today), after=overtaken(memory))


def _posted_for_no_day(memory: Memory, calendar: Calendar, read: NewSchedule) -> set[date]:
    """The dates that are none any more, and whose draft is posted: it has to say so, and what it has is not lost."""
    drafts = living_drafts(memory.tx, memory.workspace, calendar, memory.now)
    originals = {one.meeting.original for one in drafts if one.meeting.starts > memory.now}
    return {original for original in originals if not read.after.is_regular(original)}
