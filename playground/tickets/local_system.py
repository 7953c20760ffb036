"""What all stand-ins of ticket systems share: real HTTP on the loopback, a token, and what shall go wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

from playground.slack.faults import QUESTION, Fault, Faults
from playground.tickets.local_tickets import LocalTickets

_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class LocalSystem:
    """One stand-in; a system's own is a subclass with its `routes`, `token` and the form of its `limited` answer.

    `name` is what the settings call the source, by which a story names it; `asked` are the requests that came, a method
    and a path each, in order.
    """

    token = ""

    def __init__(self, name: str, tickets: LocalTickets, faults: Faults) -> None:
        self.name = name
        self.tickets = tickets
        self.asked: list[str] = []
        self.address = ""
        self._faults = faults
        self._runner: web.AppRunner | None = None
        # How many requests are kept waiting.
        self.holding = 0
        self._ended = asyncio.Event()

    def routes(self) -> Sequence[web.RouteDef]:
        """What it answers, and where."""
        raise NotImplementedError

    def limited(self, retry_after: int) -> web.Response:
        """The answer to whoever asks too often."""
        return web.json_response(
            {"message": "too many requests"}, status=429, headers={"Retry-After": str(retry_after)}
        )

    def environment(self, system: str) -> dict[str, str]:
        """What the bot has to know to sign in, as variables of its environment; `system` as the settings call it."""
        return {f"{system.upper()}_TOKEN": self.token}

    def new_key(self, number: int, home: str) -> str:
        """The key of a ticket that is made up: a number that is free, and the `home` it is in."""
        del home
        return str(number)

    async def start(self) -> None:
        application = web.Application(middlewares=[self._with_faults])
        application.add_routes(self.routes())
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"

    async def stop(self) -> None:
        self._ended.set()
        if self._runner is not None:
            await self._runner.cleanup()

    @web.middleware
    async def _with_faults(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        self.asked.append(f"{request.method} {request.path}")
        fault = self._faults.take(QUESTION, of=self.name)
        if fault is None:
            return await handler(request)
        return await self._gone_wrong(fault, request, handler)

    async def _gone_wrong(self, fault: Fault, request: web.Request, handler: Handler) -> web.StreamResponse:
        if fault.error == "nothing":
            # Until the stand-in ends: whoever asked may have gone long before.
            self.holding += 1
            await self._ended.wait()
            return web.Response(status=503)
        if fault.error == "half":
            answer = await handler(request)
            body = answer.body if isinstance(answer, web.Response) and isinstance(answer.body, bytes) else b"{}"
            return web.Response(body=body[: len(body) // 2], content_type="application/json")
        if fault.error == "page":
            return web.Response(status=200, text=_PAGE, content_type="text/html")
        if fault.status == 429:
            return self.limited(fault.retry_after)
        return web.Response(status=fault.status, text=_PAGE, content_type="text/html")
