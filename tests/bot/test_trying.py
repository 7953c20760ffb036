"""How long the start waits between attempts to reach Slack."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest

from bot.manifest import manifest
from bot.work.slack_app import web_client
from bot.work.trying import until_it_works
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.server import BOT_TOKEN, LocalSlack
from playground.world import LONG_AGO

TEAM = Path(__file__).parent.parent / "stories/team.toml"


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses, which take no time."""
    paused: list[float] = []

    async def note(seconds: float) -> None:
        paused.append(seconds)

    monkeypatch.setattr("bot.work.trying.asyncio.sleep", note)
    return paused


async def test_while_the_network_is_away_it_is_tried_every_five_seconds(pauses: list[float]) -> None:
    tries = iter(range(6))

    async def attempt() -> str:
        if next(tries) < 5:
            raise aiohttp.ClientConnectionError
        return "there"

    assert await until_it_works(attempt) == "there"
    assert pauses == [1, 2, 4, 5, 5]


async def test_while_slack_refuses_it_is_asked_ever_more_seldom_and_as_seldom_as_it_asks_for(
    pauses: list[float],
) -> None:
    changes = Changes()
    slack = LocalSlack(read_settings(TEAM), manifest(), Clock(LONG_AGO, changes), changes)
    await asyncio.wait_for(slack.start(), 5)
    client = web_client(BOT_TOKEN, slack.api_url)
    slack.faults.answer("auth.test", 503, times=8)
    slack.faults.answer("auth.test", 429, retry_after=45)
    slack.faults.garble("auth.test")
    assert (await until_it_works(client.auth_test))["ok"]
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 45, 5]
    await slack.stop()
