"""The tables by states of finished minutes as what was counted, without the changes printed beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from meetings.minutes.finished.figures import StateRow, StateTable
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import Path, path_of
from meetings.minutes.finished.snapshots import snapshots_in
from meetings.minutes.finished.taking import Taken
from meetings.minutes.state_counts import BOTH, TOTAL, FirstTable, StateCounts, change_of


def tables_in(minutes: FinishedMinutes) -> dict[Path, tuple[StateCounts, ...]]:
    """The counts of the tables by states, under the paths of their headings."""
    found: dict[Path, list[StateCounts]] = {}
    head: tuple[StateTable, Taken] | None = None
    for taken in minutes.taken:
        match taken.value:
            case StateTable():
                head = taken.value, taken
                found.setdefault(path_of(minutes, taken), []).append(_empty(*head))
            case StateRow(state, cells) if head:
                tables = found[path_of(minutes, head[1])]
                rows = (*tables[-1].rows, (state, tuple(cell.count for cell in cells)))
                tables[-1] = StateCounts(tables[-1].columns, rows, tables[-1].states, tables[-1].change)
            case _:
                pass
    return {path: tuple(tables) for path, tables in found.items()}


def _empty(table: StateTable, taken: Taken) -> StateCounts:
    cells = taken.text.split(" | ")
    change = next((cells[place] for place in table.changes if place is not None), "")
    return StateCounts(table.columns, (), cells[table.states], change)


@dataclass(frozen=True)
class Home:
    """Where a table belongs, and what it is compared with, None where the meeting before had none like it."""

    path: Path
    base: StateCounts | None


Tables = Mapping[Path, Sequence[StateCounts]]


def homes(tables: Sequence[StateCounts], before: Tables, earlier: Iterable[Tables] = ()) -> list[Home | None]:
    """Each table's home: where the one stood that it continues; None where there was none of its kind.

    It continues the table with a column of the same name, else the first of its kind that is left: of releases, or not.
    Where the meeting before had none of its kind, those `earlier`, the latest first, say where it stands.
    """
    left = [Home(path, table) for path, each in before.items() for table in each]
    found: dict[int, Home] = {}
    for rule in (_shares_a_column, _is_alike):
        for number, now in enumerate(tables):
            home = next((one for one in left if one.base and rule(now, one.base)), None)
            if number not in found and home:
                found[number] = home
                left.remove(home)
    known = (before, *earlier)
    return [found.get(number) or _beside(now, known) for number, now in enumerate(tables)]


def _shares_a_column(now: StateCounts, base: StateCounts) -> bool:
    return bool(set(now.columns) & set(base.columns) - {BOTH, TOTAL})


def _is_alike(now: StateCounts, base: StateCounts) -> bool:
    return bool(now.releases) == bool(base.releases)


def _beside(now: StateCounts, known: Iterable[Tables]) -> Home | None:
    """Where there are tables of its kind."""
    paths = (path for each in known for path, tables in each.items() if any(_is_alike(now, one) for one in tables))
    path = next(paths, None)
    return Home(path, None) if path else None


def first_table(earlier: Sequence[FinishedMinutes]) -> FirstTable:
    """What the last first table of a release was compared with: what explains most of the changes printed there."""
    for place in range(len(earlier) - 1, 0, -1):
        right = _explained(earlier[place - 1], earlier[place])
        if right:
            return max(FirstTable, key=lambda first: right[first])
    return FirstTable.FROM_ZERO


def _explained(before: FinishedMinutes, after: FinishedMinutes) -> Counter[FirstTable]:
    """How many changes of first tables of releases each of the rules explains."""
    printed = {(one.where.column, one.where.state): one.cell.change for one in snapshots_in(after)}
    right: Counter[FirstTable] = Counter()
    tables = [table for each in tables_in(after).values() for table in each]
    for now, home in zip(tables, homes(tables, tables_in(before)), strict=True):
        base = home.base if home else None
        new = set(now.releases) - set(base.releases if base else ())
        for column, state in ((column, state) for column in new for state, _ in now.rows):
            change = printed.get((column, state))
            right.update(first for first in FirstTable if change_of(now, base, first, column, state) == change)
    return right
