"""Days on which a site is closed: what falls on a meeting is asked about, never decided by the bot.

The calendar is the employers', not a country's: the archive's team met on some federal holidays and not on others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetings.dates import join_words
from meetings.people import Person, fold


@dataclass(frozen=True)
class Holiday:
    """A day on which one site is closed, and what it is called."""

    site: str
    day: date
    name: str


def concerning(holidays: Iterable[Holiday], members: Iterable[Person]) -> dict[date, str]:
    """The days on which the site of a member is closed, each with what it is called there.

    Where other members' sites are open, those that are closed are named: `Labor Day (UW)`.
    """
    sites = {fold(person.site) for person in members if person.site}
    closed: dict[date, list[Holiday]] = {}
    for holiday in holidays:
        if fold(holiday.site) in sites:
            closed.setdefault(holiday.day, []).append(holiday)
    return {day: _words(of_day, len(sites)) for day, of_day in closed.items()}


def _words(of_day: list[Holiday], sites: int) -> str:
    names = join_words(list(dict.fromkeys(holiday.name for holiday in of_day)))
    where = list(dict.fromkeys(holiday.site for holiday in of_day))
    return names if len(where) == sites else f"{names} ({join_words(where)})"
