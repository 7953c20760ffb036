"""What files say of a duty: who has which turn, and everything that was not understood, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from meetings.duty.turn import Cover


class Weight(IntEnum):
    """How much it counts: who had a week over who was to have it, a list over what a meeting said of the next week."""

    ANNOUNCED = 0
    LISTED = 1
    HAD = 2


@dataclass(frozen=True)
class Place:
    """Where it stands: the name of the file, and the line where lines can be counted (from 1)."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file


@dataclass(frozen=True)
class Said:
    """Who has one turn, both days included, by seat ("" is nobody), and who covers days of it."""

    first: date
    last: date
    people: tuple[str, ...]
    place: Place
    weight: Weight
    covers: tuple[Cover, ...] = ()


@dataclass(frozen=True)
class Stranger:
    """A spelling that is nobody's name; `first` is the first day of the turn it was to have, where that is known."""

    spelling: str
    place: Place
    weight: Weight
    first: date | None = None


@dataclass(frozen=True)
class NotRead:
    """A line or a file that was not understood, and why, with what would have been."""

    place: Place
    text: str
    why: str
    weight: Weight = Weight.LISTED
    first: date | None = None


@dataclass(frozen=True)
class Remark:
    """Something odd about a file that was understood all the same."""

    place: Place
    text: str


@dataclass(frozen=True)
class Reading:
    """All of one file. `day` is that of a meeting; `order` are the names of a file that has no dates.

    `silent` are the turns of which the file says that nothing is known.
    """

    said: tuple[Said, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    remarks: tuple[Remark, ...] = ()
    order: tuple[str, ...] = ()
    day: date | None = None
    silent: int = 0
