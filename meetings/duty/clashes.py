"""Where the schedule and absences meet: days of a duty on which whoever has it is out, or has a holiday.

A clash is a half day that matters of a stint (away.py says which do) on which its person is out. What others cover is
theirs and no clash of whose turn it is; neither is a weekend inside a stint, or a day behind its end. A holiday is a
clash where somebody else of the roster works on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.absences.absence import Absence, when_words
from meetings.dates import join_words, span_words
from meetings.duty.away import Away, halves_that_matter
from meetings.duty.fair import days_of
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import NOBODY, Stint


@dataclass(frozen=True)
class Out:
    """Why somebody is not in on some days: absences, and days on which their site is closed with what they are."""

    absences: tuple[Absence, ...] = ()
    closed: tuple[tuple[date, str], ...] = ()

    def words(self, today: date) -> str:
        """`is out Mon July 15 - Wed July 17`, `has a holiday Wed July 24 (Pioneer Day)`, or both."""
        out = [when_words(absence.when, today) for absence in self.absences]
        each = [f"is out {join_words(list(dict.fromkeys(out)))}"] if out else []
        each += [f"has a holiday {span_words(day, day, today)} ({name})" for day, name in self.closed]
        return join_words(each)


@dataclass(frozen=True)
class Clash:
    """A stint of a schedule on some of whose `days` its person is not in, and why."""

    schedule: DutySchedule
    stint: Stint
    days: tuple[date, ...]
    out: Out

    @property
    def person(self) -> str:
        """Who has the stint."""
        return self.stint.person

    @property
    def is_whole(self) -> bool:
        """Whether no working day of the stint is left on which they are in."""
        halves = halves_that_matter(self.schedule.on(self.stint.first), days_of(self.stint))
        return set(halves.values()) <= set(self.days)

    def words(self, today: date) -> str:
        """`Mat has Triage Duty Mon July 15 - Sun July 21 and is out Mon July 15 - Wed July 17.`"""
        stint = self.stint
        name = self.schedule.name(stint.first)
        return f"{self.person} has {name} {span_words(stint.first, stint.last, today)} and {self.out.words(today)}."


def clashes_in(
    schedule: DutySchedule, first: date, last: date, away: Away, *, people: Iterable[str] | None = None
) -> list[Clash]:
    """The clashes of the stints that touch these days, in the order of days and seats; only of these people, if any.

    The days are those of whole stints, whatever of them lies outside: a week is warned about as a whole.
    """
    asked = None if people is None else set(people)
    found = (
        clash_of(schedule, stint, away)
        for stint in schedule.stints(first, last)
        if stint.first <= last and stint.last >= first and (asked is None or stint.person in asked)
    )
    return [clash for clash in found if clash]


def clashes_ahead(
    schedule: DutySchedule, first: date, last: date, away: Away, *, people: Iterable[str] | None = None
) -> list[Clash]:
    """The same without those whose days are all before `first`: nobody can cover what is past."""
    found = clashes_in(schedule, first, last, away, people=people)
    return [clash for clash in found if clash.days[-1] >= first]


@dataclass(frozen=True)
class Between:
    """Who was away before something changed, and who is after it; `people` are those whom that concerns, if not all."""

    before: Away
    after: Away
    people: frozenset[str] | None = None


@dataclass(frozen=True)
class Difference:
    """What becomes of clashes by that: all that `stand`, those of them that are `new`, and those that are `gone`.

    One that was a holiday only is new where its person is out by now.
    """

    stand: tuple[Clash, ...]
    new: tuple[Clash, ...]
    gone: tuple[Clash, ...]


def difference(schedule: DutySchedule, between: Between, first: date, last: date) -> Difference:
    """What becomes between the two of the clashes of the stints that touch these days."""
    was, now = (
        {
            (clash.stint.first, clash.stint.seat): clash
            for clash in clashes_in(schedule, first, last, away, people=between.people)
        }
        for away in (between.before, between.after)
    )
    return Difference(
        tuple(now.values()),
        tuple(clash for place, clash in now.items() if place not in was or _is_more(clash, was[place])),
        tuple(clash for place, clash in was.items() if place not in now),
    )


def handed_clashes(before: DutySchedule, after: DutySchedule, days: Sequence[date], away: Away) -> list[Clash]:
    """The clashes on these days that handing duty over brought about: of whoever has a stint that was another's."""
    was = {(clash.person, day) for clash in clashes_in(before, days[0], days[-1], away) for day in clash.days}
    found = clashes_in(after, days[0], days[-1], away)
    return [clash for clash in found if any((clash.person, day) not in was for day in clash.days)]


def _is_more(clash: Clash, before: Clash) -> bool:
    return bool(clash.out.absences) and not before.out.absences


def clash_of(schedule: DutySchedule, stint: Stint, away: Away) -> Clash | None:
    """The clash of this stint, None where its person is in whenever it matters, or nobody has it."""
    if stint.person == NOBODY:
        return None
    found = out_on_duty(schedule, stint.person, days_of(stint), away)
    return Clash(schedule, stint, *found) if found else None


def out_on_duty(
    schedule: DutySchedule, person: str, days: Sequence[date], away: Away
) -> tuple[tuple[date, ...], Out] | None:
    """On which of these days, that a duty is or is to be theirs on, somebody is not in, and why; None for none."""
    duty = schedule.on(days[0])
    halves = halves_that_matter(duty, days)
    absent, closed = away.absent(person, halves), away.closed_to(person, halves, duty.roster)
    found = sorted({halves[half] for half in (*absent, *closed)})
    if not found:
        return None
    reasons = dict.fromkeys(absent[half] for half in sorted(absent))
    holidays = dict.fromkeys((date.fromordinal(half // 2), name) for half, name in closed.items() if half not in absent)
    return tuple(found), Out(tuple(reasons), tuple(holidays))
