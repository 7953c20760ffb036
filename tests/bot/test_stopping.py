"""SIGTERM, whatever the bot is about: it ends within ten seconds, loses nothing, and posts nothing twice afterwards."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World
from tests.harness.kills import TEAM

LIMIT_SECONDS = 10
AT_ONCE_SECONDS = 4
DRAFT = "Tools Meeting, 8 July 2019"


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with World(THIS_BOT, manifest(), TEAM) as opened:
        await opened.at("2019-07-08 08:00")
        yield opened


async def _ends(world: World, within: float = LIMIT_SECONDS) -> None:
    """The process, to which SIGTERM was sent, ends with success and without a trace."""
    async with asyncio.timeout(within):
        await world.process.ended()
    assert world.process.exit_code == 0
    assert "Traceback" not in world.process.log.read_text()


def _count(world: World, text: str) -> int:
    return sum(text in message.shown for message in world.channel("#tech"))


def _files(world: World) -> int:
    return sum(file.name == "tech-2019-07-08.md" for file in world.files)


async def _told_to_stop(world: World) -> None:
    """Send SIGTERM, and wait until the bot has heard it."""
    world.process.terminate()
    async with asyncio.timeout(LIMIT_SECONDS):
        while "stopping: what was begun" not in world.process.log.read_text():
            await asyncio.sleep(0.01)


async def test_while_slack_hangs_it_ends_within_ten_seconds_and_finds_again_what_was_on_its_way(world: World) -> None:
    world.faults.slow("chat.postMessage")
    await world.at("2019-07-08 09:00")
    (answer,) = await world.types("Bo", "#tech", "/ooo July 15-17")
    assert "Bo is out" in answer.shown
    await world.stop()
    assert world.process.exit_code == 0
    assert "Traceback" not in world.process.log.read_text()
    await world.restart()
    await world.at("2019-07-08 09:05")
    assert (_count(world, DRAFT), _files(world)) == (1, 1)
    assert "Bo OOO July 15-17" in world.files[-1].text
    (listed,) = await world.types("Bo", "#tech", "/ooo list")
    assert listed.shown.count("Bo is out") == 1


async def test_a_calendar_that_keeps_it_waiting_is_not_waited_for() -> None:
    async with World(THIS_BOT, manifest(), TEAM.parent / "team_calendar.toml") as world:
        await world.at("2019-07-08 07:00")
        world.faults.answer_calendar("nothing")
        await world.at("2019-07-08 08:00")
        world.process.terminate()
        await _ends(world, AT_ONCE_SECONDS)


async def test_a_ticket_system_that_a_draft_waits_for_is_not_waited_for(tmp_path: Path) -> None:
    settings = tmp_path / "tickets.toml"
    patient = TEAM.with_name("tickets.toml").read_text(encoding="utf-8").replace("seconds = 2\n", "")
    settings.write_text(patient, encoding="utf-8")
    async with World(THIS_BOT, manifest(), settings, patience=60) as world:
        await world.at("2019-07-08 08:59")
        world.faults.answer_question("helpdesk", "nothing", times=9)
        due = asyncio.create_task(world.at("2019-07-08 09:00"))
        while not world.sources.named("helpdesk").holding:
            await asyncio.sleep(0.01)
        await _told_to_stop(world)
        await _ends(world, AT_ONCE_SECONDS)
        due.cancel()
        assert _count(world, DRAFT) == 0
        world.faults.forget()
        await world.restart()
        assert _count(world, DRAFT) == 1
        assert "8 (new) open FreshDesk tickets" in world.files[-1].text


async def test_what_is_on_its_way_arrives_and_the_rest_waits_for_the_next_start(world: World) -> None:
    await world.at("2019-07-08 08:59")
    world.faults.answer("chat.postMessage", 429, retry_after=60, minutes=1)
    for name in ("Bo", "May", "Ada"):
        await world.types(name, "#tech", "/ooo today")
    world.faults.slow("chat.postMessage")
    await world.at("2019-07-08 09:00")
    assert world.slack.slowness.holding == 1
    await _told_to_stop(world)
    world.slack.slowness.catch_up()
    await _ends(world, AT_ONCE_SECONDS)
    # The one that was on its way, and no other.
    assert len(world.channel("#tech")) == 1
    await world.restart()
    await world.at("2019-07-08 09:10")
    assert (_count(world, DRAFT), _files(world)) == (1, 1)
    assert [_count(world, f"{name} is out Mon July 8") for name in ("Bo", "May", "Ada")] == [1, 1, 1]
    # It knew where the one on its way lies: nothing had to be looked for.
    assert world.calls("conversations.history") == []


async def test_a_command_that_is_being_stored_is_answered_first(world: World) -> None:
    database = sqlite3.connect(world.folder / "convener.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    asking = asyncio.ensure_future(world.types("Bo", "#tech", "/ooo July 15-17"))
    # Long enough for the command to be in hand; if it is not, it is refused, and nothing is shown by that.
    await asyncio.sleep(0.3)
    await _told_to_stop(world)
    database.rollback()
    database.close()
    answer = (await asking)[-1]
    assert "Bo is out" in answer.shown
    await _ends(world, AT_ONCE_SECONDS)
    await world.restart()
    (listed,) = await world.types("Bo", "#tech", "/ooo list")
    assert listed.shown.count("Bo is out") == 1


async def test_a_receipt_that_was_promised_for_later_follows_after_the_next_start(world: World) -> None:
    database = sqlite3.connect(world.folder / "convener.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    asking = asyncio.ensure_future(world.types("Bo", "#tech", "/ooo July 15-17"))
    async with asyncio.timeout(LIMIT_SECONDS):
        while not any("Still saving" in message.shown for message in world.private("Bo")):
            await asyncio.sleep(0.05)
    await _told_to_stop(world)
    database.rollback()
    database.close()
    await asking
    await _ends(world, AT_ONCE_SECONDS)
    await world.restart()
    assert sum("Bo is out Mon July 15" in message.shown for message in world.private("Bo")) == 1


async def test_a_database_that_somebody_else_holds_is_not_waited_for_longer_than_ten_seconds(world: World) -> None:
    database = sqlite3.connect(world.folder / "convener.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    asking = asyncio.ensure_future(world.types("Bo", "#tech", "/ooo July 15-17"))
    # Long enough for the command to be in hand; if it is not, it is refused, and nothing is shown by that.
    await asyncio.sleep(0.3)
    await world.stop()
    await asking
    assert world.process.exit_code == 0
    database.rollback()
    database.close()
    await world.restart()
    await world.types("Bo", "#tech", "/ooo July 15-17")
    (listed,) = await world.types("Bo", "#tech", "/ooo list")
    assert listed.shown.count("Bo is out") == 1


async def test_a_second_signal_hurries_nothing(world: World) -> None:
    world.faults.slow("chat.postMessage")
    await world.at("2019-07-08 09:00")
    world.process.terminate()
    await _told_to_stop(world)
    world.process.terminate()
    world.slack.slowness.catch_up()
    await _ends(world, AT_ONCE_SECONDS)
    await world.restart()
    await world.at("2019-07-08 09:05")
    assert (_count(world, DRAFT), _files(world)) == (1, 1)


async def test_a_connection_that_is_silent_does_not_hold_up_the_end(world: World) -> None:
    world.slack.sockets.go_silent()
    world.process.terminate()
    await _ends(world, AT_ONCE_SECONDS)


@pytest.mark.parametrize("method", ["auth.test", "users.list", "conversations.list", "apps.connections.open"])
async def test_a_start_that_slack_keeps_waiting_ends_at_once(world: World, method: str) -> None:
    await world.kill()
    world.faults.slow(method)
    await world.restart()
    world.process.terminate()
    await _ends(world, AT_ONCE_SECONDS)
    await world.restart()
    await world.at("2019-07-08 09:05")
    assert (_count(world, DRAFT), _files(world)) == (1, 1)


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
async def test_a_start_that_tries_again_and_again_ends_at_once(world: World, method: str) -> None:
    await world.kill()
    world.faults.answer(method, 429, retry_after=600)
    restarting = asyncio.ensure_future(world.restart())
    async with asyncio.timeout(LIMIT_SECONDS):
        while world.faults.unused:
            await asyncio.sleep(0.05)
    world.process.terminate()
    await _ends(world, AT_ONCE_SECONDS)
    await restarting
