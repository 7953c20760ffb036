"""The figures of finished minutes beside those that were counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.figures import Counter, Figure
from meetings.minutes.finished.figures import FinishedCounter
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.snapshots import Snapshot
from meetings.minutes.finished.taking import TakenAs
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


@dataclass(frozen=True)
class Counted:
    """What becomes of counters by finished minutes: figures to note, and of these the labels that are new.

    `gone` are those that the minutes before had and these have no more.
    """

    noted: tuple[tuple[str, Figure], ...]
    new: tuple[str, ...]
    gone: tuple[Counter, ...]


def counted(minutes: FinishedMinutes, counters: Sequence[Counter], before: Sequence[Snapshot], last: date) -> Counted:
    """The counters of these minutes beside those known; `before` is what was printed on the day `last`.

    A figure that was typed since then, and is printed, is known already.
    """
    known = {_label(counter.label): counter for counter in counters}
    printed = {_label(one.label): one for one in _counters_in(minutes)}
    noted, new = [], []
    for label, one in printed.items():
        counter = known.get(label)
        figures = [figure for figure in counter.figures if last < figure.day <= minutes.day] if counter else []
        if one.cell and not (figures and figures[-1].number == one.cell.count):
            noted.append((counter.label if counter else one.label, Figure(minutes.day, one.cell.count)))
        if counter is None and one.cell:
            new.append(one.label)
    gone = {_label(one.where.column) for one in before if not one.where.state} - set(printed)
    return Counted(tuple(noted), tuple(new), tuple(counter for label, counter in known.items() if label in gone))


def _counters_in(minutes: FinishedMinutes) -> Iterator[FinishedCounter]:
    values = (taken.value for taken in minutes.of(TakenAs.COUNTER))
    return (value for value in values if isinstance(value, FinishedCounter))


def _label(label: str) -> str:
    """A label as it is compared: in the singular, as that of one."""
    return fold(label).removesuffix("s")
