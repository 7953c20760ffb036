"""What came of asking a source at one time, and which of that the minutes of a meeting print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from meetings.calendar.occurrence import Occurrence
from meetings.dates import local_day
from meetings.tickets.question import Found


@dataclass(frozen=True)
class Reading:
    """One attempt: the source, the instant, the digest of what was asked, and what was found.

    Where nothing was, `reason` says why in words for people, `may_pass` whether another try may mend it, and `retry_at`
    what the source asked for. `failures` is how many attempts in a row have failed, with this one.
    """

    source: str
    at: datetime
    digest: str
    found: Found | None = None
    reason: str = ""
    may_pass: bool = False
    retry_at: datetime | None = None
    failures: int = 0


@dataclass(frozen=True)
class Readings:
    """The attempts of one source, the earliest first, in the zone of a series."""

    every: Sequence[Reading]
    zone: str

    @cached_property
    def answered(self) -> tuple[Reading, ...]:
        """Those that have figures."""
        return tuple(one for one in self.every if one.found)

    def printed_for(self, meeting: Occurrence, over: datetime) -> Reading | None:
        """The attempt that the minutes of this meeting print; None where the source was never asked until then.

        The last one counts, so that what fails is n/a. But a figure of the day that the draft has printed stays where a
        later attempt fails; and from the start of the meeting on it is what people have before them, so no other takes
        its place. `over` is the end of the meeting's day.
        """
        until = [one for one in self.every if one.at < over]
        drafted = [one for one in until if one.found and one.at >= meeting.draft_posted]
        before = [one for one in drafted if one.at <= meeting.starts]
        if before:
            return before[-1]
        if drafted:
            return drafted[0]
        return until[-1] if until else None

    def last_until(self, over: datetime) -> Reading | None:
        """The last attempt before an instant, whatever minutes print; None where there was none."""
        return next((one for one in reversed(self.every) if one.at < over), None)

    def nearest(self, day: date) -> Reading | None:
        """The answer nearest to a day on which none was printed: the last until the end of it, else the first after."""
        until = [one for one in self.answered if local_day(one.at, self.zone) <= day]
        after = [one for one in self.answered if local_day(one.at, self.zone) > day]
        return until[-1] if until else next(iter(after), None)

    def day(self, reading: Reading) -> date:
        """The day of a reading on the wall of the series."""
        return local_day(reading.at, self.zone)
