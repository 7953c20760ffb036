"""`/triage stats [since D]`: who has had how much, and who owes whom."""

from __future__ import annotations

from datetime import date

from handlers.answering.memory import Declined, Memory
from handlers.answering.words import asked
from handlers.triage.rotas import rotas, stored, usage_of
from meetings.calendar.calendar import Calendar
from meetings.calendar.holidays import concerning
from meetings.calendar.typed.which import Choice, Unsettled
from meetings.duty.schedule import DutySchedule
from meetings.duty.statistics import Closed, tallies
from meetings.when.read import read_when
from meetings.when.spans import Unclear
from posts.receipts import Receipt
from posts.words import duty_statistics as words
from storage.records import duty_schedules, holidays

_SINCE = frozenset({"since", "from"})


def stats(memory: Memory, rest: str) -> Receipt:
    """What each person of each rota has had, of all that is stored, or since a day."""
    since = _since(memory, rest) if rest else date.min
    calendar = stored(memory)
    closed = _closed(memory)
    each = [(duty, _whole(memory, calendar, duty)) for duty in rotas(memory, calendar)]
    counted = [
        (whole, tallies(whole, duty.on(memory.today).roster, since, memory.today, closed)) for duty, whole in each
    ]
    return words.shown(counted, since, memory.today)


def _since(memory: Memory, rest: str) -> date:
    word, _, typed = rest.partition(" ")
    if word.casefold() not in _SINCE:
        raise usage_of(memory)
    if not typed:
        raise Declined(Receipt(f"Since when? {words.since_example(memory.today)}"))
    when = read_when(typed, memory.today, lead="/triage stats since ")
    if isinstance(when, Unclear):
        past = [one.first_day for one in when.choices if one.first_day <= memory.today]
        choices = tuple(Choice(day.isoformat(), day.isoformat()) for day in past)
        unread = f"{when.question.partition(' Try:')[0]} {words.since_example(memory.today)}"
        raise asked(Unsettled(when.question if choices else unread, choices), "stats since")
    return when.first_day


def _whole(memory: Memory, calendar: Calendar, duty: DutySchedule) -> DutySchedule:
    """Every stored turn of a rota, those of years ago as well."""
    return duty_schedules.whole(memory.tx, memory.workspace, calendar.series.key, duty.rota)


def _closed(memory: Memory) -> Closed:
    """The days on which each person's site is closed."""
    known = holidays.known(memory.tx, memory.workspace)
    return {person.name: frozenset(concerning(known, [person])) for person in memory.roster.people}
