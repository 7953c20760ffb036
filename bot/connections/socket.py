"""The Socket Mode connection, which can be drained: what has been delivered is answered before it closes."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.connections.socket_client import SocketClient
from bot.settings.mistakes import SettingsMistake
from bot.work.trying import APP_TOKEN, until_it_works

REFUSED_SECONDS = 60
# Slack need not answer our goodbye.
GOODBYE_SECONDS = 1
log = logging.getLogger(__name__)


class SocketMode:
    """A connection that we open: it needs no public address. docs.slack.dev/apis/events-api/using-socket-mode"""

    def __init__(self, token: str, client: AsyncWebClient) -> None:
        self._token = token
        self._client = client
        self._socket: _Socket | None = None

    async def open(self) -> None:
        """Nothing is needed before the workspace is joined."""

    async def connect(self, app: AsyncApp) -> None:
        """Connect, however long it takes to reach Slack. Raises SettingsMistake where it refuses the token."""
        self._socket = _Socket(app, self._token, self._client)
        self._socket.client.wss_uri = await self._socket.address()
        await self._socket.connect_async()  # type: ignore[no-untyped-call]
        log.info("connected by Socket Mode")

    async def drain(self) -> None:
        """Take no more deliveries, and return when those begun are answered."""
        if self._socket:
            await self._socket.drain()

    async def close(self) -> None:
        """Close the connection."""
        if self._socket:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GOODBYE_SECONDS):
                    await self._socket.close_async()  # type: ignore[no-untyped-call]


class _OneLine(logging.Filter):
    """A failure as a warning of one line, without a trace: slack_sdk goes on by itself."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = record.getMessage().partition("\n")[0], ()
        record.exc_info = None
        record.levelno, record.levelname = min((record.levelno, record.levelname), (logging.WARNING, "WARNING"))
        return True


ONE_LINE = _OneLine()


class _Socket(AsyncSocketModeHandler):
    """Counts the deliveries being answered. Once it drains it takes no more: Slack says so to the typist."""

    _answering = 0
    _draining = False

    def __init__(self, app: AsyncApp, token: str, web_client: AsyncWebClient) -> None:
        logger = logging.getLogger("slack_sdk.socket_mode")
        logger.addFilter(ONE_LINE)
        self.app, self.app_token = app, token
        self.client = SocketClient(self._next_address, token, logger=logger, web_client=web_client)
        self.client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type]

    async def address(self) -> str:
        """Where to connect; raises SettingsMistake where Slack refuses the token.

        docs.slack.dev/reference/methods/apps.connections.open
        """
        client = self.client.web_client
        answer = await until_it_works(lambda: client.apps_connections_open(app_token=self.app_token), APP_TOKEN)
        return str(answer["url"])

    async def _next_address(self) -> str:
        """Where to connect anew after a connection has ended. A token that is refused meanwhile is logged."""
        while True:
            try:
                return await self.address()
            except SettingsMistake as refused:
                log.warning("%s; until then nobody is answered", refused)
                await asyncio.sleep(REFUSED_SECONDS)

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
