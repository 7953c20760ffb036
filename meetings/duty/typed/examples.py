"""Examples of what may be typed about a duty, of turns and people that are there: each works as it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.dates import day_words
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, days_of, shares
from meetings.duty.turn import NOBODY

# Half a year ahead holds a turn of everybody whom an example needs.
AHEAD = timedelta(weeks=26)


@dataclass(frozen=True)
class Coming:
    """Whole turns to come: the next of whoever types, if any, and the next of somebody else; and the day it is."""

    own: Share | None
    other: Share
    third: Share | None
    today: date

    def day(self, share: Share) -> str:
        """`Mon July 15`: the first day of a turn, which stands for all of it."""
        return day_words(share.first, self.today)


def example(word: str, schedule: DutySchedule, typist: str, now: datetime, today: date) -> str:
    """What may stand behind this word of `/triage`; "" where too few turns to come are others'."""
    found = list(_whole(schedule, now))
    own = next((one for one in found if one.person == typist), None)
    others = [one for one in found if one.person != typist]
    if not others:
        return ""
    third = next((one for one in others if one.person != others[0].person), None)
    return _FORMS[word](Coming(own, others[0], third, today))


def _whole(schedule: DutySchedule, now: datetime) -> Iterator[Share]:
    """The turns to come that whoever is to have them has, and has all of."""
    first = max(schedule.duty_day(now), schedule.first_day)
    for turn in schedule.touching(first, first + AHEAD):
        for share in shares(schedule, turn, now):
            if share.person == turn.planned != NOBODY and share.days == days_of(schedule, turn):
                yield share


def _swap(coming: Coming) -> str:
    one, other = coming.own or coming.third, coming.other
    if one is None:
        return ""
    return f"{one.person} {coming.day(one)} with {other.person} {coming.day(other)}"


def _theirs(coming: Coming) -> str:
    return f"{coming.other.person} {coming.day(coming.other)}"


def _own(coming: Coming) -> str:
    return coming.day(coming.own) if coming.own else _theirs(coming)


_FORMS: Mapping[str, Callable[[Coming], str]] = {
    "swap": _swap,
    "cover": _theirs,
    "take": lambda coming: coming.day(coming.other),
    "need-cover": _own,
    "skip": _own,
    "skip nobody": lambda coming: f"{coming.day(coming.other)} nobody (closed)",
}
