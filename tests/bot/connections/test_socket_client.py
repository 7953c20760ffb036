"""The client of Socket Mode: nobody is unheard for long, whatever becomes of its connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.connections import socket_client
from bot.connections.socket_client import SocketClient
from bot.manifest import manifest
from bot.work.slack_app import web_client
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.server import APP_TOKEN, BOT_TOKEN, LocalSlack

TEAM = Path(__file__).parents[2] / "stories/team.toml"
LIMIT_SECONDS = 5


@dataclass
class Connected:
    """A local Slack, and a client that answers everything."""

    slack: LocalSlack
    client: SocketClient
    heard: list[str] = field(default_factory=list)

    async def typed(self) -> str:
        """What Bo sees after a command."""
        user = self.slack.workspace.find_user("Bo")
        channel = self.slack.workspace.find_channel("#tech")
        assert user
        assert channel
        await self.slack.commands.type(user, channel, "/ooo list")
        return self.slack.workspace.messages[-1].shown


@pytest.fixture
async def connected() -> AsyncIterator[Connected]:
    changes = Changes()
    slack = LocalSlack(read_settings(TEAM), manifest(), Clock(datetime(2019, 7, 8, 13, tzinfo=UTC), changes), changes)
    await slack.start()
    web = web_client(BOT_TOKEN, slack.api_url)

    async def address() -> str:
        return str((await web.apps_connections_open(app_token=APP_TOKEN))["url"])

    client = SocketClient(address, APP_TOKEN, web_client=web)
    connection = Connected(slack, client)

    async def answer(speaking: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        connection.heard.append(request.type)
        await speaking.send_socket_mode_response(SocketModeResponse(request.envelope_id, {"text": "heard"}))

    client.socket_mode_request_listeners.append(answer)
    await client.connect()
    yield connection
    await client.close()  # type: ignore[no-untyped-call]
    await slack.stop()


async def test_a_connection_that_goes_silent_is_replaced_within_the_limit(connected: Connected) -> None:
    connected.slack.sockets.go_silent()
    assert "operation_timeout" in await connected.typed()
    assert await connected.slack.sockets.reconnected(LIMIT_SECONDS)
    assert await connected.typed() == "heard"


async def test_a_connection_that_is_merely_quiet_is_kept(connected: Connected, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_client, "PING_SECONDS", 0.05)
    # The ping that it waits for by now takes a second.
    connected.slack.sockets.drop()
    assert await connected.slack.sockets.reconnected(LIMIT_SECONDS)
    session = connected.client.current_session
    # Four times as long as a silent one would be borne.
    await asyncio.sleep(4 * 0.05 * socket_client.MOST_UNANSWERED)
    assert connected.client.current_session is session
    assert await connected.typed() == "heard"


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "too_many_websockets", "link_disabled"])
async def test_whatever_reason_slack_has_the_next_connection_is_there_at_once(
    connected: Connected, reason: str
) -> None:
    await connected.slack.sockets.disconnect(reason)
    assert await connected.slack.sockets.reconnected(LIMIT_SECONDS)
    assert await connected.typed() == "heard"


async def test_a_dropped_connection_is_replaced_at_once(connected: Connected) -> None:
    connected.slack.sockets.drop()
    assert await connected.slack.sockets.reconnected(LIMIT_SECONDS)
    assert await connected.typed() == "heard"


async def test_an_address_that_does_not_open_is_not_tried_twice(
    connected: Connected, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_client, "FIRST_PAUSE_SECONDS", 0.01)
    asked = len(connected.slack.requests)
    tickets = connected.slack.sockets.ticket
    refused = iter(["forged", "forged"])
    monkeypatch.setattr(connected.slack.sockets, "ticket", lambda: next(refused, None) or tickets())
    connected.slack.sockets.drop()
    assert await connected.slack.sockets.reconnected(LIMIT_SECONDS)
    assert await connected.typed() == "heard"
    assert len(connected.slack.requests) - asked == 3


async def test_asked_to_connect_anew_it_opens_the_next_connection_before_it_leaves_the_last(
    connected: Connected,
) -> None:
    first = connected.client.current_session
    connected.slack.faults.slow("apps.connections.open")
    await connected.slack.sockets.disconnect("warning")
    async with asyncio.timeout(LIMIT_SECONDS):
        while not connected.slack.slowness.holding:
            await asyncio.sleep(0)
    assert await connected.typed() == "heard"
    assert first is not None
    assert not first.closed
    connected.slack.slowness.catch_up()
    assert await connected.slack.sockets.reconnected(LIMIT_SECONDS)
    async with asyncio.timeout(LIMIT_SECONDS):
        while not first.closed:
            await asyncio.sleep(0)
    assert await connected.typed() == "heard"
    assert connected.heard == ["slash_commands"] * 2
