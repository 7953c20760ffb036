"""The alarm clock: what is due is planned, what is owed is sent; one `run_due` serves every way of waking."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.work.dropped_files import DroppedFiles
from bot.work.team_calendars import TeamCalendars
from bot.work.ticket_counts import TicketCounts
from bot.work.ticket_releases import TicketReleases
from meetings.dates import earliest
from posts.sending.planning import next_instant, plan
from posts.sending.sender import Sender
from posts.words.faults import fault
from storage.engine import Transaction

SWEEP_SECONDS = 60.0
log = logging.getLogger(__name__)


class Reader(Protocol):
    """What is read beside everything else."""

    def next_try(self, tx: Transaction, now: datetime) -> datetime | None:
        """The instant at which there is something to read."""

    async def read(self, now: datetime) -> bool:
        """Read what is due; whether anything was."""


class Alarm:
    """Wakes at the next due instant, at every sweep, and when somebody rings the bell."""

    def __init__(
        self,
        sender: Sender,
        clock: Clock,
        bell: asyncio.Event,
        releases: TicketReleases | None = None,
        calendars: TeamCalendars | None = None,
        *,
        files: DroppedFiles | None = None,
        counts: TicketCounts | None = None,
    ) -> None:
        self._sender = sender
        self._releases = releases
        self._counts = counts
        self._beside: list[Reader] = [each for each in (calendars, files, counts) if each]
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()
        self._bell = bell
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._finishing = False
        self._figures: asyncio.Task[bool] | None = None
        self._reading: dict[int, asyncio.Task[bool]] = {}
        self._next_sweep: asyncio.TimerHandle | None = None

    async def run_due(self, now: datetime) -> datetime | None:
        """Plan what is due, send what is owed, ask ticket systems, and say when to come back.

        Running it twice, late, or with a clock that stepped back sends nothing twice. A draft waits for the figures in
        it, 20 s at most, and keeps what comes due meanwhile. Else what is owed goes first: a ticket system that is slow
        keeps at most what comes due meanwhile, and for one answer only. The host of a calendar, files, and figures
        that no draft waits for keep nothing: they are read beside.
        """
        async with self._one_at_a_time:
            await self._say(now)
            while self._releases and not self._finishing and await self._releases.look_up(now):
                await self._say(now)
            self._read_beside(now)
            return await self._next_instant(now)

    def _read_beside(self, now: datetime) -> None:
        """Begin to read what is due, unless some of its kind is being read still."""
        for place, reader in enumerate(self._beside):
            reading = self._reading.get(place)
            if not self._finishing and (reading is None or reading.done()):
                self._reading[place] = asyncio.create_task(self._read(reader, now))

    async def _read(self, reader: Reader, now: datetime) -> bool:
        try:
            if await reader.read(now):
                await self.ring()
                return True
        except Exception:
            log.exception("calendars, files or figures could not be read; they are tried again at the next sweep")
        return False

    async def have_been_read(self, seconds: float) -> bool:
        """Whether something was due to be read and has been by now, or is within so many seconds."""
        if not self._reading:
            return False
        done, _ = await asyncio.wait(self._reading.values(), timeout=seconds)
        return any(task.result() for task in done)

    async def _say(self, now: datetime) -> None:
        sender = self._sender
        await sender.storage.write(lambda tx: plan(sender.writing(tx, now)))
        await self._read_for_drafts(now)
        await sender.send_owed(now, lambda: not self._finishing)

    async def _read_for_drafts(self, now: datetime) -> None:
        """Ask for the figures of drafts; a draft is posted whatever comes of that, and an end waits for none of it."""
        if self._counts is None or self._finishing:
            return
        self._figures = asyncio.create_task(self._counts.read_for_drafts(now))
        await asyncio.wait([self._figures])
        if not self._figures.cancelled() and (error := self._figures.exception()):
            fault(error)

    async def _next_instant(self, now: datetime) -> datetime | None:
        sender, releases = self._sender, self._releases
        return await sender.storage.read(
            lambda tx: earliest(
                next_instant(tx, sender.workspace, sender.layouts, now),
                releases.next_try(tx) if releases else None,
                *(_ahead(reader.next_try(tx, now), now) for reader in self._beside),
            )
        )

    async def ring(self) -> None:
        """Wake the alarm clock. A coroutine, because the scheduler runs plain functions on other threads."""
        self._bell.set()

    async def answer_the_bell(self) -> None:
        """Run what is due whenever the bell rings; a failure is logged and the next ring tries again."""
        while True:
            await self._bell.wait()
            self._bell.clear()
            try:
                self._set(await self.run_due(self._clock.now()))
            except Exception:
                log.exception("the alarm clock failed; it tries again at the next sweep")

    def start(self) -> None:
        """Ring at once, then at the next due instant by the host's clock, and at every sweep whatever that says.

        A scheduler whose clock is put back sleeps until the clock has come round again, even where it is put right
        meanwhile; so the sweep keeps time by itself. Nothing is kept in a job store.
        """
        self._scheduler.start()
        self._sweep()

    def _sweep(self) -> None:
        self._bell.set()
        self._next_sweep = asyncio.get_running_loop().call_later(SWEEP_SECONDS, self._sweep)

    async def finish(self) -> None:
        """Stop waking, once what is on its way has arrived; what is owed beyond that waits for the next start."""
        self._finishing = True
        if self._next_sweep:
            self._next_sweep.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for reading in filter(None, (*self._reading.values(), self._figures)):
            # A host that is slow is asked again at the next start.
            reading.cancel()
        async with self._one_at_a_time:
            return

    def _set(self, wake: datetime | None) -> None:
        if wake and self._scheduler.running:
            self._scheduler.add_job(
                self.ring, "date", run_date=wake, id="due", replace_existing=True, misfire_grace_time=None
            )


def _ahead(instant: datetime | None, now: datetime) -> datetime | None:
    """An instant that is still to come: what is due is being read, and rings by itself once it has been."""
    return instant if instant and instant > now else None
