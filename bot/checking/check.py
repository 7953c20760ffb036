"""The whole check, in the order in which things are needed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from bot.checking.calendars import check_calendars
from bot.checking.finding import Finding, wrong
from bot.checking.host import database, heartbeat, settings_and_environment
from bot.checking.minutes import check_minutes
from bot.checking.remembered import remembered
from bot.checking.slack import check_slack
from bot.checking.tickets import check_tickets
from bot.clock import SystemClock, real_now
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Settings, load
from bot.work import set_clock
from meetings.when.locale import speaking


async def check() -> AsyncIterator[Finding]:
    """A finding for each thing, as it is found; without settings nothing else can be looked at."""
    try:
        settings = load()
    except SettingsMistake as mistake:
        yield wrong("settings", str(mistake))
        return
    with speaking(settings.file.where()):
        async for finding in _of_settings(settings):
            yield finding


async def _of_settings(settings: Settings) -> AsyncIterator[Finding]:
    path = settings.environment.convener_database
    found = list(database(path))
    of_file = (*settings_and_environment(settings), *check_minutes(settings.file))
    for finding in (*of_file, *found, heartbeat(path, real_now())):
        yield finding
    is_sound = path.exists() and not any(finding.ok is False for finding in found)
    async for finding in _of_what_is_remembered(settings, path if is_sound else None):
        yield finding


async def _of_what_is_remembered(settings: Settings, path: Path | None) -> AsyncIterator[Finding]:
    clock = settings.environment.convener_clock
    now = (await set_clock.first_reading(clock) if clock else SystemClock()).now()
    async with remembered(settings, path, now) as memory:
        for finding in (*await memory.differences(), *await memory.owners()) if path else ():
            yield finding
        names = {one.key: one.channel for one in settings.file.series}
        async for finding in check_slack(settings.environment, await memory.calendars(), names):
            yield finding
        async for finding in check_calendars(settings, await memory.calendars(), await memory.roster(), now):
            yield finding
        async for finding in check_tickets(settings, await memory.calendars(), now):
            yield finding
        for finding in await memory.next_posts():
            yield finding
