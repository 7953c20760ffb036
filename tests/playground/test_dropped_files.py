"""Files that people share: what the bot hears of them, and how it fetches them."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from playground import PlaygroundError
from playground.people import edited
from playground.slack.delivery.downloads import SIGN_IN
from playground.slack.manifest import read_manifest
from playground.slack.server import BOT_TOKEN, LocalSlack
from playground.slack.state import File, User
from playground.slack.workspace import BOT_USER, Content
from tests.playground.conftest import Listener


@pytest.fixture
def manifest(manifest: dict[str, Any]) -> dict[str, Any]:
    manifest["settings"]["event_subscriptions"]["bot_events"].append("file_shared")
    return manifest


def share(slack: LocalSlack, user: User, channel: str, thread: str | None = None) -> File:
    file = slack.workspace.add_file("m.md", b"# Hello", user.id)
    message = slack.workspace.post(channel, "person", user.id, Content(files=(file.id,)), thread)
    slack.workspace.share(file, channel, message.ts, thread)
    return file


async def test_a_shared_file_is_told_by_its_id_and_files_info_knows_its_thread(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, mat: User, tech: str
) -> None:
    parent = await client.chat_postMessage(channel=tech, text="minutes")
    file = share(slack, mat, tech, parent["ts"])
    await slack.events.settled()
    (request,) = listener.requests
    event = request.payload["event"]
    assert (event["type"], event["file_id"], event["user_id"], event["channel_id"]) == (
        "file_shared", file.id, mat.id, tech,
    )  # fmt: skip
    info = (await client.files_info(file=file.id))["file"]
    assert (info["name"], info["size"], info["mode"]) == ("m.md", 7, "hosted")
    assert info["shares"]["public"][tech][0]["thread_ts"] == parent["ts"]


async def test_the_bot_hears_of_its_own_files_as_well(
    listener: Listener, slack: LocalSlack, client: AsyncWebClient, tech: str
) -> None:
    await client.files_upload_v2(channel=tech, content="# Hello", filename="m.md")
    await slack.events.settled()
    assert [request.payload["event"]["user_id"] for request in listener.requests] == [BOT_USER]


async def test_it_hears_of_no_file_where_it_is_no_member_or_did_not_ask(
    listener: Listener, slack: LocalSlack, mat: User, tech: str, manifest: dict[str, Any]
) -> None:
    random = slack.workspace.find_channel("random")
    assert random is not None
    share(slack, mat, random.id)
    manifest["oauth_config"]["scopes"]["bot"].remove("files:read")
    slack.events._manifest = read_manifest(manifest)
    share(slack, mat, tech)
    await slack.events.settled()
    assert listener.requests == []


@pytest.mark.parametrize(
    ("header", "got"),
    [
        pytest.param(f"Bearer {BOT_TOKEN}", ("text/plain", "# Hello"), id="the bot's token"),
        pytest.param("Bearer xoxb-other", ("text/html", SIGN_IN), id="another token"),
        pytest.param("", ("text/html", SIGN_IN), id="no token"),
    ],
)
async def test_a_file_is_fetched_with_the_token_and_else_people_are_asked_to_sign_in(
    slack: LocalSlack, client: AsyncWebClient, mat: User, header: str, got: tuple[str, str]
) -> None:
    tech = slack.workspace.find_channel("tech")
    assert tech is not None
    info = (await client.files_info(file=share(slack, mat, tech.id).id))["file"]
    async with (
        aiohttp.ClientSession() as session,
        session.get(info["url_private_download"], headers={"Authorization": header} if header else {}) as answer,
    ):
        assert answer.status == 200
        assert (answer.content_type, await answer.text()) == got


def test_an_edit_stands_in_place_of_what_was_there_and_of_nothing_else() -> None:
    assert edited("a b b", [("c", "b"), ("", "a ")]) == "c b"
    with pytest.raises(PlaygroundError, match='There is no "d" in that file'):
        edited("a b", [("c", "d")])
