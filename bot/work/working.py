"""The work: join the workspace, answer what people type, keep the alarm clock."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import Clock, SetClock
from bot.connections.calendar_pages import CalendarPages
from bot.connections.connection import Connection
from bot.settings.settings import Settings
from bot.settings.tickets import expirings
from bot.work import last_resort, set_clock
from bot.work.alarm import Alarm
from bot.work.dropped_files import DroppedFiles
from bot.work.feeds import Feeds
from bot.work.joining import Workspace, identify, keep_looking
from bot.work.shared_calendars import shared_calendars
from bot.work.slack_app import patient_client, slack_app
from bot.work.slack_files import SlackFiles, slack_files
from bot.work.team_calendars import TeamCalendars
from bot.work.ticket_counts import TicketCounts
from bot.work.ticket_releases import TicketReleases
from bot.work.ticket_systems import Systems, ticket_systems
from bot.work.trying import until_it_works
from handlers.agenda.dropped import Drops
from handlers.answering.desk import Desk
from handlers.answering.in_time import nothing_in_hand
from meetings.feed.address import Addresses
from posts.here import Here
from posts.sending.delivery import Slack
from posts.sending.sender import Sender
from storage.engine import Storage
from tickets.shared_calendar import SharedCalendar

# After the start, which everybody waits for, and mostly before anybody types what needs it.
WARM_AFTER_SECONDS = 10

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Asked:
    """What is asked elsewhere."""

    systems: Systems
    calendars: Sequence[SharedCalendar]
    files: SlackFiles


@dataclass(frozen=True)
class Work:
    """Everything the work needs."""

    settings: Settings
    storage: Storage
    clock: Clock
    client: AsyncWebClient
    connection: Connection
    pages: CalendarPages
    calendars_at: Addresses

    async def until(self, stop: asyncio.Event) -> None:
        """Join, connect and work until `stop`; then let running handlers answer and the post in flight arrive."""
        try:
            joined = await _unless(stop, self._joined())
            if joined is not None:
                await self._work(stop, *joined)
        finally:
            await self.connection.close()

    async def _joined(self) -> tuple[AuthorizeResult, Workspace]:
        identity = await until_it_works(lambda: identify(self.client))
        workspace = Workspace(self.storage, patient_client(self.client), self.settings, identity, self.clock.now)
        await until_it_works(workspace.join)
        return identity, workspace

    async def _work(self, stop: asyncio.Event, identity: AuthorizeResult, workspace: Workspace) -> None:
        async with (
            ticket_systems(self.settings) as systems,
            shared_calendars(self.settings) as calendars,
            slack_files(self.client) as files,
        ):
            await self._work_with(_Asked(systems, calendars, files), stop, identity, workspace)

    async def _work_with(
        self,
        asked: _Asked,
        stop: asyncio.Event,
        identity: AuthorizeResult,
        workspace: Workspace,
    ) -> None:
        systems, calendars = asked.systems, asked.calendars
        layouts, here = self.settings.file.layouts(), Here(self.settings.file.command_prefix)
        bell, stranger, loop = asyncio.Event(), asyncio.Event(), asyncio.get_running_loop()
        desk = Desk(
            self.storage,
            self.clock.now,
            layouts,
            ring=bell.set,
            meet=lambda: loop.call_soon_threadsafe(stranger.set),
            prefix=here.prefix,
            asks_tickets=bool(systems.releases),
            calendars_at=self.calendars_at,
        )
        slack = Slack(self.client, str(identity.bot_user_id))
        team = str(identity.team_id)
        feeds = Feeds(self.storage, team, layouts, self.settings.file.calendars.shown(), self.clock.now)
        self.pages.lead_to(feeds.page)
        releases = TicketReleases(self.storage, team, layouts, systems.releases) if systems.releases else None
        read = TeamCalendars(self.storage, team, layouts, calendars)
        await read.begin(self.clock.now())
        sender = Sender(self.storage, team, layouts, slack, here)
        files = DroppedFiles(self.storage, team, asked.files, here, Drops(desk).take)
        tokens = expirings(self.settings.sign_ins)
        counts = TicketCounts(self.storage, team, layouts, systems.sources, here, tokens)
        await counts.begin(self.clock.now())
        alarm = Alarm(
            sender,
            self.clock,
            bell,
            releases,
            read if calendars else None,
            files=files,
            counts=counts if systems.sources else None,
        )
        tasks = [
            asyncio.ensure_future(self.connection.connect(slack_app(desk, self.client, identity))),
            asyncio.ensure_future(alarm.answer_the_bell()),
            asyncio.ensure_future(keep_looking(workspace, stranger)),
            asyncio.ensure_future(self._keep_time(alarm)),
        ]
        warming = loop.call_later(WARM_AFTER_SECONDS, self._warm)
        log.info("working in workspace %s as %s", identity.team_id, identity.bot_user_id)
        try:
            await _unless(stop, _all_of(tasks))
            await self.connection.drain()
            await nothing_in_hand()
            await alarm.finish()
        finally:
            warming.cancel()
            for task in tasks:
                task.cancel()

    def _warm(self) -> None:
        asyncio.get_running_loop().run_in_executor(None, last_resort.warm, self.settings.file.where())

    async def _keep_time(self, alarm: Alarm) -> None:
        url = self.settings.environment.convener_clock
        if url and isinstance(self.clock, SetClock):
            await set_clock.follow(url, self.clock, alarm)
        else:
            alarm.start()


async def _unless(stop: asyncio.Event, work: Awaitable[T]) -> T | None:
    """What this work returns, or None as soon as we are to stop."""
    doing, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if doing.done():
        return doing.result()
    doing.cancel()
    return None


async def _all_of(tasks: Sequence[asyncio.Future[None]]) -> None:
    """Until all of them are done, or one fails; whoever stops waiting does not stop them."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        task.result()
