"""Which days and halves a stretch covers: ranges, weeks, months, lengths."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from meetings.when.day_meaning import ONE_DAY, WEEK, Reading
from meetings.when.holiday_meaning import week_beside, weekend_of
from meetings.when.numbered_weeks import nth_week
from meetings.when.phrases import (
    CalendarDay,
    Counted,
    CountedFrom,
    DayAhead,
    Endpoint,
    Following,
    Length,
    Moment,
    Month,
    NamedDay,
    NthWeek,
    Range,
    Week,
    WeekBeside,
    Weekend,
    WeekendOf,
    WeekOf,
    Year,
)
from meetings.when.problems import NotReadError, spoken
from meetings.when.spans import Span
from meetings.when.years import month_length

NOON = 12.0
_EARLY = 9.5


class Half(NamedTuple):
    """The first (0) or second (1) half of a day."""

    day: date
    half: int


def block_days(reading: Reading, block: Endpoint) -> tuple[date, date]:
    """The first and last day of a named stretch; what is past of the present one does not count."""
    if isinstance(block, Week):
        return _week(reading, block)
    if isinstance(block, WeekOf):
        day = reading.day(block.moment)
        monday = day - timedelta(days=day.weekday())
        return monday, monday + WEEK - ONE_DAY
    if isinstance(block, Month):
        return _month(reading, block)
    if isinstance(block, WeekBeside):
        return week_beside(reading, block)
    return _year_or_weekend(reading, block)


def _year_or_weekend(reading: Reading, block: Endpoint) -> tuple[date, date]:
    if isinstance(block, WeekendOf):
        return weekend_of(reading, block)
    if isinstance(block, Year):
        first = date(reading.today.year + 1, 1, 1) if block.ahead else reading.today
        return first, date(first.year, 12, 31)
    if isinstance(block, NthWeek):
        return nth_week(reading, block)
    if isinstance(block, Weekend):
        saturday = reading.monday + timedelta(days=5 + 7 * block.week)
        return max(saturday, reading.today), saturday + ONE_DAY
    raise TypeError(block)


def _week(reading: Reading, block: Week) -> tuple[date, date]:
    first = reading.monday + block.week * WEEK
    last = first + block.count * WEEK - ONE_DAY
    if block.week == 0 and reading.today.weekday() > 4:
        raise NotReadError("This week's working days are over.", "next week")
    return max(first, reading.today), last


def _month(reading: Reading, block: Month) -> tuple[date, date]:
    if block.month is not None:
        first = reading.dates[block.place]
    else:
        this = reading.today.replace(day=1)
        first = this if not block.ahead else this + timedelta(days=month_length(this.year, this.month))
    last = first.replace(day=month_length(first.year, first.month))
    return (max(first, reading.today) if last >= reading.today else first), last


def start_half(reading: Reading, start: Endpoint | None, *, ask: bool = False) -> Half:
    """The half day a stretch starts with."""
    if start is None:
        return Half(reading.today, 0)
    if not isinstance(start, Moment):
        return Half(block_days(reading, start)[0], 0)
    afternoon = start.part == "pm" or (start.hour is not None and start.hour >= NOON)
    return Half(reading.day(start, ask=ask), int(afternoon))


def end_half(reading: Reading, stretch: Range, start: Half) -> Half:
    """The last half day of a stretch that has an end."""
    end = stretch.end
    if end is None:
        raise TypeError(stretch)
    if not isinstance(end, Moment):
        first, last = block_days(reading, end)
        return Half(first - ONE_DAY, 1) if stretch.exclusive else Half(last, 1)
    day = _end_day(reading, stretch, end, start)
    if end.hour is not None:
        return _by_hour(day, end.hour)
    if not stretch.exclusive:
        return Half(day, 0 if end.part == "am" else 1)
    return Half(day, 0) if end.part == "pm" else Half(day - ONE_DAY, 1)


def _end_day(reading: Reading, stretch: Range, end: Moment, start: Half) -> date:
    bare = isinstance(end.day, NamedDay) and end.day.week is None and not end.labels
    if bare and isinstance(end.day, NamedDay) and end.day.weekday == start.day.weekday():
        plain = end.part == "day" and end.hour is None
        if stretch.start is not None or not plain:
            raise NotReadError(f"I could not tell which day you mean: {spoken(start.day)} or a week later.")
        # Nobody says today that today is a working day again: "back on Monday" is next Monday.
        return start.day + WEEK if stretch.exclusive else reading.day(end)
    if bare or (isinstance(end.day, CalendarDay) and not end.labels):
        return reading.day(end, ask=False, after=start.day)
    # "The 17th" looks at what stands before it.
    dated = isinstance(stretch.start, Moment) and isinstance(stretch.start.day, CalendarDay)
    return replace(reading, previous_dated=dated).day(end, ask=False, after=start.day)


def _by_hour(day: date, hour: float) -> Half:
    if hour < _EARLY:
        raise NotReadError("I could not tell whether that morning counts.", "until next Thursday")
    return Half(day, 0 if hour <= NOON else 1)


def range_spans(reading: Reading, stretch: Range, *, ask: bool = True) -> list[Span]:
    """The spans of a range; without an end they are open."""
    if stretch.sep == "either":
        stretch = replace(stretch, exclusive=reading.fork("Is the last of those days a day away, or a working day?"))
    _doubtful_part(stretch)
    start = start_half(reading, stretch.start, ask=ask and stretch.end is None)
    if stretch.end is None:
        return [*_opening(start), Span(_whole_from(start), None)]
    return between(start, end_half(reading, stretch, start))


def _doubtful_part(stretch: Range) -> None:
    """Refuse "Wed - Fri afternoon", which is one afternoon or three."""
    start, end = stretch.start, stretch.end
    if stretch.sep not in {"dash", "to"} or not isinstance(end, Moment) or end.part == "day":
        return
    if not isinstance(start, Moment) or start.part == "day":
        raise NotReadError("I could not tell which of those days is a half day.", "tomorrow through next Friday noon")


def _opening(start: Half) -> list[Span]:
    return [Span(start.day, start.day, "pm")] if start.half else []


def _whole_from(start: Half) -> date:
    return start.day + ONE_DAY if start.half else start.day


def between(start: Half, end: Half) -> list[Span]:
    """The spans from one half day to another, both included."""
    if end < start:
        raise NotReadError(f"That ends before it starts on {spoken(start.day)}.")
    first = _whole_from(start)
    last = end.day if end.half else end.day - ONE_DAY
    whole = [Span(first, last)] if first <= last else []
    closing = [Span(end.day, end.day, "am")] if not end.half else []
    return [*_opening(start), *whole, *closing]


def moment_spans(reading: Reading, moment: Moment, *, ask: bool = True) -> list[Span]:
    """The span of one day or half day."""
    part = moment.part
    if moment.hour is not None:
        if moment.hour <= NOON:
            raise NotReadError("Do you mean until then, or from then on?", "tomorrow until noon")
        part = "pm"
    day = reading.day(moment, ask=ask)
    if moment.halved and part == "day":
        part = "pm" if reading.fork("Which half of the day?") else "am"
    return [Span(day, day, part)]


def length_spans(reading: Reading, length: Length) -> list[Span]:
    """The span of so many days, weeks or months."""
    start = start_half(reading, length.start, ask=True)
    if start.half or not 1 <= length.count <= 99:
        raise NotReadError("I could not tell how long that is.", "next Monday for 3 days")
    first = start.day
    if length.unit == "week":
        return [Span(first, first + length.count * WEEK - ONE_DAY)]
    if length.unit == "month":
        return [Span(first, _months_later(first, length.count) - ONE_DAY)]
    calendar = first + timedelta(days=length.count - 1)
    working = _workdays_later(first, length.count)
    if length.workdays or (working != calendar and reading.fork("Do you count the weekend?") is True):
        return [Span(first, working)]
    return [Span(first, calendar)]


def _months_later(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def _workdays_later(first: date, count: int) -> date:
    day, left = first, count - (first.weekday() < 5)
    while left > 0:
        day += ONE_DAY
        left -= day.weekday() < 5
    return day


def following_spans(reading: Reading, following: Following) -> list[Span]:
    """The next days or weeks, from today or not."""
    if following.unit == "month" or not 1 <= following.count <= 60:
        raise NotReadError("I could not tell which months you mean.", "July 15 - Aug 15")
    later = reading.fork("Is today one of those days?")
    start: Endpoint | None = None
    if later:
        start = Week(1) if following.unit == "week" else Moment(DayAhead(1))
    first = start_half(reading, start).day
    days = following.count * (7 if following.unit == "week" else 1)
    return [Span(first, first + timedelta(days=days - 1))]


def counted_from_spans(reading: Reading, counted: CountedFrom) -> list[Span]:
    """A day so long after another, or so long from it on."""
    if counted.unit == "month" or counted.start.part != "day" or counted.start.hour is not None:
        raise NotReadError("I could not tell which days you mean.")
    if not reading.fork("Is that one day, or all the days until then?"):
        days = counted.count * (7 if counted.unit == "week" else 1)
        day = reading.day(counted.start) + timedelta(days=days)
        return [Span(day, day)]
    return length_spans(reading, Length(counted.count, counted.unit, counted.start))


def counted_spans(reading: Reading, counted: Counted) -> list[Span]:
    """So many of a weekday after today."""
    if not 1 <= counted.count <= 53:
        raise NotReadError("I could not tell how many you mean.", "the next 2 Mondays")
    first = reading.today + timedelta(days=(counted.weekday - reading.today.weekday() - 1) % 7 + 1)
    days = [first + index * WEEK for index in range(counted.count)]
    return [Span(day, day) for day in days]
