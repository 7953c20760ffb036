"""Which year is meant by dates without one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

from meetings.when.phrases import CalendarDay, Length, Month, Phrase, WeekOf
from meetings.when.problems import NotReadError
from meetings.when.words import CALENDAR, MONTH_NAMES

FORTNIGHT = timedelta(days=14)
_LEAVES = frozenset({int, float, str, bool, type(None)})
_UNIT_DAYS = {"day": 1, "week": 7, "month": 31}

Dated = CalendarDay | Month


def walk(node: object) -> list[object]:
    """A node of a phrase and everything in it, in the order in which it was typed."""
    found: list[object] = []
    _collect(node, found)
    return found


def _collect(node: object, found: list[object]) -> None:
    kind: Any = type(node)
    if isinstance(node, tuple):
        pieces: Iterable[object] = node
    elif names := _fields_of(kind):
        found.append(node)
        pieces = (getattr(node, name) for name in names)
    else:
        return
    for piece in pieces:
        if type(piece) not in _LEAVES:
            _collect(piece, found)


@cache
def _fields_of(kind: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields, none of anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def dates_of(phrase: Phrase, today: date) -> dict[int, date]:
    """The date of every day and month named in the phrase, by its place in the text.

    Without a year, all of them together are the reading whose end is nearest ahead; one that has begun counts,
    and one that ended within the last fortnight is still that one.
    """
    dated = [node for node in walk(phrase) if _is_dated(node)]
    if not dated:
        return {}
    named = [node for node in dated if isinstance(node, CalendarDay | Month)]
    _in_range(named)
    years = _years(named, today, _lasting(phrase))
    return {node.place: _exact(node, year) for node, year in zip(named, years, strict=True)}


def _is_dated(node: object) -> bool:
    return isinstance(node, CalendarDay) or (isinstance(node, Month) and node.month is not None)


def _in_range(named: list[Dated]) -> None:
    for node in named:
        if not 1 <= _month(node) <= 12 or (isinstance(node, CalendarDay) and not 1 <= node.day <= 31):
            raise NotReadError(_no_such_date(node))


def _no_such_date(node: Dated, year: int | None = None) -> str:
    day = node.day if isinstance(node, CalendarDay) else 1
    if not 1 <= _month(node) <= 12:
        return f"There is no month {_month(node)}."
    return f"There is no {MONTH_NAMES[_month(node) - 1]} {day}{f' in {year}' if year else ''}."


def _month(node: Dated) -> int:
    return node.month if node.month is not None else 0


def _exact(node: Dated, year: int) -> date:
    day = node.day if isinstance(node, CalendarDay) else 1
    if year not in CALENDAR or day > month_length(year, _month(node)):
        raise NotReadError(_no_such_date(node, year))
    return date(year, _month(node), day)


def _lasting(phrase: Phrase) -> timedelta:
    """How long the when goes on after its last date."""
    extra = 0
    for node in walk(phrase):
        if isinstance(node, Length):
            extra = max(extra, node.count * _UNIT_DAYS[node.unit])
        elif isinstance(node, WeekOf):
            extra = max(extra, 6)
    return timedelta(days=extra)


def _years(named: list[Dated], today: date, lasting: timedelta) -> list[int]:
    steps = _steps(named)
    typed = [(step, node.year) for step, node in zip(steps, named, strict=True) if node.year is not None]
    if typed:
        first = typed[0][1] - typed[0][0]
        if any(year != first + step for step, year in typed):
            return _typed_in_order(named)
        return [first + step for step in steps]
    oldest = today - FORTNIGHT - lasting
    for first in range(today.year - 2, today.year + 3):
        if _last_day(named[-1], first + steps[-1]) >= oldest:
            return [first + step for step in steps]
    raise NotReadError("I could not tell which year is meant.", "July 15-17, 2026")


def _typed_in_order(named: list[Dated]) -> list[int]:
    """The years when every date has its own, which then need not be in any order."""
    years = [node.year for node in named if node.year is not None]
    if len(years) < len(named):
        raise NotReadError("The years do not fit together.")
    return years


def _steps(named: list[Dated]) -> list[int]:
    """How many new years lie between the first date and each one, as dates are typed in their order."""
    steps = [0]
    for earlier, later in pairwise(named):
        step = steps[-1]
        if _key(later) < _key(earlier):
            if _month(earlier) - _month(later) < 6 and (earlier.year is None or later.year is None):
                raise NotReadError(f"{_words(later)} comes before {_words(earlier)}.")
            step += 1
        steps.append(step)
    if steps[-1] > 1 or (steps[-1] == 1 and _key(named[-1]) >= _key(named[0])):
        raise NotReadError("Those dates lie more than a year apart; please add the years.")
    return steps


def _key(node: Dated) -> tuple[int, int]:
    return _month(node), node.day if isinstance(node, CalendarDay) else 1


def _words(node: Dated) -> str:
    return f"{MONTH_NAMES[_month(node) - 1]} {node.day}" if isinstance(node, CalendarDay) else "That month"


def _last_day(node: Dated, year: int) -> date:
    if year not in CALENDAR:
        return date.min
    length = month_length(year, _month(node))
    return date(year, _month(node), min(node.day, length) if isinstance(node, CalendarDay) else length)
