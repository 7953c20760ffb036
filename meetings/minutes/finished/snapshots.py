"""The figures of finished minutes as dated snapshots: what was counted where, and which change was printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from meetings.minutes.finished.figures import Cell, FinishedCounter, StateRow, StateTable
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.taking import TakenAs
from meetings.people.names import fold

_REMARK = re.compile(r"\s*\([^()]*\)\s*$")
# A counter's label is in the singular where it counts one, whatever it is of.
_PLURAL = re.compile(r"s$")


@dataclass(frozen=True)
class Where:
    """Which figure it is: the heading it stands under, and of a table the column and the state; else the label."""

    heading: str
    column: str
    state: str = ""


@dataclass(frozen=True)
class Snapshot:
    """What was counted for the meeting of a day, and the change printed beside it."""

    day: date
    where: Where
    cell: Cell


def snapshots_in(minutes: FinishedMinutes) -> Iterator[Snapshot]:
    """Every figure of one file, in its order; n/a is none."""
    table: StateTable | None = None
    for taken in minutes.taken:
        heading = fold(_REMARK.sub("", minutes.sections[taken.section - 1].path[-1])) if taken.section else ""
        match taken.value:
            case StateTable():
                table = taken.value
            case StateRow(state, cells) if table and taken.what is TakenAs.FIGURES:
                for column, cell in zip(table.columns, cells, strict=True):
                    yield Snapshot(minutes.day, Where(heading, column, state), cell)
            case FinishedCounter(label, cell) if cell:
                yield Snapshot(minutes.day, Where(heading, _PLURAL.sub("", label)), cell)
            case _:
                pass


def cells_in(minutes: FinishedMinutes) -> dict[Where, int]:
    """Every count of one file by which figure it is."""
    return {one.where: one.cell.count for one in snapshots_in(minutes)}


@dataclass(frozen=True)
class Compared:
    """A figure, and the change that is right: against the meeting before, where that printed the same figure."""

    snapshot: Snapshot
    base: Snapshot

    @property
    def change(self) -> int:
        """The count less the base."""
        return self.snapshot.cell.count - self.base.cell.count

    @property
    def is_right(self) -> bool:
        """Whether that was printed."""
        return self.snapshot.cell.change == self.change


def compared(minutes: Iterable[FinishedMinutes]) -> Iterator[Compared]:
    """Every figure that the minutes of the meeting before have as well, with its base."""
    ordered = sorted(minutes, key=lambda one: one.day)
    for before, after in pairwise(ordered):
        bases = {snapshot.where: snapshot for snapshot in snapshots_in(before)}
        yield from (Compared(one, bases[one.where]) for one in snapshots_in(after) if one.where in bases)
