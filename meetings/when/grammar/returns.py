"""Returns and lengths: "returning 8/26", "back Thursday", "for 3 days", "for two weeks starting Monday"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, anywhere, beginning, rule
from meetings.when.grammar.moments import moment
from meetings.when.grammar.ranges import endpoint, exclusive_end
from meetings.when.phrases import CountedFrom, DayAhead, Endpoint, Length, Moment

_BACK = words.BACK | words.AND | {"will", "be", "am", "is", "are", "."}
# "Starting Monday, 3 days a week"
_A_RATE = frozenset({"a", "per", "each", "every", "notice", "before", "after", "later", "ago", "from", "of"})
_COUNT = words.NUMBERS.keys() | {"the"}
_HAS_BACK = anywhere(words.BACK)
_HAS_FOR = anywhere({"for"})
_HAS_UNIT = anywhere(words.UNITS.keys() | words.FORTNIGHTS)


@beginning(_BACK, {"open", "comma", "semicolon", "dash"}, needs=_HAS_BACK)
def back(cursor: Cursor) -> Endpoint | None:
    """The day somebody is back: a working day again, in brackets, too."""
    bracket = cursor.kind("open")
    found = _back(cursor)
    return None if found is None or (bracket and not cursor.kind("close")) else found


@beginning(_BACK, {"comma", "semicolon", "dash"}, needs=_HAS_BACK)
def _back(cursor: Cursor) -> Endpoint | None:
    if not cursor.kind("comma", "semicolon", "dash"):
        cursor.phrase(".")
    cursor.word(words.AND)
    cursor.word({"will"})
    cursor.word({"be", "am", "is", "are"})
    if not cursor.word(words.BACK):
        return None
    _to_work(cursor)
    cursor.word({"on"})
    return _in_weeks(cursor) or exclusive_end(cursor)


@beginning({"in"})
def _in_weeks(cursor: Cursor) -> Moment | None:
    """A return in so many weeks: "back in two weeks"."""
    count = cursor.numeral() if cursor.word({"in"}) else None
    return Moment(DayAhead(7 * count)) if count and cursor.word({"week", "weeks", "wk", "wks"}) else None


def _to_work(cursor: Cursor) -> None:
    for phrase in (
        ("in", "the", "office"),
        ("to", "the", "office"),
        ("to", "work"),
        ("at", "work"),
        ("in", "office"),
        ("at", "the", "office"),
        ("in", "the", "lab"),
        ("to", "the", "lab"),
        ("at", "the", "lab"),
        ("at", "my", "desk"),
        ("online",),
    ):
        if cursor.phrase(*phrase):
            return


@beginning(_COUNT | {"for"}, {"number"}, needs=_HAS_UNIT)
@rule
def length(cursor: Cursor) -> Length | None:
    """So many days, weeks or months: from today, or from the day that is named."""
    preposition = cursor.word({"for"})
    found = _count(cursor)
    if found is None:
        return None
    place = cursor.place
    # "A week from Friday" is more often a day than a week; "a week off from Friday" is not.
    sure = preposition or cursor.word(words.OFF)
    start = endpoint(cursor) if cursor.word(words.START if sure else words.START - {"from"}) else None
    if start is not None:
        return Length(found.count, found.unit, start, found.workdays)
    cursor.place = place
    # "3 days" alone may be anything; "for 3 days" begins today.
    return found if preposition else None


@beginning(_COUNT, {"number"}, needs=anywhere({"from"}))
def counted_from(cursor: Cursor) -> CountedFrom | None:
    """So many days or weeks from a day: "two weeks from Monday", "a week from tomorrow", "3 weeks from now"."""
    found = _count(cursor)
    if found is None or found.workdays or not cursor.word({"from"}):
        return None
    start = Moment(DayAhead(0)) if cursor.word({"now"}) else moment(cursor)
    return None if start is None else CountedFrom(found.count, found.unit, start)


@beginning(_COUNT, {"number"}, needs=_HAS_UNIT)
def _count(cursor: Cursor) -> Length | None:
    cursor.word({"the"})
    count = cursor.numeral()
    workdays = bool(count and cursor.word(words.COUNTING_WORKDAYS))
    if count and cursor.word(words.FORTNIGHTS):
        return Length(2 * count, "week")
    unit = cursor.value(words.UNITS) if count else None
    return Length(count, unit, workdays=workdays) if count and unit else None


@beginning((), {"open", "comma"}, needs=_HAS_UNIT)
def counted(cursor: Cursor) -> Length | None:
    """How long a stretch is said to be that has both ends: "July 15-17 (3 days)", "July 20-31, two weeks"."""
    bracket = cursor.kind("open")
    found = _count(cursor) if bracket or cursor.kind("comma") else None
    if found is None or cursor.peek().low in _A_RATE:
        return None
    return found if not bracket or cursor.kind("close") else None


@beginning(words.START, like=(endpoint,), needs=anywhere(words.START | {"for"}))
def lasting(cursor: Cursor) -> Length | None:
    """A length behind its start: "Monday for 3 days", "starting July 6, for two weeks", "from Monday on, two weeks"."""
    begins = cursor.word(words.START)
    if not begins and not cursor.has & _HAS_FOR:
        return None
    start = endpoint(cursor)
    if begins:
        cursor.word(words.ONWARD)
    cursor.kind("comma")
    found = _count(cursor) if start is not None and (cursor.word({"for"}) or begins) else None
    if found is None or start is None or cursor.peek().low in _A_RATE:
        return None
    return Length(found.count, found.unit, start, found.workdays)
