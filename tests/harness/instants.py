"""Every instant from 2020 to 2036, in zones of every kind: who has the duty, against an oracle that knows only offsets.

`python -m tests.harness.instants` is the long form, `make duties`; `tests/meetings/duty/test_every_instant.py` plays a
share of it. The oracle (offsets.py) takes nothing from meetings/dates.py; the stored turns are read day by day into a
dictionary.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from random import Random

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import ALWAYS, Dated, Entry, always
from meetings.calendar.due import Due, scheduled
from meetings.calendar.series import Schedule, Series
from meetings.duty.rota import Duty, Every, Pause, Rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover, Turn
from meetings.posting import PostKind
from tests.harness.offsets import FIRST, HOUR, LAST, MINUTE, ONE_DAY, ZONES, changes, oracle, stretches

ROSTER = ("Ada", "Bo", "May", "Noor Haddad", "Noor Salim")


@dataclass(frozen=True)
class Shape:
    """How a rota turns: on which weekday its weeks begin (Monday is 0), how long a turn is, and how many have it."""

    weekday: int = 0
    every: Every = Every.WEEK
    weekdays_only: bool = False
    seats: int = 1
    handover: time = time(9)

    def __str__(self) -> str:
        days = ", weekdays" if self.weekdays_only else ""
        seats = f", {self.seats} seats" if self.seats > 1 else ""
        return f"every {self.every.value} from weekday {self.weekday} at {self.handover:%H:%M}{days}{seats}"


@dataclass
class Found:
    """How much was looked at."""

    turns: int = 0
    instants: int = 0
    drafts: int = 0

    def add(self, other: Found) -> None:
        """Count the other in."""
        self.turns += other.turns
        self.instants += other.instants
        self.drafts += other.drafts


def handovers_of(zone: str) -> tuple[time, ...]:
    """Times of day that this zone skips once, or has twice once, and ordinary ones."""
    found = [time(9), time(0), time(23, 30)]
    for before, after in pairwise(stretches(zone)):
        least = min(before.offset, after.offset)
        half = abs(after.offset - before.offset) / 2
        found.append((after.start + least + half).time())
    return tuple(dict.fromkeys(found))


def shapes_of(zone: str) -> list[Shape]:
    """Every shape that is tried in a zone: each weekday with each handover, and the other rotas."""
    handovers = handovers_of(zone)
    weekly = [Shape(n % 7, handover=handovers[n % len(handovers)]) for n in range(max(7, len(handovers)))]
    others = [
        Shape(2, Every.DAY),
        Shape(0, Every.DAY, weekdays_only=True),
        Shape(0, weekdays_only=True),
        Shape(4, weekdays_only=True, seats=2),
        Shape(3, seats=2),
        Shape(6, Every.DAY, seats=2),
    ]
    return weekly + [replace(each, handover=handovers[-1 - n % len(handovers)]) for n, each in enumerate(others)]


def schedule_of(zone: str, shape: Shape, random: Random) -> DutySchedule:
    """Seventeen years of a rota, stored: people join, leave and pause, turns are swapped, days are covered."""
    first = FIRST - 20 * ONE_DAY
    first += timedelta(days=(shape.weekday - first.weekday()) % 7)
    duty = Duty(
        "Triage Duty",
        ROSTER[:4],
        first,
        shape.handover,
        zone,
        shape.every,
        shape.weekdays_only,
        shape.seats,
    )
    entries = [Entry(ALWAYS, duty)]
    for year in range(2021, 2037, 2):
        change = date(year, random.randint(1, 12), random.randint(1, 28))
        change += timedelta(days=(shape.weekday - change.weekday()) % 7)
        roster = tuple(random.sample(ROSTER, random.randint(shape.seats + 1, len(ROSTER))))
        entries.append(Entry(change, replace(duty, roster=roster, first_week=change, anew=random.random() < 0.5)))
    # Nobody pauses where two are needed of three.
    pauses = [
        Pause("Ada", date(year, 5, 1), date(year, 6, 15)) for year in range(2020, 2037, 3 if shape.seats == 1 else 99)
    ]
    rota = Rota(Dated(tuple(entries)), tuple(pauses))
    turns = list(DutySchedule(rota).touching(first, LAST + 20 * ONE_DAY))
    for _ in range(len(turns) // 20):
        one, other = random.randrange(len(turns)), random.randrange(len(turns))
        if not {turns[one].person, turns[other].person} & {each.person for each in _beside(turns, one, other)}:
            people = turns[one].person, turns[other].person
            turns[other], turns[one] = replace(turns[other], person=people[0]), replace(turns[one], person=people[1])
    covers = {}
    for _ in range(len(turns) // 20):
        turn = random.choice(turns)
        day = turn.first + timedelta(days=random.randint(0, (turn.last - turn.first).days))
        covers[day, turn.seat] = Cover(day, f"Guest {turn.seat}", turn.seat)
    return DutySchedule(rota, tuple(turns), tuple(covers.values()))


def _beside(turns: Sequence[Turn], one: int, other: int) -> list[Turn]:
    """The other seats of two turns: nobody has two of one turn."""
    firsts = {turns[one].first, turns[other].first}
    near = {n for place in (one, other) for n in range(max(place - 2, 0), min(place + 3, len(turns)))} - {one, other}
    return [turns[n] for n in near if turns[n].first in firsts]


class Walk:
    """One rota in one zone, looked at instant by instant."""

    def __init__(self, zone: str, shape: Shape, seed: int = 0) -> None:
        self.zone, self.shape = zone, shape
        self.schedule = schedule_of(zone, shape, Random(f"{zone} {shape} {seed}"))
        self.days = [FIRST + n * ONE_DAY for n in range(-10, (LAST - FIRST).days + 10)]
        self.begins = [oracle(day, shape.handover, zone) for day in self.days]
        self.people = self._read()
        self.found = Found()

    def _read(self) -> dict[date, tuple[str, ...]]:
        """Who has each day, seat by seat, as the stored turns and covers have it."""
        seats: dict[date, dict[int, str]] = {}
        for turn in self.schedule.turns:
            for n in range((turn.last - turn.first).days + 1):
                day = turn.first + n * ONE_DAY
                assert turn.seat not in seats.setdefault(day, {}), f"{self}: two turns have the seat on {day}"
                seats[day][turn.seat] = turn.person
        for cover in self.schedule.covers:
            seats[cover.day][cover.seat] = cover.person
        return {
            day: tuple(name for _, name in sorted(seats.get(day, {}).items()))
            for day in self.days
            if not (self.shape.weekdays_only and day.weekday() > 4)
        }

    def __str__(self) -> str:
        return f"{self.zone}, {self.shape}"

    def expected(self, moment: datetime) -> tuple[str, ...]:
        """Who has the duty at this instant."""
        return self.people.get(self.days[bisect_right(self.begins, moment) - 1], ())

    def look(self, moment: datetime) -> None:
        """Compare who has the duty with the oracle, and with how many are to have it."""
        day = self.days[bisect_right(self.begins, moment) - 1]
        people = self.schedule.at(moment)
        assert people == self.people.get(day, ()), f"{self}: at {moment} {people}, not {self.people.get(day)}"
        works = not self.shape.weekdays_only or day.weekday() < 5
        assert len(set(people)) == len(people) == (self.shape.seats if works else 0), f"{self}: {people} at {moment}"
        self.found.instants += 1

    def boundaries(self, *around: timedelta) -> None:
        """No instant belongs to two days or to none; every turn begins at its wall time, and not this long before."""
        for before, after in pairwise(self.begins):
            assert before < after, f"{self}: {before} and {after} are no days in a row"
        index = dict(zip(self.days, self.begins, strict=True))
        for turn in self.schedule.turns:
            begins = index.get(turn.first)
            if begins is None or turn.seat or turn.first == self.days[0]:
                continue
            assert self.schedule.begins(turn.first) == begins, f"{self}: {turn.first} begins otherwise"
            self.look(begins)
            for each in around:
                self.look(begins - each)
                self.look(begins + each)
            self.found.turns += 1

    def steps(self, first: datetime, last: datetime, step: timedelta) -> None:
        """Every so often from one instant to another."""
        for n in range(int((last - first) / step) + 1):
            self.look(first + n * step)

    def around_changes(self, hours: int, step: timedelta) -> None:
        """Around every change of the offset."""
        for change in changes(self.zone):
            self.steps(change - hours * HOUR, change + hours * HOUR, step)

    def posts(self) -> None:
        """The draft and the turn of the duty come at their wall times, from one to the next."""
        series = Series(
            "tech",
            "Tools Meeting",
            "C0TECH",
            self.zone,
            always(Schedule(self.shape.weekday, time(23, 45), self.shape.handover)),
            duty=self.schedule,
        )
        index = dict(zip(self.days, self.begins, strict=True))
        entries = list(_each_once(Calendar(series)))
        for entry in entries:
            assert entry.at == index[entry.original], f"{self}: {entry.kind} of {entry.original} at {entry.at}"
        turns = [entry for entry in entries if entry.kind is PostKind.DUTY]
        if self.shape.every is Every.WEEK:
            for before, after in pairwise(turns):
                assert before.until == after.at, f"{self}: {before.original} until {before.until}"
        drafts = [entry.original for entry in entries if entry.kind is PostKind.DRAFT]
        assert all(after - before == 7 * ONE_DAY for before, after in pairwise(drafts))
        self.found.drafts += len(drafts)


def _each_once(calendar: Calendar) -> Iterator[Due]:
    """Everything the calendar asks for, a quarter of a year at a time."""
    seen = set()
    day = FIRST
    while day < LAST - 120 * ONE_DAY:
        for entry in scheduled(calendar, day, day + 100 * ONE_DAY):
            if (entry.kind, entry.original) not in seen and entry.original >= FIRST:
                seen.add((entry.kind, entry.original))
                yield entry
        day += 90 * ONE_DAY


def _long(task: tuple[str, int]) -> Found:
    """One shape in one zone: every turn, every minute around the changes, and for three shapes every half hour."""
    zone, place = task
    walk = Walk(zone, shapes_of(zone)[place])
    walk.boundaries(MINUTE, timedelta(microseconds=1))
    walk.around_changes(6, MINUTE)
    walk.posts()
    if place % 5 == 0:
        walk.steps(datetime(2020, 1, 1, tzinfo=UTC), datetime(2036, 12, 31, tzinfo=UTC), HOUR / 2)
    return walk.found


def main() -> int:
    """Play all of it, and print how much that was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=None, help="how many processes; as many as there are cores")
    parser.add_argument("--zone", action="append", choices=ZONES, help="only this zone")
    asked = parser.parse_args()
    zones = asked.zone or ZONES
    tasks = [(zone, place) for zone in zones for place in range(len(shapes_of(zone)))]
    found = Found()
    with ProcessPoolExecutor(asked.jobs) as pool:
        for one in pool.map(_long, tasks):
            found.add(one)
    clocks = sum(len(changes(zone)) for zone in zones)
    sys.stdout.write(
        f"{len(zones)} zones whose clocks change {clocks} times, {len(tasks)} rotas from {FIRST.year} to {LAST.year}:\n"
        f"{found.turns} turns began at their wall time,\n"
        f"{found.instants} instants had the right people, as many as they are to have,\n"
        f"{found.drafts} drafts came at their wall time\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
