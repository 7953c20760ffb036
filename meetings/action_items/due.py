"""Due dates: the `by Friday` or `due July 12` at the end of an action item."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from meetings.dates import day_words
from meetings.when.locale import house_style
from meetings.when.read import find_when
from meetings.when.spans import Span, Unclear, When
from meetings.when.tokens import tokenise
from meetings.when.words import is_doubt

# What stands before a due date; no longer text than this is looked at behind it.
_MARK = re.compile(r"(?<![^\s(\[,;–—-])(?P<mark>due(?:\s+(?:by|on))?:?|by)\s+(?=\S)", re.IGNORECASE)
_LONGEST = 60
_CLOSERS = {"(": ")", "[": "]"}
# A date without a year that was so many days ago is that one, not the one of next year: `by Aug 1` on Aug 20.
_JUST_PASSED = timedelta(days=100)
# These begin a stretch of time, and none of them says by when something is to be done.
_NO_DEADLINES = frozenset({"for", "until", "till", "'til", "til", "through", "thru", "from", "since", "starting",
                           "start", "returning", "return", "back", "after", "before", "between", "over", "during",
                           "every", "each", "yesterday"})  # fmt: skip


@dataclass(frozen=True)
class Dated:
    """A text with its due date made absolute; `either` are the days that an unclear one may mean.

    `passed` is the day of one that has passed; `either` then has the same day of next year, where it may be meant.
    """

    text: str
    due: date | None = None
    either: tuple[date, ...] = ()
    passed: date | None = None


@dataclass(frozen=True)
class _Phrase:
    """A when behind `by` or `due` at the end of a text: where its mark, the when and its end are."""

    start: int
    when_start: int
    when_stop: int
    reading: When | Unclear
    in_brackets: bool


@house_style()
def dated(text: str, today: date) -> Dated:
    """Read the due date at the end of a text, if there is one that is surely understood and not past."""
    phrase = _phrase(text, today)
    if phrase is None:
        return Dated(text)
    reading = phrase.reading
    if isinstance(reading, Unclear):
        return Dated(text, either=tuple(dict.fromkeys(choice.first_day for choice in reading.choices)))
    day = reading.last_day
    if day is None or reading.every:
        return Dated(text)
    if passed := _passed(reading, text[phrase.when_start : phrase.when_stop], today):
        return Dated(text, either=_again_ahead(passed, text[phrase.when_start : phrase.when_stop]), passed=passed)
    head, typed, tail = text[: phrase.when_start], text[phrase.when_start : phrase.when_stop], text[phrase.when_stop :]
    return Dated(f"{head}{_absolute(reading, typed, day, today, in_brackets=phrase.in_brackets)}{tail}", day)


@house_style()
def due_on(text: str, day: date, today: date, *, was_dated: bool) -> str:
    """The text with this due date in place of the one at its end; `was_dated` where it surely has one."""
    return f"{undated(text, today, was_dated=was_dated)} by {day_words(day, today)}"


def undated(text: str, today: date, *, was_dated: bool) -> str:
    """The text without the due date at its end; `was_dated` where it surely has one, whatever is read today."""
    phrase = _phrase(text, today)
    start = phrase.start if phrase else None
    if start is None and was_dated:
        start = max((mark.start() for mark in _MARK.finditer(text)), default=None)
    return text if start is None else text[:start].rstrip(" ,;([–—-") or text


def due_phrase(text: str, today: date) -> str:
    """The due date at the end of a dated text as it stands there: `by Fri July 12`."""
    return text[len(undated(text, today, was_dated=True)) :].strip(" ,;()[]–—-.!")


def read_due(typed: str, today: date, lead: str = "/ai due 12 ") -> date | Unclear | None:
    """The last day of a text that is nothing but a when, as in `due 12 Friday`; None where it is no when at all.

    One that has passed is a question as well. `lead` is the command before the example in a question.
    """
    mark = re.match(r"(?:by|on|is|due)\s+", typed, re.IGNORECASE)
    text = (typed[mark.end() :] if mark else typed).rstrip(" .!")
    reading = _read(text, today, lead) if len(text) <= _LONGEST else None
    if reading is None or isinstance(reading, Unclear):
        return reading
    if reading.last_day is None or reading.every:
        return None
    if passed := _passed(reading, text, today):
        ahead = tuple(When((Span(day, day),)) for day in _again_ahead(passed, text))
        return over_already(passed, today, lead, ahead)
    return reading.last_day


def over_already(passed: date, today: date, lead: str, ahead: tuple[When, ...] = ()) -> Unclear:
    """The question about a due date that has passed; `lead` is the command in its example, `ahead` what it may mean."""
    return Unclear(f"{day_words(passed, today)} is over already. Try: `{lead}next Friday`", ahead)


def _passed(reading: When, typed: str, today: date) -> date | None:
    """The day that a due date meant and that has passed, None where it is ahead."""
    day = reading.last_day
    if day is None or day < today or not reading.absolute or _has_year(typed, day):
        return day if day and day < today else None
    earlier = _in_year(day, day.year - 1)
    return earlier if earlier and earlier < today <= earlier + _JUST_PASSED else None


def _again_ahead(passed: date, typed: str) -> tuple[date, ...]:
    """The same day of the next year, where no year was typed and there is such a day."""
    ahead = None if _has_year(typed, passed) else _in_year(passed, passed.year + 1)
    return (ahead,) if ahead else ()


def _has_year(typed: str, day: date) -> bool:
    return re.search(rf"{day.year}|[/'’.-]{day.year % 100:02}\b", typed) is not None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _phrase(text: str, today: date) -> _Phrase | None:
    """The first `by` or `due` behind which nothing but a when stands, to the end of the text or of its bracket."""
    for mark in _MARK.finditer(text, max(0, len(text) - _LONGEST - 10)):
        before = text[: mark.start()].rstrip()
        opener = before[-1:] if before[-1:] in _CLOSERS else ""
        end = len(text.rstrip(" .!"))
        if opener:
            if text[end - 1] != _CLOSERS[opener]:
                continue
            before, end = before[:-1].rstrip(" .,"), end - 1
        words = before.split()
        typed = text[mark.end() : end].rstrip()
        if not words or is_doubt(words[-1].casefold()) or len(typed) > _LONGEST:
            continue
        if reading := _read(typed, today):
            start = len(text[: mark.start()].rstrip(f" {opener}"))
            return _Phrase(start, mark.end(), mark.end() + len(typed), reading, bool(opener))
    return None


def _read(typed: str, today: date, lead: str = "") -> When | Unclear | None:
    """What a text means that is nothing but a when; None where it is none, or no deadline."""
    tokens = tokenise(typed)
    if not tokens or tokens[0].low in _NO_DEADLINES:
        return None
    return _whole(typed, today, lead) or _by_the_end(typed, today, lead)


def _whole(typed: str, today: date, lead: str) -> When | Unclear | None:
    tokens = tokenise(typed)
    found = find_when(typed, tokens, today, lead=lead)
    return found.reading if found and found.start == 0 and found.stop == len(tokens) else None


def _by_the_end(typed: str, today: date, lead: str) -> When | None:
    """The end of a stretch, which is a day only behind "by": "EOD Friday", "the end of July", "EOW"."""
    reading = _whole(f"through {typed}", today, lead)
    return replace(reading, absolute=False) if isinstance(reading, When) else None


def _absolute(when: When, typed: str, day: date, today: date, *, in_brackets: bool) -> str:
    """As typed where that is absolute; else the date, beside the words where they say a part of the day as well."""
    if when.absolute:
        return typed
    words = day_words(day, today)
    if when.spans[-1].part == "day":
        return words
    return f"{typed}, {words}" if in_brackets else f"{typed} ({words})"
