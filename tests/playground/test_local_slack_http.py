"""The local Slack and a bot connected by HTTP: signed requests, their answers, their retries."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from playground import World
from playground.changes import Changes
from playground.clock import Clock
from playground.settings import read_settings
from playground.slack.asking.controls import find_button
from playground.slack.delivery import envelopes
from playground.slack.delivery.signed import SIGNING_SECRET
from playground.slack.server import LocalSlack
from playground.slack.state import User
from playground.slack.workspace import Content


@dataclass
class Server:
    """A bot's server: what arrived, and what to answer."""

    answers: list[web.Response] = field(default_factory=list)
    heard: list[tuple[dict[str, str], str]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        body = await request.text()
        headers = {key.lower(): value for key, value in request.headers.items()}
        assert SignatureVerifier(SIGNING_SECRET).is_valid_request(body, headers)
        self.heard.append((headers, body))
        return self.answers.pop(0) if self.answers else web.Response()

    def form(self, place: int = -1) -> dict[str, str]:
        return {key: value[0] for key, value in parse_qs(self.heard[place][1], keep_blank_values=True).items()}


@pytest.fixture
async def slack(team: Path, manifest: dict[str, Any]) -> AsyncIterator[LocalSlack]:
    changes = Changes()
    clock = Clock(datetime(2019, 7, 8, 13, 55, tzinfo=UTC), changes)
    local = LocalSlack(read_settings(team), manifest, clock, changes, http=True)
    await local.start()
    yield local
    await local.stop()


@pytest.fixture
async def server(slack: LocalSlack) -> AsyncIterator[Server]:
    serving = Server()
    application = web.Application()
    application.add_routes([web.post("/slack/events", serving.take)])
    runner = web.AppRunner(application)
    await runner.setup()
    assert slack.signed is not None
    host, _, port = slack.signed.listen.partition(":")
    await web.TCPSite(runner, host, int(port)).start()
    yield serving
    await runner.cleanup()


async def type_it(slack: LocalSlack, user: User, tech: str, text: str) -> list[str]:
    before = len(slack.workspace.messages)
    await slack.commands.type(user, slack.workspace.channels[tech], text)
    return [message.shown for message in slack.workspace.messages[before:]]


async def test_a_command_is_a_signed_form_and_its_answer_is_shown(
    server: Server, slack: LocalSlack, mat: User, tech: str
) -> None:
    server.answers = [web.json_response({"text": "noted"}), web.Response(text="noted as text")]
    assert await type_it(slack, mat, tech, "/note the payload= & more") == ["noted"]
    assert await type_it(slack, mat, tech, "/note") == ["noted as text"]
    headers, _ = server.heard[0]
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    form = server.form(0)
    assert (form["command"], form["text"], form["user_id"]) == ("/note", "the payload= &amp; more", "U0MAT")
    assert server.form(1)["text"] == ""


@pytest.mark.parametrize(
    ("answer", "error"),
    [(web.Response(status=401), "http_client_error"), (web.Response(status=500), "http_service_error")],
)
async def test_an_answer_that_is_not_200_is_an_error(
    server: Server, slack: LocalSlack, *, mat: User, tech: str, answer: web.Response, error: str
) -> None:
    server.answers = [answer]
    assert await type_it(slack, mat, tech, "/note a") == [f'/note failed with the error "{error}"']


async def test_without_a_server_the_command_cannot_be_dispatched(slack: LocalSlack, mat: User, tech: str) -> None:
    assert await type_it(slack, mat, tech, "/note a") == ['/note failed with the error "dispatch_failed"']


async def test_a_press_is_a_form_with_one_field(server: Server, slack: LocalSlack, mat: User, tech: str) -> None:
    label = {"type": "plain_text", "text": "Undo"}
    blocks = [{"type": "actions", "elements": [{"type": "button", "text": label}]}]
    slack.workspace.post(tech, "bot", "U0CONVENER", Content(text="x", blocks=blocks))
    await slack.actions.press(mat, find_button(slack.workspace, mat, "Undo"))
    assert set(server.form()) == {"payload"}
    assert json.loads(server.form()["payload"])["type"] == "block_actions"


async def test_an_event_is_json_and_is_sent_again_until_it_is_acknowledged(
    server: Server, slack: LocalSlack, mat: User, tech: str
) -> None:
    server.answers = [web.Response(status=500)]
    slack.workspace.post(tech, "person", mat.id, Content(text="<@U0CONVENER> hello"))
    await slack.events.settled()
    (first, body), (second, again) = server.heard
    assert first["content-type"] == "application/json"
    assert json.loads(body) == json.loads(again)
    assert "x-slack-retry-num" not in first
    assert (second["x-slack-retry-num"], second["x-slack-retry-reason"]) == ("1", "http_error")
    assert slack.events.next_retry is None


async def test_an_event_is_not_sent_again_where_the_bot_asks_not_to(
    server: Server, slack: LocalSlack, mat: User, tech: str
) -> None:
    server.answers = [web.Response(status=500, headers={"X-Slack-No-Retry": "1"})]
    slack.workspace.post(tech, "person", mat.id, Content(text="<@U0CONVENER> hello"))
    await slack.events.settled()
    assert len(server.heard) == 1
    assert slack.events.next_retry is None


async def test_no_answer_in_time_is_a_timeout(
    slack: LocalSlack, mat: User, tech: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelopes, "ANSWER_SECONDS", 0.05)
    assert slack.signed is not None
    host, _, port = slack.signed.listen.partition(":")
    silent = await asyncio.start_server(lambda _reader, _writer: None, host, int(port))
    async with silent:
        assert await type_it(slack, mat, tech, "/note a") == ['/note failed with the error "operation_timeout"']


async def test_a_bot_connected_by_http_lives_in_the_same_world(
    bot: list[str], manifest: dict[str, Any], team: Path
) -> None:
    async with World([*bot, "--socket"], manifest, team, http=True) as world:
        await world.at("2019-07-08 08:55")
        assert world.process.command[-1] == "--http"
        assert "SLACK_APP_TOKEN" not in world.process.environment
        assert world.calls("apps.connections.open") == []
        await world.types("Mat", "#tech", "/note tea")
        assert [answer.shown for answer in await world.presses("Mat", "Undo")] == ["Undone: tea"]
        await world.types("Mat", "private", "hello")
        assert world.private("Mat")[-1].shown == "You told me: hello"
        world.faults.kill_before_answer()
        (lost,) = await world.types("Mat", "#tech", "/note coffee")
        assert lost.shown == '/note failed with the error "operation_timeout"'
        await world.restart()
        assert [message.shown for message in world.channel("#tech")] == ["tea", "coffee"]
