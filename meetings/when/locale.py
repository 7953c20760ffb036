"""How dates are typed in a country: in which language, in which order, and whose holidays have names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

# Everywhere else the day stands before the month (CLDR, dates of the short form).
_MONTH_FIRST = frozenset({"US", "PH"})


@dataclass(frozen=True)
class Locale:
    """A language beside English, and a country, by their ISO codes: `de` and `DE` of "de-DE".

    `sites` has the country of each site that is in another one; `working_in` the countries of the people a text is
    about, whose holidays it names.
    """

    language: str = "en"
    country: str = "US"
    sites: tuple[tuple[str, str], ...] = ()
    working_in: tuple[str, ...] = ()

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
