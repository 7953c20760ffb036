"""What the grammar finds in a text, before anybody asks which day it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meetings.when.spans import Part


@dataclass(frozen=True)
class CalendarDay:
    """July 15, with or without a year; `place` tells two equal dates of one text apart."""

    month: int
    day: int
    year: int | None
    place: int


@dataclass(frozen=True)
class MonthlyDay:
    """The 15th."""

    day: int


@dataclass(frozen=True)
class NamedDay:
    """Friday; `week` 0 is "this Friday", 1 "next Friday", None the bare word."""

    weekday: int
    week: int | None = None


@dataclass(frozen=True)
class DayAhead:
    """Today is 0, tomorrow 1."""

    days: int


@dataclass(frozen=True)
class WeeksFrom:
    """Friday in two weeks."""

    weekday: int
    weeks: int


@dataclass(frozen=True)
class NthWeekday:
    """The first (1), second (2) or last (-1) Friday of a month."""

    nth: int
    weekday: int
    month: Month


Day = CalendarDay | MonthlyDay | NamedDay | DayAhead | WeeksFrom | NthWeekday


@dataclass(frozen=True)
class Moment:
    """One day as typed: further statements about the same day in `labels`, a half in `part`, a time in `hour`.

    `led` says that the half stood in front of the day: "the afternoon of July 15"; `halved` that it is half a day,
    nobody knows which.
    """

    day: Day
    labels: tuple[Day, ...] = ()
    part: Part = "day"
    hour: float | None = None
    led: bool = False
    halved: bool = False


@dataclass(frozen=True)
class Week:
    """This week (0), next week (1) and so on, `count` of them."""

    week: int
    count: int = 1


@dataclass(frozen=True)
class WeekOf:
    """The week that holds a day."""

    moment: Moment


@dataclass(frozen=True)
class Month:
    """This month (0) or next (1) by `ahead`, or a named one."""

    ahead: int = 0
    month: int | None = None
    year: int | None = None
    place: int = -1


@dataclass(frozen=True)
class Year:
    """What remains of this year."""


@dataclass(frozen=True)
class Weekend:
    """Saturday and Sunday of this week (0) or next (1)."""

    week: int


Block = Week | WeekOf | Month | Year | Weekend
Endpoint = Moment | Week | WeekOf | Month | Year | Weekend


@dataclass(frozen=True)
class Range:
    """From `start` (None: today) to `end` (None: open); `exclusive`: the end is a working day again."""

    start: Endpoint | None
    end: Endpoint | None
    exclusive: bool = False
    sep: str = "dash"


@dataclass(frozen=True)
class Length:
    """Three days from `start` (None: today)."""

    count: int
    unit: Literal["day", "week", "month"]
    start: Endpoint | None = None
    workdays: bool = False


@dataclass(frozen=True)
class Following:
    """The next N days or weeks: whether today counts is open."""

    count: int
    unit: Literal["day", "week", "month"]


@dataclass(frozen=True)
class CountedFrom:
    """Two weeks from Monday: a day, or so long."""

    count: int
    unit: Literal["day", "week", "month"]
    start: Moment


@dataclass(frozen=True)
class DaysOfWeek:
    """Monday to Wednesday of the week of July 20: bare weekdays and ranges of them."""

    week: WeekOf
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Counted:
    """The next two Mondays."""

    weekday: int
    count: int


@dataclass(frozen=True)
class Recurring:
    """Every Friday, inside `limit` if there is one."""

    weekdays: tuple[int, ...]
    part: Part = "day"
    limit: Block | Range | Length | None = None


@dataclass(frozen=True)
class Each:
    """The same half of every working day of something."""

    part: Part
    items: tuple[Item, ...]
    joins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Agreement:
    """Two statements about the same days: "next week (July 15-19)"."""

    first: tuple[Item, ...]
    second: tuple[Item, ...]
    joins: tuple[str, ...] = ()


Item = (
    Moment
    | Week
    | WeekOf
    | Month
    | Year
    | Weekend
    | Range
    | Length
    | Following
    | CountedFrom
    | DaysOfWeek
    | Counted
    | Recurring
    | Each
    | Agreement
)


@dataclass(frozen=True)
class Phrase:
    """A whole when: items with what joins them, and the day somebody is back."""

    items: tuple[Item, ...]
    joins: tuple[str, ...] = ()
    returns: Endpoint | None = None


BLOCKS = (Week, WeekOf, Month, Year, Weekend)
