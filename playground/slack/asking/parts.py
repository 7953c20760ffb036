"""What every way of asking the bot needs: the workspace, the app's manifest, the way to the bot, faults."""

from __future__ import annotations

from dataclasses import dataclass

from playground.slack.delivery.envelopes import Delivery
from playground.slack.delivery.responses import ResponseUrls
from playground.slack.faults import Faults
from playground.slack.manifest import Manifest
from playground.slack.workspace import Workspace

VERIFICATION_TOKEN = "playground-verification"


@dataclass(frozen=True)
class Surroundings:
    """`address` is where the local Slack itself is reached."""

    workspace: Workspace
    manifest: Manifest
    delivery: Delivery
    urls: ResponseUrls
    faults: Faults
    address: str


class Asking:
    def __init__(self, around: Surroundings) -> None:
        self._workspace = around.workspace
        self._manifest = around.manifest
        self._delivery = around.delivery
        self._urls = around.urls
        self._faults = around.faults
        self._address = around.address
