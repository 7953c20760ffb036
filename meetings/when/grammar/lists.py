"""A whole when, and what is said about all of it: "Friday and Monday", "Fri + Mon", "7/15; 7/17-20"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, anywhere, beginning, followed_by, one_of, rule
from meetings.when.grammar import (
    around,
    blocks,
    left_out,
    ranges,
    recurring,
    returns,
    several_weeks,
    shared_words,
    weeks,
)
from meetings.when.grammar.days import HAS_DATE, day, separator
from meetings.when.grammar.moments import relabelled
from meetings.when.grammar.month_days import days_of_month
from meetings.when.phrases import (
    Agreement,
    Each,
    Item,
    Moment,
    NamedDay,
    Phrase,
    Range,
    Recurring,
    Week,
)

MOST_ITEMS = 40
_HAS_PLACE = blocks.HAS_WEEK | anywhere({"following", "one"})
_Items = Rule[Item | tuple[Item, ...]]


@dataclass
class _List:
    """The items read so far, and what joined them."""

    items: list[Item] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)

    def add(self, several: tuple[Item, ...], join: str) -> None:
        for index, item in enumerate(several):
            if self.items:
                self.joins.append("comma" if index else join)
            self.items.append(item)

    def settle(self, item: Item) -> None:
        """Put one item in the place of all."""
        self.items, self.joins = [item], []


@rule
def phrase(cursor: Cursor) -> Phrase | None:
    """The longest when that begins here: "Thursday and Friday, back Monday", "July 20-24, back on the 27th"."""
    returns_alone = returns.back(cursor)
    if returns_alone is not None:
        return Phrase((Range(None, returns_alone, exclusive=True, sep="until"),))
    found = _list(cursor)
    if found is None:
        return None
    if cursor.place == cursor.stop:
        return Phrase(tuple(found.items), tuple(found.joins))
    _tails(cursor, found)
    counted = returns.counted(cursor)
    return Phrase(tuple(found.items), tuple(found.joins), returns.back(cursor), counted)


def _list(cursor: Cursor) -> _List | None:
    found = _List()
    first = _several(cursor, _first_item)
    if first is None:
        return None
    found.add(first, "")
    while cursor.place < cursor.stop:
        _qualify(cursor, found)
        if len(found.items) >= MOST_ITEMS or not _another(cursor, found):
            break
    return found


def _another(cursor: Cursor, found: _List) -> bool:
    place = cursor.place
    join = separator(cursor)
    if join == "slash" and _iso_interval(cursor):
        join = None
    more = (left_out.elliptic(cursor, found.items[-1]) or _several(cursor, _item)) if join else None
    if join is None or more is None:
        cursor.place = place
        return False
    if not _is_end(more):
        found.add(more, join)
    elif not _ended(found, more):
        cursor.place = place
        return False
    return True


def _is_end(more: tuple[Item, ...]) -> bool:
    """Whether this says only until when: behind an item it is its end, not another from today on."""
    item = more[0]
    return isinstance(item, Range) and item.start is None and item.end is not None


def _ended(found: _List, more: tuple[Item, ...]) -> bool:
    """Give the last day its end behind a comma: "Monday, November 2, through Friday"."""
    last, end = found.items[-1], more[0]
    if isinstance(last, Moment) and isinstance(end, Range):
        found.items[-1] = replace(end, start=last)
        return True
    return False


def _iso_interval(cursor: Cursor) -> bool:
    """Whether the slash just read stands between two ISO dates, where it may join a list or an interval."""
    return cursor.peek(-2).kind == cursor.peek().kind == "iso"


@beginning(words.BEFORE | words.MONTHS.keys() | {"the"}, {"slashed", "number", "ordinal"}, needs=HAS_DATE)
def _month_days(cursor: Cursor) -> tuple[Item, ...] | None:
    cursor.word(words.BEFORE)
    several = days_of_month(cursor)
    if several is None or cursor.peek().low in {"week", "wk", "weekend"}:
        return None
    last = several[-1]
    if isinstance(last, Range):
        return several
    last = relabelled(cursor, last)
    return (*several[:-1], ranges.ending(cursor, last) or last)


@beginning({"this"}, needs=anywhere({"next"}))
def _this_and_next(cursor: Cursor) -> tuple[Item, ...] | None:
    if not (cursor.phrase("this", "and", "next") or cursor.phrase("this", "&", "next")):
        return None
    if cursor.word({"week"}):
        return (Week(0), Week(1))
    weekday = cursor.value(words.WEEKDAYS)
    return None if weekday is None else (Moment(NamedDay(weekday, 0)), Moment(NamedDay(weekday, 1)))


@beginning(words.WEEKDAYS)
def _weekday_run(cursor: Cursor) -> tuple[Item, ...] | None:
    """Working days one behind the other without a mark: "Mon Tue Wed", "Fri Mon"."""
    if cursor.peek(1).low not in words.WEEKDAYS:
        return None
    found: list[int] = []
    while len(found) < 5 and (weekday := cursor.value(words.WEEKDAYS)) is not None:
        found.append(weekday)
    follow = all(later == (earlier + 1) % 5 for earlier, later in pairwise(found))
    if len(found) < 2 or not follow or followed_by(cursor, day):
        return None
    return tuple(Moment(NamedDay(weekday)) for weekday in found)


# The first of these must be tried before plain days, because plain days would fit their beginning.
_ITEMS: tuple[_Items, ...] = (
    recurring.counted,
    blocks.following,
    returns.length,
    returns.counted_from,
    returns.lasting,
    recurring.each,
    recurring.recurring,
    around.between,
    around.days_beside,
    ranges.until,
    shared_words.since,
    shared_words.weekday_numbers,
    shared_words.weekdays_beside,
    ranges.starting,
    ranges.indefinitely,
    ranges.open_from,
    _this_and_next,
    several_weeks.weeks_of,
    shared_words.both_sides,
    _month_days,
    _weekday_run,
    weeks.refined_week,
    weeks.dated_weekdays,
    several_weeks.nth_week,
    several_weeks.numbered_week,
    several_weeks.months,
    several_weeks.week_to_week,
    shared_words.number_to_slashed,
    ranges.block_or_range,
    ranges.day_or_range,
)


_item: _Items = one_of(*_ITEMS)
_first_item: _Items = one_of(recurring.weekday_halves, *_ITEMS)


def _several(cursor: Cursor, item: _Items) -> tuple[Item, ...] | None:
    """One item, or the days of one month, which come together."""
    found = item(cursor)
    return found if found is None or isinstance(found, tuple) else (found,)


def _qualify(cursor: Cursor, found: _List) -> None:
    """Take what is said about all the items so far: "Mon-Wed next week", "Tues/Thurs in October"."""
    if cursor.has & _HAS_PLACE:
        _place(cursor, found)
    if len(found.items) > 1 and cursor.peek().low in {"in", "during"} and all(map(weeks.is_bare, found.items)):
        _each_of_month(cursor, found)
    if cursor.has & recurring.HAS_HALVES:
        _halve(cursor, found)


def _halve(cursor: Cursor, found: _List) -> None:
    """Take the one half of all these days: "Tue + Wed afternoons"."""
    place = cursor.place
    cursor.kind("comma")
    part = recurring.plural_half(cursor)
    if part is None or any(isinstance(item, Each) for item in found.items):
        cursor.place = place
        return
    found.settle(Each(part, tuple(found.items), tuple(found.joins)))


def _each_of_month(cursor: Cursor, found: _List) -> None:
    """Take a month behind several weekdays, which come again in it: "Tues/Thurs in October"."""
    place = cursor.place
    cursor.word({"in", "during"})
    month = blocks.named_month(cursor)
    weekdays = [item.day.weekday for item in found.items if isinstance(item, Moment) and isinstance(item.day, NamedDay)]
    if month is None or cursor.peek().kind in {"number", "ordinal"} or len(weekdays) < len(found.items):
        cursor.place = place
        return
    found.settle(Recurring(tuple(weekdays), limit=month))


def _place(cursor: Cursor, found: _List) -> None:
    """Put the weekdays into the week that stands behind them: all of them, or those behind the last that has one."""
    first = len(found.items)
    while first and weeks.is_bare(found.items[first - 1]):
        first -= 1
    bare = tuple(found.items[first:])
    if not bare:
        return
    placed = weeks.of_week(cursor, bare)
    if placed is None and first:
        placed = several_weeks.in_week_after(cursor, bare, found.items[first - 1])
    if placed is not None:
        found.items[first:] = placed


def _tails(cursor: Cursor, found: _List) -> None:
    """Take a second statement of the same days: "Thursday and Friday (July 16, 17)"."""
    if isinstance(found.items[-1], Range):
        ranges.inclusive(cursor)
    second = _bracketed(cursor)
    if second is not None:
        found.settle(Agreement(tuple(found.items), tuple(second.items), tuple(found.joins)))


@beginning((), {"open"})
def _bracketed(cursor: Cursor) -> _List | None:
    second = _list(cursor) if cursor.kind("open") else None
    return second if second is not None and cursor.kind("close") else None
