"""Weeks in a row, of a month or by number, and days of two weeks: "weeks of July 13 and 27", "Jan through May"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, anywhere, beginning
from meetings.when.grammar import blocks, days
from meetings.when.grammar.moments import moment
from meetings.when.grammar.month_days import days_of_month
from meetings.when.grammar.named_holidays import week_after
from meetings.when.grammar.ranges import HAS_ENDS, separator
from meetings.when.grammar.weeks import of_week, placed_in
from meetings.when.phrases import DayOfWeek, Item, Moment, Month, NamedDay, NthWeek, Range, Week, WeekBeside, WeekOf

MOST_WEEKS = 12
_STARTING = frozenset({"of", "starting", "beginning", "commencing"})
_NTH = {"first": 1, "1st": 1, "last": -1}


@beginning({"weeks", "the"}, needs=anywhere({"weeks"}))
def weeks_of(cursor: Cursor) -> tuple[Item, ...] | None:
    """Several weeks, each named by a day: "weeks of Nov 9 and 16", "the weeks of July 20 and Aug 3"."""
    cursor.word({"the"})
    if not cursor.word({"weeks"}) or not cursor.word(_STARTING):
        return None
    found: list[Item] = []
    more: tuple[Item, ...] | None = _some_days(cursor)
    while more and len(found) < MOST_WEEKS:
        found.extend(more)
        place = cursor.place
        more = _some_days(cursor) if days.separator(cursor) else None
        if more is None:
            cursor.place = place
    named = [item for item in found if isinstance(item, Moment) and item.part == "day" and item.hour is None]
    return tuple(WeekOf(day) for day in named) if len(named) == len(found) > 1 else None


@beginning({words.WEEK_NUMBER})
def numbered_week(cursor: Cursor) -> NthWeek | Range | None:
    """A week by its number in the year, as other languages have it, or several in a row: "KW 30", "KW 30-32"."""
    first = cursor.numeral() if cursor.word({words.WEEK_NUMBER}) else None
    place = cursor.place
    last = cursor.numeral() if first and (cursor.kind("dash") or cursor.word(words.TO)) else None
    if first and last and first < last:
        return Range(NthWeek(first, None), NthWeek(last, None), sep="to")
    cursor.place = place
    return NthWeek(first, None) if first else None


def _some_days(cursor: Cursor) -> tuple[Item, ...] | None:
    several = days_of_month(cursor)
    day = moment(cursor) if several is None else None
    return several or ((day,) if day else None)


@beginning(_NTH.keys() | {"the"}, needs=anywhere(_NTH))
def nth_week(cursor: Cursor) -> NthWeek | None:
    """A week of a month: "the last week of December", "first week of February", "the last week of next month"."""
    cursor.word({"the"})
    nth = cursor.value(_NTH)
    if nth is None or not cursor.word({"week", "wk"}) or not cursor.word({"of", "in"}):
        return None
    named = blocks.named_month(cursor)
    if named is not None:
        return NthWeek(nth, named)
    which = cursor.word({"the", "this", "next"})
    return NthWeek(nth, Month(int(which == "next"))) if which and cursor.word({"month"}) else None


@beginning(words.WEEKDAYS, needs=blocks.HAS_WEEK)
def week_to_week(cursor: Cursor) -> Range | None:
    """A stretch whose ends name their weeks: "Fri this week - Tue next week", "Mon next week until Wed"."""
    start = _placed(cursor)
    sep = separator(cursor) if start is not None else None
    if start is None or sep is None or sep == "either":
        return None
    place = cursor.place
    end = _placed(cursor)
    if end is None:
        cursor.place = place
        bare = moment(cursor)
        placed = placed_in((bare,), start[1]) if bare is not None else None
        end = (placed[0], start[1]) if placed is not None and isinstance(placed[0], Moment) else None
    return None if end is None else Range(start[0], end[0], sep == "until", sep)


def _placed(cursor: Cursor) -> tuple[Moment, Week | WeekOf | WeekBeside] | None:
    """A bare weekday with the week behind it."""
    weekday = cursor.value(words.WEEKDAYS)
    if weekday is None:
        return None
    place = cursor.place
    found = of_week(cursor, (Moment(NamedDay(weekday)),))
    if found is None or not isinstance(found[0], Moment):
        return None
    cursor.place = place
    cursor.word({"of", "in", "during"})
    week = blocks.week(cursor)
    return (found[0], week) if isinstance(week, Week | WeekOf | WeekBeside) else None


@beginning(words.MONTHS, needs=HAS_ENDS)
def months(cursor: Cursor) -> Range | None:
    """Whole months from one to another: "Jan through May", "June - August", "June to August 2027"."""
    start = blocks.named_month(cursor)
    if start is None or not (cursor.kind("dash") or cursor.word(words.TO)):
        return None
    end = blocks.named_month(cursor)
    following = cursor.peek()
    if end is None or following.kind in {"number", "ordinal", "slashed", "clock"} or following.low == "the":
        return None
    return Range(start, end, sep="to")


def in_week_after(cursor: Cursor, items: tuple[Item, ...], last: Item) -> tuple[Item, ...] | None:
    """Bare weekdays put into the week behind that of the item before them: "Tue next week and Mon the week after"."""
    week = _week_of(last)
    place = cursor.place
    if week is None or not week_after(cursor):
        return None
    behind = Week(week.week + 1) if isinstance(week, Week) else WeekBeside(week.moment, 1)
    placed = placed_in(items, behind)
    if placed is None:
        cursor.place = place
    return placed


def _week_of(item: Item) -> Week | WeekOf | None:
    last = item.end if isinstance(item, Range) else item
    if isinstance(last, Week) and last.count == 1:
        return last
    day = last.day if isinstance(last, Moment) else None
    if isinstance(day, NamedDay) and day.week is not None and day.week > 0:
        return Week(day.week)
    return day.week if isinstance(day, DayOfWeek) and isinstance(day.week, WeekOf) else None
