"""A local Slack, and the tiny bot in a world of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from playground import World
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.server import APP_TOKEN, BOT_TOKEN, LocalSlack
from playground.slack.state import User
from playground.story.run import Outcome, play
from playground.story.transcript import Transcript

TEAM = """
[[people]]
name = "Mat"
slack = "U0MAT"
[[people]]
name = "TimT"
[[people]]
name = "Marco Mambelli"
aliases = ["Marco"]
[[series]]
key = "tech"
channel = "#tech"
zone = "America/Chicago"
[[playground.users]]
name = "Guest Gail"
[[playground.user_groups]]
handle = "triage"
id = "S0TRIAGE"
members = ["Mat"]
[[playground.user_groups]]
handle = "old"
disabled = true
[[playground.topics]]
channel = "#tech"
topic = "Q & A <here>"
"""
WORDS = (
    "note", "remind", "upload", "late", "silent", "slow", "shout", "broken", "die", "nobody", "vote", "place", "attend",
)  # fmt: skip
SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "channels:write.topic",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "im:history",
    "im:write",
    "usergroups:read",
    "usergroups:write",
    "users:read",
)


@dataclass
class Listener:
    """What arrived over the socket, and what to answer to it: None is no answer at all."""

    answer: dict[str, Any] | None = field(default_factory=dict)
    requests: list[SocketModeRequest] = field(default_factory=list)

    async def take(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.requests.append(request)
        if self.answer is not None:
            answer = SocketModeResponse(envelope_id=request.envelope_id, payload=self.answer or None)
            await client.send_socket_mode_response(answer)


Perform = Callable[[str], Any]


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def manifest() -> dict[str, Any]:
    return {
        "display_information": {"name": "Convener"},
        "features": {
            "bot_user": {"display_name": "Convener"},
            "shortcuts": [
                {"name": "Make action item", "type": "message", "callback_id": "make_item", "description": "x"},
                {"name": "Anywhere", "type": "global", "callback_id": "anywhere", "description": "x"},
            ],
            "slash_commands": [{"command": f"/{word}", "should_escape": True} for word in WORDS],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": ["app_mention", "message.im"]},
            "interactivity": {"is_enabled": True},
            "socket_mode_enabled": True,
        },
    }


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.toml"
    path.write_text(TEAM, encoding="utf-8")
    return path


@pytest.fixture
async def slack(team: Path, manifest: dict[str, Any]) -> AsyncIterator[LocalSlack]:
    changes = Changes()
    clock = Clock(datetime(2019, 7, 8, 13, 55, tzinfo=UTC), changes)
    local = LocalSlack(read_settings(team), manifest, clock, changes)
    await local.start()
    yield local
    await local.stop()


@pytest.fixture
def client(slack: LocalSlack) -> AsyncWebClient:
    return AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, timeout=5)


@pytest.fixture
def tech(slack: LocalSlack) -> str:
    """The id of #tech."""
    channel = slack.workspace.find_channel("#tech")
    assert channel is not None
    return channel.id


@pytest.fixture
def bot() -> list[str]:
    return [sys.executable, "-m", "tests.playground.tiny_bot"]


@pytest.fixture
async def world(bot: list[str], manifest: dict[str, Any], team: Path) -> AsyncIterator[World]:
    async with World(bot, manifest, team) as opened:
        await opened.at("2019-07-08 08:55")
        yield opened


@pytest.fixture
def no_bots_left() -> Iterator[None]:
    """After the test, no process of the tiny bot is a child of this one."""
    yield
    me = Path("/proc/self/task")
    if not me.exists():
        return
    children = [child for task in me.iterdir() for child in (task / "children").read_text().split()]
    commands = [Path(f"/proc/{child}/cmdline").read_bytes() for child in children]
    assert not [command for command in commands if b"tiny_bot" in command]


@pytest.fixture
async def listener(slack: LocalSlack) -> AsyncIterator[Listener]:
    heard = Listener()
    client = SocketModeClient(app_token=APP_TOKEN, web_client=AsyncWebClient(base_url=slack.api_url))
    client.socket_mode_request_listeners.append(heard.take)
    await client.connect()  # type: ignore[no-untyped-call]
    yield heard
    client.auto_reconnect_enabled = False
    await client.close()  # type: ignore[no-untyped-call]


@pytest.fixture
def mat(slack: LocalSlack) -> User:
    return slack.workspace.users["U0MAT"]


@pytest.fixture
def perform(bot: list[str], manifest: dict[str, Any], team: Path) -> Perform:
    """Play the lines of a story; its outcome and its transcript."""

    async def play_lines(lines: str) -> tuple[Outcome, str]:
        path = team.with_name("my.story")
        path.write_text(lines, encoding="utf-8")
        printed = io.StringIO()
        out = Transcript(Console(file=printed, width=100, highlight=False))
        return await play(path, bot, manifest, out=out), printed.getvalue()

    return play_lines
