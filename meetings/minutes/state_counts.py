"""Counts by state, in one column or one a release, and the table the minutes print with what changed since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from meetings.minutes.body import Table

BOTH, SEVERAL, TOTAL = "Both", "Several", "Total"
# What is in more than one of the releases beside it.
SHARED = (BOTH, SEVERAL)
NEW = "new"
_RELEASE = re.compile(r".*\d+\.\d+.*")


class FirstTable(StrEnum):
    """What the first table of a release is compared with: nothing, the same cell of the release before, or itself."""

    FROM_ZERO = "from zero"
    PREVIOUS = "previous release"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class StateCounts:
    """What was counted at one time, a row a state, in the order of the columns.

    A column is a release, `Both` (what is in both releases beside it; `Several` of more), `Total`, or what is counted
    ("# of tickets"). `states` and `change` are the headings of the columns of states and of changes. A count is None
    where there was none: in what something is compared with, never in what is printed.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]
    states: str = "State"
    change: str = "&Delta;"

    @property
    def releases(self) -> tuple[str, ...]:
        """The columns that are releases."""
        return tuple(column for column in self.columns if _RELEASE.fullmatch(column))

    def count(self, column: str, state: str) -> int | None:
        """What was counted there, None where it was not."""
        row = dict(self.rows).get(state)
        return row[self.columns.index(column)] if row and column in self.columns else None


def state_table(now: StateCounts, base: StateCounts | None, first: FirstTable, minus: str = "-") -> Table:
    """The table with the changes since the base, what was printed for the meeting before; None where that had none."""
    header = [cell for column in now.columns for cell in (column, now.change)]
    rows = [_row(now, base, first, state, minus) for state, _ in now.rows]
    return Table((*header, now.states), tuple(rows))


def _row(now: StateCounts, base: StateCounts | None, first: FirstTable, state: str, minus: str) -> tuple[str, ...]:
    cells: list[str] = []
    for column in now.columns:
        change = change_of(now, base, first, column, state)
        words = NEW if change is None else f"{change:+d}".replace("-", minus)
        cells += [str(now.count(column, state)), words]
    return (*cells, state)


def change_of(now: StateCounts, base: StateCounts | None, first: FirstTable, column: str, state: str) -> int | None:
    """What changed in a cell since the base; None where nothing is known to compare it with.

    The total of a new release changes by what its columns do, so that every row adds up.
    """
    others = [one for one in now.columns if one != TOTAL]
    if column == TOTAL and is_new(now, base, column):
        changes = [change_of(now, base, first, one, state) for one in others]
        return None if None in changes else sum(change for change in changes if change is not None)
    count, before = now.count(column, state), _before(now, base, first, column, state)
    return None if count is None or before is None else count - before


def _before(now: StateCounts, base: StateCounts | None, first: FirstTable, column: str, state: str) -> int | None:
    if not is_new(now, base, column):
        return base.count(column, state) if base else None
    if first is FirstTable.UNCHANGED:
        return now.count(column, state)
    if first is FirstTable.FROM_ZERO or base is None:
        return 0
    return base.count(column if column in SHARED else _previous(column, now, base), state) or 0


def is_new(now: StateCounts, base: StateCounts | None, column: str) -> bool:
    """Whether nothing was counted for this release, or for just these releases together."""
    before = base.releases if base else ()
    if column in SHARED or (column == TOTAL and now.releases):
        return bool(set(now.releases) - set(before))
    return column in now.releases and column not in before


def _previous(release: str, now: StateCounts, base: StateCounts) -> str:
    """The release whose place this one takes: one that is not here any more, of the same line ("3.5.") if it can be."""
    gone = [one for one in base.releases if one not in now.releases]
    line = release.rpartition(".")[0]
    same = [one for one in gone if one.rpartition(".")[0] == line]
    return next(iter(same or gone), release)
