"""The gate in front of Bolt's HTTP adapter: what Slack surely sent goes through, everything else is told no.

Calendars are read beside it: whoever knows their address is no Slack, and signs nothing.
"""

from __future__ import annotations

import asyncio
import logging

from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from bot.connections.calendar_pages import PLAIN, CalendarPages
from bot.connections.server import Message, Receive, Send, answer
from bot.connections.signed import JSON, as_json, is_check_of_certificate, is_signed
from bot.manifest import REQUEST_PATH
from meetings.feed.address import PATH as CALENDARS

HEALTH_PATH = "/health"
LARGEST_BODY = 1_000_000
# Slack waits three for the answer.
BODY_SECONDS = 3
log = logging.getLogger(__name__)


class _Refused(Exception):  # noqa: N818
    """A request that is not for the app."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


class Gate:
    """An ASGI application. It counts what is being answered; once it drains it takes no more."""

    def __init__(self, signing_secret: str, pages: CalendarPages) -> None:
        self._pages = pages
        self._verifier = SignatureVerifier(signing_secret)
        self._bolt: AsyncSlackRequestHandler | None = None
        self._draining = False
        self._answering = 0

    def lead_to(self, app: AsyncApp) -> None:
        """Let requests through to this app from now on."""
        self._bolt = AsyncSlackRequestHandler(app, path=REQUEST_PATH)

    async def drain(self) -> None:
        """Take no more requests, and return when those begun are answered."""
        self._draining = True
        while self._answering:
            await asyncio.sleep(0.01)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["path"].startswith(CALENDARS):
            # Not counted: a slow reader of a calendar keeps nobody from stopping.
            await self._pages(scope, receive, send)
            return
        self._answering += 1
        try:
            bolt, body = await self._admitted(scope, receive)
            await bolt(_with_json_headers(scope), _already_read(body), send)
        except _Refused as refused:
            await answer(send, refused.status, str(refused).encode(), PLAIN)
        finally:
            self._answering -= 1

    async def _admitted(self, scope: Message, receive: Receive) -> tuple[AsyncSlackRequestHandler, bytes]:
        """Bolt and the body for it, once everything about the request is right. Raises _Refused with the answer."""
        wanted, working = (scope["method"], scope["path"]), self._bolt is not None and not self._draining
        if wanted in {("GET", HEALTH_PATH), ("HEAD", HEALTH_PATH)}:
            raise _Refused(200, "working") if working else _Refused(503, "not working")
        if wanted != ("POST", REQUEST_PATH):
            raise _Refused(404, "not found")
        if self._bolt is None or not working:
            raise _Refused(503, "not working")
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await _body(receive)
        except TimeoutError:
            raise _Refused(408, "too slow") from None
        return self._bolt, self._json(headers, body)

    def _json(self, headers: dict[str, str], body: bytes) -> bytes:
        try:
            if is_check_of_certificate(headers, body):
                raise _Refused(200, "")
            if not is_signed(self._verifier, headers, body):
                log.warning(
                    "refused a request that was not signed with SLACK_SIGNING_SECRET within the last five minutes"
                )
                raise _Refused(401, "not signed by Slack")
            return as_json(headers, body)
        except ValueError:
            raise _Refused(400, "not understood") from None


async def _body(receive: Receive) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise _Refused(400, "not complete")
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            raise _Refused(413, "too large")
        if not message.get("more_body", False):
            return bytes(body)


def _with_json_headers(scope: Message) -> Message:
    headers = [(name, value) for name, value in scope["headers"] if name.lower() != b"content-type"]
    return {**scope, "headers": [*headers, (b"content-type", JSON.encode())]}


def _already_read(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
