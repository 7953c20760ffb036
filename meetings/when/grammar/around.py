"""Weeks, weekends and days around a day: "Thanksgiving week", "the week after July 4", "two days before Christmas"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, anywhere, beginning, rule
from meetings.when.grammar import days
from meetings.when.grammar.moments import moment
from meetings.when.grammar.named_holidays import BESIDE, HAS_BESIDE, holiday
from meetings.when.phrases import Between, Day, DaysBeside, Moment, WeekBeside, WeekendOf, WeekOf

_WEEK = frozenset({"week", "wk"})
_STRETCHES = _WEEK | {"weekend"}
HAS_STRETCH = anywhere(_STRETCHES)


def around_a_day(cursor: Cursor) -> WeekOf | WeekBeside | WeekendOf | None:
    """The week or weekend of a holiday by its name, or the week before or after a day."""
    if not cursor.has & HAS_STRETCH:
        return None
    token = cursor.peek()
    if token.low == "the" or token.low in words.WHOLE or token.low in _WEEK or token.low == "weekend":
        return _weekend_of(cursor) or _week_beside(cursor) or _holiday_stretch(cursor)
    if token.kind in {"word", "number", "ordinal"}:
        return _holiday_stretch(cursor)
    return None


def names_a_stretch(cursor: Cursor) -> bool:
    """Whether a week or weekend stands two or three words on, as in "July 4th weekend"."""
    return bool(cursor.has & HAS_STRETCH) and (cursor.peek(2).low in _STRETCHES or cursor.peek(3).low in _STRETCHES)


@rule
def _holiday_stretch(cursor: Cursor) -> WeekOf | WeekendOf | None:
    cursor.word(words.WHOLE)
    cursor.word({"of"})
    cursor.word({"the"})
    day: Day | None = holiday(cursor) or (days.calendar_day(cursor) if names_a_stretch(cursor) else None)
    if day is None:
        return None
    if cursor.word(_WEEK):
        # "A week long trip"
        return None if "long" in {cursor.peek().low, cursor.peek(1).low} else WeekOf(Moment(day))
    cursor.word({"long"})
    return WeekendOf(Moment(day)) if cursor.word({"weekend"}) else None


@beginning({"the", "weekend"})
def _weekend_of(cursor: Cursor) -> WeekendOf | None:
    cursor.word({"the"})
    day = moment(cursor) if cursor.word({"weekend"}) and cursor.word({"of"}) else None
    return WeekendOf(day) if day is not None and _whole(day) else None


@beginning(_WEEK | words.WHOLE | {"of", "the"})
def _week_beside(cursor: Cursor) -> WeekBeside | None:
    cursor.word(words.WHOLE)
    cursor.word({"of"})
    cursor.word({"the"})
    step = cursor.value(BESIDE) if cursor.word(_WEEK) else None
    day = moment(cursor) if step is not None and cursor.peek().low != "next" else None
    return WeekBeside(day, step) if day is not None and step is not None and _whole(day) else None


def _whole(day: Moment) -> bool:
    return day.part == "day" and day.hour is None


@beginning(words.NUMBERS.keys() | {"the"}, {"number"}, needs=HAS_BESIDE)
def days_beside(cursor: Cursor) -> DaysBeside | None:
    """ "the two days before Christmas", "the three days after July 16"."""
    article = bool(cursor.word({"the"}))
    count = cursor.numeral()
    if not count or count < 2 or count > 14 or not cursor.word({"days"}):
        return None
    step = cursor.value(BESIDE)
    base = moment(cursor) if step is not None else None
    if base is None or step is None or not _whole(base):
        return None
    return DaysBeside(base, count, step, article)


@beginning({"the", "week", "time", "days", "in", "between", "betw", "btw"}, needs=anywhere(BESIDE.keys() | {"between"}))
def between(cursor: Cursor) -> Between | None:
    """ "between Christmas and New Year's", "the days between July 15 and July 20"."""
    cursor.word({"the"})
    if not cursor.word({"week", "time"}):
        cursor.word({"days"})
    cursor.word({"in"})
    if not cursor.word({"between", "betw", "btw"}):
        return None
    start = moment(cursor)
    joined = start is not None and (cursor.word(words.AND) or cursor.kind("amp", "dash", "plus"))
    end = moment(cursor) if joined else None
    if start is None or end is None or not _whole(start) or not _whole(end):
        return None
    return Between(start, end)
