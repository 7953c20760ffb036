"""Which year is meant by dates without one."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeGuard

from meetings.when.holiday_meaning import day_in_year
from meetings.when.phrases import (
    Agreement,
    CalendarDay,
    DayAhead,
    DaysBeside,
    Holiday,
    Length,
    Moment,
    Month,
    MonthlyDay,
    NamedDay,
    NthWeek,
    Phrase,
    Range,
    WeekBeside,
    WeekendOf,
    WeekOf,
    WeeksFrom,
)
from meetings.when.problems import NotReadError
from meetings.when.walking import walk
from meetings.when.words import CALENDAR, MONTH_NAMES

FORTNIGHT = timedelta(days=14)
_NO_TIME = timedelta()
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WHICH_YEAR = ("I could not tell which year is meant.", "July 15-17, 2026")
_UNIT_DAYS = {"day": 1, "week": 7, "month": 31}

Dated = CalendarDay | Month | Holiday
# Nodes are of just these types, which is quicker to ask than whether they are of a type like them.
_DATED = frozenset({CalendarDay, Month, Holiday})
_PLAIN = frozenset({CalendarDay, MonthlyDay, NamedDay, DayAhead, WeeksFrom})
_LASTING = frozenset({Length, WeekOf, WeekendOf, NthWeek, WeekBeside, DaysBeside})


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


def dates_of(phrase: Phrase, today: date) -> dict[int, date]:
    """The date of every day and month named in the phrase, by its place in the text.

    Without a year, all of them together are the reading whose end is nearest ahead; one that has begun counts,
    and one that ended within the last fortnight is still that one.
    """
    only = _only_days(phrase)
    if only is not None:
        if not only:
            return {}
        _in_range(only)
        years = _years(only, today, _NO_TIME)
        return {day.place: _exact(day, year) for day, year in zip(only, years, strict=True)}
    nodes = walk(phrase if phrase.counted is None else replace(phrase, counted=None))
    named = [node for node in nodes if type(node) in _DATED and _is_dated(node)]
    if not named:
        return {}
    besides = _holidays_beside(phrase) if Holiday in map(type, named) else []
    if besides:
        named = [node for node in named if node not in besides]
    _in_range(named)
    years = _years(named, today, _lasting(nodes))
    dates = {node.place: _exact(node, year) for node, year in zip(named, years, strict=True)}
    return dates | {node.place: _nearest(node, dates.values()) for node in besides} if besides else dates


def _only_days(phrase: Phrase) -> list[Dated] | None:
    """The dates of a phrase of plain days and ranges of them, as most are; None where it has anything else."""
    ends: list[object] = [phrase.returns]
    for item in reversed(phrase.items):
        if type(item) is Range:
            ends += (item.end, item.start)
        else:
            ends.append(item)
    days: list[Dated] = []
    for end in reversed(ends):
        if type(end) is Moment and not end.labels and type(end.day) in _PLAIN:
            if type(end.day) is CalendarDay:
                days.append(end.day)
        elif end is not None:
            return None
    return days


def _holidays_beside(phrase: Phrase) -> list[Holiday]:
    """The holidays that only say something about dates beside them, and take their year: "Nov 25-27 (Thanksgiving)"."""
    found: list[Holiday] = []
    for node in walk(phrase):
        if isinstance(node, Moment) and isinstance(node.day, CalendarDay):
            found.extend(label for label in node.labels if isinstance(label, Holiday))
        if isinstance(node, Agreement) and any(_is_dated(each) for each in walk(node.first)):
            found.extend(each for each in walk(node.second) if isinstance(each, Holiday))
    return found


def _nearest(node: Holiday, dates: Collection[date]) -> date:
    """The day of a holiday nearest to the last of the dates that it stands beside."""
    last = max(dates)
    if node.year is not None:
        return day_in_year(node, node.year)
    return min((day_in_year(node, last.year + ahead) for ahead in (-1, 0, 1)), key=lambda day: abs(day - last))


def _is_dated(node: object) -> TypeGuard[Dated]:
    return isinstance(node, (CalendarDay, Holiday)) or (isinstance(node, Month) and node.month is not None)


def _in_range(named: list[Dated]) -> None:
    for node in named:
        if isinstance(node, Holiday):
            continue
        month, day = _key(node)
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            raise NotReadError(_no_such_date(node))


def _no_such_date(node: CalendarDay | Month, year: int | None = None) -> str:
    day = node.day if isinstance(node, CalendarDay) else 1
    if not 1 <= _month(node) <= 12:
        return f"There is no month {_month(node)}."
    return f"There is no {MONTH_NAMES[_month(node) - 1]} {day}{f' in {year}' if year else ''}."


def _month(node: CalendarDay | Month) -> int:
    return node.month if node.month is not None else 0


def _exact(node: Dated, year: int) -> date:
    if isinstance(node, Holiday):
        return day_in_year(node, year)
    month, day = _key(node)
    if year not in CALENDAR or (day > 28 and day > month_length(year, month)):
        raise NotReadError(_no_such_date(node, year))
    return date(year, month, day)


def _lasting(nodes: list[object]) -> timedelta:
    """How long the when goes on after its last date."""
    extra = 0
    for node in [each for each in nodes if type(each) in _LASTING]:
        if isinstance(node, Length):
            extra = max(extra, node.count * _UNIT_DAYS[node.unit])
        elif isinstance(node, (WeekOf, WeekendOf, NthWeek)):
            extra = max(extra, 6)
        elif isinstance(node, (WeekBeside, DaysBeside)) and node.step > 0:
            extra = max(extra, 13)
    return timedelta(days=extra)


def _years(named: list[Dated], today: date, lasting: timedelta) -> list[int]:
    plain = [node for node in named if not isinstance(node, Holiday)]
    if len(plain) == len(named):
        return _years_of_dates(plain, today, lasting)
    typed = next((node.year for node in named if node.year is not None), None)
    if typed is not None:
        return _as_typed(_in_first_year(named, typed))
    oldest = today - FORTNIGHT - lasting
    problem: NotReadError | None = None
    # A last day of a year before the oldest is older; of holidays the dates may go on into the next year.
    for first in range(max(today.year - 2, oldest.year - 1), today.year + 3):
        try:
            in_order = _steps(_in_first_year(named, first))
            if _last_day(named[-1], first + in_order[-1]) >= oldest:
                return [first + step for step in in_order]
        except NotReadError as unknown:
            if _may_be_meant(named[0], first, oldest):
                # "Thanksgiving, Nov 25" is no day of this year, and nobody means the one of another.
                raise
            # A holiday may be younger than that year.
            problem = unknown
    raise problem or NotReadError(*_WHICH_YEAR)


def _years_of_dates(dated: list[CalendarDay | Month], today: date, lasting: timedelta) -> list[int]:
    steps = _steps(dated)
    for node in dated:
        if node.year is not None:
            return _as_typed(dated)
    oldest = today - FORTNIGHT - lasting
    last = dated[-1]
    # A last day of a year before the oldest is older.
    for year in range(max(today.year - 2 + steps[-1], oldest.year), today.year + 3 + steps[-1]):
        if _last_day(last, year) >= oldest:
            return [year - steps[-1] + step for step in steps]
    raise NotReadError(*_WHICH_YEAR)


def _may_be_meant(node: Dated, year: int, oldest: date) -> bool:
    """Whether a date is known in this year, and not too old."""
    try:
        return _last_day(node, year) >= oldest
    except NotReadError:
        return False


def _in_first_year(named: list[Dated], first: int) -> list[CalendarDay | Month]:
    """The dates with each holiday as the date it is on in the first year, to be put in order."""
    return [_as_date(node, first) if isinstance(node, Holiday) else node for node in named]


def _as_date(node: Holiday, year: int) -> CalendarDay:
    day = day_in_year(node, year if node.year is None else node.year)
    return CalendarDay(day.month, day.day, node.year, node.place)


def _as_typed(dated: list[CalendarDay | Month]) -> list[int]:
    steps = _steps(dated)
    typed = [(step, node.year) for step, node in zip(steps, dated, strict=True) if node.year is not None]
    first = typed[0][1] - typed[0][0]
    if any(year != first + step for step, year in typed):
        return _typed_in_order(dated)
    return [first + step for step in steps]


def _typed_in_order(named: list[CalendarDay | Month]) -> list[int]:
    """The years when every date has its own, which then need not be in any order."""
    years = [node.year for node in named if node.year is not None]
    if len(years) < len(named):
        raise NotReadError("The years do not fit together.")
    return years


def _steps(named: list[CalendarDay | Month]) -> list[int]:
    """How many new years lie between the first date and each one, as dates are typed in their order."""
    steps = [0]
    if len(named) == 1:
        return steps
    for earlier, later in pairwise(named):
        step = steps[-1]
        if _key(later) < _key(earlier):
            if _month(earlier) - _month(later) < 6 and (earlier.year is None or later.year is None):
                raise NotReadError(f"{_words(later)} comes before {_words(earlier)}.")
            step += 1
        steps.append(step)
    if steps[-1] > 1 or (steps[-1] == 1 and _key(named[-1]) >= _key(named[0])):
        raise NotReadError("Those dates lie more than a year apart; please add the years.")
    return steps


def _key(node: CalendarDay | Month) -> tuple[int, int]:
    return node.month or 0, node.day if isinstance(node, CalendarDay) else 1


def _words(node: CalendarDay | Month) -> str:
    return f"{MONTH_NAMES[_month(node) - 1]} {node.day}" if isinstance(node, CalendarDay) else "That month"


def _last_day(node: Dated, year: int) -> date:
    if year not in CALENDAR:
        return date.min
    if isinstance(node, Holiday):
        return day_in_year(node, year)
    month = node.month or 0
    if isinstance(node, CalendarDay) and node.day <= 28:
        return date(year, month, node.day)
    length = month_length(year, month)
    return date(year, month, min(node.day, length) if isinstance(node, CalendarDay) else length)
