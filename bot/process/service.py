"""The life of the process: it takes its place, works until it is told to stop, and finishes what was begun."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
from importlib.metadata import version
from pathlib import Path

from bot.clock import Clock, SystemClock
from bot.connections.calendar_pages import CalendarPages
from bot.connections.calendar_server import CalendarServer
from bot.connections.connection import Mode, connection_of, mode_of
from bot.process.ending import DRAIN_SECONDS, stop_signal
from bot.process.place import Place
from bot.settings.calendars import calendar_urls
from bot.settings.hosting import calendar_address, calendar_addresses, refuse_what_does_not_last
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Settings
from bot.storing import what_helps
from bot.work import set_clock
from bot.work.slack_app import web_client
from bot.work.working import Work
from storage.engine import Storage
from storage.migrations.migrating import NewerDatabaseError

log = logging.getLogger(__name__)


async def serve(settings: Settings, wanted: Mode | None = None) -> None:
    """Run until SIGTERM or SIGINT, then finish what was begun.

    Raises SettingsMistake where the settings, the database or Slack refuse us, and PlaceTaken where another process
    works with the database.
    """
    environment = settings.environment
    mode = mode_of(environment, wanted)
    refuse_what_does_not_last(environment)
    calendar_urls(settings.file.team_calendars, environment.team_calendar_url, os.environ)
    token = environment.slack_bot_token.get_secret_value() if environment.slack_bot_token else ""
    client = web_client(token, environment.slack_api_url)
    pages = CalendarPages()
    connection = connection_of(environment, mode, client, pages)
    address = calendar_address(environment) if mode == "socket" else None
    calendars = CalendarServer(pages, address) if address else None
    stop = stop_signal()
    storage = Storage(environment.convener_database)
    place = await _placed(storage, environment.convener_database)
    try:
        clock = await _clock(environment.convener_clock)
        await connection.open()
        if calendars:
            await calendars.open()
        log.info(
            "Convener %s starts: settings %s, database %s",
            version("convener"),
            settings.path,
            environment.convener_database,
        )
        at = calendar_addresses(environment, by_http=mode == "http")
        await work_until(stop, Work(settings, storage, clock, client, connection, pages, at), place)
        log.info("stopped")
    finally:
        if calendars:
            await calendars.close()
        await place.give_back()
        await storage.close()


async def _placed(storage: Storage, path: Path) -> Place:
    place = Place(storage, path)
    try:
        await place.take()
    except NewerDatabaseError as error:
        raise SettingsMistake(
            f"CONVENER_DATABASE = {path}: {error}; install that version, or take back the backup made before the"
            " upgrade with `convener restore FILE`"
        ) from None
    except (sqlite3.Error, OSError) as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}; {what_helps(error)}") from None
    return place


async def work_until(stop: asyncio.Event, work: Work, place: Place) -> None:
    """Work until we are to stop, or our place is lost; what was begun is finished, for a while."""
    working, stopped, keeping = (asyncio.ensure_future(each) for each in (work.until(stop), stop.wait(), place.keep()))
    try:
        await asyncio.wait({working, stopped, keeping}, return_when=asyncio.FIRST_COMPLETED)
        if keeping.done():
            stop.set()
        if not working.done():
            log.info("stopping: what was begun is finished first")
        await asyncio.wait_for(working, DRAIN_SECONDS if stop.is_set() else None)
    except TimeoutError:
        log.warning("what was begun took too long; it goes on at the next start")
    finally:
        stopped.cancel()
        keeping.cancel()
    if keeping.done():
        keeping.result()


async def _clock(url: str | None) -> Clock:
    return await set_clock.first_reading(url) if url else SystemClock()
