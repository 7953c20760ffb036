"""Why a when was not read."""

from __future__ import annotations

from datetime import date

from meetings.when.locale import prints_day_first
from meetings.when.words import MONTH_NAMES, WEEKDAY_NAMES


class NotReadError(Exception):
    """Raised inside the reading of a when; carries the sentence for the person and an example that works."""

    def __init__(self, sentence: str, example: str = "July 15-17") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.example = example


def spoken(day: date) -> str:
    """A day as a question names it: "Wednesday July 15, 2026", "Wednesday 15 July 2026"."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {typed(day)}"


def typed(day: date) -> str:
    """A day as somebody may type it: "July 15, 2026", "15 July 2026"."""
    if prints_day_first():
        return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
    return f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year}"


def short(day: date) -> str:
    """A day inside a longer question: "Fri July 3"."""
    return f"{WEEKDAY_NAMES[day.weekday()][:3]} {MONTH_NAMES[day.month - 1]} {day.day}"
