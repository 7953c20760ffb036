"""What is due: a pure function of the calendar and now.

A post is due at an instant and worth sending until another. One that is past that is given up, never sent late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.posting import PostKind


@dataclass(frozen=True)
class Due:
    """One post the calendar asks for: due `at`, worth sending while `now < until`; `original` is its date."""

    kind: PostKind
    original: date
    at: datetime
    until: datetime


def due(calendar: Calendar, since: datetime, now: datetime) -> list[Due]:
    """What has come due and is still worth sending, or came due after `since` and is not, the oldest first.

    `since` is when this was last asked. Asking twice gives the same again: who stores it keeps one of each.
    """
    first = local_day(min(since, now), calendar.series.zone) - timedelta(weeks=2)
    coming = (entry for entry in scheduled(calendar, first) if entry.at > since or entry.until > now)
    return [entry for entry in _until(coming, now) if _is_ours(calendar, entry, now)]


def next_due(calendar: Calendar, now: datetime) -> datetime | None:
    """The next instant after now at which the calendar asks for something."""
    entries = scheduled(calendar, local_day(now, calendar.series.zone) - timedelta(weeks=1))
    return next((entry.at for entry in entries if entry.at > now and _is_ours(calendar, entry, now)), None)


def scheduled(calendar: Calendar, first: date) -> Iterator[Due]:
    """Every scheduled post from about this day on, in the order they come due."""
    weeks = (first + timedelta(weeks=n) for n in range(106))
    for week in weeks:
        yield from sorted(_in_week(calendar, week), key=lambda entry: (entry.at, entry.kind))


def _in_week(calendar: Calendar, first: date) -> Iterator[Due]:
    """The posts whose dates lie in the seven days from `first`."""
    series = calendar.series
    meeting = first + timedelta(days=(series.weekday - first.weekday()) % 7)
    if meeting not in calendar.cancelled:
        yield Due(PostKind.DRAFT, meeting, calendar.draft_posted(meeting), calendar.starts(meeting))
    if duty := series.duty:
        week = first + timedelta(days=(duty.first_week - first).days % 7)
        if week >= duty.first_week:
            following = duty.turns(week + timedelta(weeks=1), series.zone)
            yield Due(PostKind.DUTY, week, duty.turns(week, series.zone), following)


def _until(entries: Iterator[Due], now: datetime) -> Iterator[Due]:
    for entry in entries:
        # Posts of one week may overtake each other by days, never by a whole week.
        if entry.at > now + timedelta(weeks=1):
            return
        if entry.at <= now:
            yield entry


def _is_ours(calendar: Calendar, entry: Due, now: datetime) -> bool:
    """A duty week that turned before this series was known is no news; a draft still to come is."""
    known_since = calendar.series.known_since
    if known_since is None or entry.at > known_since:
        return True
    return entry.kind is PostKind.DRAFT and entry.until > now
