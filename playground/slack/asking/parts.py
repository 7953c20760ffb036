"""What every way of asking the bot needs: the workspace, the app's manifest, the way to the bot, faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playground.slack.delivery.envelopes import Delivery
from playground.slack.delivery.responses import ResponseUrls
from playground.slack.faults import Faults
from playground.slack.manifest import Manifest
from playground.slack.state import Channel, User
from playground.slack.triggers import Triggers
from playground.slack.workspace import APP_ID, TEAM_DOMAIN, TEAM_ID, Workspace

VERIFICATION_TOKEN = "playground-verification"


@dataclass(frozen=True)
class Surroundings:
    """`address` is where the local Slack itself is reached."""

    workspace: Workspace
    manifest: Manifest
    delivery: Delivery
    urls: ResponseUrls
    faults: Faults
    triggers: Triggers
    address: str


class Asking:
    def __init__(self, around: Surroundings) -> None:
        self._workspace = around.workspace
        self._manifest = around.manifest
        self._delivery = around.delivery
        self._urls = around.urls
        self._faults = around.faults
        self._triggers = around.triggers
        self._address = around.address


def who_and_where(user: User, channel: Channel | None) -> dict[str, Any]:
    """The fields that every interaction has (docs.slack.dev/reference/interaction-payloads)."""
    fields: dict[str, Any] = {
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }
    return fields | ({"channel": {"id": channel.id, "name": channel.name}} if channel is not None else {})
