"""Days with a name of their own: "Thanksgiving", "Labor Day 2026", "Christmas Eve", and the days beside them."""

from __future__ import annotations

from typing import Literal

from meetings.when import known_holidays, words
from meetings.when.cursor import Cursor, anywhere, beginning, rule
from meetings.when.holiday_names import NAME_KINDS, SEASONS
from meetings.when.holiday_places import holiday_at, plain
from meetings.when.phrases import Beside, Holiday
from meetings.when.words import CALENDAR

Step = Literal[-1, 1]

BESIDE: dict[str, Step] = {"before": -1, "after": 1, "following": 1, "preceding": -1}
HAS_BESIDE = anywhere(BESIDE)
# These make of the day a time that only its people know.
_SEASON = frozenset({"holiday", "holidays", "break", "season", "time", "vacation", "closure", "shutdown", "period"})
_AROUND = frozenset({"over", "during", "for", "around"})


@beginning(named=True)
@rule
def holiday(cursor: Cursor) -> Holiday | None:
    """A holiday of the country, with or without a year: "Thanksgiving", "Labor Day 2026"."""
    place = cursor.place
    stop = holiday_at(cursor.tokens, place, cursor.locale)
    if stop == place or (stop < len(cursor.tokens) and cursor.tokens[stop].low in _SEASON):
        return None
    countries = cursor.locale.holidays_of
    named = cursor.tokens[place:stop]
    name = tuple(plain(token) for token in named if token.kind in NAME_KINDS)
    unknown = tuple(country for country in countries if not known_holidays.knows(country, name))
    cursor.place = stop
    typed = " ".join(token.text for token in named if token.kind in NAME_KINDS)
    around = name[0] in SEASONS and place > 0 and cursor.tokens[place - 1].low in _AROUND
    return Holiday(name, typed, countries, unknown, _year(cursor), 100 * place, around)


@beginning(like=(holiday,))
def holiday_or_eve(cursor: Cursor) -> Holiday | Beside | None:
    """A holiday, or the day before it where that has no name of its own: "Thanksgiving Eve"."""
    found = holiday(cursor)
    return Beside(found, -1) if found is not None and cursor.word({"eve"}) else found


@beginning((), {"comma", "number"})
def _year(cursor: Cursor) -> int | None:
    cursor.kind("comma")
    token = cursor.kind("number")
    return int(token.text) if token and len(token.text) == 4 and int(token.text) in CALENDAR else None


@beginning(words.WEEKDAYS.keys() | {"the", "day"}, needs=HAS_BESIDE)
def beside(cursor: Cursor) -> tuple[Step, int | None] | None:
    """The words before a day that mean one beside it: "the day before", "the Friday after"."""
    cursor.word({"the"})
    weekday = cursor.value(words.WEEKDAYS)
    if weekday is None and not cursor.word({"day"}):
        return None
    step = cursor.value(BESIDE)
    return None if step is None else (step, weekday)


@beginning({"following", "next", "preceding"}, like=(beside,), needs=anywhere(BESIDE.keys() | {"next"}))
def beside_last(cursor: Cursor) -> tuple[Step, int | None] | None:
    """The words that mean a day beside the one just named: "the day after", "the following day"."""
    found = beside(cursor)
    if found is None:
        cursor.word({"the"})
        step = cursor.value({"following": 1, "next": 1, "preceding": -1})
        if step is None or not cursor.word({"day"}):
            return None
        found = (-1 if step < 0 else 1, None)
    following = cursor.peek()
    more = following.kind in {"number", "ordinal", "slashed", "iso"} or following.low in {"that", "the", "next"}
    return None if more or words.is_date_word(following.low) else found


@beginning({"the", "following", "week", "one"}, needs=anywhere({"following", "after"}))
def week_after(cursor: Cursor) -> bool | None:
    """The week behind the one just named: "the week after", "the following week", "the following", "the one after"."""
    cursor.word({"the"})
    if cursor.phrase("following", "week") or cursor.phrase("week", "following"):
        return True
    if not (cursor.phrase("week", "after") or cursor.phrase("one", "after") or cursor.word({"following"})):
        return None
    cursor.word({"that"})
    following = cursor.peek()
    dated = following.kind in {"number", "ordinal", "slashed", "iso"} or following.low in {"the", "next", "this"}
    return None if dated or words.is_date_word(following.low) else True
