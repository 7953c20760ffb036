"""Turns of a duty as they are planned and had: explicit days with explicit people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meetings.duty.rota import ONE_DAY

# Who has a turn that nobody has.
NOBODY = ""


@dataclass(frozen=True)
class Turn:
    """One seat of one turn, both days included: `person` has it, `planned` is whose it was by the roster."""

    first: date
    last: date
    person: str
    planned: str
    seat: int = 0

    @property
    def changed_hands(self) -> bool:
        """Whether somebody else has it than the roster said, by a swap, a cover, or because it is skipped."""
        return self.person != self.planned

    def touches(self, first: date, last: date) -> bool:
        """Whether any day of it lies in this stretch, both ends included."""
        return self.first <= last and first <= self.last


@dataclass(frozen=True)
class Cover:
    """One day within a turn that somebody else has."""

    day: date
    person: str
    seat: int = 0


@dataclass(frozen=True)
class Stint:
    """Days in a row within one turn, both included, that one person has; `planned` is whose they were by the roster."""

    first: date
    last: date
    person: str
    planned: str
    seat: int = 0

    @property
    def days(self) -> int:
        """How many days it is."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class DutyWeek:
    """One week of duty, both days included, and who has what of it, by day and seat."""

    first: date
    last: date
    stints: tuple[Stint, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """Whoever has a day of it, in order, nobody twice."""
        return tuple(dict.fromkeys(stint.person for stint in self.stints if stint.person != NOBODY))


def follows(before: Stint, after: Stint) -> bool:
    """Whether one stint goes on where the other ends, with the same person in the same seat."""
    same = (before.person, before.seat) == (after.person, after.seat)
    return same and after.first - before.last == ONE_DAY
