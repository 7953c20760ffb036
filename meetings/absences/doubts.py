"""What around a when says that it may be no absence: work, the past, a wish, another time zone."""

from __future__ import annotations

from datetime import date

from meetings.absences.events import without_event_words
from meetings.absences.holiday_notes import without_holidays
from meetings.absences.words import AT_WORK, HARMLESS, HARMLESS_WITH_A_HALF, NUMBERED, PRESENT, ZONES
from meetings.when import Found, Unclear, When
from meetings.when.leftovers import doubtful, initials, says_nothing_of_days
from meetings.when.locale import Locale
from meetings.when.names import Front
from meetings.when.tokens import Token
from meetings.when.words import HALF_SUFFIXES, MONTHS

Tokens = tuple[Token, ...]


def without_only(tokens: Tokens) -> Tokens:
    """What stands before the days, without the "only" of "only Friday"."""
    return tokens[:-1] if tokens and tokens[-1].low in {"only", "just"} else tokens


def doubt(
    tokens: Tokens, front: Front, found: Found, around: tuple[Tokens, Tokens], *, today: date, locale: Locale
) -> Token | None:
    """The token that makes an absence of these people doubtful, if one does; `around` is what is left over."""
    if front.place == found.start and not front.names and not around[1]:
        return _half_a_range(tokens)
    return _left_over(found, around, locale) or _other_doubt(tokens, front, found, around, today)


def _left_over(found: Found, around: tuple[Tokens, Tokens], locale: Locale) -> Token | None:
    before, after = around
    if says_nothing_of_days(before) and says_nothing_of_days(after):
        return None
    halves = isinstance(found.reading, When) and any(span.part != "day" for span in found.reading.spans)
    before, after = (without_event_words(without_holidays(each, found.reading, locale)) for each in around)
    harmless = HARMLESS_WITH_A_HALF if halves else HARMLESS
    return initials(before) or initials(after) or doubtful(before, after, harmless)


def _other_doubt(
    tokens: Tokens, front: Front, found: Found, around: tuple[Tokens, Tokens], today: date
) -> Token | None:
    before, after = around
    if _is_verb(tokens, front):
        return tokens[front.place - 1]
    if after and after[0].low in ZONES and any(_is_clock(token) for token in tokens[found.start : found.stop]):
        return after[0]
    present = [token for token in before if token.low in PRESENT]
    if present and not _has_begun(found.reading, today):
        return present[0]
    first = tokens[found.start]
    if front.names and not before and first.low in {"starts", "begins", "start"}:
        # Work starts, or the days away.
        return first
    numbered = tokens[found.stop - 2 : found.stop]
    if after and after[0].low in NUMBERED and numbered[-1].kind == "ordinal" and numbered[0].low not in MONTHS:
        # "July 13 - 20th anniversary" is one day.
        return after[0]
    return AT_WORK.first_in((*tokens[front.place : found.start], *after)) or (None if after else _half_a_range(tokens))


def _half_a_range(tokens: Tokens) -> Token | None:
    """A dash at the end, behind which another day was to come."""
    return tokens[-1] if tokens[-1].kind == "dash" else None


def _has_begun(when: When | Unclear, today: date) -> bool:
    """Whether this is past: "was out yesterday and today" has begun before today, and is over with it."""
    return isinstance(when, When) and when.first_day < today and (when.last_day or today) <= today


def _is_verb(tokens: Tokens, front: Front) -> bool:
    """Whether the last name is the "may" of "may be out"."""
    place = front.place
    name, verb = tokens[place - 1 : place], tokens[place : place + 1]
    return bool(front.names and verb) and name[0].text == "may" and verb[0].low in {"be", "have", "take", "need"}


def _is_clock(token: Token) -> bool:
    return token.kind == "clock" or token.low in HALF_SUFFIXES
