"""Single days: "July 15", "15 July", "7/15", "2026-07-15", "the 15th", "Friday", "next Friday", "tomorrow"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, anywhere, beginning, one_of, rule
from meetings.when.grammar.months import dashed_month, month, year
from meetings.when.grammar.named_holidays import BESIDE, HAS_BESIDE, beside, holiday, holiday_or_eve
from meetings.when.phrases import (
    NEAREST,
    Beside,
    CalendarDay,
    Day,
    DayAhead,
    DayOfWeek,
    Holiday,
    Moment,
    Month,
    MonthlyDay,
    NamedDay,
    NthWeekday,
    WeeksFrom,
)
from meetings.when.tokens import Token

# Every day of a month has a number.
HAS_DATE = anywhere(kinds={"number", "ordinal", "slashed", "iso"})
# Nobody is away for so many, and says "week" for "weeks".
_MOST_WEEKS = 13
_WEEKS = {"this": 0, "next": 1, words.COMING_OR_NEXT: NEAREST}


def _number(token: Token) -> int:
    return int(token.low.rstrip("stndrh"))


@beginning({"the"}, {"number", "ordinal"})
def day_number(cursor: Cursor) -> int | None:
    """15, 15th or "the 15th", unless it counts something else: 15 days, 9 am, 9-11am."""
    cursor.word({"the"})
    token = cursor.kind("number", "ordinal")
    if token is None or len(token.low) > 4:
        return None
    if token.kind == "ordinal":
        return _number(token)
    return None if len(token.low) > 2 or _counts(cursor, token) else int(token.low)


def _counts(cursor: Cursor, token: Token) -> bool:
    """Whether the number counts days or weeks, or begins a time; in "Sept 28 week" it does not."""
    following = cursor.peek()
    if following.kind == "dash":
        return cursor.peek(1).kind == "clock"
    low = following.low
    return low in words.UNITS and not (low in {"week", "wk"} and int(token.low) >= _MOST_WEEKS)


@beginning((), {"slashed"})
def _slashed(cursor: Cursor) -> CalendarDay | None:
    place = cursor.place
    token = cursor.kind("slashed")
    if token is None or cursor.peek().low == "day":
        # "1/2 day" is no date.
        return None
    numbers = [int(piece) for piece in token.low.split("/")]
    first, second = numbers[:2]
    typed_year = None
    if len(numbers) == 3:
        typed_year = numbers[2] if numbers[2] > 99 else 2000 + numbers[2]
    if cursor.locale.day_first:
        first, second = second, first
    return CalendarDay(first, second, typed_year, 100 * place)


@beginning((), {"iso"})
def _iso(cursor: Cursor) -> CalendarDay | None:
    place = cursor.place
    token = cursor.kind("iso")
    if token is None:
        return None
    typed_year, typed_month, typed_day = (int(piece) for piece in token.low.replace("/", "-").split("-"))
    return CalendarDay(typed_month, typed_day, typed_year, 100 * place)


@beginning(words.MONTHS)
def _month_then_day(cursor: Cursor) -> CalendarDay | None:
    place = cursor.place
    found = month(cursor)
    number = None if found is None else day_number(cursor)
    if found is None or number is None:
        return None
    return CalendarDay(found, number, year(cursor), 100 * place)


@beginning({"the"}, {"number", "ordinal"})
def _day_then_month(cursor: Cursor) -> CalendarDay | None:
    place = cursor.place
    number = day_number(cursor)
    dashed = number is not None and cursor.peek().kind == "dash"
    if not dashed:
        cursor.word({"of"})
    found = None if number is None else dashed_month(cursor) if dashed else month(cursor)
    if number is None or found is None:
        return None
    return CalendarDay(found, number, year(cursor), 100 * place)


_calendar_day: Rule[CalendarDay] = one_of(_iso, _slashed, _month_then_day, _day_then_month)


@beginning(like=(_calendar_day,))
def calendar_day(cursor: Cursor) -> CalendarDay | None:
    """One date in any notation: "July 15, 2026", "the 15th of July", "7/15/26", "2026/07/15"."""
    return _calendar_day(cursor)


@beginning({"the"}, needs=anywhere(kinds={"ordinal"}))
def monthly_day(cursor: Cursor) -> MonthlyDay | None:
    """ "the 15th"; a bare number is no day."""
    article = cursor.word({"the"})
    token = cursor.kind("ordinal")
    return MonthlyDay(_number(token)) if token and article else None


@beginning(words.WEEKDAYS.keys() | _WEEKS.keys() | {"coming", "upcoming", "a"})
def named_day(cursor: Cursor) -> NamedDay | WeeksFrom | None:
    """A weekday: "this Friday", "next Friday", "coming Friday", "Friday in two weeks", "a week on Friday"."""
    week = None
    weekday = cursor.value(words.WEEKDAYS)
    if weekday is None:
        if cursor.phrase("a", "week", "on"):
            weekday = cursor.value(words.WEEKDAYS)
            return None if weekday is None else WeeksFrom(weekday, 1)
        week = cursor.value(_WEEKS)
        if week != 1 and cursor.word({"coming", "upcoming"}):
            week = None
        weekday = cursor.value(words.WEEKDAYS)
        if weekday is None:
            return None
    following = cursor.peek()
    if following.kind == "mark" and following.low == "." and cursor.place + 1 < cursor.stop:
        cursor.place += 1
    weeks = _weeks_behind(cursor) if week is None else None
    return NamedDay(weekday, week) if weeks is None else WeeksFrom(weekday, weeks)


@beginning({"in", "week"})
def _weeks_behind(cursor: Cursor) -> int | None:
    return _in_weeks(cursor) or _week_later(cursor)


@beginning({"in"})
def _in_weeks(cursor: Cursor) -> int | None:
    count = cursor.numeral() if cursor.word({"in"}) else None
    return count if count and cursor.word({"week", "weeks"}) else None


def _week_later(cursor: Cursor) -> int | None:
    """The British "Friday week", a week behind Friday."""
    british = cursor.locale.day_first and cursor.locale.language == "en"
    return 1 if british and not words.is_date_word(cursor.peek(1).low) and cursor.word({"week"}) else None


@beginning(words.DAYS_AHEAD.keys() | {"the", "day", "in", "a"}, {"ahead"})
def day_ahead(cursor: Cursor) -> DayAhead | None:
    """Counted from today: "the day after tomorrow", "in three days"; one that only the last resort knew."""
    known = cursor.kind("ahead")
    if known is not None:
        return DayAhead(int(known.low))
    cursor.word({"the"})
    ahead = cursor.value(words.DAYS_AHEAD)
    if ahead is not None:
        return DayAhead(ahead)
    if cursor.phrase("day", "after", "tomorrow"):
        return DayAhead(2)
    if cursor.phrase("a", "week", "today"):
        return DayAhead(7)
    if cursor.phrase("a", "week", "tomorrow"):
        return DayAhead(8)
    count = cursor.numeral() if cursor.word({"in"}) else None
    return DayAhead(count) if count and cursor.word({"day", "days"}) else None


@beginning(words.NTH.keys() | {"the"}, needs=anywhere(words.NTH, {"ordinal"}))
def nth_weekday(cursor: Cursor) -> NthWeekday | None:
    """A weekday of a month: "the last Friday of July", "the first Monday in August", "2nd Tuesday of next month"."""
    cursor.word({"the"})
    nth = cursor.value(words.NTH) or _ordinal_nth(cursor)
    weekday = cursor.value(words.WEEKDAYS) if nth else None
    if nth is None or weekday is None or not cursor.word({"of", "in"}):
        return None
    place = cursor.place
    named = month(cursor)
    if named is not None:
        return NthWeekday(nth, weekday, Month(month=named, year=year(cursor), place=100 * place))
    which = cursor.word({"the", "this", "next"})
    return NthWeekday(nth, weekday, Month(int(which == "next"))) if which and cursor.word({"month"}) else None


def _ordinal_nth(cursor: Cursor) -> int | None:
    token = cursor.kind("ordinal")
    return words.NTH.get(token.low) if token else None


@beginning(like=(beside,), needs=HAS_BESIDE)
def _beside_day(cursor: Cursor) -> Beside | None:
    """A day beside another: "the day before Thanksgiving", "the Friday after July 16"."""
    found = beside(cursor)
    base = (calendar_day(cursor) or monthly_day(cursor) or holiday(cursor)) if found else None
    return None if found is None or base is None else Beside(base, *found)


# A holiday may begin with a weekday: the Friday of "Viernes Santo" is no other Friday.
_plain_day: Rule[Day] = one_of(holiday_or_eve, calendar_day, nth_weekday, named_day, day_ahead, monthly_day)


@beginning(like=(_plain_day, _beside_day))
@rule
def day(cursor: Cursor) -> Day | None:
    """One statement about one day."""
    if cursor.has & HAS_BESIDE and (cursor.peek(1).low in BESIDE or cursor.peek(2).low in BESIDE):
        beside_another = day_ahead(cursor) or _beside_day(cursor)
        if beside_another is not None:
            return beside_another
    return _plain_day(cursor)


@beginning({"on"}, like=(day,))
def _beside(cursor: Cursor) -> Day | None:
    if cursor.peek().low == "yesterday":
        # It never says again which day a date is.
        return None
    cursor.word({"on"})
    found = day(cursor)
    # In "Mon-Wed Thanksgiving week" the holiday is the week's.
    return None if cursor.peek().low in {"week", "wk", "weekend"} else found


@beginning((), {"ordinal"})
def _behind_weekday(cursor: Cursor) -> Day | None:
    """ "Tues 14th"."""
    return bare_ordinal(cursor) if cursor.peek(-1).low in words.WEEKDAYS else None


def bare_ordinal(cursor: Cursor) -> MonthlyDay | None:
    """A 15th without "the", where the words around it say that it is a day."""
    token = cursor.kind("ordinal")
    return None if token is None else MonthlyDay(_number(token))


@beginning((), {"open"})
def _bracketed(cursor: Cursor) -> Day | None:
    found = day(cursor) if cursor.kind("open") else None
    return found if found and cursor.kind("close") else None


_label: Rule[Day] = one_of(_bracketed, _beside, _behind_weekday)


@beginning(like=(_label,))
@rule
def labels(cursor: Cursor) -> tuple[Day, ...] | None:
    """Further statements about the day just read, in brackets or not: "Friday (7/17)", "Fri July 17"."""
    found: list[Day] = []
    while len(found) < 3 and (label := _label(cursor)) is not None:
        found.append(label)
    return tuple(found) or None


def primary(first: Day, others: tuple[Day, ...]) -> Moment:
    """A moment whose day is the most exact of several statements, the rest being labels."""
    if not others:
        return Moment(first)
    ranking = (CalendarDay, Holiday, Beside, DayAhead, DayOfWeek, WeeksFrom, NthWeekday, MonthlyDay, NamedDay)
    ordered = sorted((first, *others), key=lambda each: ranking.index(type(each)))
    return Moment(ordered[0], tuple(ordered[1:]))


@beginning(words.AND, {"comma", "semicolon", "amp", "plus", "slash"})
def separator(cursor: Cursor) -> str | None:
    """What stands between the items of a list."""
    token = cursor.kind("comma", "semicolon", "amp", "plus", "slash")
    joined = token.kind if token else ""
    if (joined in {"", "comma", "semicolon"} and cursor.word(words.AND)) or (
        joined == "comma" and cursor.kind("amp", "plus")
    ):
        joined = "and"
    return joined or None
