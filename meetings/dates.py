"""Dates as people read them, in the order of the current locale, and wall times as instants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from meetings.when.locale import prints_day_first, reads_more_than_english

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_day(day: date) -> str:
    """`July 15`, or `15 July` where the day stands first: the month short where its name is long."""
    # "Mar 5" is Tuesday the 5th to French, Spanish and Italian eyes, and to the reader there.
    names = MONTHS if day.month == 3 and reads_more_than_english() else SHORT_MONTHS
    month = names[day.month - 1]
    return f"{day.day} {month}" if prints_day_first() else f"{month} {day.day}"


def day_words(day: date, today: date | None = None) -> str:
    """`Mon July 15`, and the year as well when it is more than half a year from `today`."""
    words = f"{WEEKDAYS[day.weekday()][:3]} {month_day(day)}"
    far = today is not None and abs((day - today).days) > 182
    if not far:
        return words
    return f"{words} {day.year}" if prints_day_first() else f"{words}, {day.year}"


def span_words(first: date, last: date, today: date | None = None) -> str:
    """`Mon July 15 - Wed July 17`, or the one day."""
    if first == last:
        return day_words(first, today)
    return " - ".join(end_words(first, last, today))


def end_words(first: date, last: date, today: date | None = None) -> tuple[str, str]:
    """Both ends in words, with both years where the last has one and they differ."""
    start, end = day_words(first, today), day_words(last, today)
    if first.year != last.year and end.endswith(str(last.year)) and not start.endswith(str(first.year)):
        start = f"{start}, {first.year}"
    return start, end


def stretch_words(first: date, last: date) -> str:
    """`July 15-19`, `July 30 - Aug 2`; `15-19 July` where the day stands first: short, and absolute."""
    if first.month == last.month and first.year == last.year:
        if prints_day_first():
            return f"{first.day}-{month_day(last)}"
        return f"{month_day(first)}-{last.day}"
    return f"{month_day(first)} - {month_day(last)}"


def title_day(day: date) -> str:
    """`8 July 2019`, as the title of the minutes has it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def join_words(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def week_of(day: date) -> date:
    """The Monday of the day's calendar week."""
    return day - timedelta(days=day.weekday())


def earliest(*instants: datetime | None) -> datetime | None:
    """The first of these instants, None where there is none."""
    return min((each for each in instants if each), default=None)


def instant(day: date, wall: time, zone: str) -> datetime:
    """The UTC instant of a wall time in an IANA zone.

    A wall time that occurs twice is its first; one that does not exist is the first instant after the gap.
    """
    tz = ZoneInfo(zone)
    local = datetime.combine(day, wall, tzinfo=tz)
    earlier = local.astimezone(UTC)
    if earlier.astimezone(tz).replace(tzinfo=None) == local.replace(tzinfo=None):
        return earlier
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), earlier, tz)


def _end_of_gap(before: datetime, after: datetime, tz: ZoneInfo) -> datetime:
    """The instant between the two at which the zone's offset changes, to the second."""
    offset = before.astimezone(tz).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(tz).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def local_day(moment: datetime, zone: str) -> date:
    """The date on the wall at this instant."""
    return moment.astimezone(ZoneInfo(zone)).date()


def local_time_words(moment: datetime, zone: str) -> str:
    """`10:02`, on the wall of the zone."""
    return moment.astimezone(ZoneInfo(zone)).strftime("%H:%M")
