"""The days in our examples, which are written for a week of July 2019, as days that come."""

from __future__ import annotations

import re
from datetime import date

from meetings.dates import month_day, stretch_words, week_of

# The examples were written for somebody who reads them in the week of this Monday.
_WRITTEN = date(2019, 7, 8)
_DAYS = re.compile(r"\bJuly (?P<first>\d{1,2})(?:-(?P<last>\d{1,2}))?|\b(?P<month>\d{1,2})/(?P<day>\d{1,2})\b")


def in_days_to_come(text: str, today: date) -> str:
    """An example, or a usage, with its days as far from today as they were when it was written: it works as shown."""
    later = week_of(today) - _WRITTEN

    def said(found: re.Match[str]) -> str:
        if found["month"]:
            day = _WRITTEN.replace(month=int(found["month"]), day=int(found["day"])) + later
            return f"{day.month}/{day.day}"
        first = _WRITTEN.replace(day=int(found["first"])) + later
        if found["last"] is None:
            return month_day(first)
        return stretch_words(first, _WRITTEN.replace(day=int(found["last"])) + later)

    return _DAYS.sub(said, text)


# What our examples say wherever no usage is shown; a real day in an example is a day alone, and stays.
_FIXED = re.compile(
    r"\bJuly 15-1[79]\b|\bfrom July 15\b|\bJuly 22 Pioneer Day\b|\bonly July 22\b|\bdoc focus July 25\b"
)


def with_days_to_come(command: str, today: date) -> str:
    """A command shown as an example, its days to come where they are those our examples are written with."""
    return _FIXED.sub(lambda found: in_days_to_come(found.group(), today), command)
