"""The ticket systems of the settings, each with a client that is signed in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import httpx

from bot.settings.addresses import is_loopback
from bot.settings.settings import Settings
from bot.settings.tickets import FRESHDESK, GITHUB, GITLAB, JIRA, ZAMMAD, SignIn, TicketsTable
from tickets import freshdesk, github, gitlab, jira, zammad
from tickets.asking import Asking
from tickets.interface import KnowsReleases, Source


@dataclass(frozen=True)
class Systems:
    """What is asked: every source for figures and states, and those of them whose tickets have releases."""

    sources: Sequence[Source] = ()
    releases: Sequence[KnowsReleases] = ()


@asynccontextmanager
async def ticket_systems(settings: Settings) -> AsyncIterator[Systems]:
    """Every system of the settings, until the work is over.

    A redirect is not followed, so that a token goes nowhere else; a proxy of the environment does not concern the
    machine itself.
    """
    async with AsyncExitStack() as clients:
        sources: list[Source] = []
        releases: list[KnowsReleases] = []
        for name, table in settings.file.tickets.items():
            client = await clients.enter_async_context(_client(table, settings.sign_ins[name]))
            asking = Asking(name, client, table.seconds)
            if table.system == JIRA:
                source = jira.Jira(name, table.url, asking)
                releases.append(source)
                sources.append(source)
            else:
                sources.append(_SYSTEMS[table.system](name, table.url, asking))
        yield Systems(sources, releases)


_SYSTEMS: Mapping[str, Callable[[str, str, Asking], Source]] = {
    FRESHDESK: freshdesk.Freshdesk,
    ZAMMAD: zammad.Zammad,
    GITHUB: github.GitHub,
    GITLAB: gitlab.GitLab,
}
_AUTHORIZATIONS: Mapping[str, Callable[[str], httpx.Auth]] = {
    FRESHDESK: freshdesk.authorization,
    ZAMMAD: zammad.authorization,
    GITHUB: github.authorization,
    GITLAB: gitlab.authorization,
}


def _client(table: TicketsTable, signed: SignIn) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        auth=_authorization(table.system, signed), timeout=table.seconds, trust_env=not is_loopback(table.url)
    )


def _authorization(system: str, signed: SignIn) -> httpx.Auth | None:
    """Without a token a system is asked as anybody may ask it."""
    if signed.token is None:
        return None
    token = signed.token.get_secret_value()
    return jira.authorization(token, signed.email) if system == JIRA else _AUTHORIZATIONS[system](token)
