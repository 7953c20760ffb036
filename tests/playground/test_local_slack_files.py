"""Uploads, late answers and faults of the local Slack."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from playground import PlaygroundError
from playground.slack.server import BOT_TOKEN, LocalSlack

PNG = b"\x89PNG\r\n\x1a\n and so on"


async def error_of(call: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


async def test_a_file_is_shared_as_a_message_in_its_thread(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    parent = await client.chat_postMessage(channel=tech, text="minutes")
    answer = await client.files_upload_v2(
        channel=tech, content="# Hello", filename="m.md", title="Minutes", thread_ts=parent["ts"]
    )
    thread = await client.conversations_replies(channel=tech, ts=parent["ts"])
    (shared,) = thread["messages"][1]["files"]
    assert (shared["name"], shared["title"], shared["size"]) == ("m.md", "Minutes", 7)
    info = await client.files_info(file=answer["files"][0]["id"])
    assert info["file"]["shares"]["public"][tech][0]["thread_ts"] == parent["ts"]
    assert [file.text for file in slack.workspace.shared_files()] == ["# Hello"]


async def test_a_comment_is_the_text_of_the_share(client: AsyncWebClient, slack: LocalSlack, tech: str) -> None:
    await client.files_upload_v2(channel=tech, content="x", filename="m.md", initial_comment="Here it is")
    assert slack.workspace.history(tech)[0].shown == "Here it is\n▤ m.md"


async def test_a_picture_has_words_for_who_cannot_see_it(client: AsyncWebClient, slack: LocalSlack, tech: str) -> None:
    await client.files_upload_v2(channel=tech, content=PNG, filename="a.png", title="Weeks", alt_txt="3 on Mon July 1")
    (message,) = slack.workspace.history(tech)
    assert message.shown == "▦ a.png: Weeks"
    (file,) = slack.workspace.shared_files()
    assert (file.content, file.text, file.is_picture) == (PNG, "3 on Mon July 1", True)
    history = await client.conversations_history(channel=tech)
    (shared,) = history["messages"][0]["files"]
    assert (shared["mimetype"], shared["filetype"], shared["alt_txt"]) == ("image/png", "png", "3 on Mon July 1")


async def test_words_too_long_for_a_picture_are_refused(client: AsyncWebClient, tech: str) -> None:
    uploading = client.files_upload_v2(channel=tech, content=PNG, filename="a.png", alt_txt="x" * 1001)
    assert await error_of(uploading) == "alt_txt_too_large"


async def test_an_upload_is_refused_where_slack_refuses_it(client: AsyncWebClient, slack: LocalSlack) -> None:
    random = slack.workspace.find_channel("random")
    assert random is not None
    assert await error_of(client.files_getUploadURLExternal(filename="m.md", length=0)) == "missing_argument"
    asked = client.api_call("files.getUploadURLExternal", params={"filename": "m.md", "length": "long"})
    assert await error_of(asked) == "invalid_arguments"
    uploading = client.files_upload_v2(channel=random.id, content="x", filename="m.md")
    assert await error_of(uploading) == "not_in_channel"
    unknown = client.files_completeUploadExternal(files=[{"id": "F0NONE", "title": "x"}])
    assert await error_of(unknown) == "file_not_found"
    assert slack.workspace.shared_files() == []


async def test_bytes_that_never_arrived_cannot_be_shared(client: AsyncWebClient, tech: str) -> None:
    asked = await client.files_getUploadURLExternal(filename="m.md", length=3)
    completing = client.files_completeUploadExternal(files=[{"id": asked["file_id"]}], channel_id=tech)
    assert await error_of(completing) == "file_not_found"


async def test_a_deleted_file_is_gone_and_its_message_says_so(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    asked = [await client.files_upload_v2(channel=tech, content=text, filename=f"{text}.md") for text in "ab"]
    first, second = (answer["files"][0]["id"] for answer in asked)
    await client.files_delete(file=second)
    assert [file.name for file in slack.workspace.shared_files()] == ["a.md"]
    assert [message.shown for message in slack.workspace.history(tech)] == ["▤ a.md", "This file was deleted."]
    history = await client.conversations_history(channel=tech)
    assert history["messages"][0]["files"] == [{"id": second, "mode": "tombstone"}]
    assert await error_of(client.files_delete(file=second)) == "file_deleted"
    assert await error_of(client.files_info(file=second)) == "file_deleted"
    assert await error_of(client.files_delete(file="F0NONE")) == "file_not_found"
    slack.workspace.files[first] = replace(slack.workspace.files[first], user="U0MAT")
    assert await error_of(client.files_delete(file=first)) == "cant_delete_file"


def late_answers(slack: LocalSlack, tech: str) -> AsyncWebhookClient:
    url = slack.address + slack.response_urls.make("commands", tech, "U0MAT")
    return AsyncWebhookClient(url)


async def test_a_response_url_works_five_times(slack: LocalSlack, tech: str) -> None:
    webhook = late_answers(slack, tech)
    answers = [await webhook.send(text=str(n)) for n in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert answers[-1].body == "used_url"
    assert [message.only_for for message in slack.workspace.messages] == ["U0MAT"] * 5


async def test_a_response_url_lives_thirty_minutes_of_the_playground_clock(slack: LocalSlack, tech: str) -> None:
    webhook = late_answers(slack, tech)
    slack.clock.set(slack.clock.now + timedelta(minutes=30))
    assert (await webhook.send(text="just in time")).status_code == 200
    slack.clock.set(slack.clock.now + timedelta(seconds=1))
    late = await webhook.send(text="too late")
    assert (late.status_code, late.body) == (404, "expired_url")


async def test_a_late_answer_can_be_public_and_is_checked_like_a_message(slack: LocalSlack, tech: str) -> None:
    webhook = late_answers(slack, tech)
    await webhook.send(text="for all", response_type="in_channel")
    assert [message.shown for message in slack.workspace.history(tech)] == ["for all"]
    wrong = await webhook.send(blocks=[{"type": "sonnet"}])
    assert (wrong.status_code, wrong.body) == (400, "invalid_blocks")


async def test_slack_asks_to_come_back_later_and_nothing_is_carried_out(slack: LocalSlack, tech: str) -> None:
    slack.faults.answer("chat.postMessage", 429, retry_after=0, times=2)
    patient = AsyncWebClient(
        token=BOT_TOKEN,
        base_url=slack.api_url,
        retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=2)],
    )
    await patient.chat_postMessage(channel=tech, text="hello")
    assert len(slack.requests) == 3
    assert len(slack.workspace.history(tech)) == 1


async def test_slack_breaks_or_refuses_once_and_works_again(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    slack.faults.answer("chat.postMessage", 500)
    slack.faults.answer("chat.postMessage", "channel_not_found")
    with pytest.raises(SlackApiError) as broken:
        await client.chat_postMessage(channel=tech, text="hello")
    assert broken.value.response.status_code == 500
    assert await error_of(client.chat_postMessage(channel=tech, text="hello")) == "channel_not_found"
    assert (await client.chat_postMessage(channel=tech, text="hello"))["ok"]
    assert slack.faults.unused == []


async def test_a_dropped_connection_leaves_the_message_in_the_channel(slack: LocalSlack, tech: str) -> None:
    slack.faults.drop("chat.postMessage")
    once = AsyncWebClient(token=BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    with pytest.raises(aiohttp.ClientError):
        await once.chat_postMessage(channel=tech, text="hello")
    assert len(slack.workspace.history(tech)) == 1


async def test_the_default_retry_of_the_client_posts_twice_after_a_drop(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    slack.faults.drop("chat.postMessage")
    await client.chat_postMessage(channel=tech, text="hello")
    assert len(slack.workspace.history(tech)) == 2


def test_only_answers_that_exist_can_be_asked_for(slack: LocalSlack) -> None:
    with pytest.raises(PlaygroundError, match="418"):
        slack.faults.answer("chat.postMessage", 418)


async def test_the_clock_answers_at_once_or_when_it_moves(slack: LocalSlack) -> None:
    async with aiohttp.ClientSession() as session:

        async def ask(after: int) -> Any:
            async with session.get(slack.clock_url, params={"after": str(after)}) as answer:
                return await answer.json()

        assert await ask(-1) == {"now": "2019-07-08T13:55:00+00:00", "serial": 0}
        waiting = asyncio.create_task(ask(0))
        await ask(-1)
        assert not waiting.done()
        slack.clock.set(slack.clock.now + timedelta(minutes=5))
        assert await waiting == {"now": "2019-07-08T14:00:00+00:00", "serial": 1}
        report = {"serial": 1, "next_due": "2019-07-08T09:30:00-05:00"}
        async with session.post(f"{slack.clock_url}/report", json=report) as answer:
            assert answer.status == 200
    assert slack.clock.next_due is not None
    assert slack.clock.next_due.isoformat() == "2019-07-08T14:30:00+00:00"
