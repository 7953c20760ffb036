"""Who is out while a duty is theirs: absences, and the holidays of their sites, by the half days that matter.

What matters of a duty are the halves of its working days, Monday to Friday; of days that have none, every half. A half
belongs to whoever has the duty in it: where a duty is handed over at noon or later, the morning of that day is still
the one before's, and from five o'clock on its afternoon is as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property

from meetings.absences.absence import Absence
from meetings.absences.half_days import first_half, half_days_between
from meetings.calendar.holidays import Holiday, concerning
from meetings.duty.rota import SATURDAY, Duty
from meetings.people import Person

NOON = time(12)
END_OF_WORK = time(17)

# The half days of a duty, each by its number with the day of the duty that it belongs to.
Halves = Mapping[int, date]


@dataclass(frozen=True)
class Away:
    """Absences, and by roster name the days on which a person's site is closed, with what they are called."""

    absences: Sequence[Absence] = ()
    closed: Mapping[str, Mapping[date, str]] = field(default_factory=dict)

    @cached_property
    def _of(self) -> dict[str, list[Absence]]:
        of: dict[str, list[Absence]] = {}
        for absence in self.absences:
            of.setdefault(absence.person, []).append(absence)
        return of

    def absent(self, person: str, halves: Halves) -> dict[int, Absence]:
        """The half days of these on which the person is out, each with the first absence that says so."""
        if not halves:
            return {}
        first, last = min(halves), max(halves)
        out: dict[int, Absence] = {}
        for absence in self._of.get(person, ()):
            days = half_days_between(absence.when, date.fromordinal(first // 2), date.fromordinal(last // 2))
            for half in sorted(days & halves.keys()):
                out.setdefault(half, absence)
        return out

    def closed_to(self, person: str, halves: Halves, roster: Collection[str]) -> dict[int, str]:
        """The half days of these on which the person's site is closed, and what that is called.

        A day on which the sites of the whole roster are closed is nobody's to cover, and not among them.
        """
        mine = self.closed.get(person, {})
        found = {half: date.fromordinal(half // 2) for half in sorted(halves)}
        return {half: mine[day] for half, day in found.items() if day in mine and not self._all_closed(day, roster)}

    def _all_closed(self, day: date, roster: Collection[str]) -> bool:
        return all(day in self.closed.get(name, {}) for name in roster)

    def free(self, person: str, halves: Halves, roster: Collection[str], *, but_for_habits: bool = False) -> bool:
        """Whether the person is in on all of these half days; habits are weekdays off that come again for ever."""
        absent = self.absent(person, halves).values()
        out = [absence for absence in absent if not (but_for_habits and is_habit(absence))]
        return not out and not self.closed_to(person, halves, roster)


def away_of(absences: Sequence[Absence], holidays: Iterable[Holiday], people: Sequence[Person]) -> Away:
    """Who is out when, of these people: guests' sites count as anybody's."""
    known = tuple(holidays)
    at: dict[str | None, Mapping[date, str]] = {}
    for person in people:
        if person.site not in at:
            at[person.site] = concerning(known, [person])
    return Away(absences, {person.name: at[person.site] for person in people})


def is_habit(absence: Absence) -> bool:
    """Whether it comes again every week without an end: it goes along into whatever turn the person takes."""
    return bool(absence.when.every) and absence.when.open_end


def halves_that_matter(duty: Duty, days: Iterable[date]) -> Halves:
    """The half days of these days of a duty on which somebody has to be in, each with the day it belongs to."""
    behind = 0 if duty.handover < NOON else 1 if duty.handover < END_OF_WORK else 2
    halves = {first_half(day) + half + behind: day for day in days for half in (0, 1)}
    working = {half: day for half, day in halves.items() if date.fromordinal(half // 2).weekday() < SATURDAY}
    return working or halves
