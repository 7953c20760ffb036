"""What one person asks of another about duty, or of everybody: it waits, with its number, until it is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Gift, Share, holders, share_of_days
from meetings.duty.turn import NOBODY


class Kind(StrEnum):
    """A swap binds both; of a cover somebody is asked; a call is everybody's to take."""

    SWAP = "swap"
    COVER = "cover"
    CALL = "call"


class State(StrEnum):
    """Open until it is answered. That one has lapsed is not stored: it follows from the clock."""

    OPEN = "open"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Days:
    """Days of one seat of a turn, as they were when they were asked about."""

    seat: int
    days: tuple[date, ...]


@dataclass(frozen=True)
class Request:
    """The giver gives days, and has others of the taker's for them in a swap; the taker is asked.

    The taker of a call is "" until somebody takes it. `recorded_by` is the account of whoever asked.
    """

    number: int
    rota: str
    kind: Kind
    giver: str
    taker: str
    gives: Days
    returns: Days | None
    recorded_by: str
    recorded_at: datetime
    state: State = State.OPEN

    @property
    def first(self) -> date:
        """The first of all its days."""
        return min([*self.gives.days, *(self.returns.days if self.returns else ())])

    def has_lapsed(self, schedule: DutySchedule, now: datetime) -> bool:
        """Whether it was not answered before its first day began."""
        return self.state is State.OPEN and schedule.begins(self.first) <= now


def days(share: Share) -> Days:
    """A share as a request keeps it."""
    return Days(share.turn.seat, share.days)


def gifts(request: Request, schedule: DutySchedule, taker: str, now: datetime) -> tuple[Gift, ...] | None:
    """What changes hands when it is agreed to; None where one of them does not have any more what they give."""
    given = share_of_days(schedule, request.giver, request.gives.seat, request.gives.days, now)
    if given is None:
        return None
    if request.returns is None:
        return (Gift(given, taker),)
    returned = share_of_days(schedule, taker, request.returns.seat, request.returns.days, now)
    return (Gift(given, taker), Gift(returned, request.giver)) if returned else None


def who_has(days: Days, schedule: DutySchedule) -> tuple[str, ...]:
    """Who has these days now, nobody twice; NOBODY is one."""
    turns = {day: schedule.turn_of(day, days.seat) for day in days.days}
    names = [holders(schedule, turn).get(day, NOBODY) for day, turn in turns.items() if turn]
    return tuple(dict.fromkeys(names))


def settled_otherwise(request: Request, schedule: DutySchedule) -> Request | None:
    """A call none of whose days the giver has any more, as taken by whoever has them; None where it stays open."""
    have = who_has(request.gives, schedule)
    if request.kind is not Kind.CALL or request.state is not State.OPEN or request.giver in have:
        return None
    return replace(request, state=State.AGREED, taker=" and ".join(name or "nobody" for name in have))
