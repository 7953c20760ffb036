"""The Slack app manifest: what the handlers answer and what the posts need, and nothing else.

docs.slack.dev/reference/app-manifest
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from meetings.duty.extras import Extras

# Where Slack's requests arrive when it reaches us by HTTP.
REQUEST_PATH = "/slack/events"


@dataclass(frozen=True)
class Shortcut:
    """An entry of the menu of every message, at most 24 characters long; and what it is there for."""

    name: str
    description: str


COMMANDS = {
    "ooo": ("Record who is out", "[who] when [why]"),
    "announce": ("Put a line into the next minutes", "text"),
    "ai": ("Record an action item", "[topic] who: what"),
    "triage": ("Show who is on duty", ""),
    "agenda": ("Show the draft of the minutes, cancel a meeting", "[cancel WHEN why]"),
    "tickets": ("Show the figures of ticket systems, ask them anew", "[retry NAME]"),
}

# Why each scope is needed.
SCOPES = {
    "app_mentions:read": "answer mentions, in threads too, where Slack refuses slash commands",
    "channels:history": "find a post whose sending was interrupted, so that it is not sent twice",
    "channels:read": "find the meeting's channel by its name",
    "chat:write": "post the draft, duty lines and private lines",
    "commands": "answer the slash commands and the shortcuts",
    "files:read": "read the finished minutes that somebody drops into the thread of a draft",
    "files:write": "put the drafted minutes, and a chart of ticket figures, into threads",
    "groups:history": "the same as channels:history where the channel is private",
    "groups:read": "the same as channels:read where the channel is private",
    "im:history": "answer direct messages, and find a private line whose sending was interrupted",
    "im:write": "open the conversation in which a person is told something",
    "users:read": "know people by their display names",
}

# Asked for only where a rota of the settings names a user group, or shows who has it in the topic.
GROUP_SCOPES = {
    "usergroups:read": "see whether the user group of a duty has whoever is on duty",
    "usergroups:write": "put whoever is on duty into the user group of a duty",
}
TOPIC_SCOPES = {
    "channels:write.topic": "name whoever is on duty in the topic of the channel",
    "groups:write.topic": "the same as channels:write.topic where the channel is private",
}
EVERY_SCOPE = SCOPES | GROUP_SCOPES | TOPIC_SCOPES

# What is delivered to us beside commands and presses, each with the scope it needs.
EVENTS = {"app_mention": "app_mentions:read", "file_shared": "files:read", "message.im": "im:history"}

# In the menu of every message, by callback id.
SHORTCUTS = {
    "make_action_item": Shortcut("Make action item", "Record what a message promises as an action item"),
    "add_to_minutes": Shortcut("Add to minutes", "Put what a message says into the next minutes"),
}


def scopes_for(rotas: Iterable[Extras]) -> dict[str, str]:
    """The scopes that the app needs for these rotas, each with its reason."""
    known = tuple(rotas)
    groups = GROUP_SCOPES if any(one.user_group for one in known) else {}
    return SCOPES | groups | (TOPIC_SCOPES if any(one.topic for one in known) else {})


def manifest(prefix: str = "", url: str | None = None, scopes: Iterable[str] = SCOPES) -> dict[str, Any]:
    """The manifest with the command prefix, and the scopes, of these settings.

    With a public `url` (`https://...`, without a slash at its end) Slack sends signed requests there; without one it
    speaks through Socket Mode.
    """
    where = {"request_url": f"{url}{REQUEST_PATH}"} if url else {}
    address = {"url": f"{url}{REQUEST_PATH}"} if url else {}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Convener",
            "description": "Runs the team's recurring meeting: who is out, who is on duty, drafted minutes.",
            "background_color": "#2c5e4f",
        },
        "features": {
            # Without the messages tab nobody can be told anything in private, or type there.
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Convener", "always_online": True},
            "shortcuts": [_shortcut(name, one) for name, one in SHORTCUTS.items()],
            "slash_commands": [_command(prefix, name, *texts) | address for name, texts in COMMANDS.items()],
        },
        "oauth_config": {"scopes": {"bot": sorted(scopes)}},
        "settings": {
            "event_subscriptions": {**where, "bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True, **where},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }


def explained(prefix: str = "", scopes: Mapping[str, str] = SCOPES) -> Iterator[str]:
    """A line for each thing the manifest asks for: what it is, and why."""
    yield from (f"command  /{prefix}{name}: {description}" for name, (description, _) in COMMANDS.items())
    yield from (f"scope    {name}: {why}" for name, why in sorted(scopes.items()))
    yield from (f"event    {name}: {SCOPES[scope]}" for name, scope in sorted(EVENTS.items()))
    yield from (f"shortcut {one.name}: {one.description}" for one in SHORTCUTS.values())
    yield "buttons  (interactivity): the buttons of answers, such as Undo"
    yield "tab      (messages): telling people in private, and what they type there"


def _command(prefix: str, name: str, description: str, usage: str) -> dict[str, Any]:
    hint = {"usage_hint": usage} if usage else {}
    # Escaped, a mention arrives with the account it means.
    return {"command": f"/{prefix}{name}", "description": description, **hint, "should_escape": True}


def _shortcut(callback_id: str, shortcut: Shortcut) -> dict[str, Any]:
    texts = {"name": shortcut.name, "description": shortcut.description}
    return {"type": "message", "callback_id": callback_id, **texts}
