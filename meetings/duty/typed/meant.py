"""Which days of whose turn a when means.

A day on which a turn of more days begins means the whole turn, as does a calendar week in which one begins; any other
day is that day alone, and `only July 15` always is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from meetings.calendar.typed.which import Choice, Unsettled
from meetings.dates import join_words, span_words
from meetings.duty.rota import ONE_WEEK
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, days_of, days_words, holders, next_share, shares, shares_of
from meetings.duty.turn import NOBODY, Turn
from meetings.duty.typed.pieces import Dated

# A when of more days than these names no turn.
MOST_DAYS = 400
MOST_CHOICES = 5


@dataclass(frozen=True)
class Around:
    """The schedule that a command is about, now, the day it is there, and an example of the command."""

    schedule: DutySchedule
    now: datetime
    today: date
    try_this: str


def coming_share(around: Around, person: str) -> Share | Unsettled:
    """The next turn of this person that has not begun."""
    found = next_share(around.schedule, person, around.now)
    return found or Unsettled(f"{person} has no turn to come that has not begun. {around.try_this}")


def share_meant(around: Around, person: str, dated: Dated, *, whole_turn: bool = False) -> Share | Unsettled:
    """What a when means of this person's turns; with `whole_turn` the turn that holds the day, whichever it is.

    The choices of an Unsettled are dates to put in place of the when.
    """
    days = _days(around, dated)
    if isinstance(days, Unsettled):
        return days
    theirs = list(shares_of(around.schedule, person, around.now, days[-1]))
    turns = [one for one in theirs if whole_turn or _names_the_turn(around, one.turn, days, dated)]
    found = [one for one in turns if set(days) & set(one.days)]
    if not found:
        found = [replace(one, days=own) for one in theirs if (own := tuple(d for d in one.days if d in days))]
    if not found:
        return Unsettled(_not_theirs(around, person, days))
    return found[0] if len(found) == 1 else _one_at_a_time(around, found)


def shares_meant(around: Around, dated: Dated, typist: str) -> list[Share] | Unsettled:
    """What a when means of the turns of everybody but the typist, of nobody's turns as well."""
    days = _days(around, dated)
    if isinstance(days, Unsettled):
        return days
    touched = around.schedule.touching(days[0], days[-1])
    names = dict.fromkeys(share.person for turn in touched for share in shares(around.schedule, turn, around.now))
    found = [share_meant(around, name, dated) for name in names if name != typist]
    return [one for one in found if isinstance(one, Share)] or Unsettled(_not_to_take(around, days, typist))


def _days(around: Around, dated: Dated) -> tuple[date, ...] | Unsettled:
    when = dated.when
    last = when.last_day
    if last is None or when.every:
        return Unsettled(f"Until when? {around.try_this}")
    if any(span.part != "day" for span in when.spans):
        return Unsettled(f"Duty changes hands by whole days. {around.try_this}")
    if (last - when.first_day).days > MOST_DAYS:
        return Unsettled(f"That are too many days. {around.try_this}")
    if around.schedule.turns and last > around.schedule.turns[-1].last:
        through = span_words(around.schedule.turns[-1].last, around.schedule.turns[-1].last, around.today)
        return Unsettled(f"Turns are planned through {through}; later ones change hands when they are.")
    return tuple(day for day, _ in when.days(when.first_day, last))


def _names_the_turn(around: Around, turn: Turn, days: Sequence[date], dated: Dated) -> bool:
    """Whether a when that touches this turn means all of it."""
    every = days_of(around.schedule, turn)
    if dated.only or len(every) < 2:
        return False
    if len(days) == 1:
        return days[0] in {turn.first, every[0]}
    is_week = len(days) == ONE_WEEK.days and days[-1] - days[0] == ONE_WEEK - timedelta(days=1)
    return is_week and turn.first in days


def _not_theirs(around: Around, person: str, days: Sequence[date]) -> str:
    """Why none of these days can be given by this person: they have begun, or are others'."""
    schedule = around.schedule
    words = days_words(days, around.today)
    ahead = [day for day in days if schedule.begins(day) > around.now]
    if not ahead:
        return f"{words} {'have' if len(days) > 1 else 'has'} begun already, and what was had stays. {around.try_this}"
    have = _who_has(around, days)
    coming = next_share(schedule, person, around.now)
    theirs = f" {person}'s next turn is {days_words(coming.days, around.today)}." if coming else ""
    who = f"{join_words(have)} {'have' if len(have) > 1 else 'has'} that" if have else "nobody has that"
    return f"{person} does not have {words}: {who}.{theirs} {around.try_this}"


def _not_to_take(around: Around, days: Sequence[date], typist: str) -> str:
    words = days_words(days, around.today)
    if not [day for day in days if around.schedule.begins(day) > around.now]:
        return f"{words} {'have' if len(days) > 1 else 'has'} begun already, and what was had stays. {around.try_this}"
    if typist in _who_has(around, days):
        return f"You have {words} already. Nothing was changed."
    return f"There is no turn on {words}. {around.try_this}"


def _who_has(around: Around, days: Sequence[date]) -> list[str]:
    turns = around.schedule.touching(days[0], days[-1])
    have = [name for turn in turns for day, name in holders(around.schedule, turn).items() if day in days]
    return [name for name in dict.fromkeys(have) if name != NOBODY]


def _one_at_a_time(around: Around, found: Sequence[Share]) -> Unsettled:
    choices = tuple(Choice(days_words(one.days, around.today), typed_days(one.days)) for one in found[:MOST_CHOICES])
    return Unsettled("One turn at a time, please: which of these?", choices)


def typed_days(days: Sequence[date]) -> str:
    """These days as they may be typed without a doubt, the days of a turn between them."""
    if len(days) == 1:
        return f"only {days[0].isoformat()}"
    return f"{days[0].isoformat()} to {days[-1].isoformat()}"
