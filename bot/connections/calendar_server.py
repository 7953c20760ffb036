"""Calendars on a port of their own, where Slack reaches us by Socket Mode and no other server runs.

Whatever happens to it, the bot works on: that nobody can read a calendar is logged, and no more.
"""

from __future__ import annotations

import asyncio
import logging
import socket

from bot.connections.calendar_pages import CalendarPages
from bot.connections.server import Server, server_of

log = logging.getLogger(__name__)


class CalendarServer:
    """A server of calendars on this address, and of nothing else."""

    def __init__(self, pages: CalendarPages, address: tuple[str, int]) -> None:
        self._pages = pages
        self._address = address
        self._server: Server | None = None
        self._serving: asyncio.Future[None] | None = None

    async def open(self) -> None:
        """Listen, where that is possible."""
        host, port = self._address
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listener = socket.create_server(self._address, family=family)
        except OSError as error:
            log.warning("calendars cannot be read: cannot listen on %s:%s (CALENDAR_PORT): %s", host, port, error)
            return
        self._server = server_of(self._pages)
        self._serving = asyncio.ensure_future(self._serve(self._server, listener))
        log.info("calendars can be read at %s:%s", host, port)

    async def close(self) -> None:
        """Stop listening."""
        if self._server and self._serving:
            self._server.should_exit = True
            await self._serving

    @staticmethod
    async def _serve(server: Server, listener: socket.socket) -> None:
        try:
            await server.serve([listener])
        except Exception:
            log.exception("calendars cannot be read any more, until the next start")
