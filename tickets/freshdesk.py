"""Freshdesk: how many tickets a query finds, which these are, and one ticket by its address; REST API v2.

developers.freshdesk.com/api, "Filter Tickets", "View a Ticket", "List All Ticket Fields", "Currently Authenticated
Agent". A saved view of Freshdesk's cannot be asked for: its conditions are to be written as a query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from tickets.addresses import below
from tickets.asking import BY_STATUS, Asking
from tickets.interface import NoAnswer, Trouble
from tickets.search import Page, Search
from tickets.several import tickets_at
from tickets.states import codes_of

LONGEST_QUERY = 512
PAGE = 30
# The eleventh is refused, whatever there is; the total stays exact.
PAGES = 10
# Those every Freshdesk has; others have codes from 6 on, and names that only the fields of a ticket say.
USUAL_STATES: Mapping[str, int] = {"Open": 2, "Pending": 3, "Resolved": 4, "Closed": 5}
_UNREADABLE = "the agent may not read the names of states beyond Open, Pending, Resolved and Closed"
_OWN_ADDRESS = ".freshdesk.com"
_OTHER_ADDRESS = f"only the address that ends in {_OWN_ADDRESS} answers"
# Where no single ticket is asked for, what is not there is the address.
_NO_TICKET: Mapping[int, Trouble] = {**BY_STATUS, 404: Trouble.WRONG_ADDRESS}
_TICKET = re.compile(r"(?:a|helpdesk)/tickets/(\d{1,18})")
# "Restricted access": Freshdesk shows such an agent what is assigned to it, and counts no more.
_ONLY_ITS_OWN = 3
_LACKS_SCOPE = "the agent sees only tickets assigned to it: it needs the scope of its groups, or of all tickets"
_LACKS_AGENT = "the key is not that of an agent, who alone may search tickets"


class _Ticket(BaseModel):
    id: int
    status: int
    subject: str | None = None


class _Results(BaseModel):
    total: int = Field(ge=0)
    results: tuple[_Ticket, ...]


class _Field(BaseModel):
    name: str
    # Lists, maps and maps of maps, by the kind of field.
    choices: Any = None


class _Contact(BaseModel):
    name: str | None = None


class _Agent(BaseModel):
    contact: _Contact
    ticket_scope: int | None = None


_FIELDS = TypeAdapter(tuple[_Field, ...])
# What an agent reads comes first, what the requester reads second.
_CHOICES = TypeAdapter(dict[int, tuple[str, ...]])


@dataclass(frozen=True)
class _Names:
    """The states' codes by their names, and why there may be more of them than these."""

    codes: Mapping[str, int]
    otherwise: str = ""

    def of(self, code: int) -> str:
        """The name of this state, or its number where nobody says its name."""
        return next((name for name, each in self.codes.items() if each == code), f"status {code}")


def authorization(key: str) -> httpx.Auth:
    """How to say who asks: the API key of an agent's profile, with a password that is not looked at."""
    return httpx.BasicAuth(key, "X")


@dataclass(frozen=True)
class Freshdesk:
    """One Freshdesk: its name in the settings, its address that ends in `.freshdesk.com`, and how it is asked.

    It has no versions: those of a question are not looked at. The search does not know archived tickets, and learns of
    a change some minutes late. Of a ticket it tells no assignee but a number, which is left out. There is no address
    that shows a person what a query finds, so that nothing found has a link.
    """

    name: str
    url: str
    asking: Asking = field(repr=False)

    async def ask(self, question: Question) -> Found | NoAnswer:
        """The count of a query in one request, or one a state; of its tickets 300 at most.

        Where there are more, the figures are exact and the tickets not all: what was found is not complete.
        """
        return await self.asking.in_time(self._found(question))

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """Of these addresses those of tickets as agents see them: `URL/a/tickets/7`, `URL/helpdesk/tickets/7`."""
        matches = {each: _TICKET.fullmatch(below(self.url, each) or "") for each in references}
        places = {reference: int(match[1]) for reference, match in matches.items() if match}
        return await self.asking.in_time(self._at(places)) if places else {}

    async def account(self) -> Account | NoAnswer:
        """The agent whose key it is."""
        return await self.asking.in_time(self._account())

    async def _found(self, question: Question) -> Found | NoAnswer:
        if refused := self._not_a_query(question.query):
            return refused
        names = await self._names() if question.states or question.items else _Names({})
        if isinstance(names, NoAnswer):
            return names
        codes = codes_of(question.states, names.codes, self.asking, names.otherwise)
        if isinstance(codes, NoAnswer):
            return codes

        async def read(page: Page) -> tuple[Ticket, ...] | NoAnswer:
            results = await self._page(page)
            return results if isinstance(results, NoAnswer) else tuple(self._ticket(t, names) for t in results.results)

        return await Search("status", PAGE, PAGES, self._count, read).found(question.query, codes, items=question.items)

    def _not_a_query(self, query: str) -> NoAnswer | None:
        if not query.strip():
            return self.asking.no(Trouble.REFUSED, "the query is empty")
        if '"' in query:
            return self.asking.no(Trouble.REFUSED, "text in a query stands in single quotes, as in tag:'urgent'")
        return None

    async def _count(self, query: str) -> int | NoAnswer:
        results = await self._page(Page(query, 1))
        return results if isinstance(results, NoAnswer) else results.total

    async def _page(self, page: Page) -> _Results | NoAnswer:
        if len(page.query) > LONGEST_QUERY:
            count = f"{len(page.query)} characters, what asks for its state among them"
            why = f"the query has {count}; Freshdesk takes {LONGEST_QUERY}"
            return self.asking.no(Trouble.REFUSED, why)
        query = quote(f'"{page.query}"', safe="")
        answer = await self._get(f"search/tickets?query={query}&page={page.number}", _NO_TICKET)
        if isinstance(answer, NoAnswer):
            return answer
        results = self.asking.read(answer, _Results, "result of a search")
        if isinstance(results, NoAnswer):
            return self._hinted(results)
        if results.total < len(results.results):
            return self.asking.no(Trouble.MALFORMED, "fewer tickets in all than on the page")
        return results

    async def _names(self) -> _Names | NoAnswer:
        answer = await self._get("ticket_fields", _NO_TICKET)
        if isinstance(answer, NoAnswer):
            # Plain agents may be refused the fields, and count all the same.
            return _Names(USUAL_STATES, _UNREADABLE) if answer.trouble is Trouble.NO_PERMISSION else answer
        fields = self.asking.read_as(answer, _FIELDS, "list of fields")
        if isinstance(fields, NoAnswer):
            return self._hinted(fields)
        try:
            choices = _CHOICES.validate_python(next((each.choices for each in fields if each.name == "status"), None))
            return _Names({labels[0]: code for code, labels in choices.items()})
        except (ValidationError, IndexError):
            return self.asking.no(Trouble.MALFORMED, "no states among the fields")

    async def _at(self, places: Mapping[str, int]) -> Mapping[str, Ticket] | NoAnswer:
        names = await self._names()
        if isinstance(names, NoAnswer):
            return names

        async def one(number: int) -> Ticket | NoAnswer:
            answer = await self._get(f"tickets/{number}", BY_STATUS)
            if isinstance(answer, NoAnswer):
                return answer
            ticket = self.asking.read(answer, _Ticket, "ticket")
            return self._hinted(ticket) if isinstance(ticket, NoAnswer) else self._ticket(ticket, names)

        return await tickets_at(one, places)

    async def _account(self) -> Account | NoAnswer:
        answer = await self._get("agents/me", _NO_TICKET)
        if isinstance(answer, NoAnswer):
            return Account("", _LACKS_AGENT) if answer.trouble is Trouble.NO_PERMISSION else answer
        agent = self.asking.read(answer, _Agent, "agent")
        if isinstance(agent, NoAnswer):
            return self._hinted(agent)
        return Account(agent.contact.name or "", _LACKS_SCOPE if agent.ticket_scope == _ONLY_ITS_OWN else "")

    async def _get(self, path: str, by_status: Mapping[int, Trouble]) -> httpx.Response | NoAnswer:
        request = self.asking.client.build_request(
            "GET", f"{self.url}/api/v2/{path}", headers={"Accept": "application/json"}
        )
        answer = await self.asking.send(request)
        if isinstance(answer, NoAnswer) or answer.status_code == 200:
            return answer
        refused = self.asking.refused(answer, by_status)
        strange = answer.is_redirect or refused.trouble is Trouble.WRONG_ADDRESS
        return self._hinted(refused) if strange else refused

    def _hinted(self, answer: NoAnswer) -> NoAnswer:
        """What is not as Freshdesk answers may come from the helpdesk's other address, a name of its owner's."""
        if (urlsplit(self.url).hostname or "").endswith(_OWN_ADDRESS):
            return answer
        return self.asking.no(answer.trouble, f"{answer.detail}; {_OTHER_ADDRESS}")

    def _ticket(self, ticket: _Ticket, names: _Names) -> Ticket:
        url = f"{self.url}/a/tickets/{ticket.id}"
        return Ticket(str(ticket.id), names.of(ticket.status), (), url, ticket.subject or "")
