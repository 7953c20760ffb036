"""Ticket systems, asked daily, before a draft, and when somebody wants it: what came of it is stored."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from meetings.action_items.finding import references
from meetings.calendar.calendar import Calendar
from meetings.changes import BOT
from meetings.dates import earliest
from meetings.posting import Post, PostKind
from meetings.tickets.asking_for import ToAsk, next_reading, shown_by, to_ask
from meetings.tickets.question import Found
from meetings.tickets.reading import Reading
from meetings.tickets.ticket import Ticket
from posts.drafts.living import living_drafts, owe_update
from posts.here import Here
from posts.sending.source_troubles import tell_of_reading
from posts.sending.writing import Writing
from posts.words.faults import noted
from storage import commands, outbox
from storage.changelog import Author
from storage.engine import Storage, Transaction
from storage.records import action_items, series, ticket_readings, ticket_requests, ticket_states
from storage.records.series import Layouts
from storage.records.ticket_requests import Wanted
from tickets.interface import NoAnswer, Source, Trouble

# A draft waits no longer for whatever it asks; an adapter by itself takes less.
SECONDS = 19.0
MOST_REFERENCES = 200
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Answered:
    """What came of asking one source: of its question, None where the minutes ask it none; and the items' tickets."""

    reading: Reading | None
    tickets: Mapping[str, Ticket]


@dataclass(frozen=True)
class TicketCounts:
    """Asks the ticket systems of one workspace."""

    storage: Storage
    workspace: str
    layouts: Layouts
    sources: Sequence[Source]
    here: Here

    def next_try(self, tx: Transaction, now: datetime) -> datetime | None:
        """The earliest instant at which a source is to be asked: one that is past where one is due."""
        return earliest(*self._when(tx, now).values())

    def _when(self, tx: Transaction, now: datetime) -> dict[str, datetime | None]:
        calendars = series.calendars(tx, self.workspace, self.layouts)
        last, wanted = ticket_readings.last(tx, self.workspace), ticket_requests.asked_for(tx, self.workspace)
        return {one.name: next_reading(one.name, calendars, last, wanted, now) for one in self.sources}

    async def read(self, now: datetime) -> bool:
        """Ask the sources that are due; whether there were any."""
        return await self._read(now, lambda tx: {name for name, at in self._when(tx, now).items() if at and at <= now})

    async def read_for_drafts(self, now: datetime) -> bool:
        """Ask the sources of the drafts that are owed now and were not asked since they came due."""
        return await self._read(now, lambda tx: self._of_owed_drafts(tx, now))

    def _of_owed_drafts(self, tx: Transaction, now: datetime) -> set[str]:
        last = ticket_readings.last(tx, self.workspace)
        names: set[str] = set()
        for calendar in series.calendars(tx, self.workspace, self.layouts):
            owed = outbox.planned(tx, self.workspace, PostKind.DRAFT, calendar.series.key)
            since = max((post.due_at for post in owed if post.due_at <= now), default=None)
            shown = set(shown_by(calendar)) if since else ()
            names |= {name for name in shown if name not in last or (since and last[name].at < since)}
        return names & {source.name for source in self.sources}

    async def _read(self, now: datetime, which: Callable[[Transaction], Collection[str]]) -> bool:
        wanted, typed = await self.storage.read(lambda tx: self._wanted(tx, now, which(tx)))
        if not wanted:
            return False
        sources = [(source, wanted.get(source.name)) for source in self.sources]
        # Those whose tickets people name, and of which the minutes show nothing, are asked about these alone.
        asked = [self._ask(source, to, typed, now) for source, to in sources if to or source.name not in wanted]
        answered = await asyncio.gather(*asked)
        await self.storage.write(lambda tx: self._store(tx, answered, now))
        return True

    def _wanted(
        self, tx: Transaction, now: datetime, names: Collection[str]
    ) -> tuple[dict[str, ToAsk], tuple[str, ...]]:
        """What those sources are asked, and what the open items name, which may be a ticket of any of them."""
        calendars = series.calendars(tx, self.workspace, self.layouts)
        wanted = {name: one for name, one in to_ask(calendars, now).items() if name in names}
        items = [item for one in calendars for item in action_items.still_open(tx, self.workspace, one.series.key)]
        named = dict.fromkeys(reference for item in reversed(items) for reference in references(item.text))
        return wanted, tuple(named)[:MOST_REFERENCES]

    async def _ask(self, source: Source, to: ToAsk | None, typed: Sequence[str], now: datetime) -> _Answered:
        """The answers of one source: that to the question counts even where the other one does not come in time."""
        reading: Reading | None = None
        found: dict[str, Ticket] = {}
        try:
            async with asyncio.timeout(SECONDS):
                if to:
                    reading = _reading(source.name, to, await source.ask(to.question), now)
                    found |= {ticket.key: ticket for ticket in (reading.found.tickets if reading.found else ())}
                others = await source.tickets([one for one in typed if one not in found])
                found |= others if not isinstance(others, NoAnswer) else {}
        except TimeoutError:
            late = NoAnswer(source.name, Trouble.UNREACHABLE, f"no answer within {SECONDS:g} s")
            reading = reading or (_reading(source.name, to, late, now) if to else None)
        except Exception as error:
            # A defect in one adapter is no answer of this one: it must keep no draft and no other figure.
            ours = NoAnswer(source.name, Trouble.OURS, noted(error))
            reading = reading or (_reading(source.name, to, ours, now) if to else None)
        return _Answered(reading, {one: found[one] for one in typed if one in found})

    def _store(self, tx: Transaction, answered: Sequence[_Answered], now: datetime) -> None:
        command = commands.begin(
            tx,
            self.workspace,
            request=f"tickets {uuid4()}",
            at=now,
            account=BOT,
            channel="",
            surface="ticket",
            text="",
        )
        author = Author(self.workspace, command, BOT, now)
        calendars = series.calendars(tx, self.workspace, self.layouts)
        writing = Writing(tx, self.workspace, self.layouts, now, self.here)
        before = ticket_readings.last(tx, self.workspace)
        readings = [one.reading for one in answered if one.reading]
        for one in readings:
            earlier = before.get(one.source)
            failures = 0 if one.found else (earlier.failures if earlier else 0) + 1
            counted = replace(one, failures=failures)
            ticket_readings.add(tx, author, counted)
            tell_of_reading(writing, counted, [each for each in calendars if one.source in shown_by(each)])
        self._show(tx, ticket_requests.answered(tx, self.workspace, [one.source for one in readings], now), command)
        for each in answered:
            ticket_states.keep(tx, self.workspace, each.reading.source if each.reading else "", each.tickets, now)
        for calendar in calendars:
            if {one.source for one in readings} & set(shown_by(calendar)):
                self._renew(tx, calendar, command, now)

    def _show(self, tx: Transaction, wanted: Mapping[Wanted, datetime], command: int) -> None:
        """Owe the figures to whoever wanted to see them: each place once for what this command has asked."""
        for place, since in wanted.items():
            if place.channel:
                post = Post(
                    PostKind.TICKETS, place.channel, since, series=place.series, subject=f"{place.channel} {command}"
                )
                outbox.owe(tx, self.workspace, post)

    def _renew(self, tx: Transaction, calendar: Calendar, command: int, now: datetime) -> None:
        for living in living_drafts(tx, self.workspace, calendar, now):
            owe_update(tx, self.workspace, living, command, now)


def _reading(name: str, to: ToAsk, answer: Found | NoAnswer, now: datetime) -> Reading:
    if isinstance(answer, Found) and not answer.complete:
        answer = NoAnswer(name, Trouble.PARTIAL)
    if isinstance(answer, Found):
        log.info("%s: %d tickets", name, answer.total)
        return Reading(name, now, to.asked.digest, answer)
    log.warning("%s", answer.reason)
    retry_at = now + answer.retry_after if answer.retry_after else None
    return Reading(name, now, to.asked.digest, None, answer.why, answer.may_pass, retry_at)
