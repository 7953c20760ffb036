"""Stretches with two ends: "Wed - Fri", "until Thursday", "starting Monday", "through the 20th"."""

from __future__ import annotations

from dataclasses import replace

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, anywhere, beginning, followed_by, one_of, rule
from meetings.when.grammar import blocks, times
from meetings.when.grammar.behind import day_behind
from meetings.when.grammar.days import bare_ordinal, calendar_day, day_number, primary
from meetings.when.grammar.moments import moment, relabelled, time_today
from meetings.when.grammar.months import year
from meetings.when.phrases import (
    BLOCKS,
    CalendarDay,
    Endpoint,
    Moment,
    MonthlyDay,
    NamedDay,
    Range,
)

_EITHER = frozenset({words.UNTIL_BETWEEN, words.UNTIL_EITHER})
_SEPARATORS = {
    "through": "through", "thru": "through", "to": "to",
    **{word: "either" if word in _EITHER else "until" for word in words.UNTIL},
}  # fmt: skip
_CLOSING = frozenset(phrase[0] for phrase in words.CLOSING)
_UNTIL = words.UNTIL | {"through", "thru"}
HAS_ENDS = anywhere(_SEPARATORS, {"dash"})
# Without one of these in the text nothing is said to be open behind its day.
_HAS_OPEN = anywhere(frozenset({"onward", "onwards", "on", "until"}) | words.INDEFINITELY)


@beginning((), {"ordinal"})
def _ordinal(cursor: Cursor) -> Moment | None:
    """A 15th without "the", as an end of a stretch: "until 15th"."""
    found = bare_ordinal(cursor)
    return None if found is None else relabelled(cursor, Moment(found))


_endpoint: Rule[Endpoint] = one_of(
    blocks.block, blocks.next_year, blocks.end_of, moment, time_today, blocks.named_month, _ordinal
)


@beginning(like=(_endpoint,))
@rule
def endpoint(cursor: Cursor) -> Endpoint | None:
    """What a stretch can start or end with: "through next week", "until noon", "from Thanksgiving through December"."""
    return _endpoint(cursor)


def closing(cursor: Cursor) -> bool:
    """Take "EOD" or "and including" before the last day of a stretch, which keeps that day in."""
    if cursor.peek().low not in _CLOSING or not any(cursor.phrase(*phrase) for phrase in words.CLOSING):
        return False
    cursor.word({"on", "of"})
    return True


@beginning(_SEPARATORS, {"dash"})
def separator(cursor: Cursor) -> str | None:
    """A dash or a word between two ends: "July 15 through July 17"; "July 15 until July 17" keeps the last day out."""
    found = "dash" if cursor.kind("dash") else cursor.value(_SEPARATORS)
    if found == "through":
        cursor.word({"to"})
    return found


@beginning(_UNTIL | {"from", "up", "now"}, needs=anywhere(_UNTIL | {"including"}))
@rule
def until(cursor: Cursor) -> Range | None:
    """From today: "until Thursday" (a working day again), "through Thursday", "up to and including Thursday"."""
    word = _until_word(cursor)
    if word is None:
        return None
    if cursor.phrase("further", "notice"):
        return Range(None, None)
    kept = closing(cursor)
    place = cursor.place
    last_of_stretch = blocks.end_of(cursor)
    if last_of_stretch is not None:
        return Range(None, last_of_stretch, sep="through")
    cursor.place = place
    end = dated(cursor, endpoint(cursor))
    sep = "through" if kept or word not in words.UNTIL else "either" if word in _EITHER else "until"
    return None if end is None else _ended(cursor, Range(None, end, sep == "until", sep))


def _until_word(cursor: Cursor) -> str | None:
    if cursor.peek().low not in _UNTIL:
        if not cursor.phrase("from", "now"):
            cursor.word({"now"})
        if cursor.phrase("up", "to", "and", "including"):
            return "through"
        cursor.word({"up"})
    word = cursor.word(_UNTIL)
    if word in {"through", "thru"}:
        cursor.word({"to"})
    return word


def dated(cursor: Cursor, end: Endpoint | None) -> Endpoint | None:
    """A bare weekday at the end of a stretch with the date that follows it behind a comma: "until Mon, 8/10"."""
    if cursor.peek().kind != "comma":
        return end
    bare = isinstance(end, Moment) and isinstance(end.day, NamedDay) and end == Moment(end.day)
    place = cursor.place
    date = calendar_day(cursor) if bare and cursor.kind("comma") else None
    if date is None or not isinstance(end, Moment) or followed_by(cursor, separator):
        cursor.place = place
        return end
    return primary(end.day, (date,))


def _ended(cursor: Cursor, found: Range) -> Range:
    """The range with the last day kept in where "inclusive" says so."""
    return replace(found, exclusive=False, sep="through") if inclusive(cursor) else found


@beginning(words.INCLUSIVE, {"open", "comma"}, needs=anywhere(words.INCLUSIVE))
def inclusive(cursor: Cursor) -> bool | None:
    """ "July 15-17 inclusive" says nothing new; "until July 17 (incl.)" keeps the last day in."""
    bracket = cursor.kind("open")
    if not bracket:
        cursor.kind("comma")
    if not cursor.word(words.INCLUSIVE):
        return None
    cursor.phrase(".")
    return True if not bracket or cursor.kind("close") else None


@beginning(words.START | {"as"})
@rule
def starting(cursor: Cursor) -> Range | None:
    """From a day on: "starting Monday", "from July 15 to 17", "starting next week until July 20"."""
    word = cursor.word(words.START)
    if (word is None and not cursor.phrase("as", "of")) or (word and cursor.peek().low == "of"):
        # "The beginning of next week" is vague.
        return None
    if followed_by(cursor, blocks.end_of):
        # So is "from the end of July".
        return None
    start = _day_before_month(cursor) or endpoint(cursor)
    if start is None:
        return None
    ended = ending(cursor, start)
    if (
        ended is None
        and word == "from"
        and isinstance(start, Moment)
        and (start.hour is not None or start.part != "day")
    ):
        # "From noon Friday" is an afternoon, not the start of something open.
        return None
    return ended or onward(cursor, start)


def onward(cursor: Cursor, start: Endpoint) -> Range:
    """The open range from here on, with the words that only say so."""
    cursor.word(words.ONWARD)
    without_end(cursor)
    return Range(start, None)


def without_end(cursor: Cursor) -> bool:
    """Take the words that say that nobody knows the end: "until further notice", "indefinitely"."""
    place = cursor.place
    cursor.kind("comma")
    if cursor.phrase("until", "further", "notice") or cursor.word(words.INDEFINITELY):
        return True
    cursor.place = place
    return False


@beginning(like=(endpoint,), needs=_HAS_OPEN)
def open_from(cursor: Cursor) -> Range | None:
    """From a day on, said behind the day: "Monday onwards", "Monday on", "July 6 until further notice"."""
    start = endpoint(cursor)
    if start is None:
        return None
    return Range(start, None) if _onwards(cursor) or without_end(cursor) else None


def _onwards(cursor: Cursor) -> bool:
    if cursor.peek().low == "on":
        # "Friday on vacation" is no stretch.
        following = cursor.peek(1)
        ends = following.kind in {"end", "close", "open", "comma", "semicolon", "dash"} or following.low in {".", "!"}
        return ends and bool(cursor.word({"on"}))
    return bool(cursor.word({"onward", "onwards"}))


@beginning(words.INDEFINITELY)
def indefinitely(cursor: Cursor) -> Range | None:
    """ "indefinitely from Monday", "indefinitely starting July 20"."""
    found = starting(cursor) if cursor.word(words.INDEFINITELY) else None
    return found if found is not None and found.end is None else None


@beginning({"on", "the"}, {"number", "ordinal"}, needs=HAS_ENDS)
def _day_before_month(cursor: Cursor) -> Moment | None:
    """The first day in "15 to 17 July", which takes its month from the last."""
    cursor.word({"on"})
    number = day_number(cursor)
    place = cursor.place
    if number is None or not separator(cursor):
        return None
    end = moment(cursor)
    cursor.place = place
    if end is None or not isinstance(end.day, CalendarDay):
        return None
    return Moment(CalendarDay(end.day.month, number, end.day.year, 100 * cursor.place + 50))


def ending(cursor: Cursor, start: Endpoint) -> Range | None:
    """The range that began with `start`, if an end follows here; else nothing is taken."""
    place = cursor.place
    if place == cursor.stop:
        return None
    sep = separator(cursor)
    if sep and sep != "dash" and closing(cursor):
        sep = "through"
    end = _end(cursor, start, sep) if sep else None
    if sep is None or end is None:
        cursor.place = place
        return None
    return _ended(cursor, Range(start, end, sep == "until", sep))


def _end(cursor: Cursor, start: Endpoint, sep: str) -> Endpoint | None:
    if sep in {"until", "either"} and cursor.peek().low == "further":
        return None
    place = cursor.place
    last_of_stretch = blocks.end_of(cursor) if sep != "dash" else None
    if last_of_stretch is not None:
        return last_of_stretch
    cursor.place = place
    return endpoint(cursor) or _same_month(cursor, start)


@beginning({"the"}, {"number", "ordinal"})
def _number(cursor: Cursor) -> int | None:
    return day_number(cursor)


def _same_month(cursor: Cursor, start: Endpoint) -> Moment | None:
    """An end that is a number only, and takes its month from the start: "Wed July 15 - 17"."""
    if not isinstance(start, Moment) or not isinstance(start.day, CalendarDay | MonthlyDay):
        return None
    place = cursor.place
    number = _number(cursor)
    if number is None:
        return None
    if isinstance(start.day, MonthlyDay):
        return relabelled(cursor, Moment(MonthlyDay(number)))
    return relabelled(cursor, Moment(CalendarDay(start.day.month, number, year(cursor), 100 * place)))


@beginning(like=(moment, _ordinal))
@rule
def day_or_range(cursor: Cursor) -> Moment | Range | None:
    """One day, or a range that begins with one: "15th-17th" too."""
    start = moment(cursor)
    if start is None:
        ordinal = _ordinal(cursor)
        return None if ordinal is None else ending(cursor, ordinal)
    return ending(cursor, start) or start


@beginning(like=(blocks.block,), needs=blocks.HAS_BLOCK)
@rule
def block_or_range(cursor: Cursor) -> Endpoint | Range | None:
    """A named stretch, or a range that begins with one: "this week through next Tuesday"."""
    start = blocks.block(cursor)
    if start is None:
        return None
    return (ending(cursor, start) if isinstance(start, BLOCKS) else None) or start


def exclusive_end(cursor: Cursor) -> Endpoint | None:
    """The day somebody is back on, with the hour: "back on Monday", "back July 20 at noon", "back after Easter"."""
    behind = bool(cursor.word({"after"}))
    found = dated(cursor, endpoint(cursor))
    if found is None or followed_by(cursor, times.hour):
        return None
    if isinstance(found, Moment) and found.hour is not None:
        return found
    return day_behind(found) if behind else found
