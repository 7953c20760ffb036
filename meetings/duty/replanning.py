"""A schedule made anew from a day on, and whose turns that moves."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from meetings.duty.rota import Rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover, Turn


@dataclass(frozen=True)
class Replanned:
    """What becomes of a schedule: the turns to be put, those to be taken away, and the schedule after it.

    `uncovered` are days covered by somebody who has left.
    """

    after: DutySchedule
    put: tuple[Turn, ...]
    removed: tuple[Turn, ...]
    uncovered: tuple[Cover, ...] = ()


def replanned(schedule: DutySchedule, rota: Rota, first: date) -> Replanned:
    """The schedule with this rota, its turns from `first` on generated anew.

    Turns that have changed hands by somebody's word stay with whoever has them, unless they have left; the others of
    that turn are as the roster says.
    """
    began = (turn for turn in schedule.touching(schedule.first_day, first) if turn.first < first)
    kept = tuple(began) if first > schedule.first_day else ()
    old = {(turn.first, turn.seat): turn for turn in schedule.turns}
    last = schedule.turns[-1].last if schedule.turns else first
    left = schedule.names_from(first) - rota.names_from(first)
    planned = DutySchedule(rota, kept).touching(first, last)
    new = [_agreed(old.get((turn.first, turn.seat)), turn, left) for turn in planned if turn.first >= first]
    places = {(turn.first, turn.seat) for turn in new}
    gone = tuple(cover for cover in schedule.covers if cover.day >= first and cover.person in left)
    return Replanned(
        after=replace(
            schedule,
            rota=rota,
            turns=(*kept, *new),
            covers=tuple(cover for cover in schedule.covers if cover not in gone),
        ),
        uncovered=gone,
        put=tuple(turn for turn in (*kept, *new) if old.get((turn.first, turn.seat)) != turn),
        removed=tuple(turn for place, turn in old.items() if turn.first >= first and place not in places),
    )


def _agreed(before: Turn | None, turn: Turn, left: Collection[str]) -> Turn:
    """The turn as it was where it has changed hands by somebody's word, nobody's as well; else as it is planned now."""
    if before is None or not before.changed_hands or before.last != turn.last or before.person in left:
        return turn
    return before


def moved(before: Iterable[Turn], after: Iterable[Turn]) -> list[tuple[Turn | None, Turn]]:
    """The turns that somebody else has than before, each behind what it was; None where there was none."""
    old = {(turn.first, turn.seat): turn for turn in before}
    return [
        (was, turn) for turn in after if (was := old.get((turn.first, turn.seat))) is None or was.person != turn.person
    ]
