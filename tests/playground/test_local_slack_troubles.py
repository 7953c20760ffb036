"""The troubles of the local Slack, as Slack's own clients meet them."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground import PlaygroundError
from playground.slack.delivery.sockets import REASONS
from playground.slack.server import APP_TOKEN, BOT_TOKEN, LocalSlack
from playground.slack.state import User
from playground.slack.workspace import Content
from tests.playground.conftest import Listener


@pytest.fixture
def impatient(slack: LocalSlack) -> AsyncWebClient:
    """A client that repeats nothing and waits for no longer than a moment."""
    return AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, timeout=1, retry_handlers=[])


async def status_of(client: AsyncWebClient) -> int:
    """The HTTP status of the simplest request there is."""
    try:
        await client.auth_test()
    except SlackApiError as refused:
        return int(refused.response.status_code)
    return 200


async def test_a_lost_request_is_not_carried_out_and_a_dropped_one_is(
    slack: LocalSlack, impatient: AsyncWebClient, tech: str
) -> None:
    slack.faults.lose("chat.postMessage")
    with pytest.raises(aiohttp.ClientError):
        await impatient.chat_postMessage(channel=tech, text="lost")
    slack.faults.drop("chat.postMessage")
    with pytest.raises(aiohttp.ClientError):
        await impatient.chat_postMessage(channel=tech, text="dropped")
    assert [message.text for message in slack.workspace.history(tech)] == ["dropped"]
    assert slack.faults.unused == []


async def test_a_garbled_answer_is_an_error_although_the_request_was_carried_out(
    slack: LocalSlack, impatient: AsyncWebClient, tech: str
) -> None:
    slack.faults.garble("chat.postMessage")
    with pytest.raises(SlackApiError, match="non-JSON format"):
        await impatient.chat_postMessage(channel=tech, text="hello")
    assert [message.text for message in slack.workspace.history(tech)] == ["hello"]


async def test_a_slow_answer_comes_once_slack_catches_up(
    slack: LocalSlack, impatient: AsyncWebClient, tech: str
) -> None:
    slack.faults.slow("chat.postMessage")
    posting = asyncio.ensure_future(impatient.chat_postMessage(channel=tech, text="hello"))
    async with asyncio.timeout(1):
        while not slack.slowness.holding:
            await asyncio.sleep(0)
    assert [message.text for message in slack.workspace.history(tech)] == ["hello"]
    assert not posting.done()
    slack.slowness.catch_up()
    assert (await posting)["ok"]


async def test_nobody_is_held_who_has_stopped_waiting(slack: LocalSlack, tech: str) -> None:
    slack.faults.slow("chat.postMessage")
    client = AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    posting = asyncio.ensure_future(client.chat_postMessage(channel=tech, text="hello"))
    async with asyncio.timeout(1):
        while not slack.slowness.holding:
            await asyncio.sleep(0)
        posting.cancel()
        while slack.slowness.holding:
            await asyncio.sleep(0)


async def test_everything_is_any_method_and_minutes_are_those_of_the_story(
    slack: LocalSlack, impatient: AsyncWebClient
) -> None:
    slack.faults.answer("everything", 503, minutes=10)
    assert [await status_of(impatient), await status_of(impatient)] == [503, 503]
    with pytest.raises(SlackApiError):
        await impatient.conversations_list()
    assert slack.faults.unused == []
    slack.clock.set(slack.clock.now + timedelta(minutes=10))
    assert await status_of(impatient) == 200


async def test_what_lasts_and_never_happens_is_said_as_well(slack: LocalSlack) -> None:
    slack.faults.answer("everything", 429, retry_after=60, minutes=10)
    slack.faults.lose_answer()
    slack.clock.set(slack.clock.now + timedelta(minutes=11))
    assert slack.faults.unused == ["Slack answers 429 to everything (retry after 60 s)", "Slack loses the answer"]


async def test_a_message_whose_answer_is_lost_is_sent_again_at_once_and_says_so(
    listener: Listener, slack: LocalSlack, mat: User
) -> None:
    slack.faults.lose_answer()
    direct = slack.workspace.open_direct(mat.id).id
    slack.workspace.post(direct, "person", mat.id, Content(text="hello"))
    await slack.events.settled()
    assert [(request.retry_attempt, request.retry_reason) for request in listener.requests] == [(0, ""), (1, "timeout")]
    assert len({request.payload["event_id"] for request in listener.requests}) == 1


async def test_a_command_whose_answer_is_lost_is_not_sent_again(
    listener: Listener, slack: LocalSlack, mat: User, tech: str
) -> None:
    slack.faults.lose_answer()
    await slack.commands.type(mat, slack.workspace.channels[tech], "/note a")
    assert [message.shown for message in slack.workspace.messages] == [
        '/note failed with the error "operation_timeout"'
    ]
    assert len(listener.requests) == 1


@pytest.mark.parametrize("reason", REASONS)
async def test_slack_says_why_the_bot_has_to_connect_anew_and_delivers_only_after_a_warning(
    slack: LocalSlack, reason: str
) -> None:
    opened = await AsyncWebClient(base_url=slack.api_url).apps_connections_open(app_token=APP_TOKEN)
    async with aiohttp.ClientSession() as session, session.ws_connect(opened["url"]) as socket:
        assert (await socket.receive_json())["type"] == "hello"
        await slack.sockets.disconnect(reason)
        said = await socket.receive_json()
        assert (said["type"], said["reason"]) == ("disconnect", reason)
        assert slack.sockets.connected == (reason == "warning")


async def test_a_silent_socket_stays_open_and_answers_no_ping(slack: LocalSlack) -> None:
    opened = await AsyncWebClient(base_url=slack.api_url).apps_connections_open(app_token=APP_TOKEN)
    session = aiohttp.ClientSession()
    socket = await session.ws_connect(opened["url"], autoping=False)
    assert (await socket.receive_json())["type"] == "hello"
    await socket.ping(b"before")
    assert (await socket.receive(1)).type is aiohttp.WSMsgType.PONG
    slack.sockets.go_silent()
    await socket.ping(b"after")
    with pytest.raises(TimeoutError):
        await socket.receive(0.1)
    assert not socket.closed
    assert not slack.sockets.connected
    await session.close()


async def test_who_types_into_a_silent_socket_sees_a_timeout_without_waiting_for_it(
    listener: Listener, slack: LocalSlack, mat: User, tech: str
) -> None:
    slack.sockets.go_silent()
    async with asyncio.timeout(1):
        await slack.commands.type(mat, slack.workspace.channels[tech], "/note a")
    assert [message.shown for message in slack.workspace.messages] == [
        '/note failed with the error "operation_timeout"'
    ]
    assert listener.requests == []


async def test_how_long_it_took_to_connect_anew_is_measured(listener: Listener, slack: LocalSlack) -> None:
    await slack.sockets.disconnect("refresh_requested")
    assert not await slack.sockets.reconnected(0)
    assert await slack.sockets.reconnected(5)
    assert slack.sockets.away_seconds is not None
    assert 0 < slack.sockets.away_seconds < 5


async def test_a_bot_that_is_not_connected_cannot_be_disconnected(slack: LocalSlack) -> None:
    with pytest.raises(PlaygroundError, match="not connected"):
        slack.sockets.drop()
    with pytest.raises(PlaygroundError, match="not boredom"):
        await slack.sockets.disconnect("boredom")
