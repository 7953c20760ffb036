"""The bot as a process behind signed HTTP: the same handlers, a start that says what is missing, an orderly end."""

from __future__ import annotations

import asyncio
import signal
import socket
import sqlite3
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World
from playground.slack.delivery.signed import SIGNING_SECRET
from playground.slack.workspace import TEAM_ID

TEAM = Path(__file__).parent.parent.parent / "stories/team.toml"
PATIENCE_SECONDS = 15


@dataclass(frozen=True)
class HttpBot:
    """The bot, and the address at which it listens."""

    world: World
    session: aiohttp.ClientSession
    address: str

    async def start(self) -> None:
        """Start the process, and wait for nothing."""
        self.world.started = True
        self.world.clock.tick()
        await self.world.process.start()

    async def health(self) -> int:
        """The status at /health; 0 where nobody listens."""
        try:
            async with self.session.get(f"{self.address}/health") as response:
                return response.status
        except aiohttp.ClientError:
            return 0

    async def until_health(self, wanted: int) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while await self.health() != wanted:
                assert self.world.process.alive, self.world.log()
                await asyncio.sleep(0.02)

    async def types(self, text: str, **fields: str) -> tuple[int, str]:
        """What Slack is answered to this command of Bo's."""
        bo = self.world.user("Bo")
        command, _, rest = text.partition(" ")
        sent = {
            "team_id": TEAM_ID,
            "channel_id": "C0TECH",
            "channel_name": "tech",
            "user_id": bo.id,
            "user_name": bo.name,
            "command": command,
            "text": rest,
            "response_url": f"{self.world.slack.address}/commands/x",
            "trigger_id": f"{time.monotonic_ns()}.1.2",
        }
        body = urlencode(sent | fields).encode()
        timestamp = str(int(time.time()))
        signature = SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=timestamp, body=body) or ""
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature,
        }
        async with self.session.post(f"{self.address}/slack/events", data=body, headers=headers) as response:
            return response.status, await response.text()


@pytest.fixture
async def bot() -> AsyncIterator[HttpBot]:
    async with World(THIS_BOT, manifest(), TEAM, http=True) as world, aiohttp.ClientSession() as session:
        assert world.slack.signed is not None
        yield HttpBot(world, session, f"http://{world.slack.signed.listen}")


async def test_commands_are_answered_as_by_socket_mode(bot: HttpBot) -> None:
    await bot.start()
    await bot.until_health(200)
    status, text = await bot.types("/ooo January 15-17", channel_name="payload-team")
    assert status == 200
    assert "Bo is out Tue Jan 15 - Thu Jan 17" in text
    status, text = await bot.types("/announce payload", user_name="payload")
    assert status == 200
    assert "payload" in text
    _, text = await bot.types("/announce list")
    assert "payload" in text


async def test_health_is_503_until_the_workspace_is_joined(bot: HttpBot) -> None:
    bot.world.faults.answer("auth.test", "503")
    await bot.start()
    await bot.until_health(503)
    assert (await bot.types("/ooo list"))[0] == 503
    await bot.until_health(200)
    assert (await bot.types("/ooo list"))[0] == 200


async def test_sigterm_lets_what_was_begun_be_answered(bot: HttpBot) -> None:
    await bot.start()
    await bot.until_health(200)
    database = sqlite3.connect(bot.world.folder / "convener.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    asking = asyncio.ensure_future(bot.types("/ooo January 15-17"))
    # By the time a later request is answered it is in hand, and the database lets nobody write meanwhile.
    for _ in range(3):
        assert await bot.health() == 200
    bot.world.process.expected_to_end = True
    bot.world.process._signal(signal.SIGTERM)
    await bot.until_health(503)
    database.rollback()
    database.close()
    status, text = await asking
    assert status == 200
    assert "Bo is out" in text
    await bot.world.process.ended()
    assert bot.world.process.exit_code == 0
    assert "Traceback" not in bot.world.process.log.read_text()


async def test_an_address_that_is_taken_ends_the_start_with_one_line(bot: HttpBot) -> None:
    with socket.create_server(("127.0.0.1", int(bot.address.rpartition(":")[2]))):
        bot.world.process.expected_to_end = True
        await bot.start()
        await bot.world.process.ended()
    assert bot.world.process.exit_code == 2
    (line,) = bot.world.process.log.read_text().splitlines()
    assert line.startswith("convener: cannot listen on 127.0.0.1:")
