"""The release of an action item's ticket becomes the item's topic: asked for by the alarm clock, after the answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from meetings.action_items import ActionItem
from meetings.action_items.ticket_releases import key_to_look_up, release_of, under_release, wait_for_another
from meetings.action_items.topics import places
from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.tickets.ticket import Ticket
from posts.drafts.living import living_drafts, owe_update
from posts.words.faults import fault
from storage import commands
from storage.engine import Storage, Transaction
from storage.records import action_items, lookups, series
from storage.records.lookups import Lookup
from storage.records.series import Layouts
from tickets.interface import Answer, KnowsReleases, NoAnswer, Trouble

AT_ONCE = 4
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TicketReleases:
    """Carries out the lookups that one workspace owes."""

    storage: Storage
    workspace: str
    layouts: Layouts
    sources: Sequence[KnowsReleases]

    def next_try(self, tx: Transaction) -> datetime | None:
        """The instant at which there is something to ask."""
        return lookups.next_try(tx, self.workspace)

    async def look_up(self, now: datetime) -> bool:
        """Ask for a few of the tickets that may be asked for now, and store what came of it; False where none may."""
        owed = await self.storage.read(lambda tx: self._owed(tx, now))
        answered = await asyncio.gather(*(self._answered(lookup, wanted=wanted) for lookup, wanted in owed))
        if answered:
            await self.storage.write(lambda tx: self._store(tx, answered, now))
        return bool(answered)

    def _owed(self, tx: Transaction, now: datetime) -> list[tuple[Lookup, bool]]:
        """A few of the lookups, each with whether its item still wants it."""
        owed = lookups.to_try(tx, self.workspace, now, AT_ONCE)
        return [(lookup, self._item(tx, lookup) is not None) for lookup in owed]

    def _item(self, tx: Transaction, lookup: Lookup) -> ActionItem | None:
        """The item, where it is still open, without a place of its own, and about that ticket."""
        item = action_items.get(tx, self.workspace, lookup.series, lookup.number)
        return item if item and key_to_look_up(item) == lookup.key else None

    async def _answered(self, lookup: Lookup, *, wanted: bool) -> tuple[Lookup, Answer | None]:
        return lookup, await self._ask(lookup.key) if wanted else None

    async def _ask(self, key: str) -> Answer:
        """The ticket as the first source that has it knows it, else why there is no answer: what may pass first."""
        answers = await asyncio.gather(*(_answer(source, key) for source in self.sources))
        tickets = [answer for answer in answers if isinstance(answer, Ticket)]
        troubles = [answer for answer in answers if isinstance(answer, NoAnswer)]
        return tickets[0] if tickets else min(troubles, key=lambda trouble: not trouble.may_pass)

    def _store(self, tx: Transaction, answered: Sequence[tuple[Lookup, Answer | None]], now: datetime) -> None:
        for lookup, answer in answered:
            try:
                with tx.all_or_nothing():
                    self._store_one(tx, lookup, answer, now)
            except Exception as error:
                # A defect in one must not keep the others, nor the alarm clock.
                fault(error)
                lookups.settle(tx, self.workspace, lookup, "defect")

    def _store_one(self, tx: Transaction, lookup: Lookup, answer: Answer | None, now: datetime) -> None:
        if answer is None:
            lookups.settle(tx, self.workspace, lookup, "not wanted any more")
        elif isinstance(answer, Ticket):
            self._found(tx, lookup, answer, now)
        else:
            self._not_found(tx, lookup, answer, now)

    def _found(self, tx: Transaction, lookup: Lookup, ticket: Ticket, now: datetime) -> None:
        """Put the item under the release; what somebody did to it meanwhile counts more."""
        item = self._item(tx, lookup)
        calendars = series.calendars(tx, self.workspace, self.layouts)
        calendar = next((each for each in calendars if each.series.key == lookup.series), None)
        if not lookups.settle(tx, self.workspace, lookup, "answered") or item is None or calendar is None:
            return
        current = calendar.series.releases.on(local_day(now, calendar.series.zone)) or ()
        sections = calendar.series.sections
        known = places(action_items.still_open(tx, self.workspace, lookup.series), current, sections)
        moved = under_release(item, release_of(ticket.versions, current), current, known, sections)
        if moved != item:
            self._put(tx, calendar, moved, now)

    def _put(self, tx: Transaction, calendar: Calendar, item: ActionItem, now: datetime) -> None:
        """A change of the bot's own is logged as any other, and belongs to a posted draft that lives."""
        author = commands.begin_own(tx, self.workspace, "lookup", "ticket", now)
        action_items.change(tx, author, calendar.series.key, item, "put under its ticket's release")
        for living in living_drafts(tx, self.workspace, calendar, now):
            owe_update(tx, self.workspace, living, author.command, now)

    def _not_found(self, tx: Transaction, lookup: Lookup, answer: NoAnswer, now: datetime) -> None:
        """Ask again later, or leave the item where it is: whoever typed it is not bothered."""
        wait = wait_for_another(lookup.tries + 1, answer.retry_after) if answer.may_pass else None
        if wait is None:
            lookups.settle(tx, self.workspace, lookup, answer.reason)
            level = logging.INFO if answer.trouble is Trouble.UNKNOWN_TICKET else logging.WARNING
            log.log(level, "no release of %s for #%s: %s", lookup.key, lookup.number, answer.reason)
            return
        lookups.again(tx, self.workspace, lookup, now + wait, answer.reason)


async def _answer(source: KnowsReleases, key: str) -> Answer:
    try:
        return await source.ticket(key)
    except Exception as error:
        # A defect of ours in one source must keep neither the others nor the alarm clock.
        fault(error)
        return NoAnswer(source.name, Trouble.MALFORMED, type(error).__name__)
