"""Where the axes of a chart begin and end, and where they have their ticks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

# The least that an axis shows of its largest figure: a queue of 325 that has 327 a week later has not leapt.
_LEAST_SHARE = 0.1
# Of few tickets each is seen on an axis that begins at 0, which nobody misreads.
_FEW = 20
_STEPS = (1, 2, 5)


def figure_ticks(figures: Sequence[int], most: int = 5) -> tuple[int, ...]:
    """Whole numbers, evenly apart, around all figures: from 0, unless that would leave most of the chart empty."""
    low, high = min(figures), max(figures)
    room = max(high - low, round(_LEAST_SHARE * abs(high)), 1)
    bottom = low - room if low > 2 * room and high > _FEW else min(low, 0)
    step = _step(max(high - bottom, 1), most)
    first = bottom // step * step
    last = -(-max(high, first + 1) // step) * step
    return tuple(range(first, last + step, step))


def _step(span: int, most: int) -> int:
    power = 1
    while True:
        for step in _STEPS:
            if span <= step * power * most:
                return step * power
        power *= 10


def day_ticks(days: Sequence[date], most: int) -> tuple[date, ...]:
    """The days that are named below: the last, and before it as many as there is room for, each as far apart."""
    if len(days) <= 1:
        return tuple(days)
    room = (days[-1] - days[0]) / most
    named = [days[-1]]
    for day in reversed(days[:-1]):
        if named[-1] - day >= max(room, timedelta(days=1)):
            named.append(day)
    return tuple(reversed(named))
