"""The Slack app manifest: what the handlers answer and what the posts need, and nothing else.

docs.slack.dev/reference/app-manifest
"""

from __future__ import annotations

from typing import Any

COMMANDS = {
    "ooo": ("Record who is out", "[who] when [why]"),
    "announce": ("Put a line into the next minutes", "text"),
    "ai": ("Record an action item", "[topic] who: what"),
    "triage": ("Show who is on duty", ""),
    "agenda": ("Show the draft of the minutes, cancel a meeting", "[cancel WHEN why]"),
}

# What is delivered to us beside commands and presses, each with the scope it needs.
EVENTS = {"app_mention": "app_mentions:read", "message.im": "im:history"}

# In the menu of every message.
SHORTCUTS = {
    "make_action_item": ("Make action item", "Record what a message promises as an action item"),
    "add_to_minutes": ("Add to minutes", "Put what a message says into the next minutes"),
}

# Why each scope is needed.
SCOPES = {
    "app_mentions:read": "answer mentions, in threads too, where Slack refuses slash commands",
    "channels:history": "find a post whose sending was interrupted, so that it is not sent twice",
    "channels:read": "find the meeting's channel by its name",
    "chat:write": "post the draft, duty lines and private lines",
    "commands": "answer the slash commands and the shortcuts",
    "files:write": "put the drafted minutes into the thread",
    "groups:history": "the same as channels:history where the channel is private",
    "groups:read": "the same as channels:read where the channel is private",
    "im:history": "answer direct messages, and find a private line whose sending was interrupted",
    "im:write": "open the conversation in which a person is told something",
    "users:read": "know people by their display names",
}


def manifest(prefix: str = "") -> dict[str, Any]:
    """The manifest with the command prefix of these settings."""
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
            "shortcuts": [_shortcut(name, *texts) for name, texts in SHORTCUTS.items()],
            "slash_commands": [_command(prefix, name, *texts) for name, texts in COMMANDS.items()],
        },
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def _command(prefix: str, name: str, description: str, usage: str) -> dict[str, Any]:
    hint = {"usage_hint": usage} if usage else {}
    # Escaped, a mention arrives with the account it means.
    return {"command": f"/{prefix}{name}", "description": description, **hint, "should_escape": True}


def _shortcut(callback: str, name: str, description: str) -> dict[str, str]:
    return {"name": name, "type": "message", "callback_id": callback, "description": description}
