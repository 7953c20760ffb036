"""The release of a ticket becomes its item's topic, unless somebody was faster."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from bot.work.ticket_releases import AT_ONCE, TicketReleases
from meetings.action_items import ActionItem
from meetings.action_items.ticket_releases import MOST_TRIES
from meetings.changes import BOT
from meetings.tickets.ticket import Ticket
from storage import changelog
from storage.engine import Storage, Transaction
from storage.records import action_items, lookups, workspaces
from storage.records.lookups import Lookup
from tests.cast import RECORDED, WORKSPACE, author, item, opened
from tests.handlers.conftest import TEAM
from tickets.interface import Answer, NoAnswer, Trouble

DOWN = NoAnswer("bugs", Trouble.UNREACHABLE, "HTTP 502")
UNKNOWN = NoAnswer("bugs", Trouble.UNKNOWN_TICKET, "HTTP 404")


def ticket(key: str, *versions: str) -> Ticket:
    return Ticket(key, "Open", versions, f"https://jira.example.org/browse/{key}")


@dataclass
class Told:
    """A source that answers as it is told."""

    answers: Callable[[str], Answer]
    name: str = "bugs"
    asked: int = 0

    async def ticket(self, key: str) -> Answer:
        self.asked += 1
        return self.answers(key)


@dataclass
class Team:
    """A database with a team, and items that are recorded at command 1."""

    storage: Storage

    def releases(self, *sources: Told) -> TicketReleases:
        return TicketReleases(self.storage, WORKSPACE, load(TEAM).file.layouts(), sources)

    async def records(self, *items: ActionItem) -> None:
        def write(tx: Transaction) -> None:
            for each in items:
                added = action_items.add(tx, author(1), "tech", each)
                lookups.owe(tx, WORKSPACE, Lookup("tech", added.number, "TOOLS-7"), RECORDED)

        await self.storage.write(write)

    async def changes(self, number: int, **values: str) -> None:
        def write(tx: Transaction) -> None:
            found = action_items.get(tx, WORKSPACE, "tech", number)
            assert found
            action_items.change(tx, author(2), "tech", replace(found, **values))  # type: ignore[arg-type]

        await self.storage.write(write)

    async def topics(self) -> list[str]:
        return [
            each.topic for each in await self.storage.read(lambda tx: action_items.still_open(tx, WORKSPACE, "tech"))
        ]

    async def owed(self) -> list[Lookup]:
        later = RECORDED + timedelta(days=9)
        return await self.storage.read(lambda tx: lookups.to_try(tx, WORKSPACE, later, 99))


@pytest.fixture
async def team(tmp_path: Path) -> AsyncIterator[Team]:
    async with opened(tmp_path) as storage:

        def prepare(tx: Transaction) -> None:
            workspaces.remember(tx, WORKSPACE, "U0", RECORDED)
            seed(tx, WORKSPACE, load(TEAM), RECORDED)

        await storage.write(prepare)
        yield Team(storage)


async def test_the_topic_is_a_change_of_the_bots_own_and_undo_of_the_item_still_works(team: Team) -> None:
    await team.records(item(0, "test TOOLS-7", "Bo"))
    assert await team.releases(Told(lambda key: ticket(key, "3.5.0"))).look_up(RECORDED)
    assert await team.topics() == ["3.5.0"]

    def write(tx: Transaction) -> None:
        latest = action_items.last_change(tx, WORKSPACE, "tech", 1)
        assert latest
        assert (latest.who, latest.what) == (BOT, "action item put under its ticket's release")
        assert changelog.undo(tx, author(3), changelog.of_command(tx, WORKSPACE, 1)) is None

    await team.storage.write(write)
    assert await team.topics() == []


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"topic": "Cache"}, id="a topic"),
        pytest.param({"section": "Operations"}, id="a heading"),
        pytest.param({"ended": "done"}, id="its end"),
        pytest.param({"text": "test TOOLS-8"}, id="another ticket"),
    ],
)
async def test_what_somebody_did_meanwhile_counts_more(team: Team, values: dict[str, str]) -> None:
    source = Told(lambda key: ticket(key, "3.5.0"))
    await team.records(item(0, "test TOOLS-7", "Bo"))
    await team.changes(1, **values)
    assert await team.releases(source).look_up(RECORDED)
    assert "3.5.0" not in await team.topics()
    assert (source.asked, await team.owed()) == (0, [])


async def test_a_few_are_asked_for_at_once_until_none_is_left(team: Team) -> None:
    source = Told(lambda key: ticket(key, "3.5.0"))
    releases = team.releases(source)
    await team.records(*[item(0, "test TOOLS-7", "Bo")] * (AT_ONCE + 1))
    assert [await releases.look_up(RECORDED) for _ in range(3)] == [True, True, False]
    assert source.asked == AT_ONCE + 1
    assert await team.topics() == ["3.5.0"] * (AT_ONCE + 1)


async def test_a_source_in_trouble_is_asked_a_few_times_and_the_log_says_so_once(
    team: Team, caplog: pytest.LogCaptureFixture
) -> None:
    source = Told(lambda _: DOWN)
    releases, now = team.releases(source), RECORDED
    await team.records(item(0, "test TOOLS-7", "Bo"))
    while await team.owed():
        assert await releases.look_up(now)
        assert not await releases.look_up(now), "not twice at once"
        wake = await team.storage.read(releases.next_try)
        now = wake or now
    assert source.asked == MOST_TRIES
    assert [(each.levelno, each.message) for each in caplog.records] == [
        (logging.WARNING, "no release of TOOLS-7 for #1: bugs: cannot be reached (HTTP 502)")
    ]
    assert await team.topics() == [""]


async def test_as_long_as_a_source_asks_for_it_is_left_alone(team: Team) -> None:
    releases = team.releases(Told(lambda _: replace(DOWN, trouble=Trouble.LIMITED, retry_after=timedelta(hours=2))))
    await team.records(item(0, "test TOOLS-7", "Bo"))
    await releases.look_up(RECORDED)
    assert await team.storage.read(releases.next_try) == RECORDED + timedelta(hours=2)


async def test_a_ticket_that_is_not_there_is_asked_for_once(team: Team) -> None:
    await team.records(item(0, "test TOOLS-7", "Bo"))
    await team.releases(Told(lambda _: UNKNOWN)).look_up(RECORDED)
    assert (await team.owed(), await team.topics()) == ([], [""])


@pytest.mark.parametrize(
    ("other", "topic", "owed"),
    [
        pytest.param(lambda key: ticket(key, "3.5.0"), "3.5.0", 0, id="the other has the ticket"),
        pytest.param(lambda _: DOWN, "", 1, id="the other may have it, later"),
        pytest.param(lambda _: UNKNOWN, "", 0, id="neither has it"),
    ],
)
async def test_of_two_sources_the_one_that_has_the_ticket_counts(
    team: Team, other: Callable[[str], Answer], topic: str, owed: int
) -> None:
    await team.records(item(0, "test TOOLS-7", "Bo"))
    await team.releases(Told(lambda _: UNKNOWN), Told(other, "more")).look_up(RECORDED)
    assert (await team.topics(), len(await team.owed())) == ([topic], owed)


async def test_a_defect_of_ours_keeps_nobody_waiting(team: Team) -> None:
    def breaks(_: str) -> Answer:
        raise RuntimeError

    await team.records(item(0, "test TOOLS-7", "Bo"))
    assert await team.releases(Told(breaks)).look_up(RECORDED)
    assert await team.topics() == [""]
