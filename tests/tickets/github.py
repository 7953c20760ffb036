"""A GitHub of the tests: the stand-in with tickets of every kind, or one that answers what a test says."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx

from playground.slack.faults import Faults
from playground.tickets.github import TOKEN, LocalGitHub
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from tickets.asking import Asking
from tickets.github import GitHub, authorization

URL = "https://github.com"
Responds = Callable[[httpx.Request], httpx.Response]
TICKETS = (
    LocalTicket("octo/cache#12", "open", ("3.6.0",), "Reorganise the cache", "ada"),
    LocalTicket("octo/cache#13", "closed", title="Write it down"),
    LocalTicket("octo/cache#61", "open pull request", title="Faster"),
    LocalTicket("octo/cache#62", "draft", title="Faster still"),
    LocalTicket("octo/cache#63", "merged", ("3.5.0",), "Fast", "grace"),
    LocalTicket("octo/cache#64", "closed pull request", title="Slower"),
    LocalTicket("octo/docs#1", "open", title="Spelling"),
    LocalTicket("other/secret#1", "open", title="Hidden", hidden=True),
)


@dataclass
class Playground:
    """The stand-in, its faults, and the adapter that asks it; `waited` are its pauses in s."""

    local: LocalGitHub
    faults: Faults
    source: GitHub
    waited: list[float] = field(default_factory=list)


@asynccontextmanager
async def playground(
    tickets: tuple[LocalTicket, ...] = TICKETS, token: str = TOKEN, seconds: float = 5.0
) -> AsyncIterator[Playground]:
    faults = Faults(lambda: datetime(2019, 7, 8, 14, tzinfo=UTC))
    local = LocalGitHub("code", LocalTickets(tickets), faults)
    await local.start()
    waited: list[float] = []

    async def pause(asked: float) -> None:
        waited.append(asked)

    auth = authorization(token) if token else None
    try:
        async with httpx.AsyncClient(auth=auth, trust_env=False) as client:
            source = GitHub("code", local.address, Asking("code", client, seconds, pause))
            yield Playground(local, faults, source, waited)
    finally:
        await local.stop()


@asynccontextmanager
async def answering(
    responds: Responds, url: str = URL, auth: httpx.Auth | None = None, seconds: float = 5.0
) -> AsyncIterator[GitHub]:
    async def pause(_: float) -> None:
        return

    async with httpx.AsyncClient(transport=httpx.MockTransport(responds), auth=auth) as client:
        yield GitHub("code", url, Asking("code", client, seconds, pause))
