"""What is said about the values that hold from a day on: releases and coordinates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from meetings.calendar.dated import Dated, Entry
from meetings.dates import day_words, join_words, span_words
from posts.receipts import UNDO_BUTTON, Receipt

T = TypeVar("T")


def set_receipt(what: str, value: str, first: date, last: date | None, today: date) -> Receipt:
    """A value was set; it is shown as a line, because it is data."""
    if last:
        text = f"{what} only {span_words(first, last, today)}:"
    else:
        text = f"{what} from {'today' if first == today else day_words(first, today)} on:"
    return Receipt(text, line=value or "none", buttons=(UNDO_BUTTON,))


def overtaken_words(days: Sequence[date], today: date) -> str:
    """What was planned for these days no longer holds, "" where there are none."""
    named = join_words([day_words(day, today) for day in sorted(days)])
    return f"What was set from {named} on no longer applies." if days else ""


def shown(what: str, dated: Dated[T], words: Callable[[T], str], today: date, example: str) -> Receipt:
    """The value of today and those that are known to come."""
    now = dated.on(today)
    coming = sorted((each for each in dated.entries if each.first > today), key=lambda entry: entry.first)
    lines = [words(now) or "none" if now is not None else "none", *(_line(entry, words, today) for entry in coming)]
    return Receipt(f"{what} now{', and to come' if coming else ''}. `{example}` changes them.", items=tuple(lines))


def _line(entry: Entry[T], words: Callable[[T], str], today: date) -> str:
    when = (
        f"only {span_words(entry.first, entry.last, today)}" if entry.last else f"from {day_words(entry.first, today)}"
    )
    return f"{when}: {words(entry.value) or 'none'}"
