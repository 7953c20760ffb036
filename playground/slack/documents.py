"""Users, channels, user groups, messages and files as the Web API describes them (docs.slack.dev/reference/objects)."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from playground.slack.state import Channel, File, Message, User, UserGroup
from playground.slack.workspace import APP_ID, BOT_ID, BOT_USER, SLACK_USER, TEAM_ID, Workspace


def user_document(user: User, workspace: Workspace) -> dict[str, Any]:
    """docs.slack.dev/reference/objects/user-object"""
    offset = workspace.clock.now.astimezone(ZoneInfo(user.zone)).utcoffset()
    return {
        "id": user.id,
        "team_id": TEAM_ID,
        "name": user.name,
        "deleted": user.is_gone,
        "real_name": user.real_name or user.display_name,
        "tz": user.zone,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "profile": {"real_name": user.real_name or user.display_name, "display_name": user.display_name},
        # Slack's own bot does not call itself one.
        "is_bot": user.is_bot and user.id != SLACK_USER,
        "is_restricted": user.is_guest,
        "is_stranger": user.is_stranger,
        "is_app_user": False,
    }


def channel_document(channel: Channel) -> dict[str, Any]:
    """docs.slack.dev/reference/objects/conversation-object"""
    if channel.kind == "direct":
        other = next(iter(channel.members - {BOT_USER}), BOT_USER)
        return {"id": channel.id, "is_im": True, "is_channel": False, "user": other, "is_archived": False}
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": False,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.kind == "private",
        "is_archived": False,
        "is_general": False,
        "is_member": BOT_USER in channel.members,
        "num_members": len(channel.members),
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def user_group_document(group: UserGroup) -> dict[str, Any]:
    """docs.slack.dev/reference/objects/usergroup-object"""
    return {
        "id": group.id,
        "team_id": TEAM_ID,
        "is_usergroup": True,
        "name": group.handle,
        "description": "",
        "handle": group.handle,
        "is_external": False,
        "date_delete": int(group.disabled),
        "auto_type": None,
        "prefs": {"channels": [], "groups": []},
        "user_count": len(group.members),
    }


def message_document(message: Message, workspace: Workspace, *, metadata: bool = False) -> dict[str, Any]:
    """docs.slack.dev/reference/objects/message-object; metadata only for whoever asked for it."""
    document: dict[str, Any] = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": TEAM_ID,
    }
    if message.author == "bot":
        document |= {"bot_id": BOT_ID, "app_id": APP_ID}
    if message.blocks:
        document["blocks"] = list(message.blocks)
    if message.attachments:
        document["attachments"] = list(message.attachments)
    if message.files:
        document |= {
            "files": [file_document(workspace.files[each]) for each in message.files],
            "upload": False,
        }
    if message.edited:
        document["edited"] = {"user": message.user, "ts": message.ts}
    if metadata and message.metadata is not None:
        document["metadata"] = message.metadata
    return document | _thread_fields(message, workspace)


def event_document(name: str, message: Message, workspace: Workspace, subtype: str | None) -> dict[str, Any]:
    """docs.slack.dev/reference/events/message and .../app_mention: the `event` of an event about a message.

    Of changes and deletions (subtypes message_changed and message_deleted) it is the channel's event, hidden.
    """
    place = {"channel": message.channel, "event_ts": message.ts}
    if name == "message":
        place["channel_type"] = "im"
    if subtype is not None:
        what = {"deleted_ts": message.ts} if subtype == "message_deleted" else {"message": _said(message, workspace)}
        stamp = workspace.next_ts()
        hidden = {"type": name, "subtype": subtype, "hidden": True, "ts": stamp}
        return {**hidden, **place, "event_ts": stamp, **what}
    return {**_said(message, workspace), "type": name, **place}


def _said(message: Message, workspace: Workspace) -> dict[str, Any]:
    document = message_document(message, workspace)
    if message.author == "person":
        document["client_msg_id"] = str(uuid5(UUID(int=0), f"{message.channel} {message.ts}"))
    if message.files:
        document["subtype"] = "file_share"
    if message.in_thread:
        parent = workspace.find(message.channel, message.thread_ts or "")
        document["parent_user_id"] = parent.user if parent else message.user
    return document


def _thread_fields(message: Message, workspace: Workspace) -> dict[str, Any]:
    if message.in_thread:
        return {"thread_ts": message.thread_ts}
    replies = replies_to(message, workspace)
    if not replies:
        return {}
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users": sorted({reply.user for reply in replies}),
        "latest_reply": replies[-1].ts,
    }


def replies_to(message: Message, workspace: Workspace) -> list[Message]:
    return [each for each in workspace.history(message.channel) if each.in_thread and each.thread_ts == message.ts]


def file_document(file: File, workspace: Workspace | None = None) -> dict[str, Any]:
    """docs.slack.dev/reference/objects/file-object; where it is shared only when a workspace is given."""
    if file.deleted:
        return {"id": file.id, "mode": "tombstone"}
    extension = file.name.rpartition(".")[2]
    kind, mime = _kind(file, extension)
    document: dict[str, Any] = {
        "id": file.id,
        "created": int(file.created.timestamp()),
        "name": file.name,
        "title": file.title,
        "mimetype": mime,
        "filetype": kind,
        "size": len(file.content),
        "user": file.user,
        "mode": "hosted",
        "is_external": False,
        "is_public": bool(file.shares),
    }
    if file.is_picture and file.alt:
        document["alt_txt"] = file.alt
    if workspace is not None:
        document |= _shares(file, workspace)
    return document


def _kind(file: File, extension: str) -> tuple[str, str]:
    """The type of a file as Slack names it, and as the rest of the world does."""
    if file.is_picture:
        return "png", "image/png"
    return ("markdown", "text/markdown") if extension in {"md", "markdown"} else ("text", "text/plain")


def _shares(file: File, workspace: Workspace) -> dict[str, Any]:
    shares: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for share in file.shares:
        kind = "public" if workspace.channels[share.channel].kind == "public" else "private"
        entry = {"ts": share.ts} | ({"thread_ts": share.thread_ts} if share.thread_ts else {})
        shares.setdefault(kind, {}).setdefault(share.channel, []).append(entry)
    return {"shares": shares, "channels": sorted({share.channel for share in file.shares})}
