"""Tokens that will be worth nothing: who hears of it, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# Two weeks are enough to find who may make a new one; the last days are the last word.
WARNED = (timedelta(days=14), timedelta(days=3), timedelta(days=-1))


@dataclass(frozen=True)
class Expiring:
    """The variable that holds a token, the last day it is worth something, and the source that is asked with it."""

    variable: str
    last_day: date
    source: str

    def over(self, today: date) -> bool:
        """Whether it is worth nothing any more."""
        return today > self.last_day

    def stage(self, today: date) -> int:
        """How many of the warnings have come due by this day."""
        return sum(self.last_day - today <= before for before in WARNED)


def expiring(tokens: Iterable[Expiring], today: date) -> list[Expiring]:
    """Those that people are to be warned of."""
    return [one for one in tokens if one.stage(today)]
