"""Reading a when: the whole text, or the first one inside a text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from meetings.when import words
from meetings.when.cursor import Cursor
from meetings.when.grammar.lists import phrase
from meetings.when.letters import lettered
from meetings.when.locale import Locale, current
from meetings.when.meaning import mean
from meetings.when.spans import Found, Unclear, When
from meetings.when.tokens import Token, quote, tokenise

MOST_ATTEMPTS = 1000
_QUIET = frozenset({".", "...", "…", "!", "*", "_", '"', "'", "“", "”", "„", "«", "»"})
_NUMERIC = frozenset({"number", "ordinal", "slashed", "iso", "clock", "ahead"})
_OPENERS = (
    frozenset(
        {
            "this",
            "the",
            "on",
            "in",
            "for",
            "over",
            "during",
            "as",
            "from",
            "start",
            "after",
            "before",
            "between",
            "at",
            "w",
            "wc",
            "up",
            "now",
            "leaving",
            "since",
        }
    )
    | words.WHOLE
    | words.NTH.keys()
    | words.NUMBERS.keys()
)


def read_when(text: str, today: date, *, locale: Locale | None = None, lead: str = "") -> When | Unclear:
    """What a text that is nothing but a when means on the day it is said.

    `locale` says how dates are typed here (None: as in the current locale); `lead` is what stands before the example
    in a question ("/agenda cancel ").
    """
    locale = locale or current()
    tokens = tokenise(text, locale.language)
    start, stop = 0, len(tokens)
    while start < stop and tokens[start].low in _QUIET:
        start += 1
    while stop > start and tokens[stop - 1].low in _QUIET:
        stop -= 1
    if start == stop:
        return Unclear(f"I need a day. Try: `{lead}July 15-17`.")
    found = find_surely(text, tokens[:stop], today, start=start, locale=locale, lead=lead)
    if found is not None and found.start == start and found.stop == stop:
        return found.reading
    unread = text[tokens[start].start : tokens[stop - 1].end]
    if found is not None and found.start == start:
        unread = text[tokens[found.stop].start : tokens[stop - 1].end]
    return Unclear(f'I could not read "{quote(unread)}". Try: `{lead}July 15-17`.')


def find_when(
    text: str,
    tokens: tuple[Token, ...],
    today: date,
    *,
    start: int = 0,
    locale: Locale | None = None,
    lead: str = "",
    holidays: bool = True,
) -> Found | None:
    """The first when in the tokens of a text from `start` on, as long as it goes; None if there is none.

    With `holidays` False the name of a holiday is only a word, as in a reason or in what is announced.
    A text with very many words that begin no when after all is given up, to answer in time.
    """
    return _find(text, tokens, today, start, Manner(locale or current(), lead, holidays))


def find_surely(
    text: str,
    tokens: tuple[Token, ...],
    today: date,
    *,
    start: int = 0,
    locale: Locale | None = None,
    lead: str = "",
) -> Found | None:
    """As `find_when`, in a text that is sure to have a when: where there is none, the last resort is asked.

    What was typed in another language is not printed as typed: `absolute` is False.
    """
    manner = Manner(locale or current(), lead)
    found = _find(text, tokens, today, start, manner)
    if found is not None and isinstance(found.reading, When):
        foreign = manner.locale.language != "en" and any(
            token.is_translated for token in tokens[found.start : found.stop]
        )
        return replace(found, reading=replace(found.reading, absolute=False)) if foreign else found
    unknown = lettered(tokens, start, today, manner.locale) if found is None else None
    if unknown is None:
        return found
    found = _find(text, unknown.tokens, today, unknown.origins.index(start), manner)
    if found is None:
        return None
    return replace(found, start=unknown.origins[found.start], stop=unknown.origins[found.stop])


class Manner(NamedTuple):
    """How a text is typed, and what stands before an example."""

    locale: Locale
    lead: str
    holidays: bool = True


def _find(text: str, tokens: tuple[Token, ...], today: date, start: int, manner: Manner) -> Found | None:
    cursor = Cursor(tokens, locale=manner.locale, holidays=manner.holidays)
    attempts = 0
    for place in range(start, len(tokens)):
        if place not in cursor.named and not may_begin(tokens[place]):
            continue
        attempts += 1
        if attempts > MOST_ATTEMPTS:
            break
        cursor.place = place
        node = phrase(cursor)
        if node is not None:
            typed = text[tokens[place].start : tokens[cursor.place - 1].end]
            return Found(mean(node, today, typed, manner.lead), place, cursor.place)
    return None


def may_begin(token: Token) -> bool:
    """Whether a when may begin with this token."""
    if token.kind != "word":
        return token.kind in _NUMERIC
    return token.low in _OPENERS or words.is_date_word(token.low)
