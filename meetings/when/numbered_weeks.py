"""Which days the first or last week of a month is, and a week that is named by its number in the year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from meetings.when.phrases import Month, NthWeek
from meetings.when.problems import NotReadError, short
from meetings.when.years import FORTNIGHT, month_length

if TYPE_CHECKING:
    from meetings.when.day_meaning import Reading

_SIX_DAYS = timedelta(days=6)
_WEEK = timedelta(days=7)
_MONDAY, _THURSDAY = 0, 3


def nth_week(reading: Reading, block: NthWeek) -> tuple[date, date]:
    """Monday to Sunday, or the days that may be meant as well; asks where two readings differ in working days."""
    if block.month is None:
        return _numbered(reading, block.nth)
    first = _first_of(reading, block.month)
    last = first.replace(day=month_length(first.year, first.month))
    monday = _last_week(reading, last) if block.nth < 0 else _first_week(reading, first)
    return monday, monday + _SIX_DAYS


def _first_of(reading: Reading, month: Month) -> date:
    if month.month is not None:
        return reading.dates[month.place]
    first = reading.today.replace(day=1)
    return first + timedelta(days=month_length(first.year, first.month)) if month.ahead else first


def _last_week(reading: Reading, last: date) -> date:
    """The Monday of the week most of which is in the month; a month that ends early in a week has two such."""
    monday = last - timedelta(days=last.weekday())
    if last.weekday() >= _THURSDAY:
        return monday
    asked = f"The week of {short(monday - _WEEK)}, or of {short(monday)}?"
    return monday if reading.fork(asked) else monday - _WEEK


def _first_week(reading: Reading, first: date) -> date:
    """The day from which the first week is counted: its first Monday, or what begins before it."""
    if first.weekday() == _MONDAY:
        return first
    monday = first + timedelta(days=7 - first.weekday())
    before = monday - _WEEK if first.weekday() <= _THURSDAY else first
    return before if reading.fork(f"The week of {short(monday)}, or from {short(before)} on?") else monday


def _numbered(reading: Reading, number: int) -> tuple[date, date]:
    """The week of this number (ISO 8601), nearest ahead; one that ended within the last fortnight is still that one."""
    for year in range(reading.today.year - 1, reading.today.year + 2):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if monday + _SIX_DAYS >= reading.today - FORTNIGHT:
            return monday, monday + _SIX_DAYS
    raise NotReadError(f"There is no week {number} in the coming year.", "next week")
