"""Days that share a word which is said once: "Mon 13 - Wed 15 July", "the day before and after Thanksgiving"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, anywhere, beginning, followed_by
from meetings.when.grammar.days import calendar_day, day_number, monthly_day
from meetings.when.grammar.days import separator as list_separator
from meetings.when.grammar.moments import moment, relabelled
from meetings.when.grammar.named_holidays import BESIDE, HAS_BESIDE, Step, beside, holiday
from meetings.when.grammar.ranges import ending, separator
from meetings.when.grammar.returns import back
from meetings.when.phrases import JUST_BEEN, Beside, CalendarDay, DayAhead, Item, Moment, NamedDay, Range

_YESTERDAY = DayAhead(-1)
_BEHIND = frozenset({"week", "weeks", "wk"})


@beginning(words.WEEKDAYS.keys() | {"from"}, needs=anywhere(kinds={"number", "ordinal"}))
def weekday_numbers(cursor: Cursor) -> Range | None:
    """Weekdays with their numbers, and the month at the end: "Mon 13 - Wed 15 July", "from Mon 13th to Wed 15 July"."""
    cursor.word({"from"})
    weekday = cursor.value(words.WEEKDAYS)
    if weekday is not None and cursor.peek().kind == "mark":
        cursor.phrase(".")
    place = cursor.place
    number = day_number(cursor) if weekday is not None else None
    sep = separator(cursor) if number is not None else None
    end = moment(cursor) if sep in {"dash", "to", "through"} else None
    if weekday is None or number is None or sep is None or end is None:
        return None
    last = end.day
    if not isinstance(last, CalendarDay) or last.day <= number or end.part != "day" or end.hour is not None:
        return None
    first = CalendarDay(last.month, number, last.year, 100 * place + 50)
    return Range(Moment(first, (NamedDay(weekday),)), end, sep=sep)


@beginning((), {"number"}, needs=anywhere(kinds={"slashed"}))
def number_to_slashed(cursor: Cursor) -> Range | None:
    """Days of a month whose number stands behind the last, where days come first: "15-17/7"."""
    place = cursor.place
    first = cursor.kind("number") if cursor.locale.day_first else None
    if first is None or len(first.low) > 2 or not cursor.kind("dash") or cursor.peek().kind != "slashed":
        return None
    last = calendar_day(cursor)
    if last is None or last.day <= int(first.low):
        return None
    start = Moment(CalendarDay(last.month, int(first.low), last.year, 100 * place))
    return Range(start, relabelled(cursor, Moment(last)))


@beginning(words.WEEKDAYS.keys() | {"the", "day"}, needs=HAS_BESIDE)
def both_sides(cursor: Cursor) -> tuple[Item, ...] | None:
    """Days on either side of one: "the day before and after Thanksgiving", "Fri before and Tue after Labor Day"."""
    first = beside(cursor)
    if first is None or not (cursor.word(words.AND) or cursor.kind("amp", "plus", "slash")):
        return None
    second = beside(cursor)
    if second is None:
        step: Step | None = cursor.value(BESIDE)
        second = None if step is None else (step, first[1])
    base = (holiday(cursor) or calendar_day(cursor) or monthly_day(cursor)) if second else None
    if base is None or second is None or cursor.peek().low in _BEHIND:
        return None
    return Moment(Beside(base, *first)), Moment(Beside(base, *second))


@beginning(words.WEEKDAYS, needs=HAS_BESIDE)
def weekdays_beside(cursor: Cursor) -> Item | tuple[Item, ...] | None:
    """Weekdays that lie beside the same day: "Mon-Wed before Thanksgiving", "Mon + Tue after Labor Day"."""
    first = cursor.value(words.WEEKDAYS)
    sep = None if first is None else separator(cursor)
    joined = first is not None and sep is None and list_separator(cursor) is not None
    last = cursor.value(words.WEEKDAYS) if sep or joined else None
    step: Step | None = None if last is None else cursor.value(BESIDE)
    base = None if step is None else holiday(cursor) or calendar_day(cursor) or monthly_day(cursor)
    if base is None or step is None or sep in {"until", "either"} or cursor.peek().low in _BEHIND:
        return None
    start, end = Moment(Beside(base, step, first)), Moment(Beside(base, step, last))
    return Range(start, end, sep=sep) if sep else (start, end)


@beginning({"since"})
def since(cursor: Cursor) -> Range | Moment | None:
    """What has begun and has an end: "since yesterday through Friday", "since July 6, back Friday"."""
    start = _begun(cursor)
    if start is None:
        return None
    # For how long is not said by "since Monday" alone.
    return ending(cursor, start) or (start if followed_by(cursor, back) else None)


def _begun(cursor: Cursor) -> Moment | None:
    """The day something has begun on: "since Monday" is the one that has just been."""
    found = moment(cursor) if cursor.word({"since"}) else None
    if found is None or found.part != "day" or found.hour is not None:
        return None
    if found == Moment(found.day) and isinstance(found.day, NamedDay) and found.day.week is None:
        return Moment(NamedDay(found.day.weekday, JUST_BEEN))
    return found if isinstance(found.day, CalendarDay) or found.day == _YESTERDAY else None
