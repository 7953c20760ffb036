"""A Freshdesk with the tickets of a story: search by a query, one ticket, the fields of tickets, who asks.

developers.freshdesk.com/api, "Filter Tickets", "View a Ticket", "List All Ticket Fields", "Currently Authenticated
Agent", "Errors" and "Rate Limit". The `home` of a ticket is the number of its group.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from playground.slack.faults import Faults
from playground.tickets.local_system import Handler
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from playground.tickets.query_language import Holds, Language, NotOfTheLanguageError, Term
from playground.tickets.signed_in import SignedIn

TOKEN = "freshdesk-playground"
LONGEST_QUERY = 512
PAGE = 30
PAGES = 10
_WHEN = "2026-01-05T09:00:00Z"
# What the agent reads, and what the requester does. Those from 6 on are a helpdesk's own.
STATES: Mapping[int, tuple[str, str]] = {
    2: ("Open", "Being Processed"),
    3: ("Pending", "Awaiting your Reply"),
    4: ("Resolved", "This ticket has been Resolved"),
    5: ("Closed", "This ticket has been Closed"),
    6: ("Waiting on Customer", "Awaiting your Reply"),
    7: ("Waiting on Third Party", "Being Processed"),
}


class LocalFreshdesk(SignedIn):
    """`states` are its states by their codes; a ticket in another one has no place here.

    `shows_fields` may be taken from the agent; `is_agent` and `scope` (1 all tickets, 2 those of its groups, 3 its own)
    are what the key is; `other_address` makes it answer as a helpdesk's other address does: send everybody elsewhere.
    """

    token = TOKEN

    def __init__(self, name: str, tickets: LocalTickets, faults: Faults) -> None:
        super().__init__(name, tickets, faults)
        self.states: dict[int, tuple[str, str]] = dict(STATES)
        self.shows_fields = True
        self.is_agent = True
        self.scope = 1
        self.other_address = False
        self.queries: list[str] = []
        self._language = Language("'", negates=False, meaning=self._meaning)

    def pages(self) -> Mapping[str, Handler]:
        return {
            "/api/v2/search/tickets": self._search,
            r"/api/v2/tickets/{number:\d+}": self._one,
            "/api/v2/ticket_fields": self._fields,
            "/api/v2/agents/me": self._me,
        }

    def refusal(self, request: web.Request) -> web.Response | None:
        if self.other_address:
            return web.Response(status=302, headers={"Location": "/support/login"})
        basic = b64encode(f"{self.token}:X".encode()).decode()
        if request.headers.get("Authorization") != f"Basic {basic}":
            said = {"code": "invalid_credentials", "message": "You have to be logged in to perform this action."}
            return web.json_response(said, status=401)
        return None

    def limited(self, retry_after: int) -> web.Response:
        headers = {"Retry-After": str(retry_after), "X-RateLimit-Total": "200", "X-RateLimit-Remaining": "0"}
        said = {"message": "You have exceeded the limit of requests per minute"}
        return web.json_response(said, status=429, headers=headers)

    async def _search(self, request: web.Request) -> web.Response:
        if not self.is_agent:
            return _denied()
        query, page = request.query.get("query", ""), request.query.get("page", "1")
        if len(query) < 2 or query[0] != '"' or query[-1] != '"':
            return _invalid("query", "It should be a string that stands in double quotes", "invalid_value")
        if len(query) - 2 > LONGEST_QUERY:
            return _invalid("query", f"It should have {LONGEST_QUERY} characters at most", "invalid_value")
        if not page.isdigit() or not 1 <= int(page) <= PAGES:
            return _invalid("page", f"It should be a number from 1 to {PAGES}", "invalid_value")
        self.queries.append(query[1:-1])
        try:
            holds = self._language.read(query[1:-1])
        except NotOfTheLanguageError as error:
            return _invalid(error.field or "query", str(error), "invalid_field" if error.field else "invalid_value")
        found = [ticket for ticket in self.tickets.visible if holds(ticket)]
        start = (int(page) - 1) * PAGE
        results = [self._shown(ticket) for ticket in found[start : start + PAGE]]
        return web.json_response({"total": len(found), "results": results})

    async def _one(self, request: web.Request) -> web.Response:
        ticket = self.tickets.get(request.match_info["number"])
        if ticket is None:
            return web.Response(status=404)
        return _denied() if ticket.hidden else web.json_response(self._shown(ticket))

    async def _fields(self, _: web.Request) -> web.Response:
        if not self.shows_fields:
            return _denied()
        choices: dict[str, Any] = {
            "subject": None,
            "ticket_type": ["Question", "Incident"],
            "status": {str(code): list(names) for code, names in self.states.items()},
            "priority": {"Low": 1, "Medium": 2, "High": 3, "Urgent": 4},
        }
        fields = [
            {"id": number, "name": name, "type": f"default_{name}"} | ({} if each is None else {"choices": each})
            for number, (name, each) in enumerate(choices.items(), 1)
        ]
        return web.json_response(fields)

    async def _me(self, _: web.Request) -> web.Response:
        if not self.is_agent:
            return _denied()
        contact = {"active": True, "email": "bot@example.org", "name": "Minutes Bot"}
        return web.json_response(
            {"id": 432, "ticket_scope": self.scope, "group_ids": [5], "type": "support_agent", "contact": contact}
        )

    def _shown(self, ticket: LocalTicket) -> dict[str, Any]:
        return {
            "id": int(ticket.key),
            "status": self._code(ticket),
            "priority": 1,
            "subject": ticket.title,
            "group_id": int(ticket.home) if ticket.home else None,
            "responder_id": 43 if ticket.assignee else None,
            "created_at": _WHEN,
            "updated_at": _WHEN,
        }

    def _code(self, ticket: LocalTicket) -> int:
        return next(code for code, names in self.states.items() if names[0] == ticket.state)

    def _meaning(self, term: Term) -> Holds:
        values: Mapping[str, Holds] = {
            "status": lambda ticket: str(self._code(ticket)) == term.value,
            "group_id": lambda ticket: (ticket.home or "null") == term.value,
            "priority": lambda _: term.value == "1",
        }
        if term.field not in values:
            raise NotOfTheLanguageError("Unexpected/invalid field in request", term.field)
        if term.quoted or term.relation != ":" or not (term.value.isdigit() or term.value == "null"):
            raise NotOfTheLanguageError("It should be a/an Integer", term.field)
        return values[term.field]


def _invalid(field: str, message: str, code: str) -> web.Response:
    error = {"field": field, "message": message, "code": code}
    return web.json_response({"description": "Validation failed", "errors": [error]}, status=400)


def _denied() -> web.Response:
    said = {"code": "access_denied", "message": "You are not authorized to perform this action."}
    return web.json_response(said, status=403)
