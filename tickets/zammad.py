"""Zammad, which GGUS is: how many tickets a query finds, which these are, and one ticket by its address; REST API v1.

docs.zammad.org/en/latest/api/intro.html, .../api/ticket/index.html, .../api/ticket/states.html, .../api/user.html; what
these do not say is read in Zammad's own code, github.com/zammad/zammad: app/controllers/application_controller/
renders_models.rb (the count), app/models/concerns/can_search.rb and lib/search_index_backend.rb (what a search leaves
out without a word), app/policies/controllers/tickets_controller_policy.rb (what only agents may read).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote

import httpx
from pydantic import BaseModel, Field, TypeAdapter

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from tickets.addresses import below
from tickets.asking import BY_STATUS, Asking
from tickets.header import Header
from tickets.interface import NoAnswer, Trouble
from tickets.search import Page, Search
from tickets.several import tickets_at
from tickets.states import codes_of

PAGE = 100
# A thousand tickets are more than anybody lists in minutes.
PAGES = 10
# Where no single ticket is asked for, what is not there is the address.
_NO_TICKET: Mapping[int, Trouble] = {**BY_STATUS, 404: Trouble.WRONG_ADDRESS}
_TICKET = re.compile(r"(?:#ticket/zoom|(?:desktop|mobile)/tickets)/(\d{1,18})(?:/\d+)?(?:#.*)?")
_LACKS_AGENT = "account and token need the permission ticket.agent: without it only the account's own tickets count"
_TOO_OLD = "this Zammad is too old to count: its search knows no total_count"
_NO_STAR = "Zammad takes every * out of a query, which then asks something else"
_FINDS_NOTHING = "the search finds no ticket at all: the query is mistyped, its index is away, or no group may be read"


class _Ticket(BaseModel):
    id: int
    number: str
    state: str
    title: str | None = None


class _Count(BaseModel):
    total_count: int = Field(ge=0)


class _State(BaseModel):
    id: int
    name: str


class _User(BaseModel):
    login: str
    firstname: str | None = None
    lastname: str | None = None


_TICKETS = TypeAdapter(tuple[_Ticket, ...])
_STATES = TypeAdapter(tuple[_State, ...])
_ANY_OBJECT = TypeAdapter(dict[str, Any])


def authorization(token: str) -> httpx.Auth:
    """How to say who asks: an access token of the account's profile. (`Bearer` is for OAuth alone.)"""
    return Header("Authorization", f"Token token={token}")


@dataclass(frozen=True)
class Zammad:
    """One Zammad: its name in the settings, its address without a slash at its end, and how it is asked.

    It has no versions: those of a question are not looked at. A search tells an owner by the login alone, often an
    address of mail, so that no ticket has an assignee.

    What is wrong with a search Zammad does not say: a mistyped query, an index that is away, a server that has none and
    groups that may not be read all count 0, and an account that is no agent counts its own tickets. So each question
    asks for something only an agent is shown first, and where something counts 0, for the same query "or any ticket".
    """

    name: str
    url: str
    asking: Asking = field(repr=False)

    async def ask(self, question: Question) -> Found | NoAnswer:
        """The count of a query in one request, or one a state; of its tickets a thousand at most.

        Where there are more, the figures are exact and the tickets not all: what was found is not complete.
        """
        return await self.asking.in_time(self._found(question))

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """Of these addresses those of tickets: `URL/#ticket/zoom/7`, and as the newer pages have them."""
        matches = {each: _TICKET.fullmatch(below(self.url, each, with_fragment=True) or "") for each in references}
        places = {reference: int(match[1]) for reference, match in matches.items() if match}
        return await self.asking.in_time(tickets_at(self._one, places)) if places else {}

    async def account(self) -> Account | NoAnswer:
        """Whose token it is, and whether that is an agent's."""
        return await self.asking.in_time(self._account())

    async def _found(self, question: Question) -> Found | NoAnswer:
        refused = self._not_a_query(question.query) or await self._not_an_agent()
        if refused:
            return refused
        codes = await self._codes(question.states)
        if isinstance(codes, NoAnswer):
            return codes
        search = Search("state_id", PAGE, PAGES, self._count, self._page)
        found = await search.found(question.query, codes, items=question.items)
        if isinstance(found, NoAnswer):
            return found
        if 0 in (found.total, *found.by_state.values()):
            any_ticket = await self._count(f"({question.query}) OR id:>0")
            if isinstance(any_ticket, NoAnswer):
                return any_ticket
            if any_ticket == 0:
                return self.asking.no(Trouble.MALFORMED, _FINDS_NOTHING)
        return replace(found, link=self._link(question.query, tuple(codes.values())))

    def _not_a_query(self, query: str) -> NoAnswer | None:
        if not query.strip():
            return self.asking.no(Trouble.REFUSED, "the query is empty")
        return self.asking.no(Trouble.REFUSED, _NO_STAR) if "*" in query else None

    async def _not_an_agent(self) -> NoAnswer | None:
        answer = await self._get("ticket_recent", {}, _NO_TICKET)
        if isinstance(answer, NoAnswer):
            if answer.trouble is Trouble.NO_PERMISSION:
                return self.asking.no(Trouble.NO_PERMISSION, f"{answer.detail}; {_LACKS_AGENT}")
            return answer
        recent = self.asking.read_as(answer, _ANY_OBJECT, "list of tickets that were viewed")
        return recent if isinstance(recent, NoAnswer) else None

    async def _codes(self, states: Sequence[str]) -> dict[str, int] | NoAnswer:
        """By their numbers: a name in a query finds every state whose name has its words."""
        if not states:
            return {}
        answer = await self._get("ticket_states", {}, _NO_TICKET)
        if isinstance(answer, NoAnswer):
            return answer
        known = self.asking.read_as(answer, _STATES, "list of states")
        if isinstance(known, NoAnswer):
            return known
        return codes_of(states, {state.name: state.id for state in known}, self.asking)

    async def _count(self, query: str) -> int | NoAnswer:
        answer = await self._get("tickets/search", {"query": query, "only_total_count": "true"}, _NO_TICKET)
        if isinstance(answer, NoAnswer):
            return answer
        count = self.asking.read(answer, _Count, "count")
        if not isinstance(count, NoAnswer):
            return count.total_count
        return self.asking.no(Trouble.REFUSED, _TOO_OLD) if _is_of_an_old_server(answer) else count

    async def _page(self, page: Page) -> tuple[Ticket, ...] | NoAnswer:
        # What is sorted by the last change moves from page to page while it is read.
        order = {"sort_by": "created_at", "order_by": "asc"}
        paging = {"expand": "true", "page": str(page.number), "per_page": str(PAGE)}
        answer = await self._get("tickets/search", {"query": page.query} | paging | order, _NO_TICKET)
        if isinstance(answer, NoAnswer):
            return answer
        tickets = self.asking.read_as(answer, _TICKETS, "list of tickets")
        return tickets if isinstance(tickets, NoAnswer) else tuple(self._ticket(ticket) for ticket in tickets)

    async def _one(self, number: int) -> Ticket | NoAnswer:
        answer = await self._get(f"tickets/{number}", {"expand": "true"}, BY_STATUS)
        if isinstance(answer, NoAnswer):
            return answer
        ticket = self.asking.read(answer, _Ticket, "ticket")
        return ticket if isinstance(ticket, NoAnswer) else self._ticket(ticket)

    async def _account(self) -> Account | NoAnswer:
        answer = await self._get("users/me", {}, _NO_TICKET)
        if isinstance(answer, NoAnswer):
            return answer
        user = self.asking.read(answer, _User, "account")
        if isinstance(user, NoAnswer):
            return user
        refused = await self._not_an_agent()
        if refused and refused.trouble is not Trouble.NO_PERMISSION:
            return refused
        name = " ".join(part for part in (user.firstname, user.lastname) if part) or user.login
        return Account(name, _LACKS_AGENT if refused else "")

    async def _get(
        self, path: str, parameters: Mapping[str, str], by_status: Mapping[int, Trouble]
    ) -> httpx.Response | NoAnswer:
        request = self.asking.client.build_request(
            "GET", f"{self.url}/api/v1/{path}", params=parameters, headers={"Accept": "application/json"}
        )
        answer = await self.asking.send(request)
        if isinstance(answer, NoAnswer) or answer.status_code == 200:
            return answer
        return self.asking.refused(answer, by_status)

    def _link(self, query: str, codes: Sequence[int]) -> str:
        states = " OR ".join(f"state_id:{code}" for code in codes)
        shown = f"({query}) AND ({states})" if states else query
        return f"{self.url}/#search/{quote(shown, safe='')}"

    def _ticket(self, ticket: _Ticket) -> Ticket:
        return Ticket(ticket.number, ticket.state, (), f"{self.url}/#ticket/zoom/{ticket.id}", ticket.title or "")


def _is_of_an_old_server(answer: httpx.Response) -> bool:
    """Whether it is what servers answer that do not know they are to count: tickets, and how many are on the page."""
    try:
        said = json.loads(answer.content)
    except ValueError:
        return False
    return isinstance(said, list) or (isinstance(said, dict) and "tickets_count" in said)
