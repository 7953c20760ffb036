"""`/agenda host WHO WHEN`, `/agenda host WHO from D`, `/agenda host`: who runs the meeting."""

from __future__ import annotations

from dataclasses import replace

from handlers.agenda.overtaken import overtaken
from handlers.agenda.settled import dated_part
from handlers.answering.living import planned
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others, tell_line
from handlers.answering.words import asked
from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.handing_over import HandOver, read_host
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.unasked.lines import content
from posts.words.agenda import host as words
from storage.records import absences, dated_values


def host(memory: Memory, text: str) -> Receipt:
    """Show who runs the coming meeting, or hand it over: an owner may, and who runs it now."""
    calendar = memory.meeting_of()
    if not text:
        # The one that can still be handed over, whatever draft lives.
        return words.shown(planned(calendar.next_meeting(memory.now)), memory.today)
    typist = memory.typist()
    read = read_host(text, calendar, memory.roster, typist, memory.now)
    if isinstance(read, Unsettled):
        raise asked(read, "host")
    theirs = all(one.host == typist.name for one in read.meetings)
    run_by_typist(memory, "or who runs it hands it over", or_else=theirs)
    for entry in read.entries:
        dated_values.set_host(memory.tx, memory.author, calendar.series.key, entry)
    told = _tell(memory, calendar, read)
    correct_others(memory)
    receipt = words.handed(read, out=_is_out(memory, read), told=told, today=memory.today)
    return replace(receipt, after=overtaken(memory))


def _is_out(memory: Memory, read: HandOver) -> bool:
    day = read.meetings[0].day
    known = absences.not_over_before(memory.tx, memory.workspace, day)
    return any(absence.person == read.name and absence.touches(day, day) for absence in known)


def _tell(memory: Memory, calendar: Calendar, read: HandOver) -> bool:
    """One private line to the new host a little later, so that what is undone at once troubles nobody."""
    person = memory.roster.exactly(read.name) if read.name else None
    if person is None or person.slack is None or person == memory.person:
        return False
    line = words.told_line(read, memory.typist().name, memory.today)
    otherwise = words.untold_line(read, memory.today)
    parts = [
        dated_part(
            memory, calendar.series.key, f"host{dated_values.ONE_DAY if entry.last else ''}", entry.first,
            said=line, otherwise=otherwise,
        )
        for entry in read.entries
    ]  # fmt: skip
    until = read.meetings[-1].starts
    return tell_line(memory, person.name, {**content(line, parts), "until": until.isoformat()})
