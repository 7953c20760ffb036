"""The team's calendars, read every hour by the alarm clock; an owner hears once that one fails, and once of its end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.ooo.from_calendar import bot_memory, follow
from meetings.absences import out_on
from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.posting import Post, PostKind
from meetings.shared_calendar.claims import Claim, claims
from meetings.shared_calendar.events import CalendarEvent, UnreadableCalendarError, read_events
from posts.slack import messages
from posts.words import team_calendars as words
from posts.words.faults import fault
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import absences, people, series, team_calendars
from storage.records.series import Layouts
from storage.records.team_calendars import Reading
from tickets.interface import NoAnswer, Trouble
from tickets.shared_calendar import Fetched, SharedCalendar, Unchanged

EVERY = timedelta(hours=1)
# A calendar that is only unreachable may be so for a moment: an owner hears of the second time in a row.
FAILURES_TOLD = 2
READING_SECONDS = 20
# So many absences at once nobody takes out of a calendar until it is empty.
FEWEST = 3
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Read:
    """What came of reading a calendar: its events, None where it is what it was; and its ETag."""

    events: tuple[CalendarEvent, ...] | None
    etag: str


@dataclass(frozen=True)
class TeamCalendars:
    """Reads the calendars of one workspace."""

    storage: Storage
    workspace: str
    layouts: Layouts
    calendars: Sequence[SharedCalendar]

    async def begin(self, now: datetime) -> None:
        """Know which calendars are read."""
        names = [calendar.name for calendar in self.calendars]
        await self.storage.write(lambda tx: team_calendars.keep(tx, self.workspace, names, now))

    def next_try(self, tx: Transaction, now: datetime) -> datetime | None:  # noqa: ARG002
        """The instant at which there is something to read."""
        return next((each.next_try for each in team_calendars.readings(tx, self.workspace)), None)

    async def read(self, now: datetime) -> bool:
        """Read the calendars that are due, and do what they say; False where none was due."""
        readings = await self.storage.read(lambda tx: team_calendars.readings(tx, self.workspace))
        by_name = {calendar.name: calendar for calendar in self.calendars}
        due = [(each, by_name[each.calendar]) for each in readings if each.next_try <= now and each.calendar in by_name]
        for reading, calendar in due:
            found = await self._fetched(calendar, reading.etag, now)
            await self.storage.write(lambda tx, r=reading, f=found: self._store(tx, r, f, now))  # type: ignore[misc]
        return bool(due)

    async def _fetched(self, calendar: SharedCalendar, etag: str, now: datetime) -> _Read | NoAnswer:
        try:
            answer = await calendar.fetch(etag)
            if isinstance(answer, NoAnswer):
                return answer
            if isinstance(answer, Unchanged):
                return _Read(None, etag)
            return await self._events(calendar, answer, now)
        except Exception as error:
            # A defect of ours in one calendar must keep neither the others nor the alarm clock.
            fault(error)
            return calendar.no(Trouble.MALFORMED, type(error).__name__)

    async def _events(self, calendar: SharedCalendar, fetched: Fetched, now: datetime) -> _Read | NoAnswer:
        zone = await self.storage.read(self._zone)
        today = local_day(now, zone)
        try:
            # Off the event loop, which has people to answer.
            async with asyncio.timeout(READING_SECONDS):
                events = await asyncio.to_thread(read_events, fetched.text, zone, today)
        except TimeoutError:
            return calendar.no(Trouble.TOO_LARGE, f"not read within {READING_SECONDS} s")
        except UnreadableCalendarError as error:
            return calendar.no(Trouble.MALFORMED, str(error))
        return _Read(events, fetched.etag)

    def _calendars(self, tx: Transaction) -> tuple[Calendar, ...]:
        return series.calendars(tx, self.workspace, self.layouts)

    def _zone(self, tx: Transaction) -> str:
        """The zone of the first series: hours are cut to half days there."""
        return next((calendar.series.zone for calendar in self._calendars(tx)), "UTC")

    def _store(self, tx: Transaction, reading: Reading, found: _Read | NoAnswer, now: datetime) -> None:
        said: Sequence[Claim] | None = None
        if isinstance(found, _Read) and found.events is not None:
            said = tuple(claims(found.events, people.roster(tx, self.workspace)))
            if not found.events and self._followed(tx, reading.calendar) >= FEWEST:
                # That is its host's trouble: nobody's days are taken away for it.
                found, said = NoAnswer(reading.calendar, Trouble.MALFORMED, "it has no events any more"), None
        try:
            with tx.all_or_nothing():
                follow(bot_memory(tx, self.workspace, self.layouts, now), reading.calendar, said)
        except Exception as error:
            fault(error)
        after = (
            self._failed(tx, reading, found, now)
            if isinstance(found, NoAnswer)
            else self._works(tx, reading, found, now)
        )
        team_calendars.note(tx, self.workspace, replace(after, next_try=now + EVERY))

    def _followed(self, tx: Transaction, calendar: str) -> int:
        return len(team_calendars.followed(tx, self.workspace, calendar))

    def _failed(self, tx: Transaction, reading: Reading, trouble: NoAnswer, now: datetime) -> Reading:
        failures = reading.failures + 1
        log.warning("could not read the team's calendar %s", trouble.reason)
        tells = not reading.told and (not trouble.may_pass or failures >= FAILURES_TOLD)
        if tells:
            reason = f"{trouble.trouble}{f' ({trouble.detail})' if trouble.detail else ''}"
            self._tell_owner(tx, words.fails(reading.calendar, reason), now)
        return replace(reading, failures=failures, told=reading.told or tells)

    def _works(self, tx: Transaction, reading: Reading, found: _Read, now: datetime) -> Reading:
        if reading.told:
            self._tell_owner(tx, words.works(reading.calendar), now)
        return replace(reading, etag=found.etag, failures=0, told=False)

    def _tell_owner(self, tx: Transaction, text: str, now: datetime) -> None:
        """The first owner of any meeting who is not out and has an account; the log says it to nobody else."""
        roster = people.roster(tx, self.workspace)
        today = local_day(now, self._zone(tx))
        out = out_on(absences.not_over_before(tx, self.workspace, today), today)
        names = [name for calendar in self._calendars(tx) for name in calendar.series.owners]
        owners = [person for name in names if (person := roster.exactly(name)) and person.slack]
        owner = next((person for person in owners if person.name not in out), owners[0] if owners else None)
        if owner and owner.slack:
            subject = f"{owner.slack} calendar {now.isoformat()}"
            content = {"message": messages.line(text), "line": text}
            outbox.owe(tx, self.workspace, Post(PostKind.TOLD, owner.slack, now, subject=subject, content=content))
