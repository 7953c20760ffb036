"""Stand-ins that look at who asks before they answer anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiohttp import web

from playground.tickets.local_system import Handler, LocalSystem


class SignedIn(LocalSystem):
    """A subclass has its `pages`, and `refusal`: what whoever may not ask is answered, None for whoever may."""

    def pages(self) -> Mapping[str, Handler]:
        """What answers at which path; all of it is only read."""
        raise NotImplementedError

    def refusal(self, request: web.Request) -> web.Response | None:
        raise NotImplementedError

    def routes(self) -> Sequence[web.RouteDef]:
        return [web.get(path, self._after_a_look(page)) for path, page in self.pages().items()]

    def _after_a_look(self, page: Handler) -> Handler:
        async def answer(request: web.Request) -> web.StreamResponse:
            return self.refusal(request) or await page(request)

        return answer
