"""Slack's signed requests to a bot that is connected by HTTP.

docs.slack.dev/authentication/verifying-requests-from-slack for the signature, docs.slack.dev/apis/events-api for
events and their retries; commands and interactions are forms (docs.slack.dev/interactivity/handling-user-interaction).
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
import socket
import time
from collections.abc import Callable
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

import aiohttp

from playground.changes import Changes
from playground.slack.delivery import envelopes
from playground.slack.delivery.envelopes import Acknowledgement, Envelope, Outcome
from playground.slack.faults import Faults

SIGNING_SECRET = "playground-signing-secret"
PATH = "/slack/events"
_KNOCK_SECONDS = 0.05


class SignedRequests:
    """`listen` is the host and port the bot shall serve on."""

    def __init__(self, faults: Faults, changes: Changes, kill: Callable[[str], None]) -> None:
        self._faults = faults
        self._changes = changes
        self._kill = kill
        self._healthy = False
        self._knocking: asyncio.Task[None] | None = None
        self._session: aiohttp.ClientSession | None = None
        self.listen = f"127.0.0.1:{_free_port()}"

    @property
    def connected(self) -> bool:
        return self._healthy

    def expect(self) -> None:
        """The bot has been started: knock until its health page answers 200."""
        self.abandon()
        self._knocking = asyncio.get_running_loop().create_task(self._knock())

    def abandon(self) -> None:
        self._healthy = False
        if self._knocking is not None:
            self._knocking.cancel()
            self._knocking = None

    async def close(self) -> None:
        self.abandon()
        if self._session is not None:
            await self._session.close()

    async def deliver(self, envelope: Envelope) -> Acknowledgement:
        kind, body = _body(envelope)
        headers = {"Content-Type": kind, **_signature(body), **_retry(envelope)}
        limit = aiohttp.ClientTimeout(total=envelopes.ANSWER_SECONDS)
        try:
            url = f"http://{self.listen}{PATH}"
            async with self._open().post(url, data=body, headers=headers, timeout=limit) as response:
                text = await response.text()
        except TimeoutError:
            return Acknowledgement("operation_timeout", reason="http_timeout")
        except aiohttp.ClientConnectorError:
            return Acknowledgement("dispatch_failed", reason="connection_failed")
        except aiohttp.ClientError:
            return Acknowledgement("operation_timeout", reason="unknown_error")
        if envelope.by_person and self._faults.take_kill_before_answer():
            self._kill("the bot is killed before its answer reaches Slack")
            return Acknowledgement("operation_timeout", reason="unknown_error")
        if envelope.by_person and self._faults.take_lost_answer():
            return Acknowledgement("operation_timeout", reason="http_timeout")
        return _acknowledgement(response, text)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            # A connection of its own for each request: a killed bot leaves none behind.
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True))
        return self._session

    async def _knock(self) -> None:
        while not self._healthy:
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                async with self._open().get(f"http://{self.listen}/health") as response:
                    self._healthy = response.status == 200
            if not self._healthy:
                await asyncio.sleep(_KNOCK_SECONDS)
        self._changes.announce()


def _body(envelope: Envelope) -> tuple[str, bytes]:
    """Events are JSON, commands forms, interactions a form with one field."""
    if envelope.kind == "events_api":
        return "application/json", json.dumps(envelope.payload).encode()
    fields = envelope.payload if envelope.kind == "slash_commands" else {"payload": json.dumps(envelope.payload)}
    return "application/x-www-form-urlencoded", urlencode(fields).encode()


def _signature(body: bytes) -> dict[str, str]:
    """Signed at the real time: whoever verifies it has no story's clock."""
    stamp = str(int(time.time()))
    digest = hmac.new(SIGNING_SECRET.encode(), b"v0:" + stamp.encode() + b":" + body, sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def _retry(envelope: Envelope) -> dict[str, str]:
    if not envelope.attempt:
        return {}
    return {"X-Slack-Retry-Num": str(envelope.attempt), "X-Slack-Retry-Reason": envelope.reason}


def _acknowledgement(response: aiohttp.ClientResponse, text: str) -> Acknowledgement:
    """Only 2xx acknowledges; `X-Slack-No-Retry: 1` on anything else asks not to be sent it again."""
    if response.status // 100 != 2:
        may_repeat = response.headers.get("X-Slack-No-Retry") != "1"
        outcome: Outcome = "http_service_error" if response.status >= 500 else "http_client_error"
        return Acknowledgement(outcome, reason="http_error", may_repeat=may_repeat)
    return Acknowledgement("answered", _said(response.content_type, text))


def _said(content_type: str, text: str) -> dict[str, Any] | None:
    """JSON, or plain text, which is the text of the answer."""
    if not text.strip():
        return None
    if content_type != "application/json":
        return {"text": text}
    with contextlib.suppress(json.JSONDecodeError):
        document = json.loads(text)
        if isinstance(document, dict):
            return document
    return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
