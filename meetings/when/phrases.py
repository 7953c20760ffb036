"""What the grammar finds in a text, before anybody asks which day it is."""

from __future__ import annotations

from typing import Literal

from meetings.when.nodes import node
from meetings.when.spans import Part


@node
class CalendarDay:
    """July 15, with or without a year; `place` tells two equal dates of one text apart."""

    month: int
    day: int
    year: int | None
    place: int


@node
class MonthlyDay:
    """The 15th."""

    day: int


# The week of a weekday that is the coming one, or that of the week to come.
NEAREST = -1
# The weekday of this week and of no other, and the one that has just been.
THIS_WEEK = -2
JUST_BEEN = -3


@node
class NamedDay:
    """Friday; `week` 0 is "this Friday", 1 "next Friday", None the bare word; see `NEAREST` and what follows it."""

    weekday: int
    week: int | None = None


@node
class DayAhead:
    """Today is 0, tomorrow 1."""

    days: int


@node
class WeeksFrom:
    """Friday in two weeks."""

    weekday: int
    weeks: int


@node
class Holiday:
    """Thanksgiving: by `words` in their plain form in each of `countries`, of which `unknown` know no such day.

    `typed` is what stands there; `around` says that words before it ("over Christmas") mean some days around it.
    """

    words: tuple[str, ...]
    typed: str
    countries: tuple[str, ...]
    unknown: tuple[str, ...]
    year: int | None
    place: int
    around: bool = False


@node
class Beside:
    """The day before (-1) or after (1) another day, or the nearest Friday before or after it by `weekday`."""

    base: Day
    step: Literal[-1, 1]
    weekday: int | None = None


@node
class DayOfWeek:
    """The Friday of a week that is named by one of its days."""

    week: WeekOf | WeekBeside
    weekday: int


@node
class NthWeekday:
    """The first (1), second (2) or last (-1) Friday of a month."""

    nth: int
    weekday: int
    month: Month


Day = CalendarDay | MonthlyDay | NamedDay | DayAhead | WeeksFrom | NthWeekday | Holiday | Beside | DayOfWeek


@node
class Moment:
    """One day as typed: further statements about the same day in `labels`, a half in `part`, a time in `hour`.

    `led` says that the half stood in front of the day: "the afternoon of July 15"; `halved` that it is half a day,
    nobody knows which; `whole` that "all day" was said.
    """

    day: Day
    labels: tuple[Day, ...] = ()
    part: Part = "day"
    hour: float | None = None
    led: bool = False
    halved: bool = False
    whole: bool = False


@node
class Week:
    """This week (0), next week (1) and so on, `count` of them."""

    week: int
    count: int = 1


@node
class WeekOf:
    """The week that holds a day."""

    moment: Moment


@node
class WeekBeside:
    """The week before (-1) or after (1) a day."""

    moment: Moment
    step: Literal[-1, 1]


@node
class NthWeek:
    """The first (1) or last (-1) week of a month, or without a month the week of that number in the year."""

    nth: int
    month: Month | None


@node
class WeekendOf:
    """The long weekend that a holiday makes."""

    moment: Moment


@node
class DaysBeside:
    """The two days before or after a day."""

    base: Moment
    count: int
    step: Literal[-1, 1]
    article: bool


@node
class Between:
    """From one day to another without saying whether they count."""

    start: Moment
    end: Moment


@node
class Month:
    """This month (0) or next (1) by `ahead`, or a named one."""

    ahead: int = 0
    month: int | None = None
    year: int | None = None
    place: int = -1


@node
class Year:
    """What remains of this year, or next year (1)."""

    ahead: int = 0


@node
class Weekend:
    """Saturday and Sunday of this week (0) or next (1)."""

    week: int


Block = Week | WeekOf | WeekBeside | NthWeek | Month | Year | Weekend | WeekendOf
Endpoint = Moment | Block


@node
class Range:
    """From `start` (None: today) to `end` (None: open); `exclusive`: the end is a working day again."""

    start: Endpoint | None
    end: Endpoint | None
    exclusive: bool = False
    sep: str = "dash"


@node
class Length:
    """Three days from `start` (None: today)."""

    count: int
    unit: Literal["day", "week", "month"]
    start: Endpoint | None = None
    workdays: bool = False


@node
class Following:
    """The next N days or weeks: whether today counts is open."""

    count: int
    unit: Literal["day", "week", "month"]


@node
class CountedFrom:
    """Two weeks from Monday: a day, or so long."""

    count: int
    unit: Literal["day", "week", "month"]
    start: Moment


@node
class Counted:
    """The next two Mondays."""

    weekday: int
    count: int


@node
class Recurring:
    """Every Friday, inside `limit` if there is one."""

    weekdays: tuple[int, ...]
    part: Part = "day"
    limit: Block | Range | Length | None = None


@node
class Each:
    """The same half of every working day of something."""

    part: Part
    items: tuple[Item, ...]
    joins: tuple[str, ...] = ()


@node
class Agreement:
    """Two statements about the same days: "next week (July 15-19)"."""

    first: tuple[Item, ...]
    second: tuple[Item, ...]
    joins: tuple[str, ...] = ()


Item = (
    Endpoint | DaysBeside | Between | Range | Length | Following | CountedFrom | Counted | Recurring | Each | Agreement
)


@node
class Phrase:
    """A whole when: items with what joins them, the day somebody is back, and how long they are said to be."""

    items: tuple[Item, ...]
    joins: tuple[str, ...] = ()
    returns: Endpoint | None = None
    counted: Length | None = None


BLOCKS = (Week, WeekOf, WeekBeside, NthWeek, Month, Year, Weekend, WeekendOf)
