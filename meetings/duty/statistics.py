"""Who has carried what, by what was had and what was planned: nothing is counted as it happens.

Whoever has a day that was another's is owed it by that person: the balance is what others owe, less what is owed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import holders
from meetings.duty.turn import NOBODY, Turn

# The days on which each person's site is closed.
Closed = Mapping[str, frozenset[date]]


@dataclass
class Tally:
    """What one person has had: `turns` are those of which they had most; the rest are days.

    `given` are days had in place of others, `received` theirs that others had; of what is agreed to come as well.
    """

    turns: int = 0
    days: int = 0
    holidays: int = 0
    given: int = 0
    received: int = 0

    @property
    def balance(self) -> int:
        """How many days others owe the person; less than nothing where the person owes."""
        return self.given - self.received


@dataclass
class _Tallies:
    of: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def count(self, schedule: DutySchedule, turn: Turn, since: date, today: date, closed: Closed) -> None:
        """Count one seat of a turn."""
        had: Counter[str] = Counter()
        for day, person in holders(schedule, turn).items():
            if day < since:
                continue
            self._debt(turn.planned, person)
            if day <= today and person != NOBODY:
                had[person] += 1
                self.of[person].days += 1
                self.of[person].holidays += day in closed.get(person, frozenset())
        if had:
            self.of[had.most_common(1)[0][0]].turns += 1

    def _debt(self, planned: str, person: str) -> None:
        if person in {planned, NOBODY}:
            return
        self.of[person].given += 1
        if planned != NOBODY:
            self.of[planned].received += 1


def tallies(
    schedule: DutySchedule, roster: Iterable[str], since: date, today: date, closed: Closed
) -> dict[str, Tally]:
    """What each has had of a rota from a day through today, the roster first; of debts what is agreed to come as well.

    `schedule` has every stored turn of that time.
    """
    counted = _Tallies()
    for name in roster:
        counted.of[name] = Tally()
    last = schedule.turns[-1].last if schedule.turns else today
    for turn in schedule.touching(max(since, schedule.first_day), max(last, today)):
        if turn.changed_hands or turn.first <= today or _is_covered(schedule, turn):
            counted.count(schedule, turn, since, today, closed)
    return dict(counted.of)


def _is_covered(schedule: DutySchedule, turn: Turn) -> bool:
    return any(turn.first <= cover.day <= turn.last for cover in schedule.covers)
