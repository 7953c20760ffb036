"""What is proposed about clashes: the fair swap and a call for cover, as commands that somebody has to press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from meetings.dates import day_words, join_words, span_words
from meetings.duty.away import Away
from meetings.duty.clashes import Clash
from meetings.duty.fair import days_of, fair
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.press import Press

SURFACE = "triage"
# Where all of the days have begun nothing of them changes hands any more.
SHOW = Press("Show the weeks", SURFACE, "")


@dataclass(frozen=True)
class Around:
    """What a proposal depends on: all the rotas of the series, who is away, now, and the day it is there."""

    duties: Sequence[DutySchedule]
    away: Away
    now: datetime
    today: date


def proposals(clashes: Sequence[Clash], around: Around) -> list[tuple[Press, ...]]:
    """The buttons of each clash: the swap that is fairest, else who could cover, and a call for whoever would.

    Where there are several rotas, a command names the one it is about; where there are several clashes, a label says
    whose it is.
    """
    taken: set[tuple[str, date]] = set()
    each = [_proposals(clash, around, taken) for clash in clashes]
    if len(clashes) < 2:
        return each
    people = [clash.person for clash in clashes]
    whose = [
        name if people.count(name) == 1 else f"{name}, {day_words(clash.stint.first, around.today)}"
        for name, clash in zip(people, clashes, strict=True)
    ]
    return [
        tuple(replace(press, label=f"{who}: {press.label[0].lower()}{press.label[1:]}") for press in presses)
        for who, presses in zip(whose, each, strict=True)
    ]


def _proposals(clash: Clash, around: Around, taken: set[tuple[str, date]]) -> tuple[Press, ...]:
    """The buttons of one clash; what is proposed for it is put among what is `taken`, and proposed for no other."""
    days = _days_ahead(clash, around.now)
    if not days:
        return (SHOW,)
    several = len(around.duties) > 1
    lead = f"{clash.schedule.name(around.today)} " if several else ""
    ask = ("Ask for cover", f"need-cover {clash.person} {_typed(clash, days)}")
    each = (*_fairest(clash, days, around, taken), ask)
    return tuple(Press(label, SURFACE, f"{lead}{text}") for label, text in each)


def _fairest(clash: Clash, days: Sequence[date], around: Around, taken: set[tuple[str, date]]) -> list[tuple[str, str]]:
    """One at most: the first swap, where the whole turn is the person's; else the first who could cover the days."""
    turn = clash.schedule.turn_of(clash.stint.first, clash.stint.seat)
    if turn is None:
        return []
    others = [duty for duty in around.duties if duty.key != clash.schedule.key]
    found = fair(clash.schedule, turn, around.away, around.now, days=days, others=others)
    swaps = [(one.person, one.turn.first) for one in found.swaps if (one.person, one.turn.first) not in taken]
    if swaps and found.person == clash.person:
        other, returned = swaps[0]
        taken.add(swaps[0])
        text = f"swap {clash.person} {other} {turn.first.isoformat()} {returned.isoformat()}"
        return [(f"Swap with {other} ({day_words(returned, around.today)})", text)]
    if found.covers:
        other = found.covers[0].person
        words = join_words([span_words(first, last, around.today) for first, last in _runs(days)])
        return [(f"Ask {other} to cover {words}", f"cover {clash.person} {_typed(clash, days)} by {other}")]
    return []


def _days_ahead(clash: Clash, now: datetime) -> list[date]:
    """The days that somebody else could have: all of a stint of which no working day is left, else those that clash."""
    days = days_of(clash.stint) if clash.is_whole else clash.days
    return [day for day in days if clash.schedule.begins(day) > now]


def _typed(clash: Clash, days: Sequence[date]) -> str:
    """Days as they are typed of somebody's turn: the day it begins on means all of it, any other day itself."""
    turn = clash.schedule.turn_of(clash.stint.first, clash.stint.seat)
    if turn and days[0] == turn.first and len(days) == clash.stint.days and clash.stint.last == turn.last:
        return days[0].isoformat()
    if len(days) == 1:
        return f"only {days[0].isoformat()}"
    runs = (_run_typed(first, last) for first, last in _runs(days))
    return "; ".join(runs)


def _run_typed(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Days in order as stretches without a gap."""
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == ONE_DAY:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs
