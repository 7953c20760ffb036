"""Several days of one month: "July 15-17", "Dec 1, 3 and 7", "15 & 17 July 2026"."""

from __future__ import annotations

from itertools import pairwise

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, beginning, followed_by, one_of, rule
from meetings.when.grammar.days import calendar_day, day_number, separator
from meetings.when.grammar.months import dashed_month, month, year
from meetings.when.nodes import node
from meetings.when.phrases import CalendarDay, Moment, Range

_COUNTED = frozenset({"people", "of", "more", "other"})
_NO_PLURALS = frozenset({"as", "is", "was", "his", "plus"})


@node
class _Number:
    first: int
    last: int | None


@beginning({"the"}, {"number", "ordinal"})
def _number_or_range(cursor: Cursor) -> _Number | None:
    first = day_number(cursor)
    if first is None:
        return None
    return _Number(first, _until_number(cursor))


@beginning((), {"slashed"})
def _slashed_days(cursor: Cursor) -> _Number | None:
    token = cursor.kind("slashed")
    pieces = token.low.split("/") if token else []
    if len(pieces) != 2 or int(pieces[1]) != int(pieces[0]) + 1:
        return None
    return _Number(int(pieces[0]), int(pieces[1]))


@beginning(words.TO, {"dash"})
def _until_number(cursor: Cursor) -> int | None:
    if not (cursor.kind("dash") or cursor.word(words.TO)):
        return None
    last = day_number(cursor)
    if last is None or followed_by(cursor, _of_month) or cursor.peek().low in words.HALF_SUFFIXES:
        return None
    return last


@beginning(words.MONTHS.keys() | {"of"}, {"dash"})
def _of_month(cursor: Cursor) -> int | None:
    dashed = dashed_month(cursor)
    if dashed is not None:
        return dashed
    cursor.word({"of"})
    return month(cursor)


@beginning(like=(separator,))
@rule
def _and_number(cursor: Cursor) -> _Number | None:
    if not separator(cursor):
        return None
    found = _number_or_range(cursor)
    return None if found is None or followed_by(cursor, _of_month) or _counts_things(cursor) else found


def _counts_things(cursor: Cursor) -> bool:
    """Whether the number just read counts something: "July 15, 20 people"."""
    token = cursor.peek()
    known = _NO_PLURALS | words.AND | words.PLURAL_HALVES.keys()
    plural = token.low.endswith("s") and token.low not in known
    return cursor.peek(-1).kind == "number" and token.kind == "word" and (plural or token.low in _COUNTED)


def _more_numbers(cursor: Cursor, found: list[_Number]) -> None:
    while len(found) < 31 and (more := _and_number(cursor)) is not None:
        found.append(more)


@beginning(words.MONTHS)
def _month_then_days(cursor: Cursor) -> tuple[Moment | Range, ...] | None:
    place = cursor.place
    found = month(cursor)
    first = None if found is None else _slashed_days(cursor) or _number_or_range(cursor)
    if found is None or first is None:
        return None
    numbers = [first]
    typed_year = year(cursor)
    if typed_year is None:
        _more_numbers(cursor, numbers)
        typed_year = year(cursor)
    return _items(numbers, found, typed_year, place)


@beginning({"the"}, {"slashed", "number", "ordinal"})
def _days_then_month(cursor: Cursor) -> tuple[Moment | Range, ...] | None:
    place = cursor.place
    pair = _slashed_days(cursor)
    first = None if pair else day_number(cursor)
    if pair is None and first is None:
        return None
    numbers = [pair] if pair else [] if first is None else [_Number(first, _last_before_month(cursor))]
    # In "5/6 and 27 May" the first may be a date of its own.
    while pair is None and len(numbers) < 31 and separator(cursor):
        following = day_number(cursor)
        if following is None:
            return None
        numbers.append(_Number(following, _last_before_month(cursor)))
    found = _of_month(cursor)
    if any(later.first <= earlier.first for earlier, later in pairwise(numbers)):
        # "The 22nd and 15 April" are days of two months.
        return None
    return _items(numbers, found, year(cursor), place) if numbers and found is not None else None


@beginning(words.TO, {"dash"})
def _last_before_month(cursor: Cursor) -> int | None:
    return day_number(cursor) if cursor.kind("dash") or cursor.word(words.TO) else None


@beginning((), {"slashed"})
def _slashed_then_days(cursor: Cursor) -> tuple[Moment | Range, ...] | None:
    """Days of the month of a date in numbers: "7/14, 15", "7/14 & 16"."""
    place = cursor.place
    first = calendar_day(cursor) if cursor.peek().kind == "slashed" else None
    if first is None or first.year is not None:
        return None
    numbers = [_Number(first.day, None)]
    _more_numbers(cursor, numbers)
    return _items(numbers, first.month, None, place) if len(numbers) > 1 else None


_days_of_month: Rule[tuple[Moment | Range, ...]] = one_of(_month_then_days, _days_then_month, _slashed_then_days)


@beginning(like=(_days_of_month,))
@rule
def days_of_month(cursor: Cursor) -> tuple[Moment | Range, ...] | None:
    """Several days of one month: "July 15-17", "Dec 1, 3 and 7", "15 & 17 July 2026"."""
    return _days_of_month(cursor)


def _items(numbers: list[_Number], typed_month: int, typed_year: int | None, place: int) -> tuple[Moment | Range, ...]:
    def moment(number: int, index: int) -> Moment:
        return Moment(CalendarDay(typed_month, number, typed_year, 100 * place + index))

    return tuple(
        moment(each.first, 2 * index)
        if each.last is None
        else Range(moment(each.first, 2 * index), moment(each.last, 2 * index + 1))
        for index, each in enumerate(numbers)
    )
