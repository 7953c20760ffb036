"""Events that somebody is out for: their names may have a date word, and stand between the days they take."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from meetings.absences.words import NO_NAMES
from meetings.when import Found, When, find_when
from meetings.when.locale import Locale
from meetings.when.spans import Span
from meetings.when.tokens import Token
from meetings.when.words import is_date_word, is_doubt

_AT = frozenset({"at", "for", "attending", "@"})
_IN_NAMES = frozenset({"week", "weeks", "day", "days", "weekend", "month", "year", "night", "nights"})
_SMALL = frozenset({"of", "the", "and", "on", "in", "for", "&", "-"})
_LONGEST_NAME = 12
# The acronym of an event with its year; KW and CW number weeks.
_EVENT_OF_A_YEAR = re.compile(r"(?!KW|CW|WK|FY)(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{2,12}'?(?:20)?[2-9][0-9]")
# Before "day" these tell which day, or how much of it.
_DETERMINERS = frozenset({
    "a", "an", "the", "one", "this", "that", "same", "other", "another", "any", "each", "every", "which", "what", "per",
    "all", "whole", "full", "entire", "most", "some", "half", "part", "first", "last", "next", "previous", "in", "by",
    "of", "for", "my", "to", "business", "working", "work", "and",
})  # fmt: skip


def without_event_words(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without the date words that are part of the name of an event, or of the reason.

    The Week of "HTCondor Week", the year in "CHEP26", the day of "travel day".
    """
    named = tuple(token for token in tokens if not _EVENT_OF_A_YEAR.fullmatch(token.text))
    kept = (place for place in range(len(named)) if not (place and _is_of_name(named[place - 1], named[place])))
    return tuple(named[place] for place in kept)


def with_event(text: str, tokens: tuple[Token, ...], today: date, found: Found, locale: Locale) -> tuple[Found, str]:
    """The when with the days of an event behind it: "today, at HTCondor Week Sep 24-27".

    Only where nothing but the name of the event, with capitals, stands between the two, nothing behind them, and the
    days of the event follow on the first ones or overlap them: then both are one absence, and the name is the reason.
    """
    place = found.stop
    if place < len(tokens) and tokens[place].kind in {"comma", "open"}:
        place += 1
    if place + 2 >= len(tokens) or tokens[place].low not in _AT:
        return found, ""
    second = find_when(
        text, tokens[: len(tokens) - (tokens[-1].kind == "close")], today, start=place + 1, locale=locale
    )
    if second is None or not _is_name(tokens[place + 1 : second.start]):
        return found, ""
    joined = _joined(found.reading, second.reading)
    behind = [token for token in tokens[second.stop :] if token.kind != "close" and token.low not in {".", "!"}]
    if joined is None or behind:
        return found, ""
    typed = text[tokens[found.start].start : tokens[second.stop - 1].end]
    event = text[tokens[place + 1].start : tokens[second.start - 1].end]
    return Found(replace(joined, words=typed), found.start, len(tokens)), event


def _is_of_name(before: Token, token: Token) -> bool:
    kind_of_day = token.low == "day" and before.kind == "word" and before.low not in _DETERMINERS
    if kind_of_day and not is_date_word(before.low) and not is_doubt(before.low):
        return True
    return token.low in _IN_NAMES and token.text[0].isupper() and _is_proper(before)


def _is_proper(token: Token) -> bool:
    named = token.kind in {"word", "junk"} and token.text[0].isupper()
    return named and not is_date_word(token.low) and token.low not in NO_NAMES


def _is_name(tokens: tuple[Token, ...]) -> bool:
    """Whether these words are the name of an event: it begins with a capital, and none but small words lack one."""
    while tokens and tokens[0].low == "the":
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST_NAME or not _is_proper(tokens[0]):
        return False
    rest = without_event_words(tokens)
    return all(_is_proper(token) or token.low in _SMALL or token.kind == "number" for token in rest)


def _joined(first: object, second: object) -> When | None:
    """Both whens as one, if their days touch; whole days only, and each with an end."""
    if not isinstance(first, When) or not isinstance(second, When) or first.every or second.every:
        return None
    spans = sorted((*first.spans, *second.spans), key=lambda span: span.start)
    last = first.last_day
    if last is None or second.last_day is None or any(span.part != "day" for span in spans):
        return None
    if not first.first_day <= second.first_day <= last + timedelta(days=1) or second.last_day < last:
        return None
    return When(_united(spans), absolute=first.absolute and second.absolute)


def _united(spans: list[Span]) -> tuple[Span, ...]:
    united = [spans[0]]
    for span in spans[1:]:
        earlier = united[-1]
        if earlier.end is not None and span.end is not None and span.start <= earlier.end + timedelta(days=1):
            united[-1] = Span(earlier.start, max(earlier.end, span.end))
        else:
            united.append(span)
    return tuple(united)
