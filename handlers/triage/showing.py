"""What `/triage` shows: the coming weeks, who has the duty now, somebody's own turns."""

from __future__ import annotations

from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Declined, Memory
from handlers.triage.rotas import no_roster, rota_in_front, rotas, usage_of
from posts.receipts import Receipt
from posts.words import duty as words


def weeks(memory: Memory, rest: str) -> Receipt:
    """This week, next week and the coming ones of each rota, or of the one that is named."""
    _nothing_behind(memory, rest)
    return of_each(memory, _weeks)


def _weeks(memory: Memory) -> Receipt:
    series = memory.meeting_of().series
    named, _ = rota_in_front(memory, memory.text)
    meant = [duty for duty in series.duties if named is None or duty.key == named.key]
    duties = [duty for duty in meant if duty.on(memory.today).roster]
    if not duties:
        raise Declined(no_roster(memory))
    return words.shown(duties, memory.today)


def who(memory: Memory, rest: str) -> Receipt:
    """Who has each rota at this moment, and who has it next."""
    _nothing_behind(memory, rest)
    return of_each(memory, lambda one: words.now_and_next(rotas(one, one.meeting_of()), one.now, one.today))


def mine(memory: Memory, rest: str) -> Receipt:
    """The typist's coming turns."""
    _nothing_behind(memory, rest)
    name = memory.typist().name
    return of_each(memory, lambda one: _turns_of(one, name))


def of_person(memory: Memory, name: str) -> Receipt:
    """Somebody's coming turns."""
    return of_each(memory, lambda one: _turns_of(one, name))


def _turns_of(memory: Memory, name: str) -> Receipt:
    return words.turns_of(name, rotas(memory, memory.meeting_of()), memory.now, memory.today)


def _nothing_behind(memory: Memory, rest: str) -> None:
    if rest:
        raise usage_of(memory)
