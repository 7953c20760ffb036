"""The ticket systems of the settings, each with a client that is signed in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import httpx

from bot.settings.addresses import is_loopback
from bot.settings.file import JIRA
from bot.settings.settings import Environment, Settings
from tickets import jira
from tickets.asking import Asking
from tickets.interface import KnowsReleases


@asynccontextmanager
async def ticket_systems(settings: Settings) -> AsyncIterator[Sequence[KnowsReleases]]:
    """Every system that is asked, until the work is over: Jira, so far.

    A redirect is not followed, so that a token goes nowhere else; a proxy of the environment does not concern the
    machine itself.
    """
    async with AsyncExitStack() as clients:
        sources = []
        for name, table in settings.file.tickets.items():
            if table.system == JIRA:
                client = httpx.AsyncClient(
                    auth=_authorization(settings.environment),
                    timeout=jira.SECONDS,
                    trust_env=not is_loopback(table.url),
                )
                sources.append(jira.Jira(name, table.url, Asking(name, await clients.enter_async_context(client))))
        yield sources


def _authorization(environment: Environment) -> httpx.Auth | None:
    """Without a token Jira is asked as anybody may ask it."""
    if environment.jira_token is None:
        return None
    return jira.authorization(environment.jira_token.get_secret_value(), environment.jira_email or "")
