"""Which days the holidays of a country are on: the one module that knows the `holidays` library.

The library is imported when a text first has a word that may begin the name of a holiday. Its categories for schools
are left out: a school break is many days. Names are in their plain form (`plain_words`), in the country's own language
and in English; what is a holiday only in a part of the country counts where the whole country has no such name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from meetings.when.holiday_names import (
    FIXED,
    FROM_GOOD_FRIDAY,
    GOOD_FRIDAY,
    GUESSED,
    SYNONYMS,
    Words,
    is_name,
    named_in_line,
)
from meetings.when.words import CALENDAR

if TYPE_CHECKING:
    from holidays import HolidayBase

# Names are those of these years; a holiday that is newer is known after the next release of the library.
_SAMPLE = (2025, 2026)
_NEAR = timedelta(days=7)


def knows(country: str, words: Words) -> bool:
    """Whether a country has a holiday of this name, or everybody knows that day."""
    return any(days(country, words, year) for year in _SAMPLE)


def days(country: str, words: Words, year: int) -> tuple[date, ...]:
    """The days of that name in a year, in a country by its ISO code; () where none is known, or none for sure."""
    if year not in CALENDAR:
        return ()
    meant = (words, *SYNONYMS.get(words, ()))
    national = _calendar(country, year, regions=False)
    found = next((national[name] for name in meant if name in national), ())
    if found:
        return found
    everywhere = next(filter(None, (_everywhere(name, year) for name in meant)), None)
    if everywhere is not None:
        return (everywhere,)
    regional = _calendar(country, year, regions=True)
    # The name of one part of the country may be all that another calls its own day by.
    return tuple(sorted({day for name in meant for day in regional.get(name, ())}))


def observed(country: str, words: Words, day: date) -> date | None:
    """The working day on which a holiday that falls on the weekend is kept; None where it is kept on its own day."""
    meant = (words, *SYNONYMS.get(words, ()))
    found: list[date] = []
    for year in {(day - _NEAR).year, (day + _NEAR).year} & set(CALENDAR):
        kept = _calendar(country, year, observed=True)
        found.extend(each for name in meant for each in kept.get(name, ()) if abs(each - day) <= _NEAR and each != day)
    return min(found, key=lambda each: abs(each - day), default=None) if day.weekday() > 4 else None


def names(country: str) -> frozenset[Words]:
    """The names of a country's holidays."""
    found = (name for year in _SAMPLE for name in _calendar(country, year, regions=True))
    return frozenset(filter(is_name, found))


def countries() -> tuple[str, ...]:
    """Every country whose holidays are known, by its ISO code."""
    from holidays import list_supported_countries

    return tuple(sorted(list_supported_countries(include_aliases=False)))


def _everywhere(words: Words, year: int) -> date | None:
    """The day of a name that needs no country."""
    if fixed := FIXED.get(words):
        return date(year, *fixed)
    if (ahead := FROM_GOOD_FRIDAY.get(words)) is None:
        return None
    found = _calendar("GB", year).get(GOOD_FRIDAY)
    return found[0] + timedelta(days=ahead) if found else None


@lru_cache(maxsize=256)
def _calendar(
    country: str, year: int, *, regions: bool = False, observed: bool = False
) -> dict[Words, tuple[date, ...]]:
    """The days of every name in a year; with `observed` those on which they are kept instead."""
    found: dict[Words, set[date]] = {}
    calendars = list(_calendars(country, year, regions=regions, observed=observed))
    guessed = {day for calendar in calendars for day, line in calendar.items() if GUESSED in line}
    for calendar in calendars:
        for day, line in calendar.items():
            for name in named_in_line(line) if day not in guessed else ():
                found.setdefault(name, set()).add(day)
    return {name: tuple(sorted(several)) for name, several in found.items()}


def _calendars(country: str, year: int, *, regions: bool, observed: bool) -> Iterator[HolidayBase]:
    from holidays import country_holidays

    try:
        whole = country_holidays(country)
    except NotImplementedError:
        return
    categories = [category for category in whole.supported_categories if category != "school"]
    languages = dict.fromkeys((whole.default_language, *({"en_US"} & set(whole.supported_languages))))
    for region in whole.subdivisions if regions else (None,):
        for language in languages:
            yield country_holidays(
                country, region, years=year, observed=observed, language=language, categories=categories
            )
