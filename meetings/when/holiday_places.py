"""Where the names of holidays stand in a text: only where all the words of one are there."""

from __future__ import annotations

from meetings.when import known_holidays
from meetings.when.holiday_names import NAME_KINDS, is_name
from meetings.when.holiday_words import beginnings, may_begin_holiday
from meetings.when.locale import Locale
from meetings.when.plain_words import plain_word
from meetings.when.tokens import Token, straight

_LONGEST_NAME = 8


def holiday_places(tokens: tuple[Token, ...], locale: Locale) -> frozenset[int]:
    """The places of the tokens with which the name of a holiday may begin."""
    first_words = may_begin_holiday(locale.holidays_of)
    if locale.language == "en":
        return frozenset([place for place, token in enumerate(tokens) if plain_word(token.low) in first_words])
    return frozenset([place for place, token in enumerate(tokens) if plain(token) in first_words])


def holiday_at(tokens: tuple[Token, ...], place: int, locale: Locale) -> int:
    """Behind which place the name of a holiday ends that begins here; the place itself where none does."""
    if plain(tokens[place]) not in may_begin_holiday(locale.holidays_of):
        return place
    words, stops = _gathered(tokens, place)
    index = beginnings(locale.holidays_of)
    for length in range(len(words), 0, -1):
        name, stop = words[:length], stops[length - 1]
        begins = "-".join(name[:2]) in index and is_name(name) and _in_one_case(tokens[place:stop])
        if begins and _known(name, locale):
            return stop
    return place


def _gathered(tokens: tuple[Token, ...], place: int) -> tuple[tuple[str, ...], list[int]]:
    """The words from here on in their plain form, as far as a name may go, and behind which place each ends."""
    words: list[str] = []
    stops: list[int] = []
    while place < len(tokens) and len(words) < _LONGEST_NAME:
        token = tokens[place]
        if token.kind in NAME_KINDS:
            words.append(plain(token))
            stops.append(place + 1)
        elif token.low == "'" and tokens[place - 1].end == token.start:
            stops[-1] = place + 1
        elif not _inside_a_name(tokens, place):
            break
        place += 1
    return tuple(words), stops


def _inside_a_name(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a mark may stand in a name: the dot of an abbreviation, a hyphen without blanks."""
    token, before = tokens[place], tokens[place - 1]
    if token.low == ".":
        return len(before.low) < 4
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return token.kind == "dash" and before.end == token.start and behind is not None and token.end == behind.start


def _in_one_case(tokens: tuple[Token, ...]) -> bool:
    """Whether the name does not begin small and go on with a capital, as in "Mat is good Friday"."""
    return tokens[0].text[0].isupper() or not any(token.text[0].isupper() for token in tokens)


def _known(name: tuple[str, ...], locale: Locale) -> bool:
    return any(known_holidays.knows(country, name) for country in locale.holidays_of)


def plain(token: Token) -> str:
    """A word as it was typed, in its plain form: "Tag der Arbeit" stays German."""
    return plain_word(straight(token.text).casefold() if token.is_translated else token.low)
