"""A Jira of the playground's, and the adapter that asks it over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

import httpx

from meetings.tickets.question import Found, Question
from playground.slack.faults import Faults
from playground.tickets.jira import EMAIL, TOKEN, LocalJira
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from tickets.asking import Asking
from tickets.interface import NoAnswer
from tickets.jira import Jira, authorization

Deployment = Literal["Cloud", "Server"]
BOTH: tuple[Deployment, ...] = ("Cloud", "Server")
URL = "https://jira.example.org"
STATES = ("Open", "In Progress", "Ready for Testing")
BUGS = (
    LocalTicket("TOOLS-1", "Open"),
    LocalTicket("TOOLS-2", "In Progress", ("3.5.0",), "Cache is slow", "Ada Example"),
    LocalTicket("TOOLS-3", "Open", ("3.5.0",)),
    LocalTicket("TOOLS-4", "Closed", ("3.5.0",)),
    LocalTicket("TOOLS-5", "Closed", ("3.4.9",)),
    LocalTicket("OTHER-1", "Open"),
)
QUESTION = Question("project = TOOLS", STATES)
Responds = Callable[[httpx.Request], httpx.Response]
NOW = datetime(2026, 7, 6, 14, tzinfo=UTC)


@dataclass
class Served:
    """`paused` are the seconds that were waited, by nobody."""

    local: LocalJira
    faults: Faults
    source: Jira
    client: httpx.AsyncClient
    paused: list[float] = field(default_factory=list)


@asynccontextmanager
async def served(
    deployment: Deployment,
    tickets: Iterable[LocalTicket] = (),
    *,
    token: str | None = TOKEN,
    seconds: float = 5.0,
) -> AsyncIterator[Served]:
    """Both at work; without a token nobody signs in."""
    faults = Faults(lambda: NOW)
    local = LocalJira("bugs", LocalTickets(tickets), faults, deployment)
    auth = None if token is None else authorization(token, EMAIL if deployment == "Cloud" else "")
    await local.start()
    paused: list[float] = []

    async def pause(seconds: float) -> None:
        paused.append(seconds)

    try:
        async with httpx.AsyncClient(auth=auth, trust_env=False, timeout=5) as client:
            asking = Asking("bugs", client, seconds=seconds, pause=pause)
            yield Served(local, faults, Jira("bugs", local.address, asking), client, paused)
    finally:
        await local.stop()


def many(number: int, state: str = "Open") -> list[LocalTicket]:
    return [LocalTicket(f"TOOLS-{each}", state) for each in range(1, number + 1)]


def issue(number: int, state: str = "Open", **fields: Any) -> dict[str, Any]:
    return {"id": str(number), "key": f"TOOLS-{number}", "fields": {"status": {"name": state}, **fields}}


async def asked(responds: Responds, question: Question = QUESTION) -> Found | NoAnswer:
    """What comes of a Jira that says it is Cloud, and then responds like this."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/serverInfo"):
            return httpx.Response(200, json={"deploymentType": "Cloud"})
        return responds(request)

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client:
        return await Jira("bugs", URL, Asking("bugs", client)).ask(question)
