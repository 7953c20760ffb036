"""How dates are typed and printed in a country: in which language, in which order, and whose holidays have names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date

# Everywhere else the day stands before the month (CLDR, dates of the short form).
_MONTH_FIRST = frozenset({"US", "PH"})

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")

# What some words of letters mean on a day, where nothing else understood them; None where that is not sure.
LastResort = Callable[[str, date], date | None]


@dataclass(frozen=True)
class Locale:
    """A language beside English, and a country, by their ISO codes: `de` and `DE` of "de-DE".

    `sites` has the country of each site that is in another one; `working_in` the countries of the people a text is
    about, whose holidays it names.
    `last_resort` is asked for the day of words that the grammar does not know.
    """

    language: str = "en"
    country: str = "US"
    sites: tuple[tuple[str, str], ...] = ()
    working_in: tuple[str, ...] = ()
    last_resort: LastResort | None = field(default=None, compare=False, repr=False)

    @property
    def day_first(self) -> bool:
        """Whether 7/8 is the 7th of August."""
        return self.country not in _MONTH_FIRST

    @property
    def holidays_of(self) -> tuple[str, ...]:
        """The countries whose holidays have names: those of the people it is about, else the country itself."""
        return self.working_in or (self.country,)

    def at(self, sites: Iterable[str | None]) -> Locale:
        """The same for people of these sites; a site that is not known, or none, is in the country itself."""
        countries = dict(self.sites)
        return replace(self, working_in=tuple(dict.fromkeys(countries.get(site or "", self.country) for site in sites)))


AMERICAN = Locale()

_current: ContextVar[Locale] = ContextVar("locale", default=AMERICAN)
_in_house_style: ContextVar[bool] = ContextVar("in_house_style", default=False)


def current() -> Locale:
    """The locale of the workspace, wherever none is handed over; the United States unless `speaking` says otherwise."""
    return _current.get()


@contextmanager
def speaking(locale: Locale) -> Iterator[None]:
    """Read and print dates as they are typed in this locale, in everything called or started from here."""
    token = _current.set(locale)
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def house_style() -> Iterator[None]:
    """Print dates as the minutes have them, whatever the locale; they are still read as the locale has them.

    It works as a decorator, too.
    """
    token = _in_house_style.set(True)
    try:
        yield
    finally:
        _in_house_style.reset(token)


def reads_more_than_english() -> bool:
    """Whether what is printed here is for people who type another language."""
    return _current.get().language != "en" and not _in_house_style.get()


def prints_day_first() -> bool:
    """Whether a date is printed "15 July" here."""
    return _current.get().day_first and not _in_house_style.get()
