"""Holidays that are named as the reason of days which are said in another way: "Dec 21-28, Christmas break"."""

from __future__ import annotations

from datetime import timedelta

from meetings.when import Unclear, When, known_holidays
from meetings.when.holiday_names import NAME_KINDS
from meetings.when.holiday_places import holiday_at, plain
from meetings.when.locale import Locale
from meetings.when.tokens import Token

# So far from the days a holiday may be and still be what they are for: the long weekend behind it, for one.
_NEAR = timedelta(days=3)


def without_holidays(tokens: tuple[Token, ...], reading: When | Unclear, locale: Locale) -> tuple[Token, ...]:
    """The tokens without the names of holidays that are among these days, or close to them."""
    if not isinstance(reading, When):
        return tokens
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        stop = holiday_at(tokens, place, locale)
        if stop == place or not _is_near(tokens[place:stop], reading, locale):
            stop = place + 1
            kept.append(tokens[place])
        place = stop
    return tuple(kept)


def _is_near(name: tuple[Token, ...], when: When, locale: Locale) -> bool:
    words = tuple(plain(token) for token in name if token.kind in NAME_KINDS)
    first, last = when.first_day - _NEAR, (when.last_day or when.first_day) + _NEAR
    years = {first.year, last.year}
    return all(
        any(first <= day <= last for year in years for day in known_holidays.days(country, words, year))
        for country in locale.holidays_of
    )
