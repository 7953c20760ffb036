"""The figures of finished minutes beside those that were counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from meetings.figures import Counter, Figure
from meetings.minutes.finished.snapshots import Snapshot
from meetings.people.names import fold


def changed_by_hand(
    snapshots: Sequence[Snapshot], counters: Sequence[Counter], day: date
) -> Iterator[tuple[Counter, Figure]]:
    """The counters whose printed figure is another than the one that was counted until the day of the meeting."""
    printed = {_label(one.where.column): one.cell.count for one in snapshots if not one.where.state}
    for counter in counters:
        counted = [figure for figure in counter.figures if figure.day <= day]
        number = printed.get(_label(counter.label))
        if number is not None and counted and number != counted[-1].number:
            yield counter, Figure(day, number)


def _label(label: str) -> str:
    """A label as it is compared: in the singular, as that of one."""
    return fold(label).removesuffix("s")
