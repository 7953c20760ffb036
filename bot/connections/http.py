"""Signed HTTP: Slack sends its requests to a public address in front of us. docs.slack.dev/apis/events-api"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from slack_bolt.async_app import AsyncApp

from bot.connections.gate import Gate
from bot.settings.mistakes import SettingsMistake

# The gate has drained by then; what is left are connections that nobody uses.
LAST_SECONDS = 1
LONGEST_HEADERS = 16 * 1024
MOST_CONNECTIONS = 200


class Http:
    """A server on this address, which answers GET /health with 200 while the app works."""

    def __init__(self, signing_secret: str, address: tuple[str, int]) -> None:
        self._address = address
        self._gate = Gate(signing_secret)
        self._server = _Server(
            uvicorn.Config(
                self._gate,
                interface="asgi3",
                lifespan="off",
                http="h11",
                ws="none",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                limit_concurrency=MOST_CONNECTIONS,
                h11_max_incomplete_event_size=LONGEST_HEADERS,
                timeout_graceful_shutdown=LAST_SECONDS,
            )
        )
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


class _Server(uvicorn.Server):
    """uvicorn, which leaves the signals to the process it runs in."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
