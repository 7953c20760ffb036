"""conversations.history, .replies, .list, .info, .members, .open, .setTopic."""

from __future__ import annotations

from playground.slack.calls import Answer, Call, method, need_membership, scope_for
from playground.slack.documents import channel_document, message_document, replies_to
from playground.slack.groups_and_topics import set_topic
from playground.slack.methods.pages import page, paged
from playground.slack.refusals import SlackError
from playground.slack.state import Channel, Message
from playground.slack.workspace import BOT_USER

LONGEST_TOPIC = 250
_KINDS = {"public_channel": "public", "private_channel": "private", "im": "direct", "mpim": "group"}
_FAMILIES = {"public_channel": "channels", "private_channel": "groups", "im": "im", "mpim": "mpim"}


@method("conversations.history")
def history(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.history: newest first, no replies of threads."""
    channel = _readable(call)
    found = [each for each in call.workspace.history(channel.id) if not each.in_thread]
    found = _between(call, found)[::-1]
    messages, cursor = page(call, found, default=100, most=999)
    return _messages(call, list(messages), cursor)


@method("conversations.replies")
def replies(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.replies: the parent, then its replies, oldest first."""
    channel = _readable(call)
    message = call.workspace.find(channel.id, call.required("ts"))
    if message is None:
        raise SlackError("thread_not_found")
    parent = call.workspace.find(channel.id, message.thread_ts or message.ts) or message
    found = _between(call, replies_to(parent, call.workspace))
    messages, cursor = page(call, [parent, *found], default=1000)
    return _messages(call, list(messages), cursor)


@method("conversations.list")
def list_channels(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.list: private channels only if the bot is a member."""
    wanted = [kind.strip() for kind in call.text("types", "public_channel").split(",")]
    if any(kind not in _KINDS for kind in wanted):
        raise SlackError("invalid_types")
    for kind in wanted:
        call.need_scope(f"{_FAMILIES[kind]}:read")
    kinds = {_KINDS[kind] for kind in wanted}
    found = [
        channel
        for channel in call.workspace.channels.values()
        if channel.kind in kinds and (channel.kind == "public" or BOT_USER in channel.members)
    ]
    channels, cursor = page(call, found, default=100, most=999)
    return {"ok": True, "channels": [channel_document(each) for each in channels], **paged(cursor)}


@method("conversations.info")
def info(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.info"""
    channel = call.channel()
    call.need_scope(scope_for(channel, "read"))
    document = channel_document(channel)
    if not call.flag("include_num_members"):
        document.pop("num_members", None)
    return {"ok": True, "channel": document}


@method("conversations.members")
def members(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.members"""
    channel = call.channel()
    call.need_scope(scope_for(channel, "read"))
    found, cursor = page(call, sorted(channel.members), default=100, most=999)
    return {"ok": True, "members": list(found), **paged(cursor)}


@method("conversations.open", "im:write")
def open_direct(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.open: one user here; group messages are not played."""
    users = [user.strip() for user in call.required("users").split(",")]
    if len(users) != 1:
        raise SlackError("too_many_users")
    if users[0] not in call.workspace.users:
        raise SlackError("user_not_found")
    channel = call.workspace.open_direct(users[0])
    return {
        "ok": True,
        "channel": channel_document(channel) if call.flag("return_im") else {"id": channel.id},
    }


@method("conversations.setTopic")
def change_topic(call: Call) -> Answer:
    """docs.slack.dev/reference/methods/conversations.setTopic: 250 characters, here counted as they are sent."""
    channel = call.channel()
    if channel.kind == "direct":
        raise SlackError("method_not_supported_for_channel_type")
    call.need_scope(scope_for(channel, "write.topic"))
    need_membership(channel)
    topic = call.text("topic")
    if len(topic.encode("utf-16-le")) // 2 > LONGEST_TOPIC:
        raise SlackError("too_long")
    return {"ok": True, "channel": channel_document(set_topic(call.workspace, channel, topic))}


def _readable(call: Call) -> Channel:
    channel = call.channel()
    call.need_scope(scope_for(channel, "history"))
    need_membership(channel)
    return channel


def _between(call: Call, messages: list[Message]) -> list[Message]:
    """The messages within oldest and latest; the bounds themselves only with `inclusive`."""
    oldest, latest, inclusive = call.text("oldest", "0"), call.text("latest"), call.flag("inclusive")
    kept = [each for each in messages if _after(each.ts, oldest, inclusive)]
    return [each for each in kept if not latest or _after(latest, each.ts, inclusive)]


def _after(later: str, earlier: str, inclusive: bool) -> bool:
    left, right = _stamp(later), _stamp(earlier)
    return left > right or (inclusive and left == right)


def _stamp(value: str) -> tuple[int, int]:
    seconds, _, fraction = value.partition(".")
    try:
        return int(seconds), int((fraction + "000000")[:6])
    except ValueError:
        raise SlackError("invalid_arguments") from None


def _messages(call: Call, messages: list[Message], cursor: str) -> Answer:
    metadata = call.flag("include_all_metadata")
    documents = [message_document(each, call.workspace, metadata=metadata) for each in messages]
    return {"ok": True, "messages": documents, "has_more": bool(cursor)} | (paged(cursor) if cursor else {})
