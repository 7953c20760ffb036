"""An action item as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

NOBODY = "???"
EVERYONE = "Everyone"


@dataclass(frozen=True)
class Answer:
    """What somebody last said of an item, by roster name: done, drop, keep, or that they changed it; and when."""

    who: str
    what: str
    at: datetime


@dataclass(frozen=True)
class ActionItem:
    """A promise with its owners and helpers: roster names, groups or EVERYONE; no owner yet is `()`.

    `section` is the heading it was put under by hand, "" for its home. `due` is the last day that its text names
    as such, at its end. `kept_at` is when an owner last confirmed it. `ended` is None, done or dropped, and `why`
    the reason given for that. `answers` are what each person has said of it last (answers.py).
    """

    number: int
    owners: tuple[str, ...]
    topic: str
    text: str
    recorded_by: str
    recorded_at: datetime
    ended: str | None = None
    why: str = ""
    helpers: tuple[str, ...] = ()
    section: str = ""
    due: date | None = None
    kept_at: datetime | None = None
    answers: tuple[Answer, ...] = ()


def overdue(item: ActionItem, day: date) -> bool:
    """Whether its due date has passed on this day and it is still open."""
    return item.ended is None and item.due is not None and item.due < day
