"""slack_sdk's client of Socket Mode, which is connected anew within five seconds of the connection's death.

Its own way takes 20 s to notice that nobody answers, 10 s to notice that the connection has gone, and opens a failed
address again and again, although it is good for one connection
(docs.slack.dev/reference/methods/apps.connections.open).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from aiohttp import ClientWebSocketResponse, WSMsgType
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.work.trying import error_words

# Nothing heard for so long is answered by a ping, and after so many that nobody answers the connection is dead.
PING_SECONDS = 1.0
MOST_UNANSWERED = 3
CONNECT_SECONDS = 5.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 10.0
log = logging.getLogger(__name__)


class SocketClient(SocketModeClient):
    """A client that asks `address` for a fresh place to connect to each time, and waits as long as that takes."""

    def __init__(self, address: Callable[[], Awaitable[str]], app_token: str, **options: Any) -> None:
        super().__init__(app_token, **options)
        self._address = address
        self._closing: set[asyncio.Future[bool]] = set()

    async def issue_new_wss_url(self) -> str:
        """Where to connect next."""
        return await self._address()

    async def connect(self) -> None:
        """Open a connection beside the one there is, which is let go of then: somebody who types meanwhile is heard."""
        pause = FIRST_PAUSE_SECONDS
        while not self.closed:
            # The address is used up by the attempt.
            address, self.wss_uri = self.wss_uri or await self._address(), None
            try:
                session = await self._opened(address)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                log.warning("could not open the socket: %s; trying again in %s s", error_words(error), pause)
                # There may be as many as Slack allows.
                self._let_go(self.current_session)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
                continue
            old, self.current_session, self.stale = self.current_session, session, False
            self.message_receiver = asyncio.ensure_future(self.receive_messages())
            self._let_go(old)
            return

    async def receive_messages(self) -> None:
        """Hear what comes over the current connection until that ends or nobody answers; then connect anew."""
        session = self.current_session
        if session is None:
            return
        why = await self._hear(session)
        if session is not self.current_session or self.closed:
            return
        log.warning("the socket %s; connecting anew", why)
        self.stale = True
        while session is self.current_session and not self.closed:
            await self._connect_anew()
        log.info("connected anew by Socket Mode")

    async def _connect_anew(self) -> None:
        """Connect, unless somebody does so already; without this task nobody would be heard any more."""
        try:
            await self.connect_to_new_endpoint()
        except Exception as error:
            log.warning("could not connect anew: %s", error_words(error))
            await asyncio.sleep(LONGEST_PAUSE_SECONDS)

    async def _opened(self, address: str) -> ClientWebSocketResponse:
        async with asyncio.timeout(CONNECT_SECONDS):
            return await self.aiohttp_client_session.ws_connect(
                address,
                autoping=False,
                proxy=self.proxy,
                ssl=self.web_client.ssl if self.web_client.ssl is not None else True,
            )

    async def _hear(self, session: ClientWebSocketResponse) -> str:
        """Take what comes, until it ends; why it did."""
        unanswered = 0
        while unanswered < MOST_UNANSWERED:
            try:
                message = await session.receive(timeout=PING_SECONDS)
                unanswered = 0
                if message.type is WSMsgType.TEXT:
                    await self.enqueue_message(message.data)
                elif message.type is WSMsgType.PING:
                    await session.pong(message.data)
                elif message.type is not WSMsgType.PONG:
                    return "has ended"
            except TimeoutError:
                unanswered += 1
                if not await _pinged(session):
                    return "has ended"
            except Exception as error:
                return f"is broken ({error_words(error)})"
        return f"was silent for {MOST_UNANSWERED * PING_SECONDS:g} s"

    def _let_go(self, session: ClientWebSocketResponse | None) -> None:
        """Close a connection without waiting for the other side, which may never answer."""
        if session is not None and not session.closed:
            closing = asyncio.ensure_future(session.close())
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)


async def _pinged(session: ClientWebSocketResponse) -> bool:
    try:
        await session.ping()
    except ConnectionError:
        return False
    return True
