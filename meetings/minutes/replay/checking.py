"""Whether the figures and the duty of a draft are right, read back from the draft as it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.minutes.finished.figures import FinishedCounter
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.snapshots import Snapshot, compared, snapshots_in
from meetings.minutes.finished.taking import Duty, TakenAs
from meetings.minutes.replay.given import Given
from meetings.minutes.state_counts import BOTH, TOTAL


@dataclass(frozen=True)
class Right:
    """How many are right, and how many wrong."""

    right: int = 0
    wrong: int = 0

    def __add__(self, other: Right) -> Right:
        return Right(self.right + other.right, self.wrong + other.wrong)


def deltas(printed: FinishedMinutes, before: FinishedMinutes) -> Right:
    """Every change that is printed, against the count less that of the meeting before, where that has the figure.

    What is in all releases together, and their total, are another figure when one of the releases is.
    """
    same = _columns(printed) == _columns(before)
    found = [
        one
        for one in compared((before, printed))
        if one.snapshot.cell.change is not None and (same or one.snapshot.where.column not in {BOTH, TOTAL})
    ]
    right = sum(one.is_right for one in found)
    return Right(right, len(found) - right)


def _columns(minutes: FinishedMinutes) -> set[str]:
    return {one.where.column for one in snapshots_in(minutes) if one.where.state}


def stale_cells(printed: FinishedMinutes, given: Given) -> int:
    """How many figures of the draft are not what is counted now."""
    tables = [
        (column, state, count)
        for table in given.tables
        for state, counts in table.rows
        for column, count in zip(table.columns, counts, strict=True)
    ]
    known = {*tables, *((label, "", count) for label, count in given.counters)}
    return sum(one not in known for one in _figures(printed))


def _figures(printed: FinishedMinutes) -> Iterator[tuple[str, str, int]]:
    cells: Iterator[Snapshot] = snapshots_in(printed)
    yield from ((one.where.column, one.where.state, one.cell.count) for one in cells if one.where.state)
    for taken in printed.of(TakenAs.COUNTER):
        if isinstance(taken.value, FinishedCounter) and taken.value.cell:
            yield taken.value.label, "", taken.value.cell.count


def duty(printed: FinishedMinutes, final: FinishedMinutes) -> Right:
    """Whether whoever the draft names for this week is who had it; nothing where the finished minutes do not say."""
    ours, theirs = _this_week(printed), _this_week(final)
    if not theirs:
        return Right()
    return Right(right=1) if ours == theirs else Right(wrong=1)


def _this_week(minutes: FinishedMinutes) -> str:
    found = (one.value for one in minutes.of(TakenAs.DUTY) if isinstance(one.value, Duty) and not one.value.is_next)
    return next((one.who for one in found), "")
