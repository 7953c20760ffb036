"""What `/triage` can be told, with examples about turns that are there: each works as it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from meetings.dates import day_words
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, days_words, shares
from posts.receipts import Receipt

USAGE = (
    "`/triage` shows who is on duty this week, next week and in the coming eight; `/triage who` now and next,"
    " `/triage mine` your own turns.\n"
    "`/triage {one}` shows {one}'s turns, `/triage roster` who takes any.\n"
    "`/triage swap {one} {other}` exchanges their next turns (`with {other}` alone: yours),"
    " `/triage swap {one} {first} with {other} {others}` these. The other is asked, unless an owner says so.\n"
    "`/triage cover {one} {first}` gives you that turn, `/triage cover {one} {within}` those days,"
    " `/triage cover {one} {first} by {other}` gives it to {other}; `/triage take {first}` whoever has it.\n"
    "`/triage need-cover {one} {first}` asks the channel; `/triage skip {one} {first}` proposes swaps;"
    " `/triage skip {first} nobody (closed)` leaves it to nobody.\n"
    "`/triage requests` shows what is asked, with its number behind `agree`, `decline` or `withdraw`.\n"
    "`/triage roster {other}, {one} from {first}` names who takes turns;{join} `/triage leave {one} from {others}`,"
    " `/triage pause {one} from {first}` until `pause {one} off`. Weeks that are announced stay.\n"
    "`/triage stats` shows who has carried whom; `since` and a day counts from then on.\n"
    "`/triage note The vendor calls back on Friday` leaves a note for whoever takes over, `/triage notes` lists them;"
    " `/triage calendar` gives you addresses to subscribe to.\n"
    "A day on which a turn begins is the whole turn: `/triage cover {one} only {first}` is that day alone."
)
BEGINS = "`/triage` shows who is on duty. `/triage roster Mat, Brian, Carl from July 15` names who takes turns."
AHEAD = timedelta(weeks=26)


@dataclass(frozen=True)
class Example:
    """Two turns of two people, none of which has begun; `name` is that of the rota where there are several."""

    one: Share
    other: Share
    name: str = ""


def usage(duties: Sequence[DutySchedule], free: Sequence[str], now: datetime, today: date) -> Receipt:
    """The usage; `free` are people who may join, "" where there is no rota yet of two people or more."""
    example = next((found for duty in duties if (found := _example(duty, now, several=len(duties) > 1))), None)
    if example is None:
        return Receipt(BEGINS)
    one, other = example.one, example.other
    within = one.days[1:3] or one.days
    text = USAGE.format(
        one=one.person,
        other=other.person,
        first=day_words(one.first, today),
        others=day_words(other.first, today),
        within=days_words(within, today),
        join=f" `/triage join {free[0]} from {day_words(one.first, today)} after {one.person}`," if free else "",
    )
    if example.name:
        text += f"\nThe name of a rota may stand in front: `/triage {example.name} swap {one.person} {other.person}`"
    return Receipt(text)


def _example(duty: DutySchedule, now: datetime, *, several: bool) -> Example | None:
    """The first turns behind the announced ones that follow each other and are two people's."""
    first = max(duty.published_through(now) + ONE_DAY, duty.first_day)
    whole = [share for turn in duty.touching(first, first + AHEAD) for share in shares(duty, turn, now)]
    pairs = pairwise(one for one in whole if one.turn.first >= first and one.person == one.turn.person)
    found = next(((one, other) for one, other in pairs if "" < one.person != other.person > ""), None)
    return Example(*found, duty.name(first) if several else "") if found else None
