"""The Socket Mode connection, which can be drained: what has been delivered is answered before it closes."""

from __future__ import annotations

import asyncio

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest


class Socket(AsyncSocketModeHandler):
    """Counts the deliveries being answered. Once it drains it takes no more: Slack says so to the typist."""

    _answering = 0
    _draining = False

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        if self._draining:
            return
        self._answering += 1
        try:
            await super().handle(client, req)
        finally:
            self._answering -= 1

    async def drain(self) -> None:
        """Take no more deliveries, and return when those begun are answered."""
        self._draining = True
        while self._answering:
            await asyncio.sleep(0.01)
