"""A local Zammad with some tickets, and the source that asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from playground.slack.faults import Faults
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from playground.tickets.zammad import TOKEN, LocalZammad
from tests.tickets.helpdesks import faults, source, started
from tickets.interface import Source
from tickets.zammad import Zammad, authorization


@pytest.fixture
def wrong() -> Faults:
    """What shall go wrong."""
    return faults()


@pytest.fixture
async def local(wrong: Faults) -> AsyncIterator[LocalZammad]:
    tickets = [
        LocalTicket("1000011", "assigned", title="jobs are held", home="Middleware"),
        LocalTicket("1000012", "pending reminder", title="a certificate expires", home="Middleware", assignee="mat"),
        LocalTicket("1000013", "in progress", home="Middleware"),
        LocalTicket("1000014", "solved", home="Middleware"),
        LocalTicket("1000015", "assigned", home="Operations"),
    ]
    async with started(LocalZammad("desk", LocalTickets(tickets), wrong)) as running:
        yield running


@pytest.fixture
async def desk(local: LocalZammad) -> AsyncIterator[Source]:
    async with source(Zammad, local.address, authorization(TOKEN)) as asked:
        yield asked
