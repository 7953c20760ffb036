"""Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode): envelopes out, acknowledgements in."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

from aiohttp import WSMsgType, web

from playground.changes import Changes
from playground.slack.faults import Faults
from playground.slack.workspace import APP_ID

MOST_CONNECTIONS = 10
ANSWER_SECONDS = 3.0
EnvelopeType = Literal["slash_commands", "interactive", "events_api"]


@dataclass(frozen=True)
class Acknowledgement:
    """What became of an envelope; `payload` is what the bot said in its answer."""

    outcome: Literal["answered", "operation_timeout", "dispatch_failed"]
    payload: Mapping[str, Any] | None = None


class Sockets:
    def __init__(self, faults: Faults, changes: Changes, kill: Callable[[str], None]) -> None:
        self._faults = faults
        self._changes = changes
        self._kill = kill
        self._tickets: set[str] = set()
        self._open: list[web.WebSocketResponse] = []
        self._pending: dict[str, asyncio.Future[Acknowledgement]] = {}

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

    async def deliver(self, kind: EnvelopeType, payload: Mapping[str, Any]) -> Acknowledgement:
        """Send to one open connection, whichever; wait for the answer in real time."""
        socket = next((each for each in self._open if not each.closed), None)
        if socket is None:
            return Acknowledgement("dispatch_failed")
        envelope = str(uuid4())
        answer = asyncio.get_running_loop().create_future()
        self._pending[envelope] = answer
        try:
            await socket.send_json(
                {
                    "envelope_id": envelope,
                    "type": kind,
                    "payload": payload,
                    "accepts_response_payload": kind == "slash_commands",
                }
            )
            return await asyncio.wait_for(answer, ANSWER_SECONDS)
        except ConnectionError:
            return Acknowledgement("dispatch_failed")
        except TimeoutError:
            return Acknowledgement("operation_timeout")
        finally:
            del self._pending[envelope]

    def _take_answer(self, data: str) -> None:
        try:
            document = json.loads(data)
        except json.JSONDecodeError:
            return
        waiting = self._pending.get(str(document.get("envelope_id")))
        if waiting is None or waiting.done():
            return
        if self._faults.take_kill_before_answer():
            self._kill("the bot is killed before its answer reaches Slack")
            return
        waiting.set_result(Acknowledgement("answered", document.get("payload")))

    def abandon(self) -> None:
        """The bot is gone: nobody will answer, and its connections are worth nothing."""
        self._tickets.clear()
        self._open.clear()
        for waiting in self._pending.values():
            if not waiting.done():
                waiting.set_result(Acknowledgement("operation_timeout"))

    async def close(self) -> None:
        for socket in [*self._open]:
            await socket.close()
