"""What comes again: "Wednesdays", "every Friday in December", "mornings this week", "the next 2 Mondays"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, anywhere, beginning, followed_by, rule
from meetings.when.grammar import blocks, times
from meetings.when.grammar.days import separator
from meetings.when.grammar.month_days import days_of_month
from meetings.when.grammar.ranges import block_or_range, day_or_range, starting, until
from meetings.when.grammar.returns import length
from meetings.when.phrases import BLOCKS, Block, Counted, Each, Item, Length, Range, Recurring
from meetings.when.spans import Part

HAS_HALVES = anywhere(words.PLURAL_HALVES)
_HAS_EVERY_HALF = anywhere(words.EVERY | words.PLURAL_HALVES.keys())
_HAS_PLURAL = anywhere(words.PLURAL_WEEKDAYS)


@beginning(
    words.EVERY | words.PLURAL_WEEKDAYS.keys() | {"on"}, needs=anywhere(words.EVERY | words.PLURAL_WEEKDAYS.keys())
)
def recurring(cursor: Cursor) -> Recurring | None:
    """A weekday that comes again: "Fridays", "every Monday and Wednesday", "every Friday afternoon until Aug 28"."""
    cursor.word({"on"})
    weekdays = _every_weekday(cursor) or _plural_weekdays(cursor)
    return None if weekdays is None else _limited(cursor, weekdays)


@beginning(words.WEEKDAYS.keys() | {"on"}, needs=HAS_HALVES)
def weekday_halves(cursor: Cursor) -> Recurring | None:
    """ "Wednesday afternoons", where they are not the end of a list of days."""
    cursor.word({"on"})
    weekday = cursor.value(words.WEEKDAYS)
    if weekday is None or cursor.peek().low not in words.PLURAL_HALVES:
        return None
    return _limited(cursor, (weekday,))


def _limited(cursor: Cursor, weekdays: tuple[int, ...]) -> Recurring:
    part: Part = plural_half(cursor) or times.half(cursor) or "day"
    place = cursor.place
    away = cursor.word({"off", "out"})
    until_when = limit(cursor)
    if away and until_when is None:
        cursor.place = place
    return Recurring(weekdays, part, until_when)


@beginning(words.EVERY)
def _every_weekday(cursor: Cursor) -> tuple[int, ...] | None:
    if not cursor.word(words.EVERY):
        return None
    return _weekday_list(cursor, {**words.WEEKDAYS, **words.PLURAL_WEEKDAYS})


@beginning(words.PLURAL_WEEKDAYS)
def _plural_weekdays(cursor: Cursor) -> tuple[int, ...] | None:
    return _weekday_list(cursor, words.PLURAL_WEEKDAYS)


def _weekday_list(cursor: Cursor, table: dict[str, int]) -> tuple[int, ...] | None:
    first = cursor.value(table)
    if first is None:
        return None
    found = [first]
    while len(found) < 7:
        place = cursor.place
        more = cursor.value(table) if separator(cursor) else None
        if more is None:
            cursor.place = place
            break
        found.append(more)
    return tuple(dict.fromkeys(found))


@beginning({"in"} | words.PLURAL_HALVES.keys(), needs=HAS_HALVES)
def plural_half(cursor: Cursor) -> Part | None:
    """Mornings, afternoons, "in the afternoons"."""
    if cursor.word({"in"}):
        cursor.word({"the"})
    return _plural(cursor)


def _plural(cursor: Cursor) -> Part | None:
    found = cursor.value(words.PLURAL_HALVES)
    if found is not None:
        cursor.word({"only"})
    return found


@rule
def limit(cursor: Cursor) -> Block | Range | Length | None:
    """What a recurring day keeps to: "in December", "until Aug 28", "from July 6 to Aug 7", "for 3 weeks"."""
    bracket = cursor.kind("open")
    if not bracket:
        cursor.kind("comma")
    found = until(cursor) or starting(cursor) or length(cursor) or _stretch(cursor)
    return None if bracket and not cursor.kind("close") else found


@rule
def _stretch(cursor: Cursor) -> Block | Range | None:
    cursor.word({"in", "of", "during", "for"})
    days = days_of_month(cursor)
    if days is not None and len(days) == 1 and isinstance(days[0], Range):
        return days[0]
    if days is not None:
        return None
    found = block_or_range(cursor) or day_or_range(cursor) or blocks.named_month(cursor)
    return found if isinstance(found, (*BLOCKS, Range)) else None


@beginning(words.BEFORE | {"the", "next", "coming"}, needs=_HAS_PLURAL)
def counted(cursor: Cursor) -> Counted | None:
    """ "the next two Mondays": so many after today."""
    cursor.word(words.BEFORE)
    cursor.word({"the"})
    count = cursor.numeral() if cursor.word({"next", "coming"}) else None
    weekday = cursor.value(words.PLURAL_WEEKDAYS) if count else None
    return None if not count or weekday is None else Counted(weekday, count)


@beginning({"in", "the"} | words.EVERY | words.PLURAL_HALVES.keys(), needs=_HAS_EVERY_HALF)
def each(cursor: Cursor) -> Each | None:
    """One half of every day of something: "mornings this week", "every afternoon next week"."""
    part = _every_half(cursor)
    if part is None:
        return None
    cursor.word({"of", "on", "from"})
    return _each_month_day(cursor, part) or _each_item(cursor, part)


@beginning({"in", "the"} | words.EVERY | words.PLURAL_HALVES.keys())
def _every_half(cursor: Cursor) -> Part | None:
    cursor.word({"in"})
    cursor.word({"the"})
    if cursor.word(words.EVERY):
        return "day" if cursor.word({"day", "weekday"}) else cursor.value(words.HALVES)
    return _plural(cursor)


def _each_month_day(cursor: Cursor, part: Part) -> Each | None:
    place = cursor.place
    several = days_of_month(cursor)
    if several is None or len(several) < 2:
        cursor.place = place
        return None
    return Each(part, several, ("comma",) * (len(several) - 1))


def _each_item(cursor: Cursor, part: Part) -> Each | None:
    found: Item | None = block_or_range(cursor) or _first(days_of_month(cursor)) or until(cursor)
    if found is not None:
        # In "mornings this week and Friday" the Friday may be one of the mornings, or not.
        return None if followed_by(cursor, _another_day) else Each(part, (found,))
    first = day_or_range(cursor)
    if first is None:
        return None
    items: list[Item] = [first]
    while len(items) < 31 and (more := _another_day(cursor)) is not None:
        items.append(more)
    return Each(part, tuple(items), ("and",) * (len(items) - 1))


@rule
def _another_day(cursor: Cursor) -> Item | None:
    join = separator(cursor)
    return day_or_range(cursor) if join and join != "semicolon" else None


def _first(several: tuple[Item, ...] | None) -> Item | None:
    return several[0] if several else None
