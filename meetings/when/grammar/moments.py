"""A day with all that is said about it: other names of the same day, and a part of it."""

from __future__ import annotations

from dataclasses import replace

from meetings.when import words
from meetings.when.cursor import Cursor, followed_by, rule
from meetings.when.grammar.days import day, day_ahead, labels, primary
from meetings.when.grammar.times import TimeOfDay, after_day, before_day, hour
from meetings.when.phrases import DayAhead, Moment


@rule
def moment(cursor: Cursor) -> Moment | None:
    """One day or part of it: "Friday afternoon", "tomorrow, 9-11am", "noon Friday", "this morning"."""
    if not followed_by(cursor, day_ahead):
        cursor.word(words.BEFORE)
    return _this_half(cursor) or _time_first(cursor) or _day_first(cursor)


@rule
def _this_half(cursor: Cursor) -> Moment | None:
    part = cursor.value(words.HALVES) if cursor.word({"this"}) else None
    return None if part is None else Moment(DayAhead(0), part=part)


@rule
def _time_first(cursor: Cursor) -> Moment | None:
    time = before_day(cursor)
    found = _labelled(cursor) if time else None
    return replace(timed(found, time), led=True) if found and time else None


@rule
def _day_first(cursor: Cursor) -> Moment | None:
    found = _labelled(cursor)
    return None if found is None else with_time(cursor, found)


@rule
def _labelled(cursor: Cursor) -> Moment | None:
    first = day(cursor)
    return None if first is None else primary(first, labels(cursor) or ())


def relabelled(cursor: Cursor, found: Moment) -> Moment:
    """The moment with what else is said about its day and its time."""
    return with_time(cursor, primary(found.day, labels(cursor) or ()))


def with_time(cursor: Cursor, found: Moment) -> Moment:
    """The moment with a time of day that stands behind it, if one does."""
    place = cursor.place
    time = after_day(cursor)
    # In "Wed until noon Friday" the noon belongs to the Friday.
    if time is None or (time.part != "day" and followed_by(cursor, day) and _has_boundary(cursor, place)):
        cursor.place = place
        return found
    return timed(found, time)


def _has_boundary(cursor: Cursor, place: int) -> bool:
    return cursor.tokens[place].low in words.UNTIL | {"from", "after", "before"} or cursor.tokens[place].kind == "comma"


def timed(found: Moment, time: TimeOfDay) -> Moment:
    """The moment at this time of day."""
    return replace(found, part=time.part, hour=time.hour)


@rule
def time_today(cursor: Cursor) -> Moment | None:
    """A time without a day, as an end: "until noon", "back at 2pm"."""
    cursor.word({"at"})
    found = hour(cursor)
    return None if found is None else Moment(DayAhead(0), hour=found)
