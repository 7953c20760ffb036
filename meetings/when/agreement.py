"""Statements that belong together: a weekday beside its date, a half said once for two days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeGuard

from meetings.when.day_meaning import Reading
from meetings.when.grammar.days import primary
from meetings.when.phrases import (
    Agreement,
    CalendarDay,
    DayAhead,
    Each,
    Holiday,
    Item,
    Length,
    Moment,
    Month,
    MonthlyDay,
    NamedDay,
    Range,
    Week,
    WeekOf,
)
from meetings.when.problems import NotReadError, spoken, typed
from meetings.when.spans import Span

Items = tuple[Item, ...]
Joins = tuple[str, ...]
UNDER_WAY = frozenset({Week(0), Month()})


def merged(items: Items, joins: Joins, today: date) -> tuple[Items, Joins]:
    """The items with "Thursday, 6/6" made one: a comma between two names of the same day joins no list."""
    items = _holiday_of_all(items)
    found: list[Item] = [items[0]]
    kept: list[str] = []
    for join, item in zip(joins, items[1:], strict=True):
        if join != "semicolon":
            _one_week(found[-1], item, join)
        dated = _dated_range(found[-1], item) if join == "comma" else None
        if dated is not None:
            found[-1] = dated
        elif join == "comma" and _is_one_day(found[-1], item, today, alone=len(items) == 2):
            found[-1] = _one(found[-1], item)
        else:
            found.append(item)
            kept.append(join)
    return tuple(found), tuple(kept)


def _dated_range(earlier: Item, later: Item) -> Range | None:
    """A range with a weekday and a comma before its first or its last date: "Mon, July 6 through Fri, July 10"."""
    if isinstance(later, Range) and _is_weekday(earlier) and _is_date(later.start):
        return replace(later, start=_one(earlier, later.start))
    if isinstance(earlier, Range) and _is_date(earlier.start) and _is_weekday(earlier.end) and _is_date(later):
        return replace(earlier, end=_one(earlier.end, later))
    return None


def _is_weekday(item: object) -> TypeGuard[Moment]:
    return isinstance(item, Moment) and isinstance(item.day, NamedDay) and item.day.week is None and not item.labels


def _is_date(item: object) -> TypeGuard[Moment]:
    return isinstance(item, Moment) and isinstance(item.day, CalendarDay | MonthlyDay)


def _holiday_of_all(items: Items) -> Items:
    """The items with a holiday that stands in brackets behind weekdays as the reason for all of them.

    In "Thursday and Friday (Thanksgiving)" it is one of the days, not the name of the last.
    """
    last = items[-1]
    end = last.end if isinstance(last, Range) else last
    first = last.start if isinstance(last, Range) else items[0]
    if end is first or not isinstance(end, Moment) or not isinstance(end.day, Holiday) or not _is_weekday(first):
        return items
    if len(end.labels) != 1 or not isinstance(end.labels[0], NamedDay):
        return items
    named = replace(end, day=end.labels[0], labels=(end.day,))
    return (*items[:-1], replace(last, end=named) if isinstance(last, Range) else named)


def _is_one_day(earlier: Item, later: Item, today: date, *, alone: bool) -> bool:
    if not alone and _ahead_then_another(earlier, later, today):
        # "Tomorrow, Mon and Tue" is a list.
        return False
    return _same_day(earlier, later) or (alone and _same_holiday(earlier, later))


def _ahead_then_another(earlier: Item, later: Item, today: date) -> bool:
    if not isinstance(earlier, Moment) or not isinstance(earlier.day, DayAhead) or not isinstance(later, Moment):
        return False
    day = today + timedelta(days=earlier.day.days)
    return isinstance(later.day, NamedDay) and later.day.week is None and later.day.weekday != day.weekday()


def _same_day(earlier: Item, later: Item) -> bool:
    if not isinstance(earlier, Moment):
        return False
    if not isinstance(later, Moment):
        return False
    dated, relative = (CalendarDay, MonthlyDay), (NamedDay, DayAhead)
    if isinstance(earlier.day, relative) and not earlier.labels:
        return isinstance(later.day, dated) or (
            isinstance(earlier.day, DayAhead) and isinstance(later.day, NamedDay) and later.day.week != 1
        )
    return isinstance(earlier.day, dated) and isinstance(later.day, NamedDay) and not earlier.labels


def _same_holiday(earlier: Item, later: Item) -> bool:
    """Whether a holiday stands beside the one other day of a text: "Monday, Labor Day", "Thanksgiving, Nov 26"."""
    if not isinstance(earlier, Moment) or not isinstance(later, Moment) or earlier.labels or later.labels:
        return False
    kinds = {type(earlier.day), type(later.day)}
    return Holiday in kinds and bool(kinds & {NamedDay, DayAhead, CalendarDay})


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
    if not joins:
        return items
    first, last = items[0], items[-1]
    if _is_timed(last) and joins[-1] != "semicolon" and _is_plain(items[-2]):
        return _spread(items, last) if reading.fork("Is only the last of those days a half day?") else items
    if _is_timed(first) and joins[0] != "semicolon" and _is_plain(items[1]):
        led = isinstance(first, Moment) and first.led
        return _spread(items, first) if led and reading.fork("Is only the first of those days a half day?") else items
    return items


def _is_timed(item: Item) -> bool:
    return isinstance(item, Moment) and item.part != "day"


def _is_plain(item: Item) -> bool:
    return isinstance(item, Moment) and item.part == "day" and item.hour is None and not item.whole


def _spread(items: Items, timed: Item) -> Items:
    part = timed.part if isinstance(timed, Moment) else "day"
    return tuple(replace(item, part=part) if isinstance(item, Moment) and _is_plain(item) else item for item in items)


def only_weekdays(item: Each) -> bool:
    """Whether these are only bare weekdays."""
    return all(weekday_of(each) >= 0 for each in item.items)


def weekday_of(item: Item) -> int:
    """The weekday of an item that is one, of no week that is said; else -1."""
    bare = isinstance(item, Moment) and isinstance(item.day, NamedDay) and item.day.week is None
    return item.day.weekday if bare and isinstance(item, Moment) and isinstance(item.day, NamedDay) else -1


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


def not_behind(earlier: date, today: date) -> None:
    """Refuse the week or month under way behind days to come: that of "Aug 17, whole week" is another."""
    if earlier > today:
        raise NotReadError("I could not tell which week or month you mean.", f"week of {typed(earlier)}")


def only_holiday(items: Items) -> Holiday | None:
    """The holiday that is all of a second statement, as in "Nov 25-27 (Thanksgiving)"."""
    item = items[0] if len(items) == 1 else None
    return item.day if isinstance(item, Moment) and isinstance(item.day, Holiday) else None


def with_holidays(named: list[date], spans: list[Span]) -> None:
    """Refuse holidays that stand beside dates and are not among them."""
    for day in named:
        if not any(span.touches(day, day) for span in spans):
            raise NotReadError(f"Two statements that disagree: the holiday is {spoken(day)}.", typed(day))


def as_long_as(said: Length | None, spans: list[Span]) -> None:
    """Refuse days that are said to be more or fewer than they are, with or without weekends."""
    if said is None:
        return
    days = [
        span.start + timedelta(days=ahead)
        for span in spans
        if span.end
        for ahead in range((span.end - span.start).days + 1)
    ]
    working = sum(day.weekday() < 5 for day in days)
    counts: dict[str, set[float]] = {"day": {len(days), working}, "week": {len(days) / 7, working / 5}}
    whole = all(span.part == "day" and span.end for span in spans)
    if not whole or said.count not in counts.get(said.unit, set()):
        raise NotReadError(f"Those days are {len(days)}, and not {said.count} {said.unit}s.")


def is_absolute(node: object) -> bool:
    """Whether every end of an item was typed as a date, so that it means the same on any day."""
    if isinstance(node, Moment):
        return type(node.day) is CalendarDay and (not node.labels or all(map(_harmless, node.labels)))
    if isinstance(node, tuple):
        return is_absolute(node[0]) if len(node) == 1 else all(map(is_absolute, node))
    if isinstance(node, Range):
        start, end = node.start, node.end
        said = start is not None or end is not None
        return said and (start is None or is_absolute(start)) and (end is None or is_absolute(end))
    if isinstance(node, WeekOf):
        return is_absolute(node.moment)
    if isinstance(node, Agreement):
        dated = [each for each in (node.first, node.second) if is_absolute(each)]
        return bool(dated) and all(each in dated or weekdays_of(each) for each in (node.first, node.second))
    return isinstance(node, Month) and node.month is not None


def _harmless(label: object) -> bool:
    return isinstance(label, (CalendarDay, Holiday)) or (isinstance(label, NamedDay) and label.week is None)
