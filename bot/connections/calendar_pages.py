"""Calendars by HTTP: GET and HEAD of an address that is known, and for everything else the same 404.

RFC 9110, section 13.1.2: who names the ETag they have gets 304 while the calendar is the same.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.connections.server import Message, Receive, Send, answer
from meetings.feed.address import secret_in
from posts.words.faults import fault

PLAIN = {"content-type": "text/plain; charset=utf-8"}
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Page:
    """A calendar as it is now, and its ETag, which is another whenever the text is."""

    text: bytes
    etag: str


class CalendarPages:
    """An ASGI application that shows calendars, as soon as it knows where to find them."""

    def __init__(self) -> None:
        self._find: Callable[[str], Awaitable[Page | None]] | None = None

    def lead_to(self, find: Callable[[str], Awaitable[Page | None]]) -> None:
        """Show from now on what this finds by a secret, None where there is no such calendar."""
        self._find = find

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:  # noqa: ARG002 - no body is read
        method, secret = scope["method"], secret_in(scope["path"])
        if method not in {"GET", "HEAD"} or secret is None:
            await answer(send, 404, b"not found", PLAIN)
            return
        if self._find is None:
            await answer(send, 503, b"not working", PLAIN, with_body=method == "GET")
            return
        try:
            page = await self._find(secret)
        except Exception as error:
            fault(error)
            await answer(send, 500, b"not working", PLAIN, with_body=method == "GET")
            return
        await _show(send, page, scope, with_body=method == "GET")


async def _show(send: Send, page: Page | None, scope: Message, *, with_body: bool) -> None:
    if page is None:
        await answer(send, 404, b"not found", PLAIN, with_body=with_body)
        return
    headers = {"etag": page.etag, "cache-control": "private"}
    if _has_it(scope, page.etag):
        await answer(send, 304, b"", headers)
        return
    headers["content-type"] = "text/calendar; charset=utf-8"
    await answer(send, 200, page.text, headers, with_body=with_body)


def _has_it(scope: Message, etag: str) -> bool:
    """Whether one of the ETags of If-None-Match is this one: compared weakly, as a proxy may have weakened it."""
    named = (value.decode("latin-1") for name, value in scope["headers"] if name.lower() == b"if-none-match")
    tags = [tag.strip().removeprefix("W/") for value in named for tag in value.split(",")]
    return etag in tags or "*" in tags
