"""What the local Slack reads of an app manifest (docs.slack.dev/reference/app-manifest)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Manifest:
    """`commands` maps a command's word to whether its text is escaped, `shortcuts` the name of each on messages."""

    name: str
    commands: Mapping[str, bool]
    scopes: frozenset[str]
    interactive: bool
    events: frozenset[str]
    shortcuts: Mapping[str, str]


def read_manifest(document: Mapping[str, Any], prefix: str = "") -> Manifest:
    """The app as it is installed; its commands have the prefix of this team's settings."""
    features, settings = document.get("features", {}), document.get("settings", {})
    commands = features.get("slash_commands", ())
    scopes = document.get("oauth_config", {}).get("scopes", {}).get("bot", ())
    information = document.get("display_information", {})
    name = features.get("bot_user", {}).get("display_name") or information.get("name") or "Convener"
    return Manifest(
        name=str(name),
        commands={
            f"/{prefix}{str(each['command']).removeprefix('/')}": bool(each.get("should_escape")) for each in commands
        },
        scopes=frozenset(map(str, scopes)),
        interactive=bool(settings.get("interactivity", {}).get("is_enabled")),
        shortcuts={
            str(each["name"]): str(each["callback_id"])
            for each in features.get("shortcuts", ())
            if each.get("type") == "message"
        },
        events=frozenset(map(str, settings.get("event_subscriptions", {}).get("bot_events", ()))),
    )
