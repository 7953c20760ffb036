"""Following a clock that the playground sets: it says what time it is, and hears when all that is due is done."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime

import aiohttp

from bot.clock import SetClock
from bot.work.alarm import Alarm
from handlers.answering.in_time import nothing_in_hand

# The playground answers a waiting request after 20 s at the latest.
TIMEOUT = aiohttp.ClientTimeout(total=30)
# A calendar whose host is slower than that is read while the playground goes on.
SOON_SECONDS = 2.0
log = logging.getLogger(__name__)


async def first_reading(url: str) -> SetClock:
    """A clock that stands at what the playground says."""
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        now, _ = await _reading(session, url, -1)
    return SetClock(now)


async def follow(url: str, clock: SetClock, alarm: Alarm) -> None:
    """Put the clock where the playground puts it, run what is due, and report when that is done."""
    serial = 0
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        while True:
            try:
                now, latest = await _reading(session, url, serial)
                if latest != serial:
                    clock.put(now)
                    await nothing_in_hand()
                    await _report(session, url, latest, await _run_due(alarm, now))
                    serial = latest
            except (aiohttp.ClientError, TimeoutError) as error:
                log.warning("the playground's clock does not answer: %s", error)
                await asyncio.sleep(0.2)


async def _run_due(alarm: Alarm, now: datetime) -> datetime | None:
    """Run what is due, and what calendars say that answer soon: to who sets the clock nothing happens beside."""
    wake = await alarm.run_due(now)
    while await alarm.have_been_read(SOON_SECONDS):
        wake = await alarm.run_due(now)
    return wake


async def _reading(session: aiohttp.ClientSession, url: str, after: int) -> tuple[datetime, int]:
    async with session.get(url, params={"after": after}) as response:
        reading = await response.json()
    return datetime.fromisoformat(reading["now"]), reading["serial"]


async def _report(session: aiohttp.ClientSession, url: str, serial: int, wake: datetime | None) -> None:
    report = {"serial": serial, "next_due": wake.isoformat() if wake else None}
    async with session.post(f"{url}/report", json=report) as response:
        response.raise_for_status()
