"""Statements that belong together: a weekday beside its date, a half said once for two days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetings.when.day_meaning import Reading
from meetings.when.grammar.days import primary
from meetings.when.phrases import (
    Agreement,
    CalendarDay,
    DayAhead,
    Item,
    Moment,
    Month,
    MonthlyDay,
    NamedDay,
    Range,
    Week,
    WeekOf,
)
from meetings.when.problems import NotReadError, spoken
from meetings.when.spans import Span

Items = tuple[Item, ...]
Joins = tuple[str, ...]


def merged(items: Items, joins: Joins) -> tuple[Items, Joins]:
    """The items with "Thursday, 6/6" made one: a comma between two names of the same day joins no list."""
    found: list[Item] = [items[0]]
    kept: list[str] = []
    for join, item in zip(joins, items[1:], strict=True):
        if join != "semicolon":
            _one_week(found[-1], item, join)
        if join == "comma" and _same_day(found[-1], item):
            found[-1] = _one(found[-1], item)
        else:
            found.append(item)
            kept.append(join)
    return tuple(found), tuple(kept)


def _same_day(earlier: Item, later: Item) -> bool:
    if not isinstance(earlier, Moment):
        return False
    if isinstance(later, Range) and isinstance(later.start, Moment):
        if isinstance(earlier.day, NamedDay) and isinstance(later.start.day, CalendarDay) and not earlier.labels:
            raise NotReadError("I could not tell whether the weekday belongs to the dates behind it.")
        return False
    if not isinstance(later, Moment):
        return False
    dated, relative = (CalendarDay, MonthlyDay), (NamedDay, DayAhead)
    if isinstance(earlier.day, relative) and not earlier.labels:
        return isinstance(later.day, dated) or (
            isinstance(earlier.day, DayAhead) and isinstance(later.day, NamedDay) and later.day.week != 1
        )
    return isinstance(earlier.day, dated) and isinstance(later.day, NamedDay) and not earlier.labels


def _one_week(earlier: Item, later: Item, join: str) -> None:
    """Refuse "the week of Dec 14 and Dec 21", which may be two weeks, and "Mon-Wed, week of Dec 14"."""
    if join == "comma" and isinstance(later, Week | WeekOf) and weekdays_of((earlier,)):
        raise NotReadError("I could not tell whether those days are in that week.", "Mon-Wed of the week of July 13")
    if isinstance(earlier, WeekOf) and isinstance(later, Moment | Range):
        raise NotReadError(
            "I could not tell whether that is a day or a second week.", "week of July 13; week of July 20"
        )


def _one(earlier: Item, later: Item) -> Moment:
    if not isinstance(earlier, Moment) or not isinstance(later, Moment):
        raise TypeError(earlier)
    timed = [each for each in (earlier, later) if each.part != "day" or each.hour is not None]
    if len(timed) > 1:
        raise NotReadError("I could not tell which half of the day you mean.", "tomorrow afternoon")
    joined = primary(earlier.day, (*earlier.labels, later.day, *later.labels))
    return replace(joined, part=timed[0].part, hour=timed[0].hour) if timed else joined


def spread_half(reading: Reading, items: Items, joins: Joins) -> Items:
    """The items, with a half said once given to a neighbour where "Tue and Wed afternoon" may mean so."""
    first, last = items[0], items[-1]
    if _is_timed(last) and joins and joins[-1] != "semicolon" and _is_plain(items[-2]):
        return _spread(items, last) if reading.fork("Is only the last of those days a half day?") else items
    if _is_timed(first) and joins and joins[0] != "semicolon" and _is_plain(items[1]):
        led = isinstance(first, Moment) and first.led
        return _spread(items, first) if led and reading.fork("Is only the first of those days a half day?") else items
    return items


def _is_timed(item: Item) -> bool:
    return isinstance(item, Moment) and item.part != "day"


def _is_plain(item: Item) -> bool:
    return isinstance(item, Moment) and item.part == "day" and item.hour is None


def _spread(items: Items, timed: Item) -> Items:
    part = timed.part if isinstance(timed, Moment) else "day"
    return tuple(replace(item, part=part) if isinstance(item, Moment) and _is_plain(item) else item for item in items)


def weekdays_of(items: Items) -> list[tuple[int, int]]:
    """The first and last weekday of each item, if all are bare weekdays and whole days; else nothing."""
    found = [_weekday_ends(item) for item in items]
    return [ends for ends in found if ends is not None] if None not in found else []


def _weekday_ends(item: Item) -> tuple[int, int] | None:
    if isinstance(item, Range) and not item.exclusive:
        first, last = _bare(item.start), _bare(item.end)
    else:
        first = last = _bare(item)
    return None if first is None or last is None else (first, last)


def _bare(moment: object) -> int | None:
    if not isinstance(moment, Moment) or moment.part != "day" or moment.labels or moment.hour is not None:
        return None
    return moment.day.weekday if isinstance(moment.day, NamedDay) and moment.day.week is None else None


def same_weekdays(weekdays: list[tuple[int, int]], spans: list[Span]) -> None:
    """Refuse weekdays that are not those of the spans."""
    dates = [(span.start.weekday(), span.end.weekday()) for span in spans if span.end is not None]
    if weekdays != dates:
        raise NotReadError(f"The weekdays do not fit the dates: the first is {spoken(spans[0].start)}.")


def inside(spans: list[Span], bounds: tuple[date, date]) -> None:
    """Refuse dates that lie outside the week they are said to be in."""
    first, last = bounds
    if any(span.end is None or span.start < first or span.end > last for span in spans):
        raise NotReadError(f"{spoken(spans[0].start)} is not in that week.")


def is_absolute(node: object) -> bool:
    """Whether every end of an item was typed as a date, so that it means the same on any day."""
    if isinstance(node, tuple):
        return all(is_absolute(each) for each in node)
    if isinstance(node, Moment):
        return isinstance(node.day, CalendarDay) and all(_harmless(label) for label in node.labels)
    if isinstance(node, Range):
        return is_absolute(tuple(end for end in (node.start, node.end) if end is not None)) and node != Range(
            None, None
        )
    if isinstance(node, WeekOf):
        return is_absolute(node.moment)
    if isinstance(node, Agreement):
        dated = [each for each in (node.first, node.second) if is_absolute(each)]
        return bool(dated) and all(each in dated or weekdays_of(each) for each in (node.first, node.second))
    return isinstance(node, Month) and node.month is not None


def _harmless(label: object) -> bool:
    return isinstance(label, CalendarDay) or (isinstance(label, NamedDay) and label.week is None)
