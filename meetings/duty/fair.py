"""The fair swap: who could have somebody's turn instead, and which turn of theirs to have for it.

Asked is whoever of the roster is free then and has carried least. Nothing is moved by it: it is proposed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.duty.away import Away, Halves, halves_that_matter
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import NOBODY, Stint, Turn

# A turn to have in return lies at most so far ahead, and at least so far that there is time to agree.
AHEAD = timedelta(weeks=26)
NOTICE = timedelta(days=1)
# Days had so long before the turn count as carried.
CARRIED = timedelta(days=365)


@dataclass(frozen=True)
class SwapWith:
    """Somebody who could have the turn, the turn of theirs to have for it, and their load in days."""

    person: str
    turn: Turn
    load: int


@dataclass(frozen=True)
class CoverBy:
    """Somebody who could have the days without any of theirs in return, and their load in days."""

    person: str
    load: int


@dataclass(frozen=True)
class Fair:
    """What could be done about days of a turn that somebody can't have, each the fairest first.

    `days` are the days of `turn` in question, all that the person has of it where nothing else was said.
    """

    turn: Turn
    person: str
    days: tuple[date, ...]
    swaps: tuple[SwapWith, ...] = ()
    covers: tuple[CoverBy, ...] = ()


def fair(
    schedule: DutySchedule,
    turn: Turn,
    away: Away,
    now: datetime,
    *,
    days: Sequence[date] = (),
    others: Sequence[DutySchedule] = (),
) -> Fair:
    """Who could have this turn of a person, or only the `days` of it that are in question.

    `turn` is one of the schedule's; `others` are the schedules of further rotas, in which nobody is on duty meanwhile.
    The swaps are for the whole turn, and none where it has begun, or where others have days of it; the covers are for
    the days.
    """
    had = tuple(day for stint in _stints(schedule, turn) if stint.person == turn.person for day in days_of(stint))
    asked = tuple(day for day in had if day in days) if days else had
    ask = _Ask(schedule, turn, away, now, (schedule, *others))
    return Fair(turn, turn.person, asked, tuple(ask.swaps()), tuple(ask.covers(asked)))


def days_of(stint: Stint) -> list[date]:
    """Each day of a stint, in order."""
    return [stint.first + timedelta(days=ahead) for ahead in range(stint.days)]


def loads(schedule: DutySchedule, person: str, until: date) -> Counter[str]:
    """Everybody's load in days as it is for a swap with this person on the day `until`.

    That is the days they have had in the year before it, and will have up to it, less those they owe the person. Who
    has had a day that was somebody else's is owed it by them: debts are not kept, they follow from who had what.
    """
    found: Counter[str] = Counter()
    for stint in schedule.stints(until - CARRIED, until - ONE_DAY):
        days = sum(until - CARRIED <= day < until for day in days_of(stint))
        found[stint.person] += days
        if stint.person != stint.planned and person in {stint.person, stint.planned}:
            other = stint.planned if stint.person == person else stint.person
            found[other] += days if stint.planned == person else -days
    return found


@dataclass(frozen=True)
class _Ask:
    """One question: somebody's turn, and all that says who could have it."""

    schedule: DutySchedule
    turn: Turn
    away: Away
    now: datetime
    duties: Sequence[DutySchedule]

    def swaps(self) -> Iterator[SwapWith]:
        """Everybody who could swap, the fairest first, each with the nearest turn of theirs that would do."""
        if not self._is_to_swap(self.turn):
            return
        load = loads(self.schedule, self.turn.person, self.turn.first)
        found = [SwapWith(name, turn, load[name]) for name in self._who(self.turn) for turn in self._nearest(name)[:1]]
        yield from sorted(found, key=lambda one: (one.load, self._distance(one.turn)))

    def covers(self, days: Sequence[date]) -> Iterator[CoverBy]:
        """Everybody of the roster who could have these days, the fairest first."""
        halves = halves_that_matter(self.schedule.on(self.turn.first), days)
        load = loads(self.schedule, self.turn.person, self.turn.first)
        roster = self.schedule.on(self.turn.first).roster
        able = [name for name in roster if days and self._could(name, days, halves, roster)]
        yield from sorted((CoverBy(name, load[name]) for name in able), key=lambda one: one.load)

    def _who(self, turn: Turn) -> list[str]:
        """Everybody of its roster who could have the whole of this turn, in the order of the roster."""
        roster = self.schedule.on(turn.first).roster
        days = self._days(turn)
        halves = halves_that_matter(self.schedule.on(turn.first), days)
        return [name for name in roster if self._could(name, days, halves, roster)]

    def _could(self, name: str, days: Sequence[date], halves: Halves, roster: Sequence[str]) -> bool:
        """Whether somebody else than who asks is in, takes turns, and has no other duty on these days."""
        if name == self.turn.person or self._is_busy(name, days):
            return False
        return self.away.free(name, halves, roster)

    def _nearest(self, name: str) -> list[Turn]:
        """The turns ahead of this person that who asks could have for it, the nearest to the turn first."""
        first = self.now.date() - ONE_DAY
        theirs = [turn for turn in self.schedule.touching(first, first + AHEAD) if turn.person == name]
        return sorted((turn for turn in theirs if self._would_do(turn)), key=self._distance)

    def _would_do(self, turn: Turn) -> bool:
        """Whether who asks is in during this turn, but for weekdays they are always out on."""
        duty, days, me = self.schedule.on(turn.first), self._days(turn), self.turn.person
        soon = self.schedule.begins(turn.first) <= self.now + NOTICE
        if soon or not self._is_to_swap(turn) or me not in duty.roster or self._is_busy(me, days):
            return False
        return self.away.free(me, halves_that_matter(duty, days), duty.roster, but_for_habits=True)

    def _is_busy(self, name: str, days: Sequence[date]) -> bool:
        """Whether the person pauses, or has a duty, on any of these days."""
        pauses = [pause for pause in self.schedule.rota.pauses if pause.person == name]
        if any(pause.touches(day, day) for pause in pauses for day in days):
            return True
        return any(name in duty.on_duty(day) for duty in self.duties for day in days)

    def _is_to_swap(self, turn: Turn) -> bool:
        """Whether the turn has not begun, and whoever has it has every day of it."""
        if turn.person == NOBODY or self.schedule.begins(turn.first) <= self.now:
            return False
        return {stint.person for stint in _stints(self.schedule, turn)} == {turn.person}

    def _days(self, turn: Turn) -> list[date]:
        return [day for stint in _stints(self.schedule, turn) for day in days_of(stint)]

    def _distance(self, turn: Turn) -> int:
        return abs((turn.first - self.turn.first).days)


def _stints(schedule: DutySchedule, turn: Turn) -> Iterable[Stint]:
    """Who has what of one seat of a turn."""
    found = schedule.stints(turn.first, turn.last)
    return [stint for stint in found if stint.seat == turn.seat and turn.first <= stint.first <= turn.last]
