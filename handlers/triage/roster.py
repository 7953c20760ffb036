"""`/triage roster NAMES`, `join NAME`, `leave NAME`: who takes turns, in weeks that nobody was told of."""

from __future__ import annotations

from handlers.agenda.settled import dated_part
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from handlers.answering.telling import correct_others, line_for_everybody
from handlers.triage.preview import moves_of, shown_first, tell_those_moved, without_seen
from handlers.triage.rotas import asked_about, rota_in_front, rotas, stored
from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.roster_text import NewRoster, read_roster
from meetings.calendar.typed.which import Unsettled
from meetings.duty.schedule import DutySchedule
from meetings.duty.typed.roster_edits import Around, read_join, read_leave
from posts.receipts import Receipt
from posts.words import duty_rosters as words
from storage.records import dated_values, duty_schedules

DOES = "changes the roster"


def roster(memory: Memory, rest: str) -> Receipt:
    """Name who takes turns; the roster there is, where nothing follows."""
    if not rest:
        return words.rosters(rotas(memory, memory.meeting_of()), memory.today)
    run_by_typist(memory, DOES)
    calendar = stored(memory)
    named, _ = rota_in_front(memory, memory.text)
    before = named and next(duty for duty in calendar.series.duties if duty.key == named.key)
    before = before or calendar.series.duty
    typed, _ = without_seen(rest)
    return _apply(
        memory, calendar, before, read_roster(typed, calendar, memory.roster, memory.now, before), f"roster {typed}"
    )


def join(memory: Memory, rest: str) -> Receipt:
    """Somebody takes turns from a duty week on."""
    calendar, before, around, typed = _about(memory, rest)
    return _apply(memory, calendar, before, read_join(typed, around), f"join {typed}")


def leave(memory: Memory, rest: str) -> Receipt:
    """Somebody takes no turns any more from a duty week on."""
    calendar, before, around, typed = _about(memory, rest)
    return _apply(memory, calendar, before, read_leave(typed, around), f"leave {typed}")


def _about(memory: Memory, rest: str) -> tuple[Calendar, DutySchedule, Around, str]:
    run_by_typist(memory, DOES)
    calendar = stored(memory)
    before = rotas(memory, calendar)[0]
    return calendar, before, Around(before, memory.roster, memory.now, memory.today), without_seen(rest)[0]


def _apply(
    memory: Memory, calendar: Calendar, before: DutySchedule | None, read: NewRoster | Unsettled, typed: str
) -> Receipt:
    """Store it where nobody's turn moves, or the difference was shown; say and tell what holds now."""
    if isinstance(read, Unsettled):
        raise asked_about(memory, before, read, typed.partition(" ")[0])
    line = words.roster_line(read, memory.today)
    moves = moves_of(before, read.plan)
    if before and not moves and _is_so_already(before, read):
        raise Declined(words.is_so_already(before, read, memory.today))
    shown_first(memory, before or read.after, moves, line, typed)
    key, rota = calendar.series.key, before.key if before else ""
    for entry in (read.entry, *read.later):
        dated_values.set_duty(memory.tx, memory.author, key, entry, rota)
    duty_schedules.apply(memory.tx, memory.author, key, read.plan)
    otherwise = words.roster_stays_line(before, read)
    part = dated_part(memory, key, dated_values.duty_name(rota), read.entry.first, said=line, otherwise=otherwise)
    line_for_everybody(memory, calendar, line, [part])
    told = tell_those_moved(memory, before, moves, part) if before else []
    correct_others(memory)
    return words.roster_changed(read, before, told, memory.now, memory.today)


def _is_so_already(before: DutySchedule, read: NewRoster) -> bool:
    """Whether the same people take turns in the same order, and nobody else is planned to later."""
    planned_later = any(entry.first > read.entry.first for entry in before.rota.duties.entries)
    return not planned_later and before.on(read.entry.first).roster == read.entry.value.roster
