"""Meetings as entries that come again every week, with those that were moved or cancelled.

RFC 5545, section 3.8.4.4: a RECURRENCE-ID names one of the times that the rule of its UID makes, by when that would
have been. A moved meeting is an entry of that name at another time; a cancelled one has STATUS:CANCELLED (3.8.1.11).
No EXDATE (3.8.5.1) goes with it: that takes the time out of what the rule makes (3.8.5.3), and the entry that says it
is cancelled, and why, would name nothing. Another weekday or time from a day on ends the rule (UNTIL, in UTC as
3.3.10 asks) and begins an entry with a uid of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import takewhile

from meetings.calendar.calendar import ONE_DAY, Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import instant, local_day
from meetings.feed.entry import Entry, Kind, Lasting, Wall, Weekly, wall
from meetings.feed.revision import Key, Revision, Revisions


@dataclass(frozen=True)
class Shown:
    """What is shown of meetings: how long they are, and whether with their coordinates, which let people in."""

    length: timedelta = timedelta(hours=1)
    coordinates: bool = False


@dataclass(frozen=True)
class _Stretch:
    """Days, both included, on which the meeting is at one weekday and time; `first` where it is not the first one."""

    first: date
    last: date | None
    weekday: int
    at: time
    is_first: bool


@dataclass(frozen=True)
class Meetings:
    """The meetings of one series; `today` is local to it, and `since` the UTC instant from which it is known."""

    workspace: str
    calendar: Calendar
    since: datetime
    today: date
    shown: Shown = field(default_factory=Shown)
    revisions: Revisions = field(default_factory=Revisions)

    def entries(self) -> Iterator[Entry]:
        """An entry for each weekday and time there was, with one for each meeting that is not as the rule makes it."""
        for stretch in self._stretches():
            originals = self._originals(stretch)
            first = next(originals, None)
            if first is None:
                continue
            yield self._rule(stretch, first)
            yield from (self._single(stretch, each) for each in (first, *originals) if self._differs(stretch, each))

    def _stretches(self) -> Iterator[_Stretch]:
        series = self.calendar.series
        day: date | None = min([local_day(self.since, series.zone), *self.calendar.decided])
        current: _Stretch | None = None
        while day:
            schedule, change = series.scheduled(day), series.schedule.next_change(day)
            last = change - ONE_DAY if change else None
            if current and (current.weekday, current.at) == (schedule.weekday, schedule.at):
                current = _Stretch(current.first, last, current.weekday, current.at, current.is_first)
            else:
                if current:
                    yield current
                current = _Stretch(day, last, schedule.weekday, schedule.at, current is None)
            day = change
        if current:
            yield current

    def _originals(self, stretch: _Stretch) -> Iterator[date]:
        """The regular dates of a stretch: all of one that ends, else those decided about and a year ahead."""
        first = stretch.first + timedelta(days=(stretch.weekday - stretch.first.weekday()) % 7)
        last = stretch.last or max([self.today + timedelta(weeks=53), *self.calendar.decided])
        weeks = (first + timedelta(weeks=n) for n in range(max((last - first).days // 7 + 1, 0)))
        return takewhile(lambda day: day <= last, weeks)

    def _rule(self, stretch: _Stretch, first: date) -> Entry:
        *_, last = self._originals(stretch)
        until = instant(last, stretch.at, self._zone) if stretch.last else None
        return self._entry(
            stretch,
            summary=self.calendar.series.title,
            begins=Wall(datetime.combine(first, stretch.at), self._zone),
            revision=self.revisions.of(self.since, self._rows(stretch)),
            repeats=Weekly((stretch.weekday,), until),
            location=self._usual_coordinates(stretch),
        )

    def _single(self, stretch: _Stretch, original: date) -> Entry:
        meeting = self.calendar.occurrence(original)
        decided = ("occurrences", (self.calendar.series.key, original.isoformat()))
        title, why = self.calendar.series.title, f" ({meeting.why})" if meeting.why else ""
        return self._entry(
            stretch,
            summary=f"{title}: cancelled{why}" if meeting.cancelled else title,
            begins=wall(meeting.starts, self._zone),
            revision=self.revisions.of(self.since, [*self._rows(stretch), decided]),
            original=Wall(datetime.combine(original, stretch.at), self._zone),
            cancelled=meeting.cancelled,
            description=f"Moved from {original.isoformat()}{why}" if meeting.moved else "",
            location=self._coordinates(original),
        )

    def _entry(
        self,
        stretch: _Stretch,
        *,
        summary: str,
        begins: Wall,
        revision: Revision,
        repeats: Weekly | None = None,
        original: Wall | None = None,
        cancelled: bool = False,
        description: str = "",
        location: str = "",
    ) -> Entry:
        since = "" if stretch.is_first else f".{stretch.first.isoformat()}"
        return Entry(
            uid=f"meeting.{self.calendar.series.key}{since}@{self.workspace}.convener",
            kind=Kind.MEETING,
            summary=summary,
            when=Lasting(begins, self.shown.length),
            revision=revision,
            repeats=repeats,
            original=original,
            cancelled=cancelled,
            busy=not cancelled,
            description=description,
            location=location,
        )

    def _differs(self, stretch: _Stretch, original: date) -> bool:
        """Whether this meeting is not as the rule makes it: moved, cancelled, held elsewhere, or at no time there is.

        A time that the clocks leave out is the first one after the gap here, and an hour later by RFC 5545, 3.3.5.
        """
        meeting: Occurrence = self.calendar.occurrence(original)
        begins = wall(meeting.starts, self._zone).at
        as_made = begins == datetime.combine(original, stretch.at) and not meeting.cancelled and not meeting.moved
        return not as_made or self._coordinates(original) != self._usual_coordinates(stretch)

    @property
    def _zone(self) -> str:
        return self.calendar.series.zone

    def _coordinates(self, day: date) -> str:
        return (self.calendar.series.coordinates.on(day) or "") if self.shown.coordinates else ""

    def _usual_coordinates(self, stretch: _Stretch) -> str:
        """Those of the first day of this stretch that is to come, without those for a single day."""
        day = max(self.today, stretch.first)
        day = min(day, stretch.last) if stretch.last else day
        entries = [entry for entry in self.calendar.series.coordinates.entries if entry.last is None]
        lasting = [entry.value for entry in entries if entry.holds(day)]
        return lasting[-1] if lasting and self.shown.coordinates else ""

    def _rows(self, stretch: _Stretch) -> list[tuple[str, Key]]:
        """The rows behind a stretch: its own value and later ones, which end it; and coordinates where they show."""
        schedule = [row for row in self._dated if row[1][1] == "schedule"]
        after = [row for row in schedule if stretch.is_first or row[1][-1] >= stretch.first.isoformat()]
        coordinates = [row for row in self._dated if row[1][1].split(" ")[0] == "coordinates"]
        return [*after, *(coordinates if self.shown.coordinates else ())]

    @cached_property
    def _dated(self) -> list[tuple[str, Key]]:
        return self.revisions.where("dated_values", lambda key: key[0] == self.calendar.series.key)
