"""conversations.* and users.* of the local Slack, through Slack's own client."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.slack.manifest import read_manifest
from playground.slack.server import LocalSlack
from playground.slack.state import Channel


async def refused(call: Any) -> Any:
    """The answer to a call that Slack refuses."""
    with pytest.raises(SlackApiError) as caught:
        await call
    return caught.value.response


async def test_history_is_newest_first_in_pages_without_replies(client: AsyncWebClient, tech: str) -> None:
    stamps = [(await client.chat_postMessage(channel=tech, text=str(n)))["ts"] for n in range(5)]
    await client.chat_postMessage(channel=tech, text="reply", thread_ts=stamps[0])
    seen: list[str] = []
    async for page in await client.conversations_history(channel=tech, limit=2):
        seen += [message["text"] for message in page["messages"]]
    assert seen == ["4", "3", "2", "1", "0"]
    assert (await refused(client.conversations_history(channel=tech, cursor="x")))["error"] == "invalid_cursor"


async def test_history_between_two_stamps_includes_them_only_when_asked(client: AsyncWebClient, tech: str) -> None:
    stamps = [(await client.chat_postMessage(channel=tech, text=str(n)))["ts"] for n in range(4)]
    bounds = {"channel": tech, "oldest": stamps[0], "latest": stamps[3]}
    between = await client.conversations_history(**bounds)
    with_bounds = await client.conversations_history(**bounds, inclusive=True)
    assert [message["text"] for message in between["messages"]] == ["2", "1"]
    assert [message["text"] for message in with_bounds["messages"]] == ["3", "2", "1", "0"]


async def test_metadata_is_told_only_to_who_asks(client: AsyncWebClient, tech: str) -> None:
    metadata = {"event_type": "post", "event_payload": {"key": "a"}}
    await client.chat_postMessage(channel=tech, text="x", metadata=metadata)
    assert "metadata" not in (await client.conversations_history(channel=tech))["messages"][0]
    asked = await client.conversations_history(channel=tech, include_all_metadata=True)
    assert asked["messages"][0]["metadata"] == metadata


async def test_replies_come_after_their_parent(client: AsyncWebClient, tech: str) -> None:
    parent = await client.chat_postMessage(channel=tech, text="parent")
    reply = await client.chat_postMessage(channel=tech, text="one", thread_ts=parent["ts"])
    await client.chat_postMessage(channel=tech, text="two", thread_ts=reply["ts"])
    thread = await client.conversations_replies(channel=tech, ts=parent["ts"])
    assert [message["text"] for message in thread["messages"]] == ["parent", "one", "two"]
    assert thread["messages"][0]["reply_count"] == 2
    missing = await refused(client.conversations_replies(channel=tech, ts="1.000001"))
    assert missing["error"] == "thread_not_found"


async def test_a_channel_the_bot_is_not_in_cannot_be_read(client: AsyncWebClient, slack: LocalSlack) -> None:
    random = slack.workspace.find_channel("#random")
    assert random is not None
    assert (await refused(client.conversations_history(channel=random.id)))["error"] == "not_in_channel"
    assert (await client.conversations_info(channel=random.id))["channel"]["is_member"] is False


async def test_a_private_channel_without_the_bot_does_not_exist_for_it(
    client: AsyncWebClient, slack: LocalSlack
) -> None:
    slack.workspace.add_channel(Channel("G0SECRET00", "secret", "private", frozenset({"U0MAT"})))
    assert (await refused(client.conversations_info(channel="G0SECRET00")))["error"] == "channel_not_found"


async def test_channels_members_and_users_are_listed_in_pages(client: AsyncWebClient, tech: str) -> None:
    names: list[str] = []
    async for page in await client.conversations_list(limit=1):
        names += [channel["name"] for channel in page["channels"]]
    assert names == ["tech", "random"]
    members: list[str] = []
    async for page in await client.conversations_members(channel=tech, limit=2):
        members += page["members"]
    assert len(members) == 5
    people: list[str] = []
    async for page in await client.users_list(limit=2):
        people += [user["profile"]["display_name"] for user in page["members"]]
    assert {"Mat", "TimT", "Marco Mambelli", "Guest Gail", "Convener"} < set(people)
    assert (await client.users_info(user="U0MAT"))["user"]["tz"] == "America/Chicago"
    assert (await refused(client.users_info(user="U0NOBODY")))["error"] == "user_not_found"


async def test_user_groups_are_listed_without_disabled_ones_and_members_unless_asked(client: AsyncWebClient) -> None:
    (only,) = (await client.usergroups_list())["usergroups"]
    assert (only["handle"], only["id"], "users" in only) == ("triage", "S0TRIAGE", False)
    both = (await client.usergroups_list(include_disabled=True, include_users=True))["usergroups"]
    assert [(each["handle"], len(each["users"])) for each in both] == [("triage", 1), ("old", 0)]
    assert (await client.usergroups_users_list(usergroup="S0TRIAGE"))["users"] == ["U0MAT"]
    for usergroup in ("S0NOWHERE", both[1]["id"]):
        assert (await refused(client.usergroups_users_list(usergroup=usergroup)))["error"] == "no_such_subteam"


async def test_the_members_of_a_user_group_are_replaced_and_never_emptied(
    client: AsyncWebClient, slack: LocalSlack
) -> None:
    tim, gail = (slack.workspace.find_user(name) for name in ("TimT", "Guest Gail"))
    assert tim is not None
    assert gail is not None
    slack.workspace.users[gail.id] = replace(gail, is_gone=True)
    changed = await client.usergroups_users_update(usergroup="S0TRIAGE", users=[tim.id])
    assert changed["usergroup"]["users"] == [tim.id]
    assert slack.workspace.journal[-1].text == "the user group @triage is now: TimT"
    for users, error in (("", "no_users_provided"), ("U0NOBODY", "invalid_users"), (gail.id, "invalid_users")):
        answer = await refused(client.usergroups_users_update(usergroup="S0TRIAGE", users=users))
        assert answer["error"] == error
    assert slack.workspace.user_groups["S0TRIAGE"].members == (tim.id,)


async def test_a_topic_is_kept_escaped_and_has_250_characters(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    assert (await client.conversations_info(channel=tech))["channel"]["topic"]["value"] == "Q &amp; A &lt;here&gt;"
    answer = await client.conversations_setTopic(channel=tech, topic="x" * 250)
    assert answer["channel"]["topic"]["value"] == "x" * 250
    random = slack.workspace.find_channel("#random")
    assert random is not None
    direct = slack.workspace.open_direct("U0MAT").id
    for channel, topic, error in (
        (tech, "x" * 251, "too_long"),
        (random.id, "x", "not_in_channel"),
        (direct, "x", "method_not_supported_for_channel_type"),
        ("C0NOWHERE", "x", "channel_not_found"),
    ):
        assert (await refused(client.conversations_setTopic(channel=channel, topic=topic)))["error"] == error


async def test_groups_and_topics_need_their_scopes_and_a_refusal_says_which(
    client: AsyncWebClient, slack: LocalSlack, tech: str
) -> None:
    slack.faults.answer("usergroups.list", "missing_scope")
    assert (await refused(client.usergroups_list()))["needed"] == "usergroups:read"
    slack.manifest = read_manifest({"oauth_config": {"scopes": {"bot": ["channels:read"]}}})
    for call, needed in (
        (client.usergroups_list(), "usergroups:read"),
        (client.usergroups_users_list(usergroup="S0TRIAGE"), "usergroups:read"),
        (client.usergroups_users_update(usergroup="S0TRIAGE", users=["U0MAT"]), "usergroups:write"),
        (client.conversations_setTopic(channel=tech, topic="x"), "channels:write.topic"),
    ):
        assert (await refused(call))["needed"] == needed
