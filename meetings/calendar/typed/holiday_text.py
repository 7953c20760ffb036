"""Which days a text says are holidays, and where: `Sep 2 Labor Day at UW`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.calendar.holidays import Holiday
from meetings.calendar.typed.which import Unsettled
from meetings.dates import day_words, join_words
from meetings.markdown import one_line
from meetings.people import fold
from meetings.when.read import find_when
from meetings.when.spans import Unclear, When
from meetings.when.tokens import quote, tokenise

LEAD = "/agenda holiday "
EXAMPLE = f"Try: `{LEAD}2019-09-02 Labor Day`"
MOST_DAYS = 31


@dataclass(frozen=True)
class _Days:
    """The days a text begins with, and what stands behind them with the sites it ends with."""

    days: tuple[date, ...]
    name: str
    sites: tuple[str, ...]


def read_holiday(typed: str, today: date, sites: Sequence[str]) -> tuple[Holiday, ...] | Unsettled:
    """`WHEN NAME [at SITE]`: a holiday a day and site; at all of `sites` where none is named."""
    read = _read(typed, today, sites)
    if isinstance(read, Unsettled):
        return read
    if not read.name:
        return Unsettled(f"What is {day_words(read.days[0], today)} called? {EXAMPLE}")
    where = read.sites or tuple(sites) or ("",)
    return tuple(Holiday(site, day, read.name) for day in read.days for site in where)


def read_dropped(
    typed: str, today: date, sites: Sequence[str], known: Iterable[Holiday]
) -> tuple[Holiday, ...] | Unsettled:
    """`WHEN [at SITE]`: the known holidays of these days, at that site or anywhere."""
    read = _read(typed, today, sites)
    if isinstance(read, Unsettled):
        return read
    where = {fold(site) for site in read.sites}
    found = tuple(one for one in known if one.day in read.days and (not where or fold(one.site) in where))
    if not found or read.name:
        return Unsettled(f'No holiday is known by "{quote(one_line(typed))}". `/agenda holidays` lists them.')
    return found


def _read(typed: str, today: date, sites: Sequence[str]) -> _Days | Unsettled:
    text = one_line(typed)
    tokens = tokenise(text)
    found = find_when(text, tokens, today, lead=LEAD, holidays=False)
    if found is None or found.start != 0:
        return Unsettled(f'I could not read a day in "{quote(text)}". {EXAMPLE}')
    if isinstance(found.reading, Unclear):
        return Unsettled(found.reading.question)
    days = _days(found.reading, today)
    if isinstance(days, Unsettled):
        return days
    behind = text[tokens[found.stop].start :].strip(" :,-–—") if found.stop < len(tokens) else ""
    name, _, place = behind.rpartition(" at ") if " at " in f" {behind}" else (behind, "", "")
    if behind.startswith("at "):
        name, place = "", behind[3:]
    if not place:
        return _Days(days, behind, ())
    site = next((site for site in sites if fold(site) == fold(place)), None)
    if site is None:
        ours = join_words(list(sites), "or")
        known = f"The members work at {ours}." if ours else "No site is set for any member."
        return Unsettled(f'No member works at "{quote(place)}". {known} {EXAMPLE}')
    return _Days(days, name.strip(), (site,))


def _days(when: When, today: date) -> tuple[date, ...] | Unsettled:
    last = when.last_day
    if when.open_end or last is None or last - when.first_day > timedelta(days=MOST_DAYS):
        return Unsettled(f"That is more than a month. {EXAMPLE}")
    if when.first_day < today:
        return Unsettled(f"{day_words(when.first_day, today)} is past. {EXAMPLE}")
    return tuple(dict.fromkeys(day for day, _ in when.days(when.first_day, last)))
