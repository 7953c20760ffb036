"""One count with what changed, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meetings.dates import day_words
from meetings.when.locale import house_style

NEW = "new"
ASKED_OTHERWISE = "new since the query was changed"


@dataclass(frozen=True)
class Figure:
    """What was counted of something, or why not.

    `change` is None where there is nothing to compare with, `since` the day of the base where it has to be named, and
    `otherwise` says that something else was asked before. `number` is None where there is no figure: `reason` says why.
    """

    label: str
    number: int | None
    change: int | None = None
    since: date | None = None
    otherwise: bool = False
    reason: str = ""

    @property
    def words(self) -> str:
        """`9 (+1)`, `9 (+1 since Mon June 24)`, `9 (new)`, `n/a (cannot be reached: HTTP 502)`"""
        if self.number is None:
            return f"n/a ({self.reason})"
        return f"{self.number} ({self._change})"

    @property
    def _change(self) -> str:
        if self.otherwise:
            return ASKED_OTHERWISE
        return NEW if self.change is None else f"{self.change:+d}{since_words(self.since)}"

    @property
    def line(self) -> str:
        """`9 (+1) open FreshDesk tickets`, as the minutes have it."""
        return f"{self.words} {self.label}"


@house_style()
def since_words(day: date | None) -> str:
    """` since Mon June 24`, "" where the base is the usual one."""
    return f" since {day_words(day)}" if day else ""
