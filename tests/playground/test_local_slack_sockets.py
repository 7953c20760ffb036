"""Socket Mode, commands and buttons of the local Slack, through Slack's own Socket Mode client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from playground import PlaygroundError
from playground.slack.asking.controls import find_button, find_menu
from playground.slack.delivery import envelopes
from playground.slack.server import APP_TOKEN, LocalSlack
from playground.slack.state import Message, User
from tests.playground.conftest import Listener

Typing = Callable[..., Any]


@pytest.fixture
def types(slack: LocalSlack, mat: User, tech: str) -> Typing:
    """Mat types in #tech, and what he sees then."""

    async def type_it(text: str, deliveries: int = 1) -> list[str]:
        before = len(slack.workspace.messages)
        channel = slack.workspace.channels[tech]
        for _ in range(deliveries - 1):
            slack.faults.deliver_twice()
        await slack.commands.type(mat, channel, text)
        return [message.shown for message in slack.workspace.messages[before:]]

    return type_it


def with_button(value: str = "7") -> list[dict[str, Any]]:
    label = {"type": "plain_text", "text": "Undo"}
    button = {"type": "button", "action_id": "undo", "value": value, "text": label}
    return [{"type": "actions", "block_id": "row", "elements": [button]}]


async def test_a_command_carries_every_documented_field(listener: Listener, types: Typing, tech: str) -> None:
    await types("/note  hello there ")
    (request,) = listener.requests
    payload = request.payload
    assert request.type == "slash_commands"
    assert request.accepts_response_payload
    assert {key: payload[key] for key in ("command", "text", "channel_id", "channel_name", "user_id")} == {
        "command": "/note",
        "text": "hello there",
        "channel_id": tech,
        "channel_name": "tech",
        "user_id": "U0MAT",
    }
    documented = "token team_id team_domain user_name response_url trigger_id api_app_id is_enterprise_install"
    assert all(isinstance(payload[key], str) for key in documented.split())


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("buy <!channel> & tea", "buy &lt;!channel&gt; &amp; tea"),
        ("@channel and @here", "<!channel> and <!here>"),
        ("ask @Mat, not @Matt", "ask <@U0MAT|mat>, not @Matt"),
        ("see #tech or #technology", "see <#{tech}|tech> or #technology"),
        ("(https://example.org/?a=1&b=2).", "(<https://example.org/?a=1&amp;b=2>)."),
        ("https://example.org/@Mat mat@Mat", "<https://example.org/@Mat> mat@Mat"),
    ],
)
async def test_typed_text_is_escaped(listener: Listener, types: Typing, tech: str, typed: str, sent: str) -> None:
    await types(f"/note {typed}")
    assert listener.requests[0].payload["text"] == sent.replace("{tech}", tech)


async def test_the_longest_name_is_the_one_meant(listener: Listener, types: Typing) -> None:
    await types("/note @Marco Mambelli is out")
    assert "|marco.mambelli> is out" in listener.requests[0].payload["text"]


async def test_the_answer_is_seen_by_the_typist_alone_unless_it_says_otherwise(
    listener: Listener, types: Typing, slack: LocalSlack, tech: str
) -> None:
    listener.answer = {"text": "noted"}
    assert await types("/note a") == ["noted"]
    assert slack.workspace.history(tech) == []
    listener.answer = {"text": "noted by all", "response_type": "in_channel"}
    await types("/note b")
    assert [message.shown for message in slack.workspace.history(tech)] == ["noted by all"]


async def test_an_answer_beyond_slacks_limits_is_an_error_for_the_typist(listener: Listener, types: Typing) -> None:
    text = {"type": "plain_text", "text": "x" * 3001}
    listener.answer = {"blocks": [{"type": "section", "text": text}]}
    (seen,) = await types("/note a")
    assert seen.startswith('/note failed with the error "invalid_blocks; must be less than 3001 characters')


async def test_no_answer_in_time_is_a_timeout(
    listener: Listener, types: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert envelopes.ANSWER_SECONDS == 3.0
    monkeypatch.setattr(envelopes, "ANSWER_SECONDS", 0.05)
    listener.answer = None
    assert await types("/note a") == ['/note failed with the error "operation_timeout"']


async def test_without_a_connection_the_command_cannot_be_dispatched(types: Typing) -> None:
    assert await types("/note a") == ['/note failed with the error "dispatch_failed"']


async def test_a_command_outside_the_manifest_is_not_sent(listener: Listener, types: Typing) -> None:
    assert await types("/dance a") == ["/dance is not a valid command."]
    assert listener.requests == []


async def test_a_repeated_delivery_has_the_same_trigger_and_another_envelope(
    listener: Listener, types: Typing, slack: LocalSlack
) -> None:
    listener.answer = {"text": "noted"}
    assert await types("/note a", deliveries=2) == ["noted", "noted"]
    first, second = listener.requests
    assert first.payload["trigger_id"] == second.payload["trigger_id"]
    assert first.envelope_id != second.envelope_id
    assert [message.repeat for message in slack.workspace.messages] == [False, True]


async def test_a_ticket_opens_one_connection(slack: LocalSlack) -> None:
    url = AsyncWebClient(base_url=slack.api_url)
    opened = await url.apps_connections_open(app_token=APP_TOKEN)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(opened["url"]) as socket:
            assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(opened["url"])


async def test_each_payload_goes_to_one_connection_only(listener: Listener, types: Typing, slack: LocalSlack) -> None:
    other = Listener()
    second = SocketModeClient(app_token=APP_TOKEN, web_client=AsyncWebClient(base_url=slack.api_url))
    second.socket_mode_request_listeners.append(other.take)
    await second.connect()  # type: ignore[no-untyped-call]
    await types("/note a")
    second.auto_reconnect_enabled = False
    await second.close()  # type: ignore[no-untyped-call]
    assert len(listener.requests) + len(other.requests) == 1


async def press(slack: LocalSlack, user: User, label: str, containing: str | None = None) -> Message:
    button = find_button(slack.workspace, user, label, containing)
    await slack.actions.press(user, button)
    return button.message


async def test_a_press_on_a_public_message_carries_the_message(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    post = await client.chat_postMessage(channel=tech, text="x", blocks=with_button())
    await press(slack, mat, "Undo")
    (request,) = listener.requests
    payload = request.payload
    assert (request.type, payload["type"]) == ("interactive", "block_actions")
    assert payload["container"] == {
        "type": "message",
        "message_ts": post["ts"],
        "channel_id": tech,
        "is_ephemeral": False,
    }
    assert payload["message"]["ts"] == post["ts"]
    action = payload["actions"][0]
    assert (action["type"], action["action_id"], action["block_id"]) == ("button", "undo", "row")
    assert (action["value"], action["text"]["text"]) == ("7", "Undo")
    assert payload["user"]["id"] == "U0MAT"
    assert payload["trigger_id"]


async def test_a_press_on_a_private_message_does_not_and_can_replace_it(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    await client.chat_postEphemeral(channel=tech, user=mat.id, text="x", blocks=with_button())
    message = await press(slack, mat, "Undo")
    payload = listener.requests[0].payload
    assert payload["container"]["is_ephemeral"] is True
    assert "message" not in payload
    webhook = AsyncWebhookClient(payload["response_url"])
    await webhook.send(text="Undone", replace_original=True)
    changed = slack.workspace.by_number(message.number)
    assert changed is not None
    assert changed.shown == "Undone"
    await webhook.send(delete_original=True)
    assert slack.workspace.by_number(message.number) is None


async def test_a_press_finds_the_newest_message_that_this_person_sees(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    text = {"type": "section", "text": {"type": "plain_text", "text": "the older one"}}
    await client.chat_postMessage(channel=tech, text="x", blocks=[text, *with_button("1")])
    await client.chat_postMessage(channel=tech, text="x", blocks=with_button("2"))
    await client.chat_postEphemeral(channel=tech, user=BOT_READER, text="x", blocks=with_button("3"))
    await press(slack, mat, "Undo")
    await press(slack, mat, "Undo", "the  older")
    values = [request.payload["actions"][0]["value"] for request in listener.requests]
    assert values == ["2", "1"]
    with pytest.raises(PlaygroundError, match=r"Mat sees no button \[Redo\]; there is \[Undo\]"):
        await press(slack, mat, "Redo")


async def test_a_pick_carries_the_option_and_the_state_of_the_message(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    a, b = ({"text": {"type": "plain_text", "text": text}, "value": text.lower()} for text in "AB")
    menu = {"type": "static_select", "placeholder": {"type": "plain_text", "text": "Where?"}, "options": [a, b]}
    elements = [menu | {"action_id": "where"}, menu | {"action_id": "other", "initial_option": a}]
    post = await client.chat_postMessage(channel=tech, text="x", blocks=[{"type": "actions", "elements": elements}])
    assert slack.workspace.history(tech)[-1].shown == "{Where?: A | B} {Where?: ✓ A | B}"
    menu_found = find_menu(slack.workspace, mat, "Where?")
    await slack.actions.pick(mat, menu_found, b)
    payload = listener.requests[0].payload
    (action,) = payload["actions"]
    assert (action["type"], action["action_id"], action["selected_option"]) == ("static_select", "where", b)
    assert payload["message"]["ts"] == post["ts"]
    assert payload["state"]["values"][action["block_id"]] == {
        "where": {"type": "static_select", "selected_option": b},
        "other": {"type": "static_select", "selected_option": a},
    }


BOT_READER = "U0CONVENER"


async def test_the_text_of_an_answer_to_a_press_is_shown_to_nobody(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    await client.chat_postMessage(channel=tech, text="x", blocks=with_button())
    listener.answer = {"text": "undone"}
    await press(slack, mat, "Undo")
    assert len(slack.workspace.messages) == 1
    assert "shows nothing" in slack.workspace.journal[-1].text


async def test_a_press_nobody_answers_is_an_error(
    slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    await client.chat_postMessage(channel=tech, text="x", blocks=with_button())
    await press(slack, mat, "Undo")
    assert slack.workspace.messages[-1].shown == '[Undo] failed with the error "dispatch_failed"'


async def test_a_press_not_answered_in_time_is_an_error(
    listener: Listener,
    slack: LocalSlack,
    *,
    client: AsyncWebClient,
    mat: User,
    tech: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(envelopes, "ANSWER_SECONDS", 0.05)
    await client.chat_postMessage(channel=tech, text="x", blocks=with_button())
    listener.answer = None
    await press(slack, mat, "Undo")
    assert slack.workspace.messages[-1].shown == '[Undo] failed with the error "operation_timeout"'


async def test_the_connection_answers_pings(slack: LocalSlack) -> None:
    opened = await AsyncWebClient(base_url=slack.api_url).apps_connections_open(app_token=APP_TOKEN)
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(opened["url"], autoping=False) as socket,
    ):
        await socket.receive_json()
        await socket.ping(b"sdk-ping-pong:1")
        pong = await asyncio.wait_for(socket.receive(), 5)
    assert (pong.type, pong.data) == (aiohttp.WSMsgType.PONG, b"sdk-ping-pong:1")
