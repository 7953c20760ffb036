"""Days that a week or dates stand beside: "next week (July 15-19)", "Mon-Wed next week", "Mon-Fri 11/2-11/6"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from meetings.when import words
from meetings.when.cursor import Cursor, beginning
from meetings.when.grammar import blocks
from meetings.when.grammar.around import around_a_day
from meetings.when.grammar.days import HAS_DATE, separator
from meetings.when.grammar.month_days import days_of_month
from meetings.when.grammar.ranges import day_or_range
from meetings.when.phrases import (
    THIS_WEEK,
    Agreement,
    CalendarDay,
    DayOfWeek,
    Item,
    Moment,
    MonthlyDay,
    NamedDay,
    Range,
    Week,
    WeekBeside,
    WeekOf,
)

EndT = TypeVar("EndT")
AnyWeek = Week | WeekOf | WeekBeside


@beginning(like=(blocks.block,), needs=blocks.HAS_WEEK)
def refined_week(cursor: Cursor) -> tuple[Item, ...] | None:
    """A week with the days of it: "next week Mon-Wed", "next week (Mon, Wed)", "next week, 14th-16th"."""
    week = blocks.block(cursor)
    if not isinstance(week, Week | WeekOf | WeekBeside):
        return None
    bracket = bool(cursor.kind("open"))
    if not bracket:
        cursor.kind("comma", "colon")
    dates = _dates(cursor)
    found = (Agreement((week,), dates),) if dates else _days_of(cursor, week, bracket=bracket)
    return None if found is None or (bracket and not cursor.kind("close")) else found


def _days_of(cursor: Cursor, week: AnyWeek, *, bracket: bool) -> tuple[Item, ...] | None:
    """The weekdays behind a week; in a bracket there may be several."""
    place = cursor.place
    found: list[Item] = []
    item = day_or_range(cursor)
    while item is not None:
        found.append(item)
        behind = cursor.place
        item = day_or_range(cursor) if bracket and len(found) < 7 and separator(cursor) else None
    if found:
        cursor.place = behind
    placed = placed_in(tuple(found), week)
    if placed is None:
        cursor.place = place
    return placed


@beginning(like=(days_of_month, day_or_range))
def _dates(cursor: Cursor) -> tuple[Item, ...] | None:
    """Days that are all typed as dates."""
    place = cursor.place
    several = days_of_month(cursor)
    if several is not None and (len(several) > 1 or isinstance(several[0], Range)):
        return several
    cursor.place = place
    found = day_or_range(cursor)
    return (found,) if found is not None and isinstance(_first_day(found), CalendarDay | MonthlyDay) else None


def _first_day(item: Item) -> object:
    if isinstance(item, Range) and isinstance(item.start, Moment):
        return item.start.day
    return item.day if isinstance(item, Moment) else None


@beginning(words.BEFORE | words.WEEKDAYS.keys(), needs=HAS_DATE)
def dated_weekdays(cursor: Cursor) -> Agreement | None:
    """Weekdays with a range of dates beside them, in brackets or behind a comma: "Mon-Fri (11/2-11/6)"."""
    cursor.word(words.BEFORE)
    first = cursor.value(words.WEEKDAYS)
    to = first is not None and (cursor.kind("dash") or cursor.word(words.TO))
    last = cursor.value(words.WEEKDAYS) if to else None
    if first is None or last is None:
        return None
    bracket = cursor.kind("open")
    if not bracket:
        cursor.kind("comma")
    dates = _dates(cursor)
    if dates is None or not isinstance(dates[0], Range) or (bracket and not cursor.kind("close")):
        return None
    weekdays = Range(Moment(NamedDay(first)), Moment(NamedDay(last)))
    return Agreement((weekdays,), dates)


def of_week(cursor: Cursor, items: tuple[Item, ...]) -> tuple[Item, ...] | None:
    """The items put into the week that stands behind them, if one does and they fit."""
    place = cursor.place
    cursor.word({"of", "in", "during"})
    week = blocks.week(cursor) or around_a_day(cursor)
    placed = placed_in(items, week) if isinstance(week, Week | WeekOf | WeekBeside) else None
    if placed is None:
        cursor.place = place
    return placed


def is_bare(item: Item) -> bool:
    """Whether an item is a weekday, or several from one to another, of no week that is said."""
    return -1 not in set(_weekdays(item))


def placed_in(items: tuple[Item, ...], week: AnyWeek) -> tuple[Item, ...] | None:
    """The items with every weekday taken from this week; None unless all are bare weekdays in their order."""
    weekdays = [weekday for item in items for weekday in _weekdays(item)]
    ascending = all(earlier < later for earlier, later in pairwise(weekdays))
    if (isinstance(week, Week) and week.count != 1) or not weekdays or not ascending or -1 in weekdays:
        return None
    return tuple(_placed(item, week) for item in items)


def _weekdays(item: Item) -> Iterator[int]:
    """The bare weekdays of an item, -1 for anything else."""
    if isinstance(item, Range) and not item.exclusive:
        yield _bare(item.start)
        yield _bare(item.end)
    else:
        yield _bare(item)


def _bare(end: object) -> int:
    if not isinstance(end, Moment) or not isinstance(end.day, NamedDay) or end.labels:
        return -1
    return end.day.weekday if end.day.week is None else -1


def _placed(item: Item, week: AnyWeek) -> Item:
    if isinstance(item, Range):
        return replace(item, start=_placed_end(item.start, week), end=_placed_end(item.end, week))
    return _placed_end(item, week) if isinstance(item, Moment) else item


def _placed_end(end: EndT, week: AnyWeek) -> EndT:
    if isinstance(end, Moment) and isinstance(end.day, NamedDay):
        if isinstance(week, Week):
            return replace(end, day=replace(end.day, week=week.week or THIS_WEEK))
        return replace(end, day=DayOfWeek(week, end.day.weekday))
    return end
