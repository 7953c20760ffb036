"""What every way of asking the bot needs: the workspace, the app's manifest, its sockets, and addresses for answers."""

from __future__ import annotations

from playground.slack.delivery.responses import ResponseUrls
from playground.slack.delivery.sockets import Sockets
from playground.slack.manifest import Manifest
from playground.slack.workspace import Workspace


class Asking:
    def __init__(
        self,
        workspace: Workspace,
        manifest: Manifest,
        sockets: Sockets,
        urls: ResponseUrls,
        address: str,
    ) -> None:
        self._workspace = workspace
        self._manifest = manifest
        self._sockets = sockets
        self._urls = urls
        self._address = address
