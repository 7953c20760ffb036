"""The team with its ticket systems."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.work.joining import seed
from handlers.answering.desk import Desk
from meetings.tickets.question import Found
from meetings.tickets.reading import Reading
from meetings.tickets.ticket import Ticket
from storage.engine import Storage, Transaction
from storage.records import accounts, people, series, workspaces
from tests.bot.settings_cases import load_text
from tests.handlers.conftest import ACCOUNTS
from tests.handlers.tickets.team import NOW, TEAM, TOOLS, Clocked, digests_of


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Clocked]:
    """Yesterday helpdesk had 9 tickets, and two tickets of the bugs were ready for testing."""
    settings = load_text(tmp_path, TEAM)
    storage = Storage(tmp_path / "convener.db")
    here = Clocked(Desk(storage, lambda: here.now, settings.file.layouts(), lambda: None, lambda: None))

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", settings, NOW)
        accounts.remember(tx, "T1", ACCOUNTS)
        people.link(tx, "T1", ACCOUNTS)
        series.note_channel(tx, "T1", "tech", "C0TECH")

    asyncio.run(storage.open())
    asyncio.run(storage.write(prepare))
    digests = digests_of(here)
    ready = tuple(Ticket(f"TOOLS-{n}", "Ready for Testing", (), f"{TOOLS}TOOLS-{n}", f"thing {n}") for n in (7, 8))
    opened = Ticket("TOOLS-9", "Open", (), f"{TOOLS}TOOLS-9", "thing 9")
    yesterday = NOW - timedelta(days=1)
    link = "https://help.example.org/a/tickets/filters/5"
    here.answers(
        Reading("helpdesk", yesterday - timedelta(days=7), digests["helpdesk"], Found(7, link=link)),
        Reading("helpdesk", yesterday, digests["helpdesk"], Found(9, link=link)),
        Reading("bugs", yesterday, digests["bugs"], Found(3, {"Open": 1, "Ready for Testing": 2}, (*ready, opened))),
    )
    yield here
    asyncio.run(storage.close())
