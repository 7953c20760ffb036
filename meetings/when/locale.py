"""How dates are typed in a country: in which language, in which order, and whose holidays have names."""

from __future__ import annotations

from dataclasses import dataclass

# Everywhere else the day stands before the month (CLDR, dates of the short form).
_MONTH_FIRST = frozenset({"US", "PH"})


@dataclass(frozen=True)
class Locale:
    """A language beside English, and a country, by their ISO codes: `de` and `DE` of "de-DE"."""

    language: str = "en"
    country: str = "US"

    @property
    def day_first(self) -> bool:
        """Whether 7/8 is the 7th of August."""
        return self.country not in _MONTH_FIRST


AMERICAN = Locale()
