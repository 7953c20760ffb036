"""The dates of a recurring meeting, with those called off and moved, and the next one held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from heapq import merge
from itertools import takewhile

from meetings.calendar.occurrence import Decided, Occurrence, State
from meetings.calendar.series import Series
from meetings.dates import local_day

# A series whose every date for two years is called off has no next meeting.
HORIZON = timedelta(weeks=104)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """A series and what was decided about its regular dates.

    `holidays` are the days on which some of its people's sites are closed, each with what it is called.
    """

    series: Series
    decided: Mapping[date, Decided] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)

    def originals(self, first: date) -> Iterator[date]:
        """The regular dates from this day on, whatever was decided about them, as far as the horizon reaches."""
        day, end = first, first + HORIZON
        while day < end:
            candidate = day + timedelta(days=(self.series.scheduled(day).weekday - day.weekday()) % 7)
            change = self.series.schedule.next_change(day)
            if change and change <= candidate:
                day = change
                continue
            yield candidate
            day = candidate + ONE_DAY

    def is_regular(self, day: date) -> bool:
        """Whether the meeting is regularly on this day, whatever was decided about it."""
        return next(self.originals(day), None) == day

    def occurrence(self, original: date) -> Occurrence:
        """The meeting of this regular date as it stands."""
        schedule, decided = self.series.scheduled(original), self.decided.get(original)
        day, at, draft_at = original, schedule.at, schedule.draft_at
        if decided and (decided.day or decided.at):
            day, at = decided.day or original, decided.at or schedule.at
            draft_at = as_long_before(at, schedule.at, schedule.draft_at)
        host = self.series.hosts.on(original) or None
        return Occurrence(original, day, at, draft_at, self.series.zone, host, decided)

    def undecided_holiday(self, meeting: Occurrence) -> str | None:
        """What the day of this meeting is called, where sites are closed and nobody has said whether it is held."""
        return self.holidays.get(meeting.day) if meeting.decided is None else None

    def is_working_day(self, day: date) -> bool:
        """Whether it is neither a weekend nor a holiday of any of its people's sites."""
        return day.weekday() < 5 and day not in self.holidays

    def held(self, first: date) -> Iterator[Occurrence]:
        """The meetings held on this day and later, in the order they are held."""
        elsewhere = sorted((one for one in self._decided_as(State.MOVED) if one.day >= first), key=_when)
        regular = map(self.occurrence, self.originals(first))
        return merge((one for one in regular if not one.cancelled and not one.moved), elsewhere, key=_when)

    def _decided_as(self, state: State) -> Iterator[Occurrence]:
        """The meetings of which this was decided, but for those of days that are none any more."""
        decided = (original for original, what in self.decided.items() if what.state is state)
        return (self.occurrence(original) for original in decided if self.is_regular(original))

    def held_from(self, first: date) -> Occurrence | None:
        """The first meeting held on this day or later."""
        return next(self.held(first), None)

    def held_after(self, meeting: Occurrence) -> Occurrence | None:
        """The meeting held after this one."""
        return next((one for one in self.held(meeting.day) if _when(one) > _when(meeting)), None)

    def held_before(self, meeting: Occurrence) -> Occurrence | None:
        """The last meeting held before this one."""
        for weeks in (8, 104):
            earlier = takewhile(lambda one: _when(one) < _when(meeting), self.held(_before(meeting.day, weeks)))
            if found := list(earlier):
                return found[-1]
        return None

    def next_meeting(self, now: datetime) -> Occurrence | None:
        """The next meeting that has not begun."""
        return next((one for one in self.held(local_day(now, self.series.zone)) if one.starts > now), None)

    def between(self, first: date, last: date) -> tuple[Occurrence, ...]:
        """Every meeting of these days, cancelled ones on the day they were to be held, in order."""
        cancelled = [one for one in self._decided_as(State.CANCELLED) if first <= one.day <= last]
        held = takewhile(lambda one: one.day <= last, self.held(first))
        return tuple(sorted([*cancelled, *held], key=_when))

    def on(self, day: date) -> Occurrence | None:
        """The meeting of this day, held or cancelled; one held comes first."""
        return next(iter(sorted(self.between(day, day), key=lambda one: one.cancelled)), None)

    def other_on_its_day(self, meeting: Occurrence) -> Occurrence | None:
        """Another meeting that is held on the day of this one: of two on one day nobody knows which is meant."""
        others = (one for one in self.between(meeting.day, meeting.day) if one.original != meeting.original)
        return next((one for one in others if not one.cancelled), None)

    def last_day_of_interest(self, meeting: Occurrence) -> date:
        """The day before the meeting after next: absences up to it are printed in these minutes."""
        after = self.held_after(meeting)
        following = self.held_after(after) if after else None
        return (following.day if following else meeting.day + timedelta(weeks=2)) - ONE_DAY

    def cancelled_run(self, meeting: Occurrence) -> tuple[Occurrence, ...]:
        """The cancelled meetings between this one and the next one held."""
        after = self.held_after(meeting)
        last = after.day - ONE_DAY if after else meeting.day + HORIZON
        return tuple(one for one in self.between(meeting.day + ONE_DAY, last) if one.cancelled)


def _when(meeting: Occurrence) -> tuple[date, time]:
    return meeting.day, meeting.at


def _before(day: date, weeks: int) -> date:
    return day - timedelta(weeks=weeks)


def as_long_before(at: time, regular_at: time, regular_draft: time) -> time:
    """The draft comes as long before a moved meeting as it does before the regular one, but on the same day."""
    lead = _minutes(regular_at) - _minutes(regular_draft)
    minutes = max(_minutes(at) - lead, 0)
    return time(minutes // 60, minutes % 60)


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
