"""The recurring meeting: its dates, the ones called off, and the next one held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from meetings.calendar.duty import Duty
from meetings.dates import instant, local_day
from meetings.minutes.layout import Section

# A series whose every date for two years is called off has no next meeting.
HORIZON_WEEKS = 104


@dataclass(frozen=True)
class Series:
    """A recurring meeting of one channel.

    `weekday` counts from Monday = 0; `at` and `draft_at` are wall times in `zone` on the day of the meeting.
    """

    key: str
    title: str
    channel: str
    zone: str
    weekday: int
    at: time
    draft_at: time
    coordinates: str = ""
    owners: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    host: str | None = None
    duty: Duty | None = None
    sections: tuple[Section, ...] = ()
    known_since: datetime | None = None


@dataclass(frozen=True)
class Calendar:
    """A series and what is out of the ordinary about its dates: cancelled ones with the reason given."""

    series: Series
    cancelled: Mapping[date, str] = field(default_factory=dict)

    def starts(self, day: date) -> datetime:
        """The instant the meeting of this date begins."""
        return instant(day, self.series.at, self.series.zone)

    def draft_posted(self, day: date) -> datetime:
        """The instant its draft is posted."""
        return instant(day, self.series.draft_at, self.series.zone)

    def dates(self, first: date) -> Iterator[date]:
        """The regular dates from this day on, cancelled ones included, for as long as the horizon reaches."""
        first += timedelta(days=(self.series.weekday - first.weekday()) % 7)
        return (first + timedelta(weeks=n) for n in range(HORIZON_WEEKS))

    def held_from(self, first: date) -> date | None:
        """The first date from this day on that is not cancelled."""
        return next((day for day in self.dates(first) if day not in self.cancelled), None)

    def held_after(self, day: date) -> date | None:
        """The meeting after the one of this date."""
        return self.held_from(day + timedelta(days=1))

    def held_before(self, meeting: date) -> date:
        """The last date before this meeting that was not cancelled."""
        day = meeting - timedelta(weeks=1)
        while day in self.cancelled:
            day -= timedelta(weeks=1)
        return day

    def next_meeting(self, now: datetime) -> date | None:
        """The next meeting that has not begun: what is typed now concerns it."""
        today = local_day(now, self.series.zone)
        held = self.held_from(today)
        if held == today and self.starts(today) <= now:
            return self.held_after(today)
        return held

    def last_day_of_interest(self, meeting: date) -> date:
        """The day before the meeting after next: absences up to it are printed in these minutes."""
        after = self.held_after(meeting)
        following = self.held_after(after) if after else None
        return (following or meeting + timedelta(weeks=2)) - timedelta(days=1)

    def cancelled_run(self, meeting: date) -> tuple[date, ...]:
        """The cancelled dates between this meeting and the next one held."""
        after = self.held_after(meeting)
        following = self.dates(meeting + timedelta(days=1))
        return tuple(day for day in following if day in self.cancelled and (after is None or day < after))
