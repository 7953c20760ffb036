"""What GitHub's search finds: counts by state, and the tickets themselves.

docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from tickets.github_api import Api, key_of
from tickets.interface import NoAnswer, Trouble

STATES = ("open", "draft", "closed", "merged")
# GitHub asks for few requests at a time, and answers 30 searches a minute.
AT_ONCE = 3
LARGEST_PAGE = 100
# GitHub shows no more of any search.
MOST = 1000
_HINT = "the query is not understood, names no repository that the account sees, or lacks is:issue or is:pr"
_ISSUES_ALONE = re.compile(r"(?:^|[\s(])(?:is|type):issue(?=$|[\s)])", re.IGNORECASE)
_PULL_REQUESTS = re.compile(r"(?:^|[\s(])(?:is|type):(?:pr|pull-request)(?=$|[\s)])", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\bOR\b")


class _Login(BaseModel):
    login: str


class _Milestone(BaseModel):
    title: str


class _PullRequest(BaseModel):
    merged_at: str | None = None


class Item(BaseModel):
    """An issue as REST has it; that of a pull request has a `pull_request`."""

    title: str
    state: str
    html_url: str
    draft: bool | None = None
    assignees: tuple[_Login, ...] | None = None
    milestone: _Milestone | None = None
    pull_request: _PullRequest | None = None

    def ticket(self) -> Ticket | None:
        """The ticket, None if its address or state is none of GitHub's."""
        key = key_of(self.html_url)
        if not key or self.state not in {"open", "closed"}:
            return None
        versions = (self.milestone.title,) if self.milestone else ()
        assignee = self.assignees[0].login if self.assignees else ""
        return Ticket(key, self._word, versions, self.html_url, self.title, assignee)

    @property
    def _word(self) -> str:
        if self.state == "open":
            return "draft" if self.draft else "open"
        return "merged" if self.pull_request and self.pull_request.merged_at else "closed"


class _Page(BaseModel):
    total_count: int
    incomplete_results: bool
    items: tuple[Item, ...]


@dataclass(frozen=True)
class _Walked:
    """What one search found; `tickets` only where they are wanted."""

    total: int
    tickets: tuple[Ticket, ...] = ()


@dataclass(frozen=True)
class Search:
    """The search of one GitHub."""

    api: Api

    async def ask(self, question: Question) -> Found | NoAnswer:
        """What a question finds, a search for each of its states."""
        states = tuple(dict.fromkeys(question.states))
        if unknown := [state for state in states if state.casefold() not in STATES]:
            detail = f"no state {', '.join(unknown)}: GitHub's are {', '.join(STATES)}"
            return self.api.asking.no(Trouble.REFUSED, detail)
        if len({state.casefold() for state in states}) < len(states):
            return self.api.asking.no(Trouble.REFUSED, "one of its states is named twice")
        folded = tuple(state.casefold() for state in states)
        queries = [_with(question.query, _of_state(question.query, state, folded)) for state in folded]
        walked = await self._walk_all(queries or [question.query], question.items)
        if isinstance(walked, NoAnswer):
            return walked
        total = sum(each.total for each in walked)
        tickets = tuple({ticket.key: ticket for each in walked for ticket in each.tickets}.values())
        return Found(
            total,
            dict(zip(states, (each.total for each in walked), strict=True)) if states else {},
            tickets,
            complete=not question.items or len(tickets) == total,
            link=self._link(question.query, folded),
        )

    async def _walk_all(self, queries: Sequence[str], items: bool) -> Sequence[_Walked] | NoAnswer:
        few = asyncio.Semaphore(AT_ONCE)

        async def walk(query: str) -> _Walked | NoAnswer:
            async with few:
                return await self._walk(query, items)

        answers = await asyncio.gather(*(walk(query) for query in queries))
        walked = [answer for answer in answers if isinstance(answer, _Walked)]
        return walked if len(walked) == len(answers) else next(each for each in answers if isinstance(each, NoAnswer))

    async def _walk(self, query: str, items: bool) -> _Walked | NoAnswer:
        """The count alone is on a page of one; the tickets come oldest first, so that new ones move none of them."""
        if not items:
            page = await self._page({"q": query, "per_page": "1"})
            return page if isinstance(page, NoAnswer) else _Walked(page.total_count)
        tickets: list[Ticket] = []
        total = 0
        for number in range(1, MOST // LARGEST_PAGE + 1):
            order = {"sort": "created", "order": "asc"}
            page = await self._page({"q": query, "per_page": str(LARGEST_PAGE), "page": str(number), **order})
            if isinstance(page, NoAnswer):
                return page
            read = [ticket for item in page.items if (ticket := item.ticket())]
            if len(read) < len(page.items):
                return self.api.asking.no(Trouble.MALFORMED, "no tickets of GitHub's")
            tickets += read
            total = page.total_count
            if not page.items or number * LARGEST_PAGE >= total:
                break
        return _Walked(total, tuple(tickets))

    async def _page(self, parameters: Mapping[str, str]) -> _Page | NoAnswer:
        answer = await self.api.asking.send(self.api.get("/search/issues", parameters))
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code != 200:
            return self.api.refused(answer, _HINT)
        page = self.api.asking.read(answer, _Page, "page of GitHub's search")
        if isinstance(page, _Page) and page.incomplete_results:
            return self.api.asking.no(Trouble.PARTIAL, "the search ran out of time")
        return page

    def _link(self, query: str, states: Sequence[str]) -> str:
        qualifiers = _of_states(query, frozenset(states)) if states else ""
        kind = "pullrequests" if _PULL_REQUESTS.search(query) else "issues"
        return "" if qualifiers is None else self.api.address(_with(query, qualifiers), kind)


def _with(query: str, qualifiers: str) -> str:
    """A query narrowed: alternatives are held together, or the qualifiers would be of the last alone."""
    if not qualifiers:
        return query
    return f"({query}) {qualifiers}" if _ALTERNATIVES.search(query) else f"{query} {qualifiers}"


def _of_state(query: str, state: str, among: Sequence[str]) -> str:
    """The qualifiers of one state, so that those asked for have no ticket in common."""
    if state == "open":
        return "is:open -draft:true" if "draft" in among else "is:open"
    if state == "closed":
        # Of issues none is merged, and nothing says what the search makes of asking that.
        return "is:closed" if _ISSUES_ALONE.search(query) else "is:closed -is:merged"
    return {"draft": "is:open draft:true", "merged": "is:merged"}[state]


def _of_states(query: str, states: frozenset[str]) -> str | None:
    """The qualifiers of several states together, None where the search has none that older servers know as well."""
    if len(states) == 1:
        return _of_state(query, next(iter(states)), ())
    together = states - {"draft"} if "open" in states else states
    if together == {"open"}:
        return "is:open"
    if _ISSUES_ALONE.search(query):
        together |= {"merged"} if "closed" in together else set()
    known = {
        frozenset({"open", "closed", "merged"}): "",
        frozenset({"open", "closed"}): "-is:merged",
        frozenset({"closed", "merged"}): "is:closed",
    }
    return known.get(together)
