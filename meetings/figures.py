"""Counters: figures that people type, and how the minutes print them with what changed since.

The base of a change is the figure printed for the meeting held before. A figure that is missing is n/a, never the one
of the week before: in the archive one printed change in five is wrong, most of them by a base that is stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetings.dates import day_words
from meetings.when.locale import house_style


@dataclass(frozen=True)
class Figure:
    """What was counted on a day."""

    day: date
    number: int


@dataclass(frozen=True)
class Counter:
    """What is counted for a while, with its figures in the order of their days."""

    label: str
    figures: tuple[Figure, ...] = ()


@house_style()
def printed(counter: Counter, day: date, before: date | None, earlier: date | None = None) -> str:
    """`13 (-2) open PRs` for the meeting of this day; "" where nothing was counted until then.

    `before` is the day of the meeting held before it, `earlier` of the one before that: a base that was not printed
    for the meeting before is named with its day.
    """
    current = _latest(figure for figure in counter.figures if figure.day <= day)
    base = _latest(figure for figure in counter.figures if before and figure.day <= before)
    if current is None:
        return ""
    if current == base:
        return f"n/a (no figure since {day_words(base.day)}) {counter.label}"
    if base is None:
        return f"{current.number} (new) {counter.label}"
    since = f" since {day_words(base.day)}" if earlier and base.day <= earlier else ""
    return f"{current.number} ({current.number - base.number:+d}{since}) {counter.label}"


def _latest(figures: Iterable[Figure]) -> Figure | None:
    return max(figures, key=lambda figure: figure.day, default=None)
