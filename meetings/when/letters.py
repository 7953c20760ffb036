"""The last resort: one endpoint made of letters that the grammar does not know, such as "ab jetzt"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.when import words
from meetings.when.locale import Locale
from meetings.when.tokens import Token

MOST_ASKED = 2
_MOST_WORDS = 3
_FEWEST_LETTERS = 3
_MOST_TOKENS = 200
_YEAR = timedelta(days=366)
_BEFORE = words.UNTIL | words.TO | words.START | words.BACK


@dataclass(frozen=True)
class Lettered:
    """Tokens of which some are one day now; `origins` has for each place, the end too, where it was before."""

    tokens: tuple[Token, ...]
    origins: tuple[int, ...]


def lettered(tokens: tuple[Token, ...], start: int, today: date, locale: Locale) -> Lettered | None:
    """The tokens with the endpoints that the locale's last resort knows; None where there is none.

    It is asked about words of letters behind a word such as "until", or about the whole when; never about words with a
    capital, which may be names, nor about any the grammar has a meaning for, and at most twice a text.
    """
    if locale.last_resort is None:
        return None
    days: dict[int, tuple[int, int]] = {}
    for asked, (first, last) in enumerate(_runs(tokens, start)):
        if asked == MOST_ASKED:
            break
        day = locale.last_resort(" ".join(token.text for token in tokens[first:last]), today)
        if day is not None and today <= day <= today + _YEAR:
            days[first] = (last, (day - today).days)
    return _replaced(tokens, days) if days else None


def _runs(tokens: tuple[Token, ...], start: int) -> Iterator[tuple[int, int]]:
    """Where the words stand that may be an endpoint."""
    stop = min(len(tokens), start + _MOST_TOKENS)
    firsts = [start, *(place + 1 for place in range(start, stop) if tokens[place].low in _BEFORE)]
    for first in dict.fromkeys(firsts):
        last = first
        while last < stop and last - first <= _MOST_WORDS and _is_unknown(tokens[last]):
            last += 1
        ends = last == len(tokens) or tokens[last].kind in {"comma", "dash"} or tokens[last].low in _BEFORE
        if first < last <= first + _MOST_WORDS and ends and (first > start or last == len(tokens)):
            yield first, last


def _is_unknown(token: Token) -> bool:
    letters = token.kind == "word" and len(token.text) >= _FEWEST_LETTERS and token.text.islower()
    known = token.is_translated or words.is_date_word(token.low) or words.is_doubt(token.low) or token.low in _BEFORE
    return letters and not known


def _replaced(tokens: tuple[Token, ...], days: dict[int, tuple[int, int]]) -> Lettered:
    found: list[Token] = []
    origins: list[int] = []
    place = 0
    while place < len(tokens):
        last, ahead = days.get(place, (place + 1, -1))
        first = tokens[place]
        typed = " ".join(token.text for token in tokens[place:last])
        found.append(first if ahead < 0 else Token("ahead", typed, str(ahead), first.start, tokens[last - 1].end))
        origins.append(place)
        place = last
    return Lettered(tuple(found), (*origins, len(tokens)))
