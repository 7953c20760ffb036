"""When it is asked after minutes that nobody has closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import instant, local_day

# On the wall of the series; of a meeting that begins late so long after its beginning.
AT, LAG = time(17), timedelta(hours=2)
# So long after its time nobody is served by it any more.
WORTH_SENDING = timedelta(hours=18)


@dataclass(frozen=True)
class Nudge:
    """One meeting whose minutes are asked after, at this instant, and no more from another on."""

    original: date
    at: datetime
    until: datetime


def nudge_of(meeting: Occurrence) -> Nudge:
    """When the minutes of this meeting are asked after, if nobody has closed them."""
    at = max(instant(meeting.day, AT, meeting.zone), meeting.starts + LAG)
    return Nudge(meeting.original, at, at + WORTH_SENDING)


def nudges_due(calendar: Calendar, now: datetime) -> list[Nudge]:
    """Those whose time has come and that are still worth sending."""
    today = local_day(now, calendar.series.zone)
    found = _between(calendar, today - timedelta(days=2), today)
    return [one for one in found if one.at <= now < one.until]


def next_nudge(calendar: Calendar, now: datetime) -> datetime | None:
    """The first instant after now at which minutes are asked after; of the meetings of the next weeks."""
    today = local_day(now, calendar.series.zone)
    found = _between(calendar, today - timedelta(days=2), today + timedelta(weeks=3))
    return min((one.at for one in found if one.at > now), default=None)


def _between(calendar: Calendar, first: date, last: date) -> Iterator[Nudge]:
    return map(nudge_of, takewhile(lambda one: one.day <= last, calendar.held(first)))
