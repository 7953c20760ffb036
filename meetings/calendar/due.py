"""What is due: a pure function of the calendar and now.

A post is due at an instant and worth sending until another. One that is past that is given up, never sent late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import instant, local_day
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Turn
from meetings.posting import PostKind

# Whether a holiday's meeting is held is asked this long before it, and again on the last working day.
QUESTION_LEAD = timedelta(weeks=1)
ASKED, ASKED_AGAIN, UNANSWERED = "asked", "again", "unanswered"
# No post comes due longer before the day it is about.
LONGEST_LEAD = timedelta(days=9)
# A draft that is posted earlier than the day before the meeting is an early one.
EARLY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """One post the calendar asks for: due `at`, worth sending while `now < until`; `original` is its date."""

    kind: PostKind
    original: date
    at: datetime
    until: datetime
    subject: str = ""


def due(calendar: Calendar, since: datetime, now: datetime) -> list[Due]:
    """What has come due and is still worth sending, or came due after `since` and is not, the oldest first.

    `since` is when this was last asked. Asking twice gives the same again: who stores it keeps one of each.
    """
    zone = calendar.series.zone
    entries = scheduled(calendar, local_day(min(since, now), zone) - timedelta(weeks=2), local_day(now, zone))
    come = (entry for entry in entries if entry.at <= now and (entry.at > since or entry.until > now))
    return [entry for entry in come if _is_ours(calendar, entry, now)]


def next_due(calendar: Calendar, now: datetime) -> datetime | None:
    """The next instant after now at which the calendar asks for something."""
    return next((entry.at for entry in coming(calendar, now)), None)


def coming(calendar: Calendar, now: datetime) -> list[Due]:
    """What the calendar asks for after now, the first first: of three weeks, and where that is nothing of two years."""
    today = local_day(now, calendar.series.zone)
    for weeks in (3, 104):
        entries = scheduled(calendar, today - timedelta(weeks=1), today + timedelta(weeks=weeks))
        if found := [entry for entry in entries if entry.at > now and _is_ours(calendar, entry, now)]:
            return found
    return []


def scheduled(calendar: Calendar, first: date, last: date) -> list[Due]:
    """Every scheduled post of these days, and a few beyond them, in the order they come due."""
    meetings = takewhile(lambda one: one.day <= last + LONGEST_LEAD, calendar.held(first))
    entries = [entry for one in meetings for entry in _of_meeting(calendar, one)]
    return sorted([*entries, *_of_duty(calendar, first, last)], key=lambda entry: (entry.at, entry.kind))


def _of_meeting(calendar: Calendar, meeting: Occurrence) -> Iterator[Due]:
    """The draft; where nobody has said whether a holiday's meeting is held, the questions about that instead."""
    if calendar.undecided_holiday(meeting) is None:
        yield Due(PostKind.DRAFT, meeting.original, meeting.draft_posted, meeting.starts)
        return
    again = _last_working_day(calendar, meeting.day)
    asked_at = [(meeting.day - QUESTION_LEAD, ASKED), *([(again, ASKED_AGAIN)] if again else [])]
    instants = [(instant(day, meeting.draft_at, meeting.zone), subject) for day, subject in asked_at]
    ends = [*(at for at, _ in instants[1:]), meeting.draft_posted]
    for (at, subject), until in zip(instants, ends, strict=True):
        yield Due(PostKind.HOLIDAY, meeting.original, at, until, subject)
    yield Due(PostKind.HOLIDAY, meeting.original, meeting.draft_posted, meeting.starts, UNANSWERED)


def _last_working_day(calendar: Calendar, day: date) -> date | None:
    """The last working day before this one, where it lies behind the first question."""
    before = (day - timedelta(days=ago) for ago in range(1, QUESTION_LEAD.days))
    return next((each for each in before if calendar.is_working_day(each)), None)


def _of_duty(calendar: Calendar, first: date, last: date) -> Iterator[Due]:
    """The turns of each rota, from one to the next; of daily ones those that somebody else takes over."""
    for duty in calendar.series.duties:
        for turn in duty.touching(first, last):
            days = duty.working_days(turn)
            if days is None or turn.seat > 0 or turn.first > last:
                continue
            others = set(duty.on_duty(days[0])) != set(duty.on_duty(duty.day_before(turn)))
            if others or not duty.turns_daily(turn.first):
                yield Due(PostKind.DUTY, days[0], duty.begins(days[0]), _next_begins(duty, turn), duty.key)


def _next_begins(duty: DutySchedule, turn: Turn) -> datetime:
    """The instant at which whoever has the turn behind this one takes over."""
    following = duty.turn_behind(turn.first)
    first, _ = duty.working_days(following) or (following.first, following.last)
    return duty.begins(first)


def days_before(day: date, meeting: Occurrence) -> bool:
    """Whether a draft posted on this day is so early that it is posted once more on the day of the meeting."""
    return meeting.day - day > EARLY


def _is_ours(calendar: Calendar, entry: Due, now: datetime) -> bool:
    """A duty week that turned before this series was known is no news; of a meeting still to come it is."""
    known_since = calendar.series.known_since
    if known_since is None or entry.at > known_since:
        return True
    return entry.kind is not PostKind.DUTY and entry.until > now
