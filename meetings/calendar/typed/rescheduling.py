"""A new weekday or time of the meeting, from a day on: `every Tuesday 10:00 from July 16`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from meetings.calendar.calendar import Calendar, as_long_before
from meetings.calendar.dated import Dated, Entry
from meetings.calendar.occurrence import Occurrence, State
from meetings.calendar.series import Schedule
from meetings.calendar.typed.clock_times import time_at_end
from meetings.calendar.typed.dating import read_dating
from meetings.calendar.typed.which import Choice, Unsettled, coming_words
from meetings.dates import WEEKDAYS, day_words, join_words, local_day, month_day, week_of
from meetings.markdown import one_line
from meetings.when import words
from meetings.when.tokens import Token, quote, tokenise

LEAD = "/agenda "


@dataclass(frozen=True)
class NewSchedule:
    """When the meeting is from a day on, the calendar as it is then, and what was decided that no longer applies."""

    entry: Entry[Schedule]
    after: Calendar
    dropped: tuple[Occurrence, ...]

    @property
    def first(self) -> Occurrence | None:
        """The first meeting of the new schedule."""
        return self.after.held_from(self.entry.first)


def read_schedule(typed: str, calendar: Calendar, now: datetime) -> NewSchedule | Unsettled:
    """`every WEEKDAY [at] TIME [from D]` or `at TIME [from D]`; from the next meeting on unless a day is said."""
    today = local_day(now, calendar.series.zone)
    dating = read_dating(typed, today, LEAD)
    if isinstance(dating, Unsettled):
        return dating
    head, times = time_at_end(tokenise(dating.text))
    weekday = _weekday(head)
    if weekday is None and (not times or head):
        unread = quote(one_line(typed))
        return Unsettled(f'I could not read "{unread}" as a weekday and a time. {_example(calendar, now)}')
    first = dating.first or next(_not_begun(calendar, today, now), None)
    if first is None:
        return Unsettled(f"From when on? {_example(calendar, now)}")
    before = calendar.series.scheduled(first)
    weekday = before.weekday if weekday is None else weekday
    if len(times) > 1:
        said = f"every {WEEKDAYS[weekday]}"
        choices = tuple(Choice(f"{at:%H:%M}", f"{said} {at:%H:%M} from {first}") for at in times)
        return Unsettled(f"At {join_words([choice.label for choice in choices], 'or')}?", choices)
    return _checked(_schedule(before, weekday, times[0] if times else before.at), first, calendar, now)


def _weekday(tokens: tuple[Token, ...]) -> int | None:
    """The weekday of `every Tuesday`, `every week on Tuesday`, `Tuesdays`; None for anything else."""
    low = [token.low for token in tokens if token.low not in {"every", "each", "week", "on", "weekly"}]
    table = {**words.WEEKDAYS, **words.PLURAL_WEEKDAYS}
    return table.get(low[0]) if len(low) == 1 else None


def _schedule(before: Schedule, weekday: int, at: time) -> Schedule:
    return Schedule(weekday, at, as_long_before(at, before.at, before.draft_at))


def _checked(schedule: Schedule, first: date, calendar: Calendar, now: datetime) -> NewSchedule | Unsettled:
    begun = (day for day in calendar.originals(first) if day <= local_day(now, calendar.series.zone))
    if day := next((day for day in begun if calendar.occurrence(day).starts <= now), None):
        begun_words = f"The meeting of {day_words(day)} has begun already; {coming_words(calendar, now)}."
        return Unsettled(f"{begun_words} {_example(calendar, now)}")
    first = _from_its_week_on(schedule, first, calendar, now)
    if schedule == calendar.series.scheduled(first) and calendar.series.schedule.next_change(first) is None:
        return Unsettled(f"The meeting is every {WEEKDAYS[schedule.weekday]} at {schedule.at:%H:%M} already.")
    entry = Entry(first, schedule)
    kept = tuple(each for each in calendar.series.schedule.entries if each.first < first)
    after = replace(calendar, series=replace(calendar.series, schedule=Dated((*kept, entry))))
    dropped = tuple(
        calendar.occurrence(day)
        for day in sorted(calendar.decided)
        if day >= first and calendar.is_regular(day) and not after.is_regular(day)
    )
    left = {day: what for day, what in calendar.decided.items() if day not in {one.original for one in dropped}}
    return NewSchedule(entry, replace(after, decided=left), dropped)


def _from_its_week_on(schedule: Schedule, first: date, calendar: Calendar, now: datetime) -> date:
    """The first day, brought forward where it is itself the first meeting, to replace that week's earlier one."""
    if first.weekday() != schedule.weekday:
        return first
    earlier = next(calendar.originals(week_of(first)), first)
    return earlier if earlier < first and calendar.occurrence(earlier).starts > now else first


def _not_begun(calendar: Calendar, today: date, now: datetime) -> Iterator[date]:
    return (day for day in calendar.originals(today) if calendar.occurrence(day).starts > now)


def dropped_words(dropped: tuple[Occurrence, ...]) -> str:
    """What was decided about dates that are no longer any: `Mon July 22 (cancelled)`."""
    named = {State.CANCELLED: "cancelled", State.MOVED: "moved", State.HELD: "held"}
    return join_words([
        f"{day_words(one.original)} ({named[one.decided.state]})" for one in dropped if one.decided
    ])  # fmt: skip


def _example(calendar: Calendar, now: datetime) -> str:
    meeting = calendar.next_meeting(now)
    day = meeting.day + timedelta(days=1) if meeting else date(2019, 7, 16)
    return f"Try: `/agenda every {WEEKDAYS[day.weekday()]} 10:00 from {month_day(day)}`"
