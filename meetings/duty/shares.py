"""Days of a turn that one person has, and what becomes of the schedule when they are somebody else's.

What has begun stays as it was: of a turn under way the days that are still ahead change hands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from meetings.dates import join_words, span_words
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import LONGEST_TURN, DutySchedule
from meetings.duty.turn import NOBODY, Cover, Turn


@dataclass(frozen=True)
class Share:
    """Days of one seat of a turn that one person has, in order, none of which has begun; at least one."""

    turn: Turn
    person: str
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        """Its first day."""
        return self.days[0]

    @property
    def last(self) -> date:
        """Its last day."""
        return self.days[-1]


@dataclass(frozen=True)
class Gift:
    """A share that somebody else is to have."""

    share: Share
    to: str


@dataclass(frozen=True)
class Handed:
    """What becomes of a schedule: turns that others have, days covered, and days given back to whose turn it is."""

    gifts: tuple[Gift, ...]
    turns: tuple[Turn, ...]
    covers: tuple[Cover, ...]
    uncovered: tuple[Cover, ...]


def days_of(schedule: DutySchedule, turn: Turn) -> tuple[date, ...]:
    """The days of a turn that somebody works."""
    every = (turn.first + timedelta(days=ahead) for ahead in range((turn.last - turn.first).days + 1))
    return tuple(day for day in every if schedule.on(day).works(day))


def holders(schedule: DutySchedule, turn: Turn) -> dict[date, str]:
    """Who has each working day of one seat of a turn; NOBODY where nobody has."""
    covered = {(cover.day, cover.seat): cover.person for cover in schedule.covers}
    return {day: covered.get((day, turn.seat), turn.person) for day in days_of(schedule, turn)}


def shares(schedule: DutySchedule, turn: Turn, now: datetime) -> Iterator[Share]:
    """What each person has of one seat of a turn, of the days that have not begun."""
    ahead = {day: name for day, name in holders(schedule, turn).items() if schedule.begins(day) > now}
    for person in dict.fromkeys(ahead.values()):
        yield Share(turn, person, tuple(day for day, name in ahead.items() if name == person))


def shares_of(schedule: DutySchedule, person: str, now: datetime, until: date) -> Iterator[Share]:
    """What a person has of the turns that touch the days from now until this day, in order."""
    for turn in schedule.touching(now.date() - LONGEST_TURN, until):
        yield from (share for share in shares(schedule, turn, now) if share.person == person)


def next_share(schedule: DutySchedule, person: str, now: datetime) -> Share | None:
    """The next turn of a person that has not begun, of those that are stored; None where there is none."""
    last = schedule.turns[-1].last if schedule.turns else now.date()
    found = shares_of(schedule, person, now, last)
    return next((one for one in found if one.turn.person == person and schedule.begins(one.turn.first) > now), None)


def is_whole(schedule: DutySchedule, share: Share) -> bool:
    """Whether it is all that whoever has the turn has of it, so that the turn itself changes hands."""
    turn = share.turn
    theirs = tuple(day for day, name in holders(schedule, turn).items() if name == turn.person)
    return share.person == turn.person and share.days == theirs


def handed(schedule: DutySchedule, gifts: Sequence[Gift]) -> Handed:
    """What becomes of the schedule when each share is whose it is to be."""
    turns, covers, uncovered = [], [], []
    for turn in dict.fromkeys(gift.share.turn for gift in gifts):
        own = [gift for gift in gifts if gift.share.turn == turn]
        after = holders(schedule, turn) | {day: gift.to for gift in own for day in gift.share.days}
        person = next((gift.to for gift in own if is_whole(schedule, gift.share)), turn.person)
        if person != turn.person:
            turns.append(replace(turn, person=person))
        before = {cover.day: cover for cover in schedule.covers if cover.seat == turn.seat and cover.day in after}
        wanted = {day: Cover(day, name, turn.seat) for day, name in after.items() if name != person}
        covers += [cover for day, cover in wanted.items() if before.get(day) != cover]
        uncovered += [cover for day, cover in before.items() if day not in wanted]
    return Handed(tuple(gifts), tuple(turns), tuple(covers), tuple(uncovered))


def twice_on_duty(schedule: DutySchedule, gifts: Sequence[Gift]) -> tuple[str, date] | None:
    """Somebody who would have two seats of one day, and that day; None where nobody would."""
    given = {(day, gift.share.turn.seat): gift.to for gift in gifts for day in gift.share.days}
    for (day, seat), person in given.items():
        others = [turn for turn in schedule.touching(day, day) if turn.seat != seat]
        have = [given.get((day, turn.seat), holders(schedule, turn).get(day, NOBODY)) for turn in others]
        if person != NOBODY and person in have:
            return person, day
    return None


def share_of_days(
    schedule: DutySchedule, person: str, seat: int, days: Collection[date], now: datetime
) -> Share | None:
    """These days of one seat as a share of this person; None where not all of them are the person's and ahead."""
    turn = schedule.turn_of(min(days), seat)
    found = (one for one in shares(schedule, turn, now) if one.person == person) if turn else iter(())
    share = next(found, None)
    return replace(share, days=tuple(sorted(days))) if share and set(days) <= set(share.days) else None


def share_words(share: Share, today: date) -> str:
    """`Mon July 22 - Sun July 28`; `Mon July 22 - Tue July 23 and Thu July 25` where others have days between."""
    return days_words(share.days, today)


def days_words(days: Iterable[date], today: date) -> str:
    """Days in words, those in a row as a span."""
    runs = [
        [day for _, day in run] for _, run in groupby(enumerate(sorted(days)), lambda one: one[1] - one[0] * ONE_DAY)
    ]
    return join_words([span_words(run[0], run[-1], today) for run in runs])
