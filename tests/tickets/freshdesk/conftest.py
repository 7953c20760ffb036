"""A local Freshdesk with some tickets, and the source that asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from playground.slack.faults import Faults
from playground.tickets.freshdesk import TOKEN, LocalFreshdesk
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from tests.tickets.helpdesks import faults, source, started
from tickets.freshdesk import Freshdesk, authorization
from tickets.interface import Source


@pytest.fixture
def wrong() -> Faults:
    """What shall go wrong."""
    return faults()


@pytest.fixture
async def local(wrong: Faults) -> AsyncIterator[LocalFreshdesk]:
    tickets = [
        LocalTicket("101", "Open", title="xrootd is slow", home="5"),
        LocalTicket("102", "Open", title="no space left", home="5", assignee="Mat"),
        LocalTicket("103", "Waiting on Customer", home="5"),
        LocalTicket("104", "Closed", home="5"),
        LocalTicket("105", "Open", home="6"),
    ]
    async with started(LocalFreshdesk("desk", LocalTickets(tickets), wrong)) as running:
        yield running


@pytest.fixture
async def desk(local: LocalFreshdesk) -> AsyncIterator[Source]:
    async with source(Freshdesk, local.address, authorization(TOKEN)) as asked:
        yield asked
