"""A Zammad with the tickets of a story: search by a query, one ticket, the states, who asks.

docs.zammad.org/en/latest/api; how a search fails without a word is that of github.com/zammad/zammad,
lib/search_index_backend.rb: what is no query finds nothing. The `home` of a ticket is the name of its group.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any, Literal

from aiohttp import web

from playground.slack.faults import Faults
from playground.tickets.local_system import Handler
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from playground.tickets.query_language import Holds, Language, NotOfTheLanguageError, Term
from playground.tickets.signed_in import SignedIn

TOKEN = "zammad-playground"
LARGEST_PAGE = 200
_RELATIONS: Mapping[str, Callable[[int, int], bool]] = {":": operator.eq, ":>": operator.gt, ":<": operator.lt}
_WHEN = "2026-01-05T09:00:00.000Z"
# Those of a new Zammad, and those that GGUS has besides.
STATES = (
    *("new", "open", "pending reminder", "closed", "merged", "removed", "pending close"),
    *("assigned", "in progress", "on hold", "solved", "unsolved", "verified"),
)


class LocalZammad(SignedIn):
    """`states` are the names of its states, whose numbers count from 1: a ticket in another one has no place here.

    `agent` may be taken from the account, which then finds the tickets whose keys are in `own` alone. `indexed` is
    False where there is no Elasticsearch, or it is away. `knows` is what the server answers to who asks for a count:
    "counts" since it can, before that the "assets" of a page, or a "list". `expired` is the token.
    """

    token = TOKEN

    def __init__(self, name: str, tickets: LocalTickets, faults: Faults) -> None:
        super().__init__(name, tickets, faults)
        self.states: tuple[str, ...] = STATES
        self.agent = True
        self.own: frozenset[str] = frozenset()
        self.indexed = True
        self.knows: Literal["counts", "assets", "list"] = "counts"
        self.expired = False
        self.queries: list[str] = []
        self._language = Language('"', negates=True, meaning=self._meaning)

    def pages(self) -> Mapping[str, Handler]:
        return {
            "/api/v1/tickets/search": self._search,
            r"/api/v1/tickets/{number:\d+}": self._one,
            "/api/v1/ticket_recent": self._recent,
            "/api/v1/ticket_states": self._states,
            "/api/v1/users/me": self._me,
        }

    def refusal(self, request: web.Request) -> web.Response | None:
        said = request.headers.get("Authorization", "")
        if not said:
            return _error(403, "Authentication required")
        if said != f"Token token={self.token}":
            return _error(401, "Can't find User for Token")
        return _error(401, "Not authorized (token expired)!") if self.expired else None

    def limited(self, retry_after: int) -> web.Response:
        """By the server in front: Zammad itself counts no requests."""
        page = "<html><head><title>429 Too Many Requests</title></head></html>"
        headers = {"Retry-After": str(retry_after)}
        return web.Response(status=429, text=page, content_type="text/html", headers=headers)

    async def _search(self, request: web.Request) -> web.Response:
        found = self._found(request.query.get("query", ""))
        if self.knows == "counts" and request.query.get("only_total_count") == "true":
            return web.json_response({"total_count": len(found)})
        size = min(int(request.query.get("per_page", "50")), LARGEST_PAGE)
        start = (int(request.query.get("page", "1")) - 1) * size
        shown = [self._shown(request, ticket) for ticket in found[start : start + size]]
        if self.knows == "assets" and request.query.get("expand") != "true":
            tickets = {str(ticket["id"]): ticket for ticket in shown}
            return web.json_response(
                {"tickets": [each["id"] for each in shown], "tickets_count": len(shown), "assets": {"Ticket": tickets}}
            )
        return web.json_response(shown)

    def _found(self, query: str) -> list[LocalTicket]:
        query = query.replace("*", "")
        self.queries.append(query)
        if not self.indexed:
            return []
        try:
            holds = self._language.read(query)
        except NotOfTheLanguageError:
            return []
        return [ticket for ticket in self._visible() if holds(ticket)]

    async def _one(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        ticket = next((ticket for ticket in self.tickets if self._id(ticket) == number), None)
        if ticket is None:
            return _error(404, f"Couldn't find Ticket with 'id'={number}")
        return (
            web.json_response(self._shown(request, ticket))
            if ticket in self._visible()
            else _error(403, "Not authorized")
        )

    async def _recent(self, _: web.Request) -> web.Response:
        if not self.agent:
            return _error(403, "Not authorized")
        return web.json_response({"assets": {}, "ticket_ids_recent_viewed": []})

    async def _states(self, _: web.Request) -> web.Response:
        return web.json_response(
            [
                {"id": number, "name": name, "active": name != "removed", "created_at": _WHEN, "updated_at": _WHEN}
                for number, name in enumerate(self.states, 1)
            ]
        )

    async def _me(self, _: web.Request) -> web.Response:
        user = {"id": 3, "login": "bot@example.org", "firstname": "Minutes", "lastname": "Bot"}
        return web.json_response(user | {"role_ids": [2 if self.agent else 3], "group_ids": {}})

    def _visible(self) -> tuple[LocalTicket, ...]:
        if self.agent:
            return self.tickets.visible
        return tuple(ticket for ticket in self.tickets if ticket.key in self.own)

    def _id(self, ticket: LocalTicket) -> int:
        return [each.key for each in self.tickets].index(ticket.key) + 1

    def _state_id(self, ticket: LocalTicket) -> int:
        return self.states.index(ticket.state) + 1

    def _shown(self, request: web.Request, ticket: LocalTicket) -> dict[str, Any]:
        """Names of what belongs to a ticket are there where they are asked for, beside the numbers."""
        names = {"state": ticket.state, "group": ticket.home, "owner": ticket.assignee or "-"}
        shown = {
            "id": self._id(ticket),
            "number": ticket.key,
            "title": ticket.title,
            "state_id": self._state_id(ticket),
            "created_at": _WHEN,
            "updated_at": _WHEN,
        }
        return shown | (names if request.query.get("expand") == "true" else {})

    def _meaning(self, term: Term) -> Holds:
        """What the index says: text is found by its words, a field that nobody has finds nothing."""
        numbers: Mapping[str, Callable[[LocalTicket], int]] = {"id": self._id, "state_id": self._state_id}
        if term.field in numbers and term.value.isdigit():
            return lambda ticket: _RELATIONS[term.relation](numbers[term.field](ticket), int(term.value))
        texts: Mapping[str, str] = {"state.name": "state", "group.name": "home", "title": "title", "number": "key"}
        if term.field not in texts:
            return lambda _: False
        words = re.compile(rf"\b{re.escape(term.value)}\b", re.IGNORECASE)
        return lambda ticket: bool(words.search(getattr(ticket, texts[term.field])))


def _error(status: int, why: str) -> web.Response:
    return web.json_response({"error": why, "error_human": why}, status=status, headers={"X-Failure": why})
