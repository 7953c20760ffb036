"""Which day a holiday is, and the days, weeks and weekends beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from meetings.when import known_holidays
from meetings.when.phrases import Between, DaysBeside, Holiday, WeekBeside, WeekendOf
from meetings.when.problems import NotReadError, short, spoken
from meetings.when.spans import Span

if TYPE_CHECKING:
    from meetings.when.day_meaning import Reading

_ONE_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 3, 4, 5, 6


def day_in_year(node: Holiday, year: int) -> date:
    """The day of a holiday in a year, in the first of its countries that knows it."""
    country = next(country for country in node.countries if country not in node.unknown)
    found = known_holidays.days(country, node.words, year)
    if len(found) != 1:
        several = f"there are {len(found)} days of that name" if found else "its day is not known for sure"
        raise NotReadError(f"I could not tell which day {node.typed} is: {several}.")
    return found[0]


def holiday_day(reading: Reading, node: Holiday, *, kept: bool = True) -> date:
    """The day of a holiday as it is meant; asks where countries differ, or where it is kept on another day.

    With `kept` False the day itself counts, wherever it falls.
    """
    real = reading.dates[node.place]
    if node.unknown:
        raise NotReadError(f"{node.typed} is no holiday that I know in {' and '.join(node.unknown)}.", typed_days(real))
    if node.around and kept:
        raise NotReadError(f"I could not tell which days around {node.typed} you mean.", typed_days(real, 2))
    real = _of_one_country(reading, node, real)
    others = [known_holidays.observed(country, node.words, real) for country in node.countries] if kept else []
    observed = next(filter(None, others), None)
    if observed and reading.fork(f"{node.typed} is {short(real)}, kept on {short(observed)}: which do you mean?"):
        return observed
    return real


def is_day_of(node: Holiday, real: date, day: date) -> bool:
    """Whether a day is the holiday itself, or the day on which it is kept."""
    return day == real or any(known_holidays.observed(country, node.words, real) == day for country in node.countries)


def _of_one_country(reading: Reading, node: Holiday, real: date) -> date:
    days = {day for country in node.countries for day in known_holidays.days(country, node.words, real.year)}
    others = sorted(days - {real})
    if len(others) > 1:
        raise NotReadError(f"{node.typed} is another day in each of {', '.join(node.countries)}.", typed_days(real))
    if others and reading.fork(f"{node.typed} is {short(real)} or {short(others[0])}, by country: which do you mean?"):
        return others[0]
    return real


def typed_days(day: date, more: int = 0) -> str:
    """A day, or some days from it on, as an example that works."""
    first = f"{day.isoformat()}"
    return f"{first} to {(day + timedelta(days=more)).isoformat()}" if more else first


def week_beside(reading: Reading, block: WeekBeside) -> tuple[date, date]:
    """The week before or after a day: the calendar week, which may also be the seven days beside it."""
    day = reading.itself(block.moment)
    monday = day - timedelta(days=day.weekday()) + block.step * _WEEK
    close = day.weekday() <= 1 if block.step < 0 else day.weekday() >= _THURSDAY
    if not close and reading.fork(f"The calendar week, or the seven days beside {short(day)}?"):
        first = day - _WEEK if block.step < 0 else day + _ONE_DAY
        return first, first + _WEEK - _ONE_DAY
    return monday, monday + _WEEK - _ONE_DAY


def weekend_of(reading: Reading, block: WeekendOf) -> tuple[date, date]:
    """The weekend that a holiday makes longer, with it."""
    day = (
        reading.day(block.moment) if reading.itself(block.moment).weekday() > _FRIDAY else reading.itself(block.moment)
    )
    weekday = day.weekday()
    if weekday in {1, 2}:
        raise NotReadError(f"{spoken(day)} is in the middle of a week: which weekend do you mean?", typed_days(day, 2))
    saturday = day + timedelta(days=_SATURDAY - weekday) if weekday else day - 2 * _ONE_DAY
    sunday = saturday + _ONE_DAY
    if weekday in {_SATURDAY, _SUNDAY}:
        longer = _longer(block, weekday)
        asked = f"Only {short(saturday)} and {short(sunday)}, or the long weekend?"
        return (saturday - longer[0], sunday + longer[1]) if reading.fork(asked) else (saturday, sunday)
    if weekday == _THURSDAY and reading.fork(f"Does that weekend begin on {short(day)}?"):
        return saturday, sunday
    return min(day, saturday), max(day, sunday)


def _longer(block: WeekendOf, weekday: int) -> tuple[timedelta, timedelta]:
    """What a holiday on a weekend adds before and behind: Easter both, others the working day beside them."""
    day = block.moment.day
    if isinstance(day, Holiday) and day.words[0] == "easter":
        return _ONE_DAY, _ONE_DAY
    return (_ONE_DAY, 0 * _ONE_DAY) if weekday == _SATURDAY else (0 * _ONE_DAY, _ONE_DAY)


def days_beside(reading: Reading, node: DaysBeside) -> list[Span]:
    """The two days before a day: all of them, or the one so far away."""
    day = reading.itself(node.base)
    furthest = day + node.step * timedelta(days=node.count)
    first, last = sorted((furthest, day + node.step * _ONE_DAY))
    if not node.article and reading.fork(f"Only {short(furthest)}, or all the days from {short(first)} on?"):
        return [Span(furthest, furthest)]
    return [Span(first, last)]


def between_days(reading: Reading, node: Between) -> list[Span]:
    """The days between two days; between two holidays nobody counts these."""
    start, end = reading.itself(node.start), reading.itself(node.end)
    first, last = start + _ONE_DAY, end - _ONE_DAY
    both = all(isinstance(each.day, Holiday) for each in (node.start, node.end))
    if end <= start:
        raise NotReadError(f"That ends before it starts on {spoken(start)}.")
    if not both and reading.fork("Do the first and the last of those days count?"):
        first, last = start, end
    if first > last:
        raise NotReadError(f"There is no day between {spoken(start)} and {spoken(end)}.")
    return [Span(first, last)]
