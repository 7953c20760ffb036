"""What `/triage` shows: the coming weeks, who has the duty now, somebody's own turns."""

from __future__ import annotations

from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Declined, Memory
from handlers.triage.rotas import no_roster, rota_in_front, rotas, usage_of
from meetings.when.read import read_when
from meetings.when.spans import When
from posts.receipts import Receipt
from posts.words import duty as words

# What is said of duty in front of a when: `who is on duty next week`.
_ABOUT_DUTY = {"who", "who's", "whos", "is", "has", "have", "will", "be", "on", "duty", "triage", "it", "the"}


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
    """Who has each rota at this moment, and who has it next; on the days that are asked about, where some are."""
    if rest and (shown := when_asked(memory, rest)):
        return shown
    _nothing_behind(memory, rest)
    return of_each(memory, lambda one: words.now_and_next(rotas(one, one.meeting_of()), one.now, one.today))


def when_asked(memory: Memory, typed: str) -> Receipt | None:
    """Who has the weeks of a when, whatever is said of duty before it; None where the text is anything else."""
    words_of_it = [word for word in typed.rstrip(" ?!.").split() if word.casefold() not in _ABOUT_DUTY]
    when = read_when(" ".join(words_of_it), memory.today) if words_of_it else None
    if not isinstance(when, When) or when.every or when.last_day is None:
        return None
    first, last = when.first_day, when.last_day
    return of_each(memory, lambda one: words.on_days(rotas(one, one.meeting_of()), first, last, one.today))


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
