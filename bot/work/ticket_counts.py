"""Ticket systems, asked daily, before a draft, and when somebody wants it: what came of it is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.work.asking_source import Answered, answer_of
from meetings.action_items.finding import references
from meetings.calendar.calendar import Calendar
from meetings.dates import earliest
from meetings.posting import Post, PostKind
from meetings.tickets.asking_for import ToAsk, next_reading, shown_by, to_ask
from meetings.tickets.expiring import Expiring
from posts.drafts.living import living_drafts, owe_update
from posts.here import Here
from posts.sending.source_troubles import tell_of_reading, tell_of_tokens
from posts.sending.writing import Writing
from storage import commands, outbox
from storage.engine import Storage, Transaction
from storage.records import action_items, series, ticket_readings, ticket_requests, ticket_states
from storage.records.series import Layouts
from storage.records.ticket_requests import Wanted
from tickets.interface import Source

MOST_REFERENCES = 200


@dataclass(frozen=True)
class TicketCounts:
    """Asks the ticket systems of one workspace."""

    storage: Storage
    workspace: str
    layouts: Layouts
    sources: Sequence[Source]
    here: Here
    tokens: Sequence[Expiring] = ()

    async def begin(self, now: datetime) -> None:
        """Warn of tokens that expire, at the start as well as with every reading."""

        def warn(tx: Transaction) -> None:
            writing = Writing(tx, self.workspace, self.layouts, now, self.here)
            tell_of_tokens(writing, self.tokens, series.calendars(tx, self.workspace, self.layouts))

        await self.storage.write(warn)

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
        wanted, others, typed = await self.storage.read(lambda tx: self._wanted(tx, now, which(tx)))
        if not wanted:
            return False
        named = {source.name: source for source in self.sources}
        asked = [
            answer_of(source, wanted.get(name), typed, now)
            for name, source in named.items()
            if name in {*wanted, *others}
        ]
        answered = await asyncio.gather(*asked)
        await self.storage.write(lambda tx: self._store(tx, answered, now))
        return True

    def _wanted(
        self, tx: Transaction, now: datetime, names: Collection[str]
    ) -> tuple[dict[str, ToAsk], set[str], tuple[str, ...]]:
        """What those sources are asked; the sources of which the minutes show nothing, which may know a ticket that an
        open item names; and what these name.
        """
        calendars = series.calendars(tx, self.workspace, self.layouts)
        shown = to_ask(calendars, now)
        items = [item for one in calendars for item in action_items.still_open(tx, self.workspace, one.series.key)]
        named = dict.fromkeys(reference for item in reversed(items) for reference in references(item.text))
        others = {source.name for source in self.sources} - set(shown)
        return {name: one for name, one in shown.items() if name in names}, others, tuple(named)[:MOST_REFERENCES]

    def _store(self, tx: Transaction, answered: Sequence[Answered], now: datetime) -> None:
        author = commands.begin_own(tx, self.workspace, "tickets", "ticket", now)
        calendars = series.calendars(tx, self.workspace, self.layouts)
        writing = Writing(tx, self.workspace, self.layouts, now, self.here)
        tell_of_tokens(writing, self.tokens, calendars)
        before = ticket_readings.last(tx, self.workspace)
        readings = [one.reading for one in answered if one.reading]
        for one in readings:
            earlier = before.get(one.source)
            failures = 0 if one.found else (earlier.failures if earlier else 0) + 1
            counted = replace(one, failures=failures)
            ticket_readings.add(tx, author, counted)
            tell_of_reading(writing, counted, [each for each in calendars if one.source in shown_by(each)])
        wanted = ticket_requests.answered(tx, self.workspace, [one.source for one in readings], now)
        self._show(tx, wanted, author.command)
        for each in answered:
            ticket_states.keep(tx, self.workspace, each.source, each.tickets, now)
        for calendar in calendars:
            if {one.source for one in readings} & set(shown_by(calendar)):
                self._renew(tx, calendar, author.command, now)

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
