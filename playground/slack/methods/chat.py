"""chat.postMessage, chat.update, chat.delete, chat.postEphemeral, chat.getPermalink."""

from __future__ import annotations

import re
from dataclasses import replace

from playground.slack.calls import Answer, Call, method, need_membership, read_content
from playground.slack.documents import message_document
from playground.slack.limits import LONGEST_UPDATED_TEXT
from playground.slack.refusals import SlackError
from playground.slack.state import Channel, Message
from playground.slack.workspace import BOT_USER, TEAM_DOMAIN, Content

_USER = re.compile(r"^[UW][A-Z0-9]+$")


@method("chat.postMessage", "chat:write")
def post_message(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/chat.postMessage"""
    channel = _where(call, call.required("channel"))
    content = read_content(call)
    _need_something(content)
    thread = _thread(call, channel)
    message = call.workspace.post(channel.id, "bot", BOT_USER, content, thread)
    document = message_document(message, call.workspace, metadata=True)
    return {"ok": True, "channel": channel.id, "ts": message.ts, "message": document}


@method("chat.update", "chat:write")
def update_message(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/chat.update: a text without blocks takes the old blocks away."""
    channel = call.channel()
    message = _said(call, channel, "ts")
    if message.author != "bot":
        raise SlackError("cant_update_message")
    if len(call.text("text")) > LONGEST_UPDATED_TEXT:
        raise SlackError("msg_too_long")
    changed_parts = read_content(call)
    _need_something(changed_parts)
    content = _keep_unmentioned(call, message, changed_parts)
    changed = call.workspace.change(message, content, keep_metadata=content.metadata is None)
    document = message_document(changed, call.workspace, metadata=True)
    return {"ok": True, "channel": channel.id, "ts": changed.ts, "text": changed.text, "message": document}


@method("chat.delete", "chat:write")
def delete_message(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/chat.delete: with a bot token, its own messages alone."""
    channel = call.channel()
    message = _said(call, channel, "ts")
    if message.author != "bot":
        raise SlackError("cant_delete_message")
    call.workspace.remove(message)
    return {"ok": True, "channel": channel.id, "ts": message.ts}


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/chat.postEphemeral: kept nowhere, and neither is its metadata.

    "Ephemeral messages in threads are only shown if there is already an active thread."
    """
    channel = call.channel()
    need_membership(channel)
    user = call.required("user")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    content = read_content(call)
    _need_something(content)
    thread = call.text("thread_ts") or None
    if thread is not None and not any(each.thread_ts == thread for each in call.workspace.history(channel.id)):
        name = call.workspace.users[user].display_name
        words = f"Slack does not show {name} a private message in a thread without replies: {content.text}"
        call.workspace.record("failure", text=words)
        return {"ok": True, "message_ts": call.workspace.next_ts()}
    message = call.workspace.say_privately(channel.id, user, content, thread_ts=thread)
    return {"ok": True, "message_ts": message.ts}


@method("chat.getPermalink")
def get_permalink(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/chat.getPermalink"""
    channel = call.channel()
    message = _said(call, channel, "message_ts")
    link = f"https://{TEAM_DOMAIN}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.in_thread:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"ok": True, "channel": channel.id, "permalink": link}


def _said(call: Call, channel: Channel, argument: str) -> Message:
    message = call.workspace.find(channel.id, call.required(argument))
    if message is None:
        raise SlackError("message_not_found")
    return message


def _keep_unmentioned(call: Call, message: Message, content: Content) -> Content:
    """What a call does not mention stays, but for blocks hidden under a new text."""
    if "attachments" not in call.arguments:
        content = replace(content, attachments=message.attachments)
    if not content.text and "text" not in call.arguments:
        content = replace(content, text=message.text)
        if "blocks" not in call.arguments:
            content = replace(content, blocks=message.blocks)
    return content


def _where(call: Call, name: str) -> Channel:
    """A channel id, a channel's name, or a user's id, which opens the direct message."""
    workspace = call.workspace
    if _USER.match(name):
        if name not in workspace.users or workspace.users[name].is_bot:
            raise SlackError("channel_not_found")
        return workspace.open_direct(name)
    channel = workspace.find_channel(name)
    if channel is None or (channel.kind != "public" and BOT_USER not in channel.members):
        raise SlackError("channel_not_found")
    # docs.slack.dev/reference/scopes/chat.write.public: public channels the app has not joined
    if BOT_USER not in channel.members and "chat:write.public" not in call.scopes:
        raise SlackError("not_in_channel")
    return channel


def _thread(call: Call, channel: Channel) -> str | None:
    """A reply to a reply belongs to the same thread; an unknown message has no thread."""
    wanted = call.text("thread_ts")
    if not wanted:
        return None
    parent = call.workspace.find(channel.id, wanted)
    if parent is None:
        raise SlackError("thread_not_found")
    return parent.thread_ts or parent.ts


def _need_something(content: Content) -> None:
    if not content.text.strip() and not content.blocks and not content.attachments:
        raise SlackError("no_text")
