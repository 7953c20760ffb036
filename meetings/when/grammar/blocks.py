"""Whole weeks, months and weekends: "next week", "the rest of the week", "week of Dec 21", "all of July"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, anywhere, beginning, one_of, rule
from meetings.when.grammar.around import around_a_day, names_a_stretch
from meetings.when.grammar.days import calendar_day
from meetings.when.grammar.moments import moment
from meetings.when.grammar.months import month, year
from meetings.when.grammar.named_holidays import holiday
from meetings.when.phrases import Block, DayAhead, Following, Moment, Month, Week, Weekend, WeekOf, Year

_WEEK = frozenset({"week", "wk"})
_FIRST = frozenset({"the", "this", "next", "of", "month", "w", "wc"}) | _WEEK | words.WHOLE | words.REST
_OPENING = _FIRST | words.BEFORE
_STARTING = frozenset({"of", "starting", "beginning", "commencing"})
# No week is said without one of these in the text ("w" is that of "w/c"), and no stretch without one of those.
_WEEKS = _WEEK | {"weeks", "wks", "wc", "w"}
HAS_WEEK = anywhere(_WEEKS)
HAS_BLOCK = anywhere(_WEEKS | words.REST | words.WHOLE | words.HALVES.keys() | {"weekend", "month", "day"})
_HAS_REST = anywhere(words.REST)
# "For the week of July 20" is another.
_GOES_ON = frozenset({"of", "on", "after", "before", "starting", "beginning", "commencing", "following", "between"})


@beginning(_OPENING | {"weekend"}, like=(holiday, calendar_day), needs=HAS_BLOCK)
def block(cursor: Cursor) -> Block | Moment | None:
    """A stretch of the calendar that has a name."""
    may_begin = cursor.place in cursor.named or cursor.peek().low in _OPENING or names_a_stretch(cursor)
    return _block(cursor) if may_begin else None


@rule
def _block(cursor: Cursor) -> Block | Moment | None:
    whole = _for_the(cursor)
    if whole is not None:
        return whole
    cursor.word(words.BEFORE)
    return _named_stretch(cursor) or around_a_day(cursor)


@beginning({"for"})
def _for_the(cursor: Cursor) -> Week | Moment | None:
    """What is left of today or of this week: "out for the day", "for the afternoon"."""
    found: Week | Moment | None = None
    part = words.HALVES.get(cursor.peek(2).low)
    if part is not None and cursor.phrase("for", "the", cursor.peek(2).low):
        found = Moment(DayAhead(0), part=part)
    elif cursor.phrase("for", "the", "day"):
        found = Moment(DayAhead(0))
    elif cursor.phrase("for", "the", "week"):
        found = Week(0)
    return None if cursor.peek().low in _GOES_ON else found


@beginning(words.REST | {"the"}, needs=_HAS_REST)
def rest(cursor: Cursor) -> Block | Moment | None:
    """What is left of a stretch: "the rest of today", "rest of this week", "the rest of July"."""
    cursor.word({"the"})
    if not cursor.word(words.REST) or not cursor.word({"of"}):
        return None
    if cursor.word({"today"}) or cursor.phrase("the", "day"):
        return Moment(DayAhead(0))
    named = month(cursor)
    if named is not None:
        return Month(month=named, place=100 * cursor.place)
    cursor.word({"the", "this"})
    return _this_stretch(cursor)


def _this_stretch(cursor: Cursor) -> Block | None:
    if cursor.word(_WEEK):
        return Week(0)
    if cursor.word({"month"}):
        return Month()
    return Year() if cursor.word({"year"}) else None


_ENDS: dict[str, Block] = {"eow": Week(0), "eom": Month(), "eoy": Year()}
_UNITS: dict[str, Block] = {"week": Week(0), "month": Month(), "year": Year()}


@beginning({"next"}, needs=anywhere({"year"}))
def next_year(cursor: Cursor) -> Year | None:
    """An end or a start: "until next year"; alone it is vague."""
    return Year(1) if cursor.phrase("next", "year") else None


@beginning(_ENDS.keys() | _UNITS.keys() | {"the", "end"}, needs=anywhere(_ENDS.keys() | {"end"}))
@rule
def end_of(cursor: Cursor) -> Block | None:
    """An end of a range: "through the end of next week", "until end of July", "through EOM", "until month end"."""
    short = cursor.value(_ENDS)
    if short is not None:
        return short
    cursor.word({"the"})
    if cursor.peek(1).low == "end":
        unit = cursor.value(_UNITS)
        return unit if cursor.word({"end"}) else None
    if not cursor.word({"end"}) or not cursor.word({"of"}):
        return None
    named = month(cursor)
    if named is not None:
        return Month(month=named, year=year(cursor), place=100 * cursor.place)
    if cursor.word({"next"}):
        return Week(1) if cursor.word(_WEEK) else Month(1) if cursor.word({"month"}) else None
    cursor.word({"the", "this"})
    return _this_stretch(cursor)


@beginning({"this", "next", "the"}, needs=anywhere({"weekend"}))
def _weekend(cursor: Cursor) -> Weekend | None:
    which = cursor.word({"this", "next", "the"})
    return Weekend(1 if which == "next" else 0) if which and cursor.word({"weekend"}) else None


@beginning(_FIRST, needs=HAS_WEEK)
@rule
def week(cursor: Cursor) -> Block | None:
    """Weeks: "this week", "all week", "next two weeks", "the week after next", "the week of Dec 21", "w/c July 20"."""
    whole = bool(cursor.word(words.WHOLE))
    cursor.word({"of"})
    return _week_of(cursor) or _week_after_next(cursor) or _plain_week(cursor, whole=whole)


@beginning({"the", "wc", "w"} | _WEEK | words.WHOLE)
def _week_of(cursor: Cursor) -> WeekOf | None:
    cursor.word({"the"})
    cursor.word(words.WHOLE)
    if not _week_short(cursor) and (not cursor.word(_WEEK) or not cursor.word(_STARTING)):
        return None
    named = moment(cursor)
    return None if named is None or named.part != "day" or named.hour is not None else WeekOf(named)


def _week_short(cursor: Cursor) -> bool:
    """Take "w/c" or "w/b", week commencing; "w/o" may be "without" as well as "week of"."""
    return bool(cursor.word({"wc"})) or cursor.phrase("w", "/", "c") or cursor.phrase("w", "/", "b")


@beginning(_WEEK | {"the"})
def _week_after_next(cursor: Cursor) -> Week | None:
    cursor.word({"the"})
    return Week(2) if cursor.word(_WEEK) and cursor.phrase("after", "next") else None


def _plain_week(cursor: Cursor, *, whole: bool) -> Week | None:
    which = cursor.word({"this", "next", "the"})
    if cursor.word(words.WHOLE):
        whole = True
    count = cursor.numeral() if which == "next" else None
    if count is not None and count > 1:
        return Week(1, count) if cursor.word({"weeks", "wks"}) else None
    if count is not None or not cursor.word(_WEEK):
        return None
    # "The week" alone names no week; "all week" and "the whole week" do.
    return Week(1) if which == "next" else Week(0) if which == "this" or whole else None


@beginning({"for", "over", "the", "this", "next", "coming"}, needs=anywhere({"next", "coming"}))
def following(cursor: Cursor) -> Following | None:
    """ "the next two weeks", "the next three days": open whether today is one of them."""
    cursor.word({"for", "over"})
    article = cursor.word({"the", "this"})
    if not cursor.word({"next", "coming"}):
        return None
    # "The next week" may be next week, or a week from today on.
    count = cursor.numeral() or (1 if article and cursor.peek().low in _WEEK else None)
    unit = cursor.value(words.UNITS) if count else None
    if not count or unit is None or (unit == "week" and not article):
        return None
    return Following(count, unit)


@beginning(words.WHOLE | {"of", "this", "next"})
def _relative_month(cursor: Cursor) -> Month | None:
    cursor.word(words.WHOLE)
    cursor.word({"of"})
    which = cursor.word({"this", "next"})
    cursor.word(words.WHOLE)
    if not which or not cursor.word({"month"}):
        return None
    return Month(1 if which == "next" else 0)


@beginning(words.WHOLE | {"the", "month"})
def _whole_month(cursor: Cursor) -> Month | None:
    cursor.word({"the"})
    if cursor.word(words.WHOLE):
        if cursor.word({"month"}) and cursor.peek().low != "of":
            return Month()
        cursor.word({"of"})
    elif not cursor.phrase("month", "of"):
        return None
    named = named_month(cursor)
    # "All of July 15" is one day.
    return None if cursor.peek().kind in {"number", "ordinal"} else named


_named_stretch: Rule[Block | Moment] = one_of(rest, _weekend, week, _relative_month, _whole_month)


@beginning(words.MONTHS)
def named_month(cursor: Cursor) -> Month | None:
    """A month by its name alone, where the words before it make it a stretch: "in December"."""
    place = cursor.place
    found = month(cursor)
    return None if found is None else Month(month=found, year=year(cursor), place=100 * place)
