"""A slow second opinion about whens: it never sees the text, only what somebody meant, and counts with dateutil.

Each function takes the day something is said on and gives the days meant, or None where a careful colleague asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta
from dateutil.rrule import DAILY, rrule

Halves = frozenset[tuple[date, str]]
WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


@dataclass(frozen=True)
class Meant:
    """One day as somebody means it.

    `kind` is date, bare ("Friday"), this, next (weekdays), ahead (today, tomorrow) or number ("the 15th"). A date has
    its month and day in `day`, whose year counts only if `dated`; `beside` says that its weekday stands beside it.
    """

    kind: str
    day: date
    dated: bool = False


def moved(start: date, **by: int) -> date:
    """A day moved by what relativedelta knows: days, months, or to a day of its month that exists."""
    found: date = start + relativedelta(**by)
    return found


def on_weekday(day: date, weekday: int, nth: int = 1) -> date:
    """The nth such weekday from a day on, the day included; -1: the last before or on it."""
    found: date = day + relativedelta(weekday=WEEKDAYS[weekday](nth))
    return found


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return on_weekday(day, 0, -1)


@lru_cache(maxsize=100_000)
def _every_day(first: date, last: date) -> tuple[date, ...]:
    start, end = (datetime.combine(day, time.min) for day in (first, last))
    return tuple(each.date() for each in rrule(DAILY, dtstart=start, until=end))


def whole(first: date, last: date) -> set[tuple[date, str]]:
    """Both halves of every day."""
    return {(day, half) for day in _every_day(first, last) for half in ("am", "pm")}


def working(halves: Iterable[tuple[date, str]]) -> Halves:
    """What is compared: Monday to Friday, unless there is nothing else."""
    kept = frozenset(halves)
    return frozenset(each for each in kept if each[0].isoweekday() <= 5) or kept


def in_year(meant: Meant, year: int) -> date | None:
    """That month and day of another year, if it exists there."""
    found = _or_month_end(meant, year)
    return found if found.day == meant.day.day else None


def _or_month_end(meant: Meant, year: int) -> date:
    return moved(date(year, 1, 1), month=meant.day.month, day=meant.day.day)


def nearest(meant: Meant, today: date) -> date | None:
    """The year of a lone date: the first one that is not over for more than a fortnight."""
    if meant.dated:
        return meant.day
    years = range(today.year - 1, today.year + 3)
    year = next(year for year in years if _or_month_end(meant, year) >= moved(today, days=-14))
    return in_year(meant, year)


def nearest_pair(first: Meant, last: Meant, today: date) -> tuple[date, date] | None:
    """Two dates in the order in which they come, with the years somebody means."""
    if first.dated and last.dated:
        return first.day, last.day
    if first.dated or last.dated:
        return _beside_dated(first, last)
    for year in range(today.year - 2, today.year + 3):
        one = _or_month_end(first, year)
        other = _or_month_end(last, year)
        if other < one:
            other = _or_month_end(last, year + 1)
        if other >= moved(today, days=-14):
            one_day, other_day = in_year(first, one.year), in_year(last, other.year)
            return (one_day, other_day) if one_day and other_day else None
    return None


def _beside_dated(first: Meant, last: Meant) -> tuple[date, date] | None:
    known = first.day if first.dated else last.day
    years = (known.year, known.year + 1) if first.dated else (known.year, known.year - 1)
    for year in years:
        one, other = (known, in_year(last, year)) if first.dated else (in_year(first, year), known)
        if one is None or other is None:
            return None
        if one <= other:
            return one, other
    return None


def lone(meant: Meant, today: date, *, ask_today: bool = True) -> date | None:
    """A day by itself. A weekday that is today's is asked about unless `ask_today` is False."""
    if meant.kind == "date":
        return nearest(meant, today)
    if meant.kind == "ahead":
        return meant.day
    weekday = meant.day.weekday()
    if meant.kind == "number":
        return _numbered(meant.day.day, today)
    if meant.kind == "next":
        return on_weekday(on_weekday(moved(today, days=1), 0), weekday)
    if meant.kind == "this":
        found = on_weekday(monday(today), weekday)
        return found if found >= today else None
    found = on_weekday(today, weekday)
    return None if found == today and ask_today else found


def _numbered(number: int, today: date) -> date | None:
    """The 15th: this month's or the next one's; one that is just over may be meant still, so it is asked about."""
    this = moved(today, day=number)
    if this.day == number and this >= today:
        return this
    if this.day != number or this >= moved(today, days=-14):
        return None
    return _same_number(moved(this, months=1), number)


def _same_number(day: date, number: int) -> date | None:
    found = moved(day, day=number)
    return found if found.day == number else None


def ends(first: Meant, last: Meant, today: date) -> tuple[date, date] | None:
    """Both ends of a range."""
    if first.kind == last.kind == "date":
        return nearest_pair(first, last, today)
    start = lone(first, today, ask_today=False)
    if start is None or (last.kind == "bare" and last.day.weekday() == start.weekday()):
        return None
    end = lone(last, today)
    if last.kind == "bare":
        end = on_weekday(moved(start, days=1), last.day.weekday())
    elif last.kind == "number":
        end = number_behind(first, start, last, today)
    return None if end is None else (start, end)


def stretch(first: date, last: date | None) -> Halves | None:
    """All days of a stretch, None if it ends before it starts."""
    return None if last is None or last < first else working(whole(first, last))


def in_list(first: Meant, second: Meant, today: date) -> Halves | None:
    """Two days of a list, the second of which may count on from the first; what two readings share is sure."""
    if first.kind == second.kind == "date":
        pair = nearest_pair(first, second, today)
        return None if pair is None else _both(*pair)
    pairs = [(one, other) for one in either(first, today) for other in _seconds(first, one, second, today)]
    readings = {None if one is None or other is None else _both(one, other) for one, other in pairs}
    return readings.pop() if len(readings) == 1 else None


def either(meant: Meant, today: date) -> list[date | None]:
    """Every day that may be meant: today's weekday, and what is just over, may be the next one as well."""
    found = lone(meant, today, ask_today=False)
    if meant.kind == "bare" and found == today:
        return [today, moved(today, days=7)]
    if meant.kind == "this" and found is None:
        over = on_weekday(monday(today), meant.day.weekday())
        return [over, moved(over, days=7)]
    if meant.kind == "number" and found is None:
        over = moved(today, day=meant.day.day)
        if over.day != meant.day.day:
            # There is no 30th of February, and whether that of January or of March is meant nobody knows.
            return [None]
        return [over, _same_number(moved(over, months=1), meant.day.day)]
    return [found]


def weeks_of(first: Meant, last: Meant, today: date) -> Halves | None:
    """Monday to Sunday of the weeks of two dates; the year is the one in which the last week is nearest ahead."""
    pair = nearest_pair(first, last, moved(today, days=-6))
    if pair is None:
        return None
    one, other = (monday(day) for day in pair)
    return working(whole(one, moved(one, days=6)) | whole(other, moved(other, days=6)))


def _both(one: date, other: date) -> Halves:
    return working(whole(one, one) | whole(other, other))


def _seconds(first: Meant, one: date | None, second: Meant, today: date) -> list[date | None]:
    if one is None:
        return [None]
    if second.kind == "number":
        return [number_behind(first, one, second, today)]
    if second.kind != "bare":
        return either(second, today)
    natural = on_weekday(today, second.day.weekday())
    after = on_weekday(moved(one, days=1), second.day.weekday())
    if natural > one:
        return [natural]
    if first.kind == "next":
        return [after if monday(after) == monday(one) else None]
    return [after] if natural == today and after == moved(natural, days=7) else [natural, after]


def number_behind(first: Meant, start: date, last: Meant, today: date) -> date | None:
    """The 17th behind another day: behind a date it is of the same month, else the next there is."""
    number = last.day.day
    if first.kind == "date" and number <= start.day:
        return start if number == start.day else None
    if start == today and number == today.day:
        return None
    after = moved(start, days=1)
    same = moved(after, day=number)
    if same.day != number or same >= after:
        return same if same.day == number else None
    return _same_number(moved(after, months=1), number)
