"""One API call: its arguments, its scopes, and the table of methods."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.slack.dialogs import Dialogs
from playground.slack.limits import LONGEST_POSTED_TEXT, are_too_long, find_problems
from playground.slack.refusals import SlackError
from playground.slack.state import Channel
from playground.slack.triggers import Triggers
from playground.slack.workspace import BOT_USER, Content, Workspace

Answer = dict[str, Any]


@dataclass(frozen=True)
class Call:
    workspace: Workspace
    arguments: Mapping[str, Any]
    scopes: frozenset[str]
    address: str
    open_socket: Callable[[], str]
    dialogs: Dialogs
    triggers: Triggers

    def text(self, name: str, default: str = "") -> str:
        value = self.arguments.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """docs.slack.dev/reference/methods, invalid_arguments: says which field is missing."""
        value = self.text(name)
        if not value:
            raise SlackError(
                "invalid_arguments",
                response_metadata={"messages": [f"[ERROR] missing required field: {name}"]},
            )
        return value

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"1", "true", "yes"}

    def number(self, name: str, default: int) -> int:
        try:
            return int(self.text(name) or default)
        except ValueError:
            raise SlackError("invalid_arguments") from None

    def structure(self, name: str, error: str) -> Any:
        """An argument that is JSON: already decoded in a JSON body, a string in a form."""
        value = self.arguments.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except json.JSONDecodeError:
            raise SlackError(error) from None

    def need_scope(self, scope: str) -> None:
        """docs.slack.dev/authentication/tokens: `missing_scope` says what is needed and what was provided."""
        if scope not in self.scopes:
            raise SlackError("missing_scope", needed=scope, provided=",".join(sorted(self.scopes)))

    def channel(self, name: str = "channel") -> Channel:
        """A channel the bot may know of. docs.slack.dev/reference/methods/conversations.info: by id only."""
        found = self.workspace.channels.get(self.required(name))
        if found is None or (found.kind != "public" and BOT_USER not in found.members):
            raise SlackError("channel_not_found")
        return found


Handler = Callable[[Call], Answer]


@dataclass(frozen=True)
class Method:
    handler: Handler
    scope: str | None
    app_token: bool = False


METHODS: dict[str, Method] = {}


def method(name: str, scope: str | None = None, *, app_token: bool = False) -> Callable[[Handler], Handler]:
    """Enter a function as a Web API method."""

    def enter(handler: Handler) -> Handler:
        METHODS[name] = Method(handler, scope, app_token)
        return handler

    return enter


def scope_for(channel: Channel, family: str) -> str:
    """docs.slack.dev/reference/scopes: channels:history, groups:history, im:history and so on."""
    prefix = {"public": "channels", "private": "groups", "direct": "im"}[channel.kind]
    return f"{prefix}:{family}"


def need_membership(channel: Channel) -> None:
    if BOT_USER not in channel.members:
        raise SlackError("not_in_channel")


def read_content(call: Call) -> Content:
    """Text and blocks of a call, within Slack's limits."""
    blocks = read_blocks(call.structure("blocks", "invalid_blocks_format"))
    attachments = call.structure("attachments", "invalid_attachments") or ()
    return Content(
        text=call.text("text")[:LONGEST_POSTED_TEXT],
        blocks=blocks,
        attachments=attachments,
        metadata=read_metadata(call.structure("metadata", "invalid_metadata_format")),
    )


def read_blocks(blocks: Any) -> list[Any]:
    """docs.slack.dev/reference/methods/chat.postMessage: three errors, for form, content and length."""
    if blocks is None:
        return []
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    problems = find_problems(blocks)
    if problems:
        raise SlackError(
            "invalid_blocks",
            errors=problems,
            response_metadata={"messages": [f"[ERROR] {problem}" for problem in problems]},
        )
    if are_too_long(blocks):
        raise SlackError("msg_blocks_too_long")
    return blocks


def read_metadata(metadata: Any) -> Mapping[str, Any] | None:
    """docs.slack.dev/messaging/message-metadata: an event_type and a payload object, nothing else."""
    if metadata is None:
        return None
    if not isinstance(metadata, Mapping) or not isinstance(metadata.get("event_type"), str):
        raise SlackError("invalid_metadata_format")
    payload = metadata.get("event_payload")
    if not metadata["event_type"] or not isinstance(payload, Mapping):
        raise SlackError("invalid_metadata_format")
    # The page names the error without a figure; 8,000 bytes is small enough to be safe with the real one.
    if len(json.dumps(payload)) > 8_000:
        raise SlackError("metadata_too_large")
    return {"event_type": metadata["event_type"], "event_payload": dict(payload)}
