"""The running bot by the host's own clock: the alarm clock wakes it, newcomers become known, it stops cleanly."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli import THIS_BOT
from bot.clock import SystemClock
from bot.manifest import manifest
from bot.settings.settings import load
from bot.work.alarm import Alarm
from bot.work.joining import Workspace, identify, keep_looking
from bot.work.slack_app import web_client
from meetings.posting import Post, PostKind
from playground import World
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.server import BOT_TOKEN, LocalSlack
from playground.slack.state import User
from posts.sending.delivery import Slack
from posts.sending.sender import Sender
from posts.slack import messages
from storage import outbox
from storage.engine import Storage
from storage.records import people

TEAM = Path(__file__).parent.parent / "stories/team.toml"
PATIENCE_SECONDS = 10


@dataclass(frozen=True)
class Joined:
    """A bot that has joined a local Slack, by the host's clock."""

    slack: LocalSlack
    changes: Changes
    storage: Storage
    workspace: Workspace
    sender: Sender

    @property
    def key(self) -> str:
        return self.sender.workspace


@pytest.fixture
async def joined(tmp_path: Path) -> AsyncIterator[Joined]:
    changes, clock = Changes(), SystemClock()
    slack = LocalSlack(read_settings(TEAM), manifest(), Clock(clock.now(), changes), changes)
    await slack.start()
    storage = Storage(tmp_path / "convener.db")
    await storage.open()
    client = web_client(BOT_TOKEN, slack.api_url)
    identity = await identify(client)
    chosen = load(TEAM)
    workspace = Workspace(storage, client, chosen, identity, clock.now)
    users = slack.workspace.users
    del users[next(user.id for user in users.values() if user.display_name == "Ada")]
    await workspace.join()
    bot = Slack(client, str(identity.bot_user_id))
    yield Joined(slack, changes, storage, workspace, Sender(storage, str(identity.team_id), chosen.file.layouts(), bot))
    await storage.close()
    await slack.stop()


async def test_the_alarm_clock_wakes_at_the_due_instant_without_anybody_ringing(joined: Joined) -> None:
    clock = SystemClock()
    post = Post(
        PostKind.LINE,
        next(channel.id for channel in joined.slack.workspace.channels.values() if channel.name == "tech"),
        clock.now() + timedelta(seconds=0.3),
        subject="in a moment",
        content={"message": messages.line("It is time.")},
    )
    await joined.storage.write(lambda tx: outbox.owe(tx, joined.key, post))
    alarm = Alarm(joined.sender, clock, asyncio.Event())
    bell = asyncio.ensure_future(alarm.answer_the_bell())
    alarm.start()
    said = await joined.changes.until(lambda: _said(joined, "It is time."), PATIENCE_SECONDS)
    await alarm.finish()
    bell.cancel()
    assert said


async def test_the_alarm_clock_finishes_what_it_has_begun(joined: Joined, tmp_path: Path) -> None:
    alarm = Alarm(joined.sender, SystemClock(), asyncio.Event())
    database = sqlite3.connect(tmp_path / "convener.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    begun = asyncio.ensure_future(alarm.run_due(SystemClock().now()))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(0.2, database.rollback)
    await alarm.finish()
    assert begun.done()
    database.close()


async def test_somebody_who_joined_after_the_start_is_known_once_they_type(joined: Joined) -> None:
    assert await _account_of(joined, "Ada") is None
    joined.slack.workspace.users["U0NEWADA"] = User("U0NEWADA", "ada", "Ada")
    stranger = asyncio.Event()
    looking = asyncio.ensure_future(keep_looking(joined.workspace, stranger))
    stranger.set()
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await _account_of(joined, "Ada") is None:
            await asyncio.sleep(0)
    looking.cancel()
    assert await _account_of(joined, "Ada") == "U0NEWADA"


async def test_sigterm_ends_the_bot_with_success_and_the_next_start_goes_on() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.types("Bo", "#tech", "/ooo July 15-17")
        await world.stop()
        assert world.process.exit_code == 0
        assert "Traceback" not in world.process.log.read_text()
        await world.restart()
        (answer,) = await world.types("Bo", "#tech", "/ooo list")
        assert "#1 Bo is out Mon July 15 - Wed July 17" in answer.shown


async def test_a_database_that_cannot_be_opened_ends_the_bot_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "convener.db").write_text("This is a letter, not a database." * 100)
    async with World(THIS_BOT, manifest(), TEAM) as world:
        world.process.environment = {**world.process.environment, "CONVENER_DATABASE": str(tmp_path / "convener.db")}
        with pytest.raises(Exception, match="exit code 2"):
            await world.at("2019-07-08 08:00")
        last = world.process.log.read_text().splitlines()[-1]
        said = f"convener: CONVENER_DATABASE = {tmp_path}/convener.db: file is not a database"
        assert last == f"{said}; `convener restore FILE` takes a backup back"


async def test_a_refused_token_ends_the_bot_with_one_line() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        world.process.environment = {**world.process.environment, "SLACK_BOT_TOKEN": "xoxb-somebody-else"}
        with pytest.raises(Exception, match="exit code 2"):
            await world.at("2019-07-08 08:00")
        log = world.process.log.read_text()
        assert log.splitlines()[-1] == (
            "convener: SLACK_BOT_TOKEN: Slack answers invalid_auth; copy the bot token anew from"
            " *OAuth & Permissions* of the app"
        )
        assert "xoxb-somebody-else" not in log


def _said(joined: Joined, text: str) -> bool:
    return any(message.text == text for message in joined.slack.workspace.messages)


async def _account_of(joined: Joined, name: str) -> str | None:
    roster = await joined.storage.read(lambda tx: people.roster(tx, joined.key))
    person = roster.exactly(name)
    return person.slack if person else None
