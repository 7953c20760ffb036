"""The schedule of duty as far as finished minutes tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

from meetings.dates import week_of
from meetings.duty.rota import ONE_WEEK, Duty, rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Turn
from meetings.markdown import from_markdown
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.taking import Duty as DutyLine
from meetings.minutes.finished.taking import TakenAs

# Of whom nothing was heard for longer is no longer on the roster.
ON_THE_ROSTER = timedelta(weeks=12)
_UNSURE = re.compile(r"\s*\(?\?+\)?\s*$")


def turns_before(earlier: Sequence[FinishedMinutes], day: date) -> DutySchedule | None:
    """The turns that were had or announced, and behind them whoever has had none for longest."""
    people: dict[date, str] = {}
    for minutes in earlier:
        for taken in minutes.of(TakenAs.DUTY):
            if isinstance(taken.value, DutyLine) and (who := _UNSURE.sub("", taken.value.who)):
                week = week_of(minutes.day) + ONE_WEEK * taken.value.is_next
                people[week] = from_markdown(who)
    if not people:
        return None
    people = {week: longest_form(person, people.values()) for week, person in people.items()}
    last = {person: week for week, person in sorted(people.items())}
    roster = sorted((one for one, week in last.items() if day - week < ON_THE_ROSTER), key=lambda one: last[one])
    duty = Duty("Duty", tuple(roster or last), min(people), time(9), "UTC")
    turns = [Turn(week, week + timedelta(days=6), person, person) for week, person in sorted(people.items())]
    return DutySchedule(rota(duty), tuple(turns))


def longest_form(name: str, names: Iterable[str]) -> str:
    """The name of which this is the beginning, "Tim T" of "TimT", where it is of one only; else the name itself."""
    bare = {one.replace(" ", ""): one for one in names}
    longer = [one for one in bare if one.startswith(name.replace(" ", ""))]
    longest = max(longer, key=len, default=name)
    return bare[longest] if longer and all(longest.startswith(one) for one in longer) else name
