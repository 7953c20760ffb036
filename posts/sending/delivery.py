"""Carrying a post to Slack, and finding it there when nobody knows whether it arrived.

docs.slack.dev/reference/methods/chat.postMessage has no idempotency key: a message carries its key as metadata,
a file is known by its name in the thread.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from meetings.posting import Post, PostKind
from posts.sending.answers import answered, shown
from posts.sending.showing import shown_on_duty
from posts.sending.ticket_figures import picture

EVENT_TYPE = "convener_post"
# A host's clock may differ from Slack's by this much.
CLOCKS_DIFFER = timedelta(minutes=5)
PAGE = 200
SENT_AGAIN = {
    PostKind.CORRECTION,
    PostKind.DRAFT_EDIT,
    PostKind.OLD_FILE,
    PostKind.USER_GROUP,
    PostKind.TOPIC,
}
FILES = {PostKind.DRAFT_FILE, PostKind.FINISHED_FILE, PostKind.TICKETS_CHART}
GONE = {"file_not_found", "file_deleted", "message_not_found"}


@dataclass(frozen=True)
class Sent:
    """Where a post lies in Slack; `ts` is None for what only one person saw, and for what is no message.

    `remark` is what it lacks although it arrived, in a word that the owners are told about.
    """

    channel: str
    ts: str | None
    file: str | None = None
    remark: str = ""


@dataclass(frozen=True)
class Slack:
    """The workspace as the bot reaches it. The client repeats nothing by itself: a repetition may post twice."""

    client: AsyncWebClient
    bot_user: str


def key_of(post: Post) -> str:
    """The key that a message of ours carries."""
    return f"{post.series}:{post.original}:{post.kind}:{post.subject}"


async def deliver(slack: Slack, post: Post, content: Mapping[str, Any], thread: Sent | None) -> Sent:
    """Send the post; raises what the client raises. `thread` is the message it answers to or corrects."""
    match post.kind:
        case PostKind.DRAFT_FILE | PostKind.FINISHED_FILE | PostKind.TICKETS_CHART if thread:
            return await _file(slack, post, content, thread)
        case PostKind.CORRECTION | PostKind.DRAFT_EDIT if thread:
            return await _replace(slack, content["message"], thread)
        case PostKind.OLD_FILE if thread:
            return await _remove(slack, content["file"], thread)
        case PostKind.ANSWER:
            return await _answer(slack, post, content)
        case PostKind.USER_GROUP | PostKind.TOPIC:
            return Sent(post.channel, None, remark=await shown_on_duty(slack.client, post, content))
        case _:
            return await _post(slack, post, content["message"], thread)


async def look_for(slack: Slack, post: Post, content: Mapping[str, Any], thread: Sent | None) -> Sent | None:
    """The post as it lies in Slack already, or None. What replaces or removes something may be sent again."""
    if post.kind in SENT_AGAIN:
        return None
    if post.kind is PostKind.ANSWER:
        thread = _asked_in(post, content)
    if thread:
        messages = await _thread(slack, thread)
    else:
        messages = await _history(slack, post)
    ours = [message for message in messages if message.get("user") == slack.bot_user]
    if post.kind in FILES and thread and (file := _file_in(ours, content["file"], thread)):
        return file
    message = next((m for m in ours if _key_in(m) == key_of(post)), None)
    return Sent(thread.channel if thread else message["channel"], message["ts"]) if message else None


def _file_in(messages: Sequence[Mapping[str, Any]], wanted: Mapping[str, str], thread: Sent) -> Sent | None:
    """The file of this name and title, which says as of when it is."""
    files = (file for message in messages for file in message.get("files", ()))
    found = (f for f in files if (f.get("name"), f.get("title")) == (wanted["name"], wanted["title"]))
    return next((Sent(thread.channel, None, file["id"]) for file in found), None)


async def _post(slack: Slack, post: Post, message: Mapping[str, Any], thread: Sent | None) -> Sent:
    response = await slack.client.chat_postMessage(
        channel=thread.channel if thread else post.channel,
        thread_ts=thread.ts if thread else None,
        text=message["text"],
        blocks=message["blocks"],
        metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key_of(post)}},
        unfurl_links=False,
        unfurl_media=False,
    )
    return Sent(response["channel"], response["ts"])


async def _file(slack: Slack, post: Post, content: Mapping[str, Any], thread: Sent) -> Sent:
    """The file; where a chart cannot be drawn its words, which are found again as the message they are."""
    file = content["file"]
    data = await picture(content) if post.kind is PostKind.TICKETS_CHART else file["text"]
    if data is None:
        return await _post(slack, post, content["message"], thread)
    return await _upload(slack, file, data, thread)


async def _upload(slack: Slack, file: Mapping[str, str], content: str | bytes, thread: Sent) -> Sent:
    """`alt` of a file is what a screen reader says in place of a picture."""
    response = await slack.client.files_upload_v2(
        channel=thread.channel,
        thread_ts=thread.ts,
        filename=file["name"],
        title=file["title"],
        alt_txt=file.get("alt"),
        content=content,
    )
    return Sent(thread.channel, None, response["files"][0]["id"])


async def _remove(slack: Slack, file: str, thread: Sent) -> Sent:
    """Delete a file that another has replaced, and the message that would say for ever that it was deleted.

    docs.slack.dev/reference/methods/files.delete, docs.slack.dev/reference/methods/chat.delete
    """
    shared = [message for message in await _thread(slack, thread) if _has(message, file)]
    for message in shared:
        await _unless_gone(slack.client.chat_delete(channel=thread.channel, ts=message["ts"]))
    await _unless_gone(slack.client.files_delete(file=file))
    return Sent(thread.channel, None)


def _has(message: Mapping[str, Any], file: str) -> bool:
    return any(each.get("id") == file for each in message.get("files", ()))


async def _unless_gone(deleting: Awaitable[object]) -> None:
    """Delete what is there; that it is there no more is as good."""
    try:
        await deleting
    except SlackApiError as error:
        if error.response.get("error") not in GONE:
            raise


async def _replace(slack: Slack, message: Mapping[str, Any], thread: Sent) -> Sent:
    await slack.client.chat_update(
        channel=thread.channel, ts=str(thread.ts), text=message["text"], blocks=message["blocks"]
    )
    return thread


async def _answer(slack: Slack, post: Post, content: Mapping[str, Any]) -> Sent:
    """The answer where it belongs; where Slack does not take it there, a direct message."""
    message, beside = content["message"], not content.get("replaces", True)
    if (response_url := content.get("response_url")) and await answered(response_url, message, beside=beside):
        return Sent(post.channel, None)
    if (only_for := content.get("only_for")) and await shown(slack.client, only_for, message):
        return Sent(post.channel, None)
    return await _post(slack, post, message, _asked_in(post, content))


def _asked_in(post: Post, content: Mapping[str, Any]) -> Sent | None:
    """The thread of the direct messages in which something was asked."""
    return Sent(post.channel, content["thread"]) if content.get("thread") else None


async def _history(slack: Slack, post: Post) -> list[dict[str, Any]]:
    channel = post.channel
    if channel.startswith(("U", "W")):
        channel = (await slack.client.conversations_open(users=channel))["channel"]["id"]
    oldest = f"{((post.sending_since or post.due_at) - CLOCKS_DIFFER).timestamp():.6f}"
    messages = await _pages(slack.client.conversations_history, channel=channel, oldest=oldest)
    return [{**message, "channel": channel} for message in messages]


async def _thread(slack: Slack, thread: Sent) -> list[dict[str, Any]]:
    return await _pages(slack.client.conversations_replies, channel=thread.channel, ts=str(thread.ts))


async def _pages(method: Callable[..., Awaitable[AsyncSlackResponse]], **arguments: str) -> list[dict[str, Any]]:
    """Every message of every page; docs.slack.dev/apis/web-api/pagination"""
    messages: list[dict[str, Any]] = []
    cursor: str | None = None
    while cursor != "":
        page = await method(limit=PAGE, cursor=cursor, include_all_metadata=True, **arguments)
        messages += page["messages"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
    return messages


def _key_in(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    return (metadata.get("event_payload") or {}).get("key")
