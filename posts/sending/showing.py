"""Bringing a user group, or the topic of a channel, up to date: read it, compare, and write only what is otherwise.

Doing it twice changes nothing, so nobody needs to know whether it was done: it is done again. A user group is never
emptied: docs.slack.dev/reference/methods/usergroups.users.update takes no empty list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from meetings.duty.topic import placed
from meetings.posting import Post, PostKind
from posts.sending.failures import NotThereError
from posts.slack.slack_text import unescape
from posts.unasked.on_duty import NO_ROOM


async def shown_on_duty(client: AsyncWebClient, post: Post, content: Mapping[str, Any]) -> str:
    """Bring the place of this post up to date; returns what it lacks nevertheless, "" where all is right.

    Raises what the client raises, and NotThereError where there is no such user group.
    """
    if post.kind is PostKind.USER_GROUP:
        await _group(client, post.channel, content["wanted"]["accounts"])
        return ""
    return await _topic(client, post.channel, content)


async def group_id(client: AsyncWebClient, group: str) -> str:
    """The id of a user group, by its handle; an id is taken as it is where Slack has it.

    docs.slack.dev/reference/methods/usergroups.list: disabled ones are not among them.
    """
    found = (await client.usergroups_list())["usergroups"]
    wanted = group.removeprefix("@").casefold()
    ids = [one["id"] for one in found if group == one["id"] or wanted == str(one.get("handle", "")).casefold()]
    if not ids:
        raise NotThereError("no_such_subteam")
    return str(ids[0])


async def _group(client: AsyncWebClient, group: str, accounts: list[str]) -> None:
    """docs.slack.dev/reference/methods/usergroups.users.list"""
    identifier = await group_id(client, group)
    there = (await client.usergroups_users_list(usergroup=identifier))["users"]
    if accounts and set(there) != set(accounts):
        await client.usergroups_users_update(usergroup=identifier, users=accounts)


async def _topic(client: AsyncWebClient, channel: str, content: Mapping[str, Any]) -> str:
    """docs.slack.dev/reference/methods/conversations.info: `&`, `<` and `>` are escaped there, as they are sent."""
    wanted = content["wanted"]
    topic = str((await client.conversations_info(channel=channel))["channel"].get("topic", {}).get("value", ""))
    found = placed(topic, wanted["forms"], content["put_last"], wanted["names"])
    # Nothing stands between the reading and the writing: what somebody edits meanwhile is lost only then.
    if unescape(found.topic) != unescape(topic):
        await client.conversations_setTopic(channel=channel, topic=found.topic)
    return "" if found.fits else NO_ROOM
