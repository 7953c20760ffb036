"""Times of day, read for the halves they touch: "Friday afternoon", "tomorrow 9-11am", "tomorrow until noon"."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, Rule, anywhere, beginning, one_of
from meetings.when.nodes import node
from meetings.when.spans import Part

NOON = 12.0
_NUMERIC = frozenset({"number", "clock"})
_EITHER = words.NOON | words.UNTIL | words.HALVES.keys() | {"first", "all", "after", "before", "from", "between", "at",
                                                            "leaving"}  # fmt: skip
# "Starting at 2pm" says as much as "from 2pm".
_START = words.START - {"from"}
# What stands behind a number that is an hour and nothing else.
_BEHIND_AN_HOUR = words.DAYS_AHEAD.keys() | words.WEEKDAYS.keys() | {"", ".", "on", "onward", "onwards", "today"}
# "Bis 11" may well be the 11th.
_EITHER_END = frozenset({words.UNTIL_BETWEEN, words.UNTIL_EITHER})
_AFTER = _EITHER | _START | {"in"}
_TO = words.TO | words.UNTIL | {"and"}
_ENDING = words.UNTIL | {"before"}
_BEFORE = _EITHER | {"the"}
_HAS_TIME = anywhere(_EITHER | _START, {"clock"})


@node
class TimeOfDay:
    """A half day, or an hour whose half depends on what stands before it."""

    part: Part = "day"
    hour: float | None = None


def touched(start: float, end: float) -> Part:
    """The halves that the hours from `start` to `end` touch."""
    if end <= NOON:
        return "am"
    return "pm" if start >= NOON else "day"


@beginning(words.NOON, _NUMERIC)
def hour(cursor: Cursor) -> float | None:
    """An hour: "Friday 2pm", "Friday 2 pm", "Friday after 14:30", "tomorrow until noon"."""
    if cursor.word(words.NOON):
        return NOON
    token = cursor.kind("clock")
    if token is not None:
        return _hour_of(token.low)
    token = cursor.kind("number")
    if token and token.low == "12" and cursor.word({"noon"}):
        return NOON
    suffix = cursor.word(words.HALF_SUFFIXES) if token and len(token.low) <= 2 else None
    return _hour_of(token.low + suffix) if token and suffix else None


def _hour_of(text: str) -> float | None:
    half = "p" if "p" in text else "a" if "a" in text else ""
    hours, _, minutes = text.partition("a")[0].partition("p")[0].strip().partition(":")
    number = int(hours) + (int(minutes) / 60 if minutes else 0)
    if half:
        return None if not 1 <= number < 13 else number % 12 + (12 if half == "p" else 0)
    # Without am or pm only a working hour is sure: 2:00 may be either half.
    return number if 8 <= number < 24 else None


def _bare_hour(cursor: Cursor) -> float | None:
    token = cursor.kind("number")
    return float(token.low) if token and len(token.low) <= 2 and 1 <= int(token.low) <= 12 else None


def _hour_behind(cursor: Cursor, start: float) -> float | None:
    """The end of "9am to 12", "10:30-12" or "2pm - 4", which is no day of a month."""
    end = _bare_hour(cursor)
    following = cursor.peek()
    if end is None or following.low in words.MONTHS or following.low in words.UNITS or following.low == "of":
        return None
    if following.kind in {"slash", "dash"}:
        return None
    end = end % 12 if end == NOON and start >= NOON else end
    return end if end > start else end + 12


@beginning((), {"number"})
def _sure_hour(cursor: Cursor) -> float | None:
    """The 11 of "tomorrow until 11": between these two it is always the morning, or noon."""
    token = cursor.kind("number")
    number = int(token.low) if token and len(token.low) <= 2 else 0
    following = cursor.peek()
    alone = following.low in _BEHIND_AN_HOUR or following.kind in {"comma", "open", "close", "semicolon"}
    return float(number) if 8 <= number <= 12 and alone else None


@beginning(words.NOON | {"from", "between"}, _NUMERIC)
def hours(cursor: Cursor) -> Part | None:
    """The halves of hours: "Friday 9-11am", "2pm-4pm Friday", "Friday noon to 4pm", "Friday 10:00-15:30"."""
    cursor.word({"from", "between"})
    start = hour(cursor)
    exact = start is not None
    if start is None:
        start = _bare_hour(cursor)
    if start is None or not (cursor.kind("dash") or cursor.word(_TO)):
        return None
    end = hour(cursor)
    if end is None and exact:
        end = _hour_behind(cursor, start)
    if end is None:
        return None
    if not exact:
        start = _with_suffix_of(start, end)
    return touched(start, end) if start < end else None


def _with_suffix_of(start: float, end: float) -> float:
    morning = start % 12
    return morning + 12 if end > NOON and morning + 12 < end else morning


@beginning(words.HALVES.keys() | {"first", "all"})
def half(cursor: Cursor) -> Part | None:
    """ "Friday morning", "Friday pm", "first thing Friday"; "Friday all day" is a whole day."""
    if cursor.phrase("first", "thing"):
        cursor.phrase("in", "the", "morning")
        return "am"
    found = cursor.value(words.HALVES)
    if found is None:
        return "day" if cursor.phrase("all", "day") else None
    cursor.word({"only"})
    return found


@beginning(words.UNTIL | {"after", "from", "before", "leaving"})
def bounded(cursor: Cursor) -> Part | None:
    """The halves before or after an hour: "Friday after 2pm", "before noon Friday", "Friday from noon on"."""
    if cursor.phrase("leaving", "at"):
        start = hour(cursor)
        return None if start is None else touched(start, 24)
    if cursor.word({"after", "from"}):
        start = hour(cursor) or _sure_hour(cursor)
        cursor.word(words.ONWARD)
        return None if start is None else touched(start, 24)
    word = cursor.word(_ENDING)
    end = None if word is None else hour(cursor) or (None if word in _EITHER_END else _sure_hour(cursor))
    return None if end is None else touched(0, end)


@beginning(_START)
def _starting(cursor: Cursor) -> Part | None:
    word = cursor.word(_START)
    cursor.word({"at"})
    start = hour(cursor) if word else None
    return None if start is None else touched(start, 24)


def _hour_or_onward(cursor: Cursor, found: float) -> TimeOfDay:
    if cursor.word({"onward", "onwards"}):
        return TimeOfDay(touched(found, 24))
    return TimeOfDay(hour=found)


@beginning((), {"open"})
def _in_brackets(cursor: Cursor) -> Part | None:
    part = (hours(cursor) or half(cursor)) if cursor.kind("open") else None
    return part if part and cursor.kind("close") else None


_part_behind: Rule[Part] = one_of(hours, _in_brackets, half, bounded, _starting)


@beginning(_AFTER, _NUMERIC | {"comma", "open", "colon", "dash"}, needs=_HAS_TIME)
def after_day(cursor: Cursor) -> TimeOfDay | None:
    """A time behind its day: "Friday in the morning", "Friday, 9-11am", "Friday at 2pm", "Friday, starting at 2pm"."""
    if cursor.kind("dash", "colon"):
        # "Fri-pm", "Friday: mornings only"; a dash before an hour may go on to another day.
        part = half(cursor)
        return None if part is None or cursor.peek().kind == "dash" else TimeOfDay(part)
    if cursor.word({"in"}) and not cursor.word({"the"}):
        return None
    cursor.kind("comma")
    part = _part_behind(cursor)
    if part is not None:
        return TimeOfDay(part)
    cursor.word({"at"})
    found = hour(cursor)
    return None if found is None else _hour_or_onward(cursor, found)


@beginning(_BEFORE, _NUMERIC, needs=_HAS_TIME)
def before_day(cursor: Cursor) -> TimeOfDay | None:
    """A time before its day: "2pm-4pm Friday", "the afternoon of July 15", "after 2pm on Friday"."""
    cursor.word({"at"})
    begins = cursor.peek().low
    part = hours(cursor) or bounded(cursor)
    if part and begins in words.UNTIL and cursor.peek(-1).kind == "number":
        # "Until 11 tomorrow" may begin now.
        return None
    found = None if part else hour(cursor)
    if part is None and found is None:
        cursor.word({"the"})
        part = half(cursor)
    if part is None and found is None:
        return None
    cursor.word({"of", "on"})
    return TimeOfDay(part or "day", found)
