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
from playground.slack.delivery import envelopes
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.faults import Faults
from playground.slack.workspace import APP_ID

MOST_CONNECTIONS = 10
# github.com/slackapi/python-slack-events-api/issues/93 shows the word of every retry in Socket Mode.
RETRY_REASON = "timeout"


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
        self._open: list[web.WebSocketResponse] = []
        self._pending: dict[str, _Waiting] = {}

    @property
    def connected(self) -> bool:
        return any(not socket.closed for socket in self._open)

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
        self._open.append(socket)
        self._changes.announce()
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._take_answer(message.data)
        finally:
            if socket in self._open:
                self._open.remove(socket)
            self._changes.announce()
        return socket

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
        """To one open connection, whichever."""
        socket = next((each for each in self._open if not each.closed), None)
        if socket is None:
            return Acknowledgement("dispatch_failed", reason=RETRY_REASON)
        waiting = _Waiting(asyncio.get_running_loop().create_future(), envelope.by_person)
        identifier = str(uuid4())
        self._pending[identifier] = waiting
        try:
            await socket.send_json(_document(identifier, envelope))
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
        waiting.answer.set_result(Acknowledgement("answered", document.get("payload")))

    def expect(self) -> None:
        """It comes by itself."""

    def abandon(self) -> None:
        """The bot is gone: nobody will answer, and its connections are worth nothing."""
        self._tickets.clear()
        self._open.clear()
        for waiting in self._pending.values():
            if not waiting.answer.done():
                waiting.answer.set_result(Acknowledgement("operation_timeout", reason=RETRY_REASON))

    async def close(self) -> None:
        for socket in [*self._open]:
            await socket.close()


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
