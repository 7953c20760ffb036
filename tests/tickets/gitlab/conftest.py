"""A local GitLab with some issues, and the source that asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from playground.slack.faults import Faults
from playground.tickets.gitlab import TOKEN, LocalGitLab
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from tests.tickets.helpdesks import faults, source, started
from tickets.gitlab import GitLab, authorization
from tickets.interface import Source


@pytest.fixture
def wrong() -> Faults:
    """What shall go wrong."""
    return faults()


@pytest.fixture
async def local(wrong: Faults) -> AsyncIterator[LocalGitLab]:
    tickets = [
        LocalTicket("grid/tools#1", "opened", ("1.2",), "it is slow", "Mat", "grid/tools"),
        LocalTicket("grid/tools#2", "opened", title="it is wrong", home="grid/tools"),
        LocalTicket("grid/tools#3", "closed", ("1.2",), home="grid/tools"),
        LocalTicket("grid/tools!4", "merged", title="mend it", home="grid/tools"),
        LocalTicket("grid/sub/pages#1", "opened", home="grid/sub/pages"),
    ]
    running = LocalGitLab("desk", LocalTickets(tickets), wrong)
    running.labels = {"grid/tools#1": ("bug", "a label"), "grid/tools#3": ("bug",)}
    async with started(running):
        yield running


@pytest.fixture
async def desk(local: LocalGitLab) -> AsyncIterator[Source]:
    async with source(GitLab, local.address, authorization(TOKEN)) as asked:
        yield asked
