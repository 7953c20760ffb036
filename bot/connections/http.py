"""Signed HTTP: Slack sends its requests to a public address in front of us. docs.slack.dev/apis/events-api"""

from __future__ import annotations

import asyncio
import socket

from slack_bolt.async_app import AsyncApp

from bot.connections.calendar_pages import CalendarPages
from bot.connections.gate import Gate
from bot.connections.server import server_of
from bot.settings.mistakes import SettingsMistake


class Http:
    """A server on this address: GET /health is answered with 200 while the app works, and calendars are read there."""

    def __init__(self, signing_secret: str, address: tuple[str, int], pages: CalendarPages) -> None:
        self._address = address
        self._gate = Gate(signing_secret, pages)
        self._server = server_of(self._gate)
        self._serving: asyncio.Future[None] | None = None

    async def open(self) -> None:
        """Listen, and say at /health that the app does not work yet."""
        host, port = self._address
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listener = socket.create_server(self._address, family=family)
        except OSError as error:
            raise SettingsMistake(f"cannot listen on {host}:{port} (CONVENER_LISTEN, PORT): {error.strerror}") from None
        self._serving = asyncio.ensure_future(self._server.serve([listener]))

    async def connect(self, app: AsyncApp) -> None:
        """Let the app answer, until the server ends."""
        self._gate.lead_to(app)
        if self._serving:
            await asyncio.shield(self._serving)

    async def drain(self) -> None:
        """Take no more requests, and return when those begun are answered."""
        await self._gate.drain()

    async def close(self) -> None:
        """Stop listening."""
        self._server.should_exit = True
        if self._serving:
            await self._serving
