"""The Socket Mode connection, which can be drained: what has been delivered is answered before it closes."""

from __future__ import annotations

import asyncio
import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.work.trying import until_it_works


class SocketMode:
    """A connection that we open: it needs no public address. docs.slack.dev/apis/events-api/using-socket-mode"""

    def __init__(self, token: str, client: AsyncWebClient) -> None:
        self._token = token
        self._client = client
        self._socket: _Socket | None = None

    async def open(self) -> None:
        """Nothing is needed before the workspace is joined."""

    async def connect(self, app: AsyncApp) -> None:
        """Connect, however long it takes to reach Slack."""
        logger = logging.getLogger("slack_sdk")
        self._socket = _Socket(app, self._token, web_client=self._client, logger=logger)
        await until_it_works(self._socket.connect_async)

    async def drain(self) -> None:
        """Take no more deliveries, and return when those begun are answered."""
        if self._socket:
            await self._socket.drain()

    async def close(self) -> None:
        """Close the connection."""
        if self._socket:
            await self._socket.close_async()  # type: ignore[no-untyped-call]


class _Socket(AsyncSocketModeHandler):
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
        self._draining = True
        while self._answering:
            await asyncio.sleep(0.01)
