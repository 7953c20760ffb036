"""`/triage agree 12`, `decline`, `withdraw`, `requests`, and taking a call: what was asked is answered, once."""

from __future__ import annotations

from dataclasses import replace

from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, tell_line
from handlers.triage.handing import hand_over
from handlers.triage.numbers import only_number
from handlers.triage.rotas import by_key, is_owner, rotas, stored, taking_part, usage_of
from meetings.calendar.calendar import Calendar
from meetings.dates import day_words, local_day, local_time_words
from meetings.duty.request import Kind, Request, State, gifts
from meetings.duty.schedule import DutySchedule
from posts.receipts import Receipt
from posts.unasked.lines import Part, content
from posts.words import duty_changes
from posts.words import duty_requests as words
from storage import changelog
from storage.records import duty_requests


def agree(memory: Memory, rest: str) -> Receipt:
    """Whoever is asked agrees: it is done at once, or nothing is where somebody has not any more what they give."""
    calendar, schedule, request = _asked(memory, rest)
    typist = memory.typist()
    if request.kind is Kind.CALL:
        return _take(memory, calendar, schedule, request)
    if typist.name != request.taker:
        raise Declined(duty_changes.not_yours((request.taker,), calendar.series.owners, "agree to that"))
    return _carry_out(memory, calendar, schedule, request, request.taker)


def take_call(memory: Memory, number: int) -> Receipt:
    """Answer a call for cover: the first who does has it."""
    calendar, schedule, request = _asked(memory, str(number))
    return _take(memory, calendar, schedule, request)


def _take(memory: Memory, calendar: Calendar, schedule: DutySchedule, request: Request) -> Receipt:
    if request.kind is not Kind.CALL:
        raise Declined(Receipt(f"#{request.number} is asked of {request.taker} alone. Nothing was changed."))
    typist = taking_part(memory, calendar, schedule)
    if typist.name == request.giver:
        raise Declined(
            Receipt(f"You have it already; `/triage withdraw {request.number}` ends the call. Nothing was changed.")
        )
    return _carry_out(memory, calendar, schedule, request, typist.name)


def _carry_out(memory: Memory, calendar: Calendar, schedule: DutySchedule, request: Request, taker: str) -> Receipt:
    given = gifts(request, schedule, taker, memory.now)
    if given is None:
        raise Declined(words.stale(request, schedule, memory.today))
    agreed = replace(request, state=State.AGREED, taker=taker)
    duty_requests.change(memory.tx, memory.author, calendar.series.key, agreed)
    return hand_over(memory, calendar, schedule, given, agreed=True)


def decline(memory: Memory, rest: str) -> Receipt:
    """Whoever is asked declines, and whoever asked is told."""
    calendar, schedule, request = _asked(memory, rest)
    if request.kind is Kind.CALL:
        raise Declined(Receipt(f"#{request.number} asks everybody: leave it to others. Nothing was changed."))
    if memory.typist().name != request.taker:
        raise Declined(duty_changes.not_yours((request.taker,), calendar.series.owners, "decline that"))
    return _end(memory, calendar, schedule, replace(request, state=State.DECLINED))


def withdraw(memory: Memory, rest: str) -> Receipt:
    """Whoever asked, the person it is about, or an owner ends it."""
    calendar, schedule, request = _asked(memory, rest, lapsed=True)
    typist = memory.typist()
    theirs = typist.name == request.giver or request.recorded_by == memory.asked.account
    if not theirs and not is_owner(calendar, typist):
        raise Declined(duty_changes.not_yours((request.giver,), calendar.series.owners, "withdraw that"))
    return _end(memory, calendar, schedule, replace(request, state=State.WITHDRAWN))


def _end(memory: Memory, calendar: Calendar, schedule: DutySchedule, ended: Request) -> Receipt:
    duty_requests.change(memory.tx, memory.author, calendar.series.key, ended)
    told = ""
    if ended.state is State.DECLINED and _tell_asker(memory, calendar, schedule, ended):
        told = memory.name_of(ended.recorded_by) or ended.giver
    correct_others(memory)
    return words.declined(ended, schedule, told, memory.today)


def _tell_asker(memory: Memory, calendar: Calendar, schedule: DutySchedule, ended: Request) -> bool:
    line = words.declined_line(ended, schedule, memory.today)
    key = {"series": calendar.series.key, "number": ended.number}
    part = Part("duty_requests", key, line, "", {"state": ended.state})
    until = schedule.begins(ended.first).isoformat()
    asker = memory.name_of(ended.recorded_by) or ended.giver
    return tell_line(memory, asker, {**content(line, [part]), "until": until})


def listed(memory: Memory, rest: str) -> Receipt:
    """The requests and calls that are open."""
    if rest:
        raise usage_of(memory)
    calendar = memory.meeting_of()
    keys = {duty.key: duty for duty in rotas(memory, calendar)}
    open_ones = duty_requests.open_ones(memory.tx, memory.workspace, calendar.series.key)
    standing = [
        (request, keys[request.rota])
        for request in open_ones
        if request.rota in keys and not request.has_lapsed(keys[request.rota], memory.now)
    ]
    return words.listed(standing, memory.today)


def _asked(memory: Memory, rest: str, *, lapsed: bool = False) -> tuple[Calendar, DutySchedule, Request]:
    """The request of the number that is all of this text; raises Declined where it is answered, or has lapsed."""
    number = only_number(rest)
    if number is None:
        found = listed(memory, "")
        raise Declined(replace(found, text=f"Which one? {found.text}"))
    calendar = stored(memory)
    request = duty_requests.get(memory.tx, memory.workspace, calendar.series.key, number)
    schedule = by_key(calendar, request.rota) if request else None
    if request is None or schedule is None:
        raise Declined(Receipt(f"There is no request #{number}. `/triage requests` shows those that are open."))
    if request.state is not State.OPEN or (request.has_lapsed(schedule, memory.now) and not lapsed):
        raise Declined(words.settled(request, schedule, _when(memory, calendar, number), memory.now, memory.today))
    return calendar, schedule, request


def _when(memory: Memory, calendar: Calendar, number: int) -> str:
    """` (since 10:02)`: when it was settled, with the day where that is not today."""
    key = {"series": calendar.series.key, "number": number}
    change = changelog.latest_of(memory.tx, memory.workspace, "duty_requests", key)
    if change is None:
        return ""
    day = local_day(change.at, calendar.series.zone)
    on = "" if day == memory.today else f"{day_words(day, memory.today)} "
    return f" (since {on}{local_time_words(change.at, calendar.series.zone)})"
