"""What is said about counters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.dates import day_words
from meetings.figures import Counter, Figure
from posts.receipts import UNDO_BUTTON, Receipt

# A counter lives for some months; its latest figures are what matters.
SHOWN = 10


def noted(line: str, meeting: date | None, today: date) -> Receipt:
    """A figure was recorded; `line` is how the minutes of that meeting print it."""
    where = f"In the minutes of {day_words(meeting, today)}:" if meeting else ""
    return Receipt(f"Counted {day_words(today)}.", before_line=where, line=line, buttons=(UNDO_BUTTON,))


def shown(counter: Counter, today: date) -> Receipt:
    """The latest figures of one counter, the newest first."""
    latest = [_figure(figure, today) for figure in reversed(counter.figures)][:SHOWN]
    return Receipt("Its figures, the latest first:", line=counter.label, items=tuple(latest))


def ended(counter: Counter, today: date) -> Receipt:
    """A counter was dropped."""
    last = f" Its last figure was {_figure(counter.figures[-1], today)}." if counter.figures else ""
    return Receipt(f"Not counted any more.{last}", line=counter.label, buttons=(UNDO_BUTTON,))


def listed(counters: Sequence[Counter], today: date) -> Receipt:
    """Everything that is counted."""
    if not counters:
        return Receipt("Nothing is counted. `/agenda counter Open PRs: 13` begins it.")
    lines = (f"{one.label}: {_figure(one.figures[-1], today)}" for one in counters if one.figures)
    return Receipt("Counted for the minutes:", items=tuple(lines))


def _figure(figure: Figure, today: date) -> str:
    return f"{figure.number} ({day_words(figure.day, today)})"
