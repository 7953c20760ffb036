"""`convener check` asks every ticket system; whatever goes wrong there, no secret is seen anywhere."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.checking.tickets import check_tickets
from bot.settings.settings import Settings
from bot.settings.tickets import expirings
from bot.work.joining import seed
from bot.work.ticket_counts import TicketCounts
from bot.work.ticket_systems import ticket_systems
from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from meetings.posting import PostKind
from playground.slack.faults import Faults
from playground.tickets.local_system import LocalSystem
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from playground.tickets.systems import SYSTEMS
from posts.here import Here
from storage import drafting, outbox
from storage.engine import Transaction
from storage.records import series, workspaces
from tests.bot.settings_cases import GOOD, load_text
from tests.cast import WORKSPACE, calendar, opened
from tests.handlers.conftest import NOW

QUERIES = {
    "jira": ("project = TOOLS", "TOOLS-1", "TOOLS"),
    "freshdesk": ("group_id:5", "1", "5"),
    "zammad": ("group.name:Tools", "1", "Tools"),
    "github": ("repo:o/r is:issue", "o/r#1", "o/r"),
    "gitlab": ("o/r", "o/r#1", "o/r"),
}
STATES = {"jira": "Open", "freshdesk": "Open", "zammad": "open", "github": "open", "gitlab": "opened"}
WENT_WRONG = ["401", "403", "429", "500", "page", "half", "nothing"]


@dataclass
class Systems:
    """Five ticket systems, each with one open ticket, and settings that name them."""

    each: dict[str, LocalSystem]
    faults: Faults
    folder: Path

    def settings(self, **variables: str) -> Settings:
        tables = [
            f'[tickets.{name}]\nsystem = "{name}"\nurl = "{one.address}"\nquery = "{QUERIES[name][0]}"\nseconds = 0.3\n'
            for name, one in self.each.items()
        ]
        tokens = {key: value for name, one in self.each.items() for key, value in one.environment(name).items()}
        head, _, _ = GOOD.partition("[tickets.bugs]")
        section = f'[[series.section]]\nkind = "rota"\nheading = "Triage"\ncounters = {list(self.each)}\n\n[[holidays]]'
        text = head.replace("[[holidays]]", section) + "\n".join(tables)
        return load_text(self.folder, text, **(tokens | variables))

    @property
    def secrets(self) -> list[str]:
        return [system.token for system in self.each.values()]


@pytest.fixture
async def systems(tmp_path: Path) -> AsyncIterator[Systems]:
    faults = Faults(lambda: NOW)
    async with AsyncExitStack() as stack:
        each: dict[str, LocalSystem] = {}
        for name, made in SYSTEMS.items():
            _, key, home = QUERIES[name]
            tickets = LocalTickets([LocalTicket(key, STATES[name], home=home, title="A ticket")])
            each[name] = made(name, tickets, faults)
            # Each with a token that is nobody's and that nothing else contains.
            each[name].token = f"{name}-s3cret-0123456789"
            await each[name].start()
            stack.push_async_callback(each[name].stop)
        yield Systems(each, faults, tmp_path)


async def lines(settings: Settings) -> dict[str, str]:
    found = [finding.line() async for finding in check_tickets(settings, [calendar()], NOW)]
    return {line.split()[2].rstrip(":"): line for line in found}


async def test_each_source_says_how_many_tickets_it_reads_and_as_whom(systems: Systems) -> None:
    said = await lines(systems.settings())
    assert [line[:5].strip() for line in said.values()] == ["ok"] * 5, said
    assert said["jira"].startswith("ok    tickets jira: reads 1 jira tickets as ")
    assert said["github"] == "ok    tickets github: reads 1 github tickets as convener-bot"


async def test_a_token_that_is_not_accepted_says_what_to_do(systems: Systems) -> None:
    systems.each["zammad"].token = "another"
    settings = systems.settings(ZAMMAD_TOKEN="not-that-one")
    said = await lines(settings)
    assert said["zammad"].startswith("FAIL  tickets zammad: the token is not accepted")
    assert said["zammad"].endswith("make a new token and put it into the environment")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param("2019-07-22", "-     tickets jira: JIRA_TOKEN expires Mon July 22.", id="in two weeks"),
        pytest.param("2019-07-07", "FAIL  tickets jira: JIRA_TOKEN expired Sun July 7.", id="since yesterday"),
    ],
)
async def test_a_token_that_expires_is_named(systems: Systems, day: str, said: str) -> None:
    line = (await lines(systems.settings(JIRA_TOKEN_EXPIRES=day)))["jira"]
    assert line.startswith(said)


@pytest.mark.parametrize("what", WENT_WRONG)
async def test_whatever_goes_wrong_no_secret_is_seen(
    systems: Systems, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = systems.settings()
    for name in systems.each:
        systems.faults.answer_question(name, what, times=50)
    seen = [*(await lines(settings)).values(), repr(settings)]
    async with opened(systems.folder) as storage, ticket_systems(settings) as asked:

        def prepare(tx: Transaction) -> None:
            workspaces.remember(tx, WORKSPACE, "U0", NOW)
            seed(tx, WORKSPACE, settings, NOW)

        await storage.write(prepare)
        layouts = settings.file.layouts()
        counts = TicketCounts(storage, WORKSPACE, layouts, asked.sources, Here(), expirings(settings.sign_ins))
        assert await counts.read(NOW)
        seen += [repr(asked), repr(counts)]

        def minutes(tx: Transaction) -> str:
            known = series.calendars(tx, WORKSPACE, layouts)[0]
            text = render(draft(drafting.known(tx, WORKSPACE, known, known.occurrence(NOW.date()))))
            return text + str(outbox.find(tx, WORKSPACE, PostKind.TOLD))

        printed = await storage.read(minutes)
    assert printed.count("n/a (") == 5, printed
    everything = "\n".join([*seen, printed, caplog.text, *(str(record.__dict__) for record in caplog.records)])
    assert not [secret for secret in systems.secrets if secret in everything]
    database = (systems.folder / "convener.db").read_bytes()
    assert not [secret for secret in systems.secrets if secret.encode() in database]
