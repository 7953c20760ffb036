"""Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode): envelopes out, acknowledgements in."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from aiohttp import WSMsgType, web

from playground.changes import Changes
from playground.errors import PlaygroundError
from playground.slack.delivery import envelopes
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.faults import Faults
from playground.slack.workspace import APP_ID

MOST_CONNECTIONS = 10
# github.com/slackapi/python-slack-events-api/issues/93 shows the word of every retry in Socket Mode.
RETRY_REASON = "timeout"


# The page's reasons, and two of slack_sdk's (github.com/slackapi/node-slack-sdk, packages/socket-mode).
REASONS = ("warning", "refresh_requested", "link_disabled", "too_many_websockets")


@dataclass(eq=False)
class _Link:
    """One connection of the bot; a deaf one is open, and nothing that is sent over it arrives."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    deaf: bool = False

    @property
    def works(self) -> bool:
        return not self.deaf and not self.socket.closed


@dataclass(frozen=True)
class _Waiting:
    """An envelope on its way, and whether a person waits for its answer."""

    answer: asyncio.Future[Acknowledgement]
    by_person: bool


class Sockets:
    def __init__(self, faults: Faults, changes: Changes, kill: Callable[[str], None]) -> None:
        self._faults = faults
        self._changes = changes
        self._kill = kill
        self._tickets: set[str] = set()
        self._open: list[_Link] = []
        self._pending: dict[str, _Waiting] = {}
        self._lost_at: float | None = None
        self.away_seconds: float | None = None

    @property
    def connected(self) -> bool:
        return any(link.works for link in self._open)

    async def disconnect(self, reason: str) -> None:
        """Tell the bot in a `disconnect` message to connect anew; only after a warning the connection still works."""
        if reason not in REASONS:
            raise PlaygroundError(f"Slack disconnects with one of {', '.join(REASONS)}, not {reason}")
        link = self._lose()
        if reason != "warning":
            self._open.remove(link)
        debug = {"host": "playground"}
        await link.socket.send_json({"type": "disconnect", "reason": reason, "debug_info": debug})

    def drop(self) -> None:
        """End the connection without a word."""
        link = self._lose()
        self._open.remove(link)
        if link.transport is not None:
            link.transport.abort()

    def go_silent(self) -> None:
        """Leave the connection open and read nothing any more: no ping is answered, no goodbye either."""
        link = self._lose()
        link.deaf = True
        if link.transport is not None:
            link.transport.pause_reading()

    async def reconnected(self, seconds: float) -> bool:
        """Wait in real time until the bot has connected anew; `away_seconds` then is how long it took."""
        return await self._changes.until(lambda: self._lost_at is None, seconds)

    def _lose(self) -> _Link:
        link = next((each for each in self._open if each.works), None)
        if link is None:
            raise PlaygroundError("The bot is not connected by Socket Mode")
        self._lost_at, self.away_seconds = asyncio.get_running_loop().time(), None
        return link

    def ticket(self) -> str:
        """The right to open one connection."""
        ticket = secrets.token_hex(12)
        self._tickets.add(ticket)
        return ticket

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """A ticket opens one connection, once; there may be ten."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403, text="invalid ticket")
        self._tickets.discard(ticket)
        if len(self._open) >= MOST_CONNECTIONS:
            return web.Response(status=429, text="too_many_websockets")
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json(self._hello())
        link = _Link(socket, request.transport)
        self._found(link)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._take_answer(message.data)
        finally:
            if link in self._open:
                self._open.remove(link)
            self._changes.announce()
        return socket

    def _found(self, link: _Link) -> None:
        self._open.append(link)
        if self._lost_at is not None:
            self.away_seconds = asyncio.get_running_loop().time() - self._lost_at
            self._lost_at = None
        self._changes.announce()

    def _hello(self) -> dict[str, Any]:
        return {
            "type": "hello",
            "num_connections": len(self._open) + 1,
            "debug_info": {
                "host": "playground",
                "build_number": 1,
                "approximate_connection_time": 3600,
            },
            "connection_info": {"app_id": APP_ID},
        }

    async def deliver(self, envelope: Envelope) -> Acknowledgement:
        """To the connection that was opened last."""
        link = next((each for each in reversed(self._open) if not each.socket.closed), None)
        if link is None:
            return Acknowledgement("dispatch_failed", reason=RETRY_REASON)
        if link.deaf:
            # It would be waited for in vain.
            return Acknowledgement("operation_timeout", reason=RETRY_REASON)
        waiting = _Waiting(asyncio.get_running_loop().create_future(), envelope.by_person)
        identifier = str(uuid4())
        self._pending[identifier] = waiting
        try:
            await link.socket.send_json(_document(identifier, envelope))
            return await asyncio.wait_for(waiting.answer, envelopes.ANSWER_SECONDS)
        except ConnectionError:
            return Acknowledgement("dispatch_failed", reason=RETRY_REASON)
        except TimeoutError:
            return Acknowledgement("operation_timeout", reason=RETRY_REASON)
        finally:
            del self._pending[identifier]

    def _take_answer(self, data: str) -> None:
        try:
            document = json.loads(data)
        except json.JSONDecodeError:
            return
        waiting = self._pending.get(str(document.get("envelope_id")))
        if waiting is None or waiting.answer.done():
            return
        if waiting.by_person and self._faults.take_kill_before_answer():
            self._kill("the bot is killed before its answer reaches Slack")
            return
        if waiting.by_person and self._faults.take_lost_answer():
            waiting.answer.set_result(Acknowledgement("operation_timeout", reason=RETRY_REASON))
            return
        waiting.answer.set_result(Acknowledgement("answered", document.get("payload")))

    def expect(self) -> None:
        """It comes by itself."""

    def abandon(self) -> None:
        """The bot is gone: nobody will answer, and its connections are worth nothing."""
        self._tickets.clear()
        self._open.clear()
        self._lost_at = None
        for waiting in self._pending.values():
            if not waiting.answer.done():
                waiting.answer.set_result(Acknowledgement("operation_timeout", reason=RETRY_REASON))

    async def close(self) -> None:
        for link in [*self._open]:
            if link.works:
                await link.socket.close()
            elif link.transport is not None:
                link.transport.abort()


def _document(identifier: str, envelope: Envelope) -> dict[str, Any]:
    """The page's envelope; only events say how often they have been tried."""
    document = {
        "envelope_id": identifier,
        "type": envelope.kind,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.takes_answer,
    }
    if envelope.kind == "events_api":
        document |= {"retry_attempt": envelope.attempt, "retry_reason": envelope.reason}
    return document
