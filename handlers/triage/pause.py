"""`/triage pause NAME WHEN`, `pause NAME off`: no turns for a while; who pauses keeps the place."""

from __future__ import annotations

from dataclasses import replace

from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others, line_for_everybody
from handlers.triage.preview import moves_of, shown_first, tell_those_moved, without_seen
from handlers.triage.rotas import asked_about, rotas, stored
from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.which import Unsettled
from meetings.duty.schedule import DutySchedule
from meetings.duty.typed.roster_edits import Around, NewPause, read_pause
from posts.receipts import Receipt
from posts.unasked.lines import Part
from posts.words import duty_rosters as words
from storage.records import duty_schedules
from storage.records.duty_schedules import RotaOf


def pause(memory: Memory, rest: str) -> Receipt:
    """Somebody takes no turns on these days, or takes them again."""
    run_by_typist(memory, "changes who takes turns")
    calendar = stored(memory)
    typed, _ = without_seen(rest)
    schedule, read = _read(memory, calendar, typed)
    if isinstance(read, Unsettled):
        raise asked_about(memory, schedule, read, "pause")
    line = words.pause_line(read, memory.today)
    moves = moves_of(schedule, read.plan)
    shown_first(memory, schedule, moves, line, f"pause {typed}")
    part = _store(memory, calendar, schedule, read, line)
    line_for_everybody(memory, calendar, line, [part])
    told = tell_those_moved(memory, schedule, moves, part)
    correct_others(memory)
    return words.paused(read, told, memory.now, memory.today)


def _read(memory: Memory, calendar: Calendar, typed: str) -> tuple[DutySchedule, NewPause | Unsettled]:
    """The pause in the first of the rotas that has the person."""
    found = rotas(memory, calendar)
    reads = [(duty, read_pause(typed, Around(duty, memory.roster, memory.now, memory.today))) for duty in found]
    return next(((duty, read) for duty, read in reads if isinstance(read, NewPause)), reads[0])


def _store(memory: Memory, calendar: Calendar, schedule: DutySchedule, read: NewPause, line: str) -> Part:
    of = RotaOf(calendar.series.key, schedule.key)
    if read.begins:
        duty_schedules.put_pause(memory.tx, memory.author, of, read.pause)
    else:
        duty_schedules.remove_pause(memory.tx, memory.author, of, read.pause)
    duty_schedules.apply(memory.tx, memory.author, calendar.series.key, read.plan)
    key = {**of._asdict(), "person": read.pause.person, "first_day": read.pause.first.isoformat()}
    otherwise = words.pause_line(replace(read, begins=not read.begins), memory.today)
    return Part("duty_pauses", key, line, otherwise, {} if read.begins else None)
