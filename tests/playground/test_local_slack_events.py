"""The Events API of the local Slack: which messages the bot hears of, and what is sent again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from playground import World
from playground.slack.delivery import envelopes
from playground.slack.server import LocalSlack
from playground.slack.state import Message, User
from playground.slack.typed import escape_typed
from playground.slack.workspace import BOT_USER, Content
from tests.playground.conftest import Listener


async def say(slack: LocalSlack, user: User, channel: str, text: str, thread_ts: str | None = None) -> Message:
    """What a person says; everything that is sent now has been sent."""
    content = Content(text=escape_typed(text, slack.workspace, named=False))
    message = slack.workspace.post(channel, "person", user.id, content, thread_ts)
    await slack.events.settled()
    return message


@pytest.fixture
def direct(slack: LocalSlack, mat: User) -> str:
    return slack.workspace.open_direct(mat.id).id


async def test_a_private_message_arrives_with_every_documented_field(
    listener: Listener, slack: LocalSlack, mat: User, direct: str
) -> None:
    message = await say(slack, mat, direct, "out on <Friday>")
    (request,) = listener.requests
    payload = request.payload
    assert (request.type, request.accepts_response_payload) == ("events_api", False)
    assert (request.retry_attempt, request.retry_reason) == (0, "")
    assert payload["type"] == "event_callback"
    assert payload["event_id"].startswith("Ev")
    assert payload["event_time"] == int(slack.clock.now.timestamp())
    assert payload["authorizations"][0] == {
        "enterprise_id": None,
        "team_id": payload["team_id"],
        "user_id": BOT_USER,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    event = payload["event"]
    assert event.pop("client_msg_id")
    assert event == {
        "type": "message",
        "channel": direct,
        "channel_type": "im",
        "user": "U0MAT",
        "text": "out on &lt;Friday&gt;",
        "ts": message.ts,
        "event_ts": message.ts,
        "team": payload["team_id"],
    }


async def test_a_mention_arrives_from_a_channel_and_from_a_thread(
    listener: Listener, slack: LocalSlack, mat: User, tech: str
) -> None:
    parent = await say(slack, mat, tech, "Is anybody here?")
    await say(slack, mat, tech, "@Convener ai @Marco Mambelli: build it")
    await say(slack, mat, tech, "and @Convener agenda", parent.ts)
    first, second = (request.payload["event"] for request in listener.requests)
    marco = slack.workspace.find_user("Marco Mambelli")
    assert marco is not None
    assert (first["type"], first["text"]) == ("app_mention", f"<@{BOT_USER}> ai <@{marco.id}>: build it")
    assert (first["channel"], first["user"]) == (tech, "U0MAT")
    assert "thread_ts" not in first
    assert "channel_type" not in first
    assert (second["thread_ts"], second["parent_user_id"]) == (parent.ts, "U0MAT")


async def test_the_bot_does_not_hear_what_is_not_its_business(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    random = slack.workspace.find_channel("random")
    assert random is not None
    await say(slack, mat, tech, "Convener is nice")
    await say(slack, mat, random.id, "@Convener are you here?")
    await client.chat_postMessage(channel=tech, text=f"I am <@{BOT_USER}>")
    await client.chat_postEphemeral(channel=tech, user=mat.id, text="psst")
    await slack.events.settled()
    assert listener.requests == []


async def test_a_mention_in_private_is_a_message_only(
    listener: Listener, slack: LocalSlack, mat: User, direct: str
) -> None:
    await say(slack, mat, direct, "@Convener help")
    assert [request.payload["event"]["type"] for request in listener.requests] == ["message"]


async def test_the_bot_hears_its_own_private_messages_their_changes_and_deletions(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient
) -> None:
    post = await client.chat_postMessage(channel="U0MAT", text="hello")
    await client.chat_update(channel=post["channel"], ts=post["ts"], text="hello again")
    await slack.events.settled()
    said, changed = (request.payload["event"] for request in listener.requests)
    assert (said["user"], said["bot_id"], said["text"]) == (BOT_USER, "B0CONVENER", "hello")
    assert "client_msg_id" not in said
    assert (changed["subtype"], changed["hidden"], changed["channel_type"]) == ("message_changed", True, "im")
    assert changed["message"]["text"] == "hello again"


@pytest.mark.parametrize(
    ("missing", "heard"),
    [("message.im", ["app_mention"]), ("im:history", ["app_mention"]), ("app_mentions:read", ["message"])],
)
async def test_an_event_needs_its_subscription_and_its_scope(
    slack: LocalSlack, listener: Listener, *, mat: User, tech: str, direct: str, missing: str, heard: list[str]
) -> None:
    manifest: Any = slack.manifest
    object.__setattr__(manifest, "events", manifest.events - {missing})
    object.__setattr__(manifest, "scopes", manifest.scopes - {missing})
    await say(slack, mat, direct, "hello")
    await say(slack, mat, tech, "@Convener hello")
    assert [request.payload["event"]["type"] for request in listener.requests] == heard


async def test_an_event_delivered_twice_has_the_same_id(
    listener: Listener, slack: LocalSlack, mat: User, direct: str
) -> None:
    slack.faults.deliver_twice()
    await say(slack, mat, direct, "hello")
    first, second = listener.requests
    assert first.payload == second.payload
    assert first.envelope_id != second.envelope_id
    assert (second.retry_attempt, second.retry_reason) == (1, "timeout")
    assert slack.faults.unused == []


async def test_what_is_not_acknowledged_is_sent_again_at_once_after_a_minute_and_after_five(
    listener: Listener, slack: LocalSlack, mat: User, direct: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelopes, "ANSWER_SECONDS", 0.05)
    listener.answer = None
    began = slack.clock.now
    await say(slack, mat, direct, "hello")
    attempts = [len(listener.requests)]
    while slack.events.next_retry is not None:
        slack.clock.set(slack.events.next_retry)
        slack.events.retry_due()
        await slack.events.settled()
        attempts.append(len(listener.requests))
    assert attempts == [2, 3, 4]
    assert slack.clock.now - began == timedelta(minutes=6)
    assert len({request.payload["event_id"] for request in listener.requests}) == 1
    tried = [(request.retry_attempt, request.retry_reason) for request in listener.requests]
    assert tried == [(0, ""), (1, "timeout"), (2, "timeout"), (3, "timeout")]
    assert slack.workspace.journal[-1].text == (
        "The message event is not acknowledged (operation_timeout); Slack gives it up"
    )


async def test_what_a_dead_bot_does_not_hear_reaches_it_when_it_lives_again(world: World) -> None:
    await world.kill()
    assert await world.types("Mat", "private", "hello") == []
    await world.restart()
    assert world.private("Mat") == []
    await world.at("2019-07-08 08:56")
    assert [message.shown for message in world.private("Mat")] == ["You told me: hello"]


async def test_an_acknowledgement_lost_in_a_kill_is_a_message_sent_again(world: World) -> None:
    world.faults.kill_before_answer()
    await world.types("Mat", "private", "hello")
    assert world.process.exit_code == -9
    await world.restart()
    await world.at("2019-07-08 09:00")
    assert [message.shown for message in world.private("Mat")] == ["You told me: hello"] * 2
