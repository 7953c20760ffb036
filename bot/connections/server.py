"""The HTTP server in front of an ASGI application: bounded, silent about who asks, and without the process' signals."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]
# What was begun has drained by then; what is left are connections that nobody uses.
LAST_SECONDS = 1
LONGEST_HEADERS = 16 * 1024
MOST_CONNECTIONS = 200


class Server(uvicorn.Server):
    """uvicorn, which leaves the signals to the process it runs in."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def server_of(application: Application) -> Server:
    """A server for this application. It writes no access log, whoever configures logs: addresses may be secrets."""
    logging.getLogger("uvicorn.access").disabled = True
    return Server(
        uvicorn.Config(
            application,
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


async def answer(send: Send, status: int, body: bytes, headers: dict[str, str], *, with_body: bool = True) -> None:
    """Send a whole answer; without its body it is what HEAD asks for, and says how long the body is."""
    named = [(name.encode(), value.encode()) for name, value in headers.items()]
    length = [] if status == 304 else [(b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": [*named, *length]})
    await send({"type": "http.response.body", "body": body if with_body and status != 304 else b""})
