"""One dated meeting of a series, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from meetings.dates import instant


class State(StrEnum):
    """What was decided about a date: that it is held is a decision where a holiday falls on it."""

    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Decided:
    """What was decided about a regular date: `day` and `at` where it was moved, and perhaps called off then."""

    state: State
    why: str = ""
    day: date | None = None
    at: time | None = None


@dataclass(frozen=True)
class Occurrence:
    """One meeting: `original` is its regular date, by which it is known for ever; `day` and `at` when it is."""

    original: date
    day: date
    at: time
    draft_at: time
    zone: str
    host: str | None = None
    decided: Decided | None = None

    @property
    def starts(self) -> datetime:
        """The instant it begins."""
        return instant(self.day, self.at, self.zone)

    @property
    def draft_posted(self) -> datetime:
        """The instant its draft is posted."""
        return instant(self.day, self.draft_at, self.zone)

    @property
    def cancelled(self) -> bool:
        """Whether it is called off."""
        return self.decided is not None and self.decided.state is State.CANCELLED

    @property
    def moved(self) -> bool:
        """Whether it is at another time than the regular one."""
        return self.decided is not None and self.decided.state is State.MOVED

    @property
    def why(self) -> str:
        """The reason given for what was decided, "" where none was."""
        return self.decided.why if self.decided else ""


def called_off(meeting: Occurrence, why: str) -> Decided:
    """The meeting as it stands, cancelled: one that was moved on the day it was moved to."""
    moved = meeting.decided if meeting.moved else None
    return Decided(State.CANCELLED, why, moved.day if moved else None, moved.at if moved else None)


def held_after_all(meeting: Occurrence, *, in_spite: bool) -> Decided | None:
    """The meeting that is cancelled or undecided, held where it stands; None where nothing speaks against it.

    `in_spite` says that something does: a holiday on its regular date.
    """
    decided = meeting.decided
    if decided and (decided.day or decided.at):
        return Decided(State.MOVED, "", decided.day, decided.at)
    return Decided(State.HELD) if in_spite else None
