"""A day with a part of it: "tomorrow afternoon", "Friday, July 17, 9-11am", "the afternoon of July 15"."""

from __future__ import annotations

from dataclasses import replace

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, anywhere, beginning, followed_by, one_of, rule
from meetings.when.grammar.days import day, day_ahead, labels, primary
from meetings.when.grammar.times import TimeOfDay, after_day, before_day, hour
from meetings.when.phrases import CalendarDay, DayAhead, Moment, MonthlyDay

_JOINING = frozenset({"open", "comma", "dash"})
_BOUNDARIES = words.UNTIL | {"from", "after", "before"}
_HAS_HALF = anywhere({"half", "1/2"})
_HALVED = frozenset({"for", "a", "half", "1/2"})


@beginning({"this"}, needs=anywhere(words.HALVES))
def _this_half(cursor: Cursor) -> Moment | None:
    part = cursor.value(words.HALVES) if cursor.word({"this"}) else None
    return None if part is None else Moment(DayAhead(0), part=part)


@beginning({"a", "half", "1/2"})
def half_day(cursor: Cursor) -> bool | None:
    """Half a day, nobody knows which: "half day", "half-day", "half a day", "1/2 day"."""
    cursor.word({"a"})
    if cursor.peek().low == "1/2" and cursor.kind("slashed"):
        return True if cursor.word({"day"}) else None
    if not cursor.word({"half"}):
        return None
    cursor.kind("dash")
    cursor.word({"a"})
    return True if cursor.word({"day"}) else None


@beginning({"a", "half", "1/2"}, needs=_HAS_HALF)
def _halved(cursor: Cursor) -> Moment | None:
    """A half day that is said first: "half day Friday", "half day tomorrow pm"."""
    if not half_day(cursor):
        return None
    cursor.kind("comma", "dash", "colon")
    cursor.word(words.BEFORE)
    found = _day_first(cursor)
    return None if found is None else replace(found, halved=True)


def _halved_behind(cursor: Cursor, found: Moment) -> Moment:
    """The moment with a half day that is said behind: "Friday half day", "Friday (half day)"."""
    place = cursor.place
    token = cursor.peek()
    if token.kind not in _JOINING and token.low not in _HALVED:
        return found
    bracket = cursor.kind("open")
    if not bracket:
        cursor.kind("comma", "dash")
    cursor.word({"for"})
    if not half_day(cursor) or (bracket and not cursor.kind("close")):
        cursor.place = place
        return found
    return replace(found, halved=True)


def _labelled(cursor: Cursor) -> Moment | None:
    first = day(cursor)
    return None if first is None else primary(first, labels(cursor) or ())


@beginning(like=(before_day,))
def _time_first(cursor: Cursor) -> Moment | None:
    time = before_day(cursor)
    found = _labelled(cursor) if time else None
    return replace(timed(found, time), led=True) if found and time else None


@beginning(like=(day,))
def _day_first(cursor: Cursor) -> Moment | None:
    found = _labelled(cursor)
    if found is None or cursor.place == cursor.stop:
        return found
    found = with_time(cursor, found)
    if not cursor.has & _HAS_HALF:
        return found
    halved = _halved_behind(cursor, found)
    # "Tomorrow half day (pm)" says the half behind.
    return with_time(cursor, halved) if halved.halved and halved.part == "day" else halved


@beginning({"all"})
def _all_of(cursor: Cursor) -> Moment | None:
    """A whole day that is said to be one: "all Friday", "all of tomorrow"."""
    if not cursor.word({"all"}):
        return None
    cursor.word({"of"})
    found = _labelled(cursor)
    return None if found is None else replace(found, whole=True)


_moment: Rule[Moment] = one_of(_this_half, _halved, _time_first, _all_of, _day_first)


@beginning(words.BEFORE, like=(_moment,))
@rule
def moment(cursor: Cursor) -> Moment | None:
    """One day or part of it: "tomorrow afternoon", "tomorrow, 9-11am", "noon Friday", "this morning"."""
    if cursor.peek().low in words.BEFORE and not followed_by(cursor, day_ahead):
        cursor.word(words.BEFORE)
    return _moment(cursor)


def relabelled(cursor: Cursor, found: Moment) -> Moment:
    """The moment with what else is said about its day and its time."""
    more = labels(cursor)
    return with_time(cursor, found if more is None else primary(found.day, (*found.labels, *more)))


def with_time(cursor: Cursor, found: Moment) -> Moment:
    """The moment with a time of day that stands behind it, if one does."""
    place = cursor.place
    time = after_day(cursor)
    if time is None or (_has_boundary(cursor, place) and _goes_on(cursor, found, time)):
        cursor.place = place
        return found
    return timed(found, time)


def _goes_on(cursor: Cursor, found: Moment, time: TimeOfDay) -> bool:
    """Whether the time just read is none of this day.

    In "Wed until noon Friday" the noon belongs to the Friday; in "Oct 9 until 11" the 11 is a day of October.
    """
    if cursor.peek(-1).kind == "number" and isinstance(found.day, CalendarDay | MonthlyDay):
        return True
    return time.part != "day" and followed_by(cursor, day)


def _has_boundary(cursor: Cursor, place: int) -> bool:
    token = cursor.ahead[place]
    return token.low in _BOUNDARIES or token.kind in {"comma", "dash"}


def timed(found: Moment, time: TimeOfDay) -> Moment:
    """The moment at this time of day."""
    part, hour = time.part, time.hour
    return Moment(found.day, found.labels, part, hour, found.led, found.halved, part == "day" and hour is None)


@beginning(words.NOON | {"at"}, {"number", "clock"})
def time_today(cursor: Cursor) -> Moment | None:
    """A time without a day, as an end: "until noon", "back at 2pm"."""
    cursor.word({"at"})
    found = hour(cursor)
    return None if found is None else Moment(DayAhead(0), hour=found)
