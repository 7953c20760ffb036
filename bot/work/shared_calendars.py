"""The team's calendars of the settings, each with a client."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import httpx

from bot.settings.addresses import is_loopback
from bot.settings.calendars import calendar_urls
from bot.settings.settings import Settings
from tickets.shared_calendar import SECONDS, SharedCalendar


@asynccontextmanager
async def shared_calendars(settings: Settings) -> AsyncIterator[Sequence[SharedCalendar]]:
    """Every calendar that is read, until the work is over. Raises SettingsMistake where an address is missing.

    A redirect is not followed, so that a secret address goes nowhere else.
    """
    urls = calendar_urls(settings.file.team_calendars, settings.environment.team_calendar_url, os.environ)
    async with AsyncExitStack() as clients:
        calendars = []
        for name, secret in urls.items():
            url = secret.get_secret_value()
            client = httpx.AsyncClient(timeout=SECONDS, trust_env=not is_loopback(url))
            calendars.append(SharedCalendar(name, url, await clients.enter_async_context(client)))
        yield calendars
