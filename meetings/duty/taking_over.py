"""Who takes a duty over, from whom and until when: at a turn, and where a covered day begins or ends within one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.duty.rota import ONE_DAY, ONE_WEEK
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import NOBODY

# The end of what one person has is looked for so far ahead; who has longer has no end in sight.
IN_SIGHT = 6 * ONE_WEEK
# Whoever worked last before a day did so at most so long ago.
LOOK_BACK = 2 * ONE_WEEK


@dataclass(frozen=True)
class TakingOver:
    """Somebody has working days in a row, and had not the one before them.

    `last` is None where no end is in sight. `at` is when they take over, `until` when it ends. `before` are those who
    had it and have not any more, `beside` those who have it as well, `following` those who take over, on `then`.
    """

    person: str
    first: date
    last: date | None
    at: datetime
    until: datetime
    before: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    following: tuple[str, ...] = ()
    then: date | None = None


def takings_over(schedule: DutySchedule, first: date, last: date) -> tuple[TakingOver, ...]:
    """Everybody who takes over on one of these days, in the order of days and seats.

    Whoever goes on, be it in another seat or in the next turn, takes nothing over.
    """
    have = _have(schedule, first - LOOK_BACK, last + IN_SIGHT)
    days = sorted(have)
    return tuple(
        _taking_over(schedule, person, have, days[place - 1 if place else 0 :], is_first=place == 0)
        for place, day in enumerate(days)
        if first <= day <= last
        for person in have[day]
        if person not in (have[days[place - 1]] if place else ())
    )


def changes_of_hands(schedule: DutySchedule, first: date, last: date) -> Iterator[date]:
    """The working days among these on which others have the duty than on the working day before, in order."""
    have = _have(schedule, first - LOOK_BACK, last)
    days = sorted(have)
    for place, day in enumerate(days):
        before = have[days[place - 1]] if place else ()
        if first <= day <= last and set(have[day]) != set(before):
            yield day


def next_change(schedule: DutySchedule, day: date) -> date | None:
    """The first day behind this one, worked or not, that others have than this one; None where none is in sight."""
    have = _have(schedule, day, day + IN_SIGHT)
    days = (day + timedelta(days=n) for n in range(1, IN_SIGHT.days))
    return next((each for each in days if set(have.get(each, ())) != set(have.get(day, ()))), None)


def held_until(schedule: DutySchedule, day: date) -> date | None:
    """The first day behind this one on which others have the duty, None where none is in sight."""
    return next(changes_of_hands(schedule, day + ONE_DAY, day + IN_SIGHT), None)


def last_working_day(schedule: DutySchedule, day: date) -> date | None:
    """This day, or the last one before it that anybody works; None before the first turn."""
    return next((each for each in sorted(_have(schedule, day - LOOK_BACK, day), reverse=True) if each <= day), None)


def _have(schedule: DutySchedule, first: date, last: date) -> dict[date, tuple[str, ...]]:
    """Who has each working day of this stretch, nobody twice; a day that is skipped has nobody."""
    have: dict[date, tuple[str, ...]] = {}
    for stint in schedule.stints(first, last):
        for n in range(stint.days):
            day = stint.first + timedelta(days=n)
            others = have.get(day, ())
            have[day] = others if stint.person in (NOBODY, *others) else (*others, stint.person)
    return have


def _taking_over(
    schedule: DutySchedule, person: str, have: dict[date, tuple[str, ...]], days: Sequence[date], *, is_first: bool
) -> TakingOver:
    """`days` begin with the working day before, unless there is none."""
    before = () if is_first else have[days[0]]
    ahead = days if is_first else days[1:]
    first = ahead[0]
    length = next((place for place, day in enumerate(ahead) if person not in have[day]), None)
    final = ahead[length - 1] if length else ahead[-1]
    then = ahead[length] if length else None
    return TakingOver(
        person,
        first,
        final if length else None,
        schedule.begins(first),
        schedule.begins(final + ONE_DAY),
        tuple(name for name in before if name not in have[first]),
        tuple(name for name in have[first] if name != person),
        tuple(name for name in have[then] if name not in have[final]) if then else (),
        then,
    )
