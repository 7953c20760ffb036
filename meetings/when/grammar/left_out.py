"""Items of a list that leave out what stands before them: "this Friday and next", "today and the rest of the week"."""

from __future__ import annotations

from dataclasses import replace

from meetings.when import words
from meetings.when.cursor import Cursor, anywhere
from meetings.when.grammar import blocks
from meetings.when.grammar.days import day_number
from meetings.when.grammar.named_holidays import BESIDE, beside_last, week_after
from meetings.when.phrases import (
    Beside,
    Item,
    Moment,
    Month,
    MonthlyDay,
    NamedDay,
    Range,
    Week,
    WeekBeside,
    WeekOf,
    Year,
)

# Without one of these in the text nothing is left out but a month.
_HAS_LEFT_OUT = anywhere(BESIDE.keys() | {"next"} | words.REST)


def elliptic(cursor: Cursor, last: Item) -> tuple[Item, ...] | None:
    """An item that is understood only by the one before it."""
    if isinstance(last, Moment) and isinstance(last.day, MonthlyDay):
        number = day_number(cursor) if cursor.peek().kind == "ordinal" else None
        return None if number is None else (Moment(MonthlyDay(number)),)
    if not cursor.has & _HAS_LEFT_OUT:
        return None
    return _elliptic_beside(cursor, last) or _elliptic_next(cursor, last) or _rest_behind(cursor, last)


def _elliptic_beside(cursor: Cursor, last: Item) -> tuple[Item, ...] | None:
    """The day beside the one just named: "Thanksgiving and the day after", "July 4 + the Friday before"."""
    if isinstance(last, Moment) and (found := beside_last(cursor)) is not None:
        return (Moment(Beside(last.day, *found)),)
    if not isinstance(last, Week | WeekOf) or not week_after(cursor):
        return None
    return (Week(last.week + last.count),) if isinstance(last, Week) else (WeekBeside(last.moment, 1),)


def _elliptic_next(cursor: Cursor, last: Item) -> tuple[Item, ...] | None:
    """The second half of "this Monday and next", which repeats what the first half named."""
    place = cursor.place
    cursor.word({"the"})
    following = cursor.peek(1)
    plain = cursor.peek().low == "next" and following.kind != "number" and not _is_noun(following.low)
    repeated: Item | None = None
    if plain and last == Week(0):
        repeated = Week(1)
    elif plain and isinstance(last, Moment) and isinstance(last.day, NamedDay) and last.day.week == 0:
        repeated = replace(last, day=replace(last.day, week=1))
    if repeated is None:
        cursor.place = place
        return None
    cursor.place += 1
    return (repeated,)


def _is_noun(low: str) -> bool:
    """Whether this goes on after "next": "this week and next meeting"."""
    return words.is_date_word(low) or low in {"meeting", "meetings", "call", "step", "steps", "one", "person"}


def _rest_behind(cursor: Cursor, last: Item) -> tuple[Item, ...] | None:
    """What is left behind the day just named: "tomorrow and the rest of the week"."""
    place = cursor.place
    day = last.end if isinstance(last, Range) else last
    rest = blocks.rest(cursor) if isinstance(day, Moment) else None
    if not isinstance(day, Moment) or not isinstance(rest, Week | Month | Year):
        cursor.place = place
        return None
    return (Range(Moment(Beside(day.day, 1)), rest, sep="through"),)
