"""A GitHub Enterprise Server that knows the tickets of a story: its search, single issues, GraphQL, and its limits.

docs.github.com/en/rest/search/search; docs.github.com/en/rest/issues/issues; docs.github.com/en/graphql
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from aiohttp import web

from playground.slack.faults import Faults
from playground.tickets import github_shapes as shapes
from playground.tickets.github_graphql import ForbiddenError, Schema
from playground.tickets.github_search import NotUnderstoodError, Searched, fits, terms
from playground.tickets.local_system import LocalSystem
from playground.tickets.local_tickets import LocalTicket, LocalTickets

TOKEN = "github-playground"
MOST = 1000
_KEY = re.compile(r"(?P<repository>[^/#]+/[^/#]+)#(?P<number>[0-9]+)")
_VERSIONS = frozenset({"2022-11-28", "2026-03-10"})
# What a story calls a ticket's state, and whether that is a pull request.
_STATES: Mapping[str, tuple[str, bool]] = {
    "open": ("open", False),
    "closed": ("closed", False),
    "open pull request": ("open", True),
    "draft": ("draft", True),
    "closed pull request": ("closed", True),
    "merged": ("merged", True),
}
# By GitHub's clock, which is not the playground's: a limit is told against it.
_DATE = "Mon, 08 Jul 2019 14:00:00 GMT"
_EPOCH = 1562594400
_NO_REPOSITORY = (
    "The listed users and repositories cannot be searched either because the resources do not exist or you do not have "
    "permission to view them."
)


class LocalGitHub(LocalSystem):
    """A ticket's key is `OWNER/NAME#NUMBER`, its state one of `_STATES`, its milestone its first release.

    Odd behaviour is set after the start: `labels` of tickets by their keys; `renamed` repositories, old name to new;
    `incomplete` searches, which ran out of time; `limits_by` says in which of its two forms it limits;
    `app_token`, which belongs to no user; `app_user_token`, which may not search for issues and pull requests together;
    `largest_page`, smaller than was asked for; `forbidden` repositories, of which single sign-on keeps the token.
    """

    token = TOKEN

    def __init__(self, name: str, tickets: LocalTickets, faults: Faults) -> None:
        super().__init__(name, tickets, faults)
        self.labels: dict[str, tuple[str, ...]] = {}
        self.renamed: dict[str, str] = {}
        self.forbidden: set[str] = set()
        self.incomplete = False
        self.limits_by: Literal["retry-after", "reset"] = "retry-after"
        self.app_token = False
        self.app_user_token = False
        self.login = "convener-bot"
        self.largest_page = 100

    def routes(self) -> Sequence[web.RouteDef]:
        return [
            web.get("/api/v3/search/issues", self._serve_search),
            web.get("/api/v3/repos/{owner}/{name}/issues/{number:[0-9]+}", self._serve_issue),
            web.get("/api/v3/repositories/{id:[0-9]+}/issues/{number:[0-9]+}", self._serve_issue_of_id),
            web.get("/api/v3/user", self._serve_user),
            web.get("/api/v3/rate_limit", self._serve_rate_limit),
            web.post("/api/graphql", self._serve_graphql),
        ]

    def new_key(self, number: int, home: str) -> str:
        return f"{home}#{number}"

    def limited(self, retry_after: int) -> web.Response:
        if self.limits_by == "reset":
            told = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(_EPOCH + retry_after), "Date": _DATE}
            return _error(403, "API rate limit exceeded for user ID 1.", told)
        return _error(429, "You have exceeded a secondary rate limit.", {"Retry-After": str(retry_after)})

    def _refused(self, request: web.Request) -> web.Response | None:
        if request.headers.get("X-GitHub-Api-Version", "2022-11-28") not in _VERSIONS:
            return _error(400, "This API version is not supported.")
        if request.headers.get("Authorization", f"Bearer {self.token}") != f"Bearer {self.token}":
            return _error(401, "Bad credentials")
        return None

    async def _serve_search(self, request: web.Request) -> web.Response:
        if refused := self._refused(request):
            return refused
        try:
            asked = terms(request.query.get("q", ""))
        except NotUnderstoodError:
            return _invalid("The search is not understood.")
        kinds = {term.value for term in asked if term.name in {"is", "type"} and not term.excluded}
        if self.app_user_token and not kinds & {"issue", "pr", "pull-request"}:
            return _invalid("Query must include 'is:issue' or 'is:pull-request'")
        named = {term.value for term in asked if term.name == "repo" and not term.excluded}
        known = {_repository(ticket).casefold() for ticket in self.tickets.visible}
        if named and not named & known:
            return _invalid(_NO_REPOSITORY)
        page, size = int(request.query.get("page", "1")), min(int(request.query.get("per_page", "30")), 100)
        size = min(size, self.largest_page)
        if page < 1 or size < 1 or (page - 1) * size >= MOST:
            return _invalid("Only the first 1000 search results are available")
        found = [ticket for ticket in self.tickets.visible if fits(self._searched(ticket), asked)]
        shown = found[:MOST][(page - 1) * size : page * size]
        items = [self._issue(ticket) | {"score": 1.0} for ticket in shown]
        counted = {"total_count": len(found), "incomplete_results": self.incomplete, "search_type": "lexical"}
        return web.json_response(counted | {"items": items})

    async def _serve_issue(self, request: web.Request) -> web.Response:
        if refused := self._refused(request):
            return refused
        repository = f"{request.match_info['owner']}/{request.match_info['name']}"
        if new := self.renamed.get(repository):
            path = f"/api/v3/repositories/{shapes.number_of(new)}/issues/{request.match_info['number']}"
            return _error(301, "Moved Permanently", {"Location": self.address + path})
        return self._show(repository, int(request.match_info["number"]))

    async def _serve_issue_of_id(self, request: web.Request) -> web.Response:
        if refused := self._refused(request):
            return refused
        names = {str(shapes.number_of(_repository(ticket))): _repository(ticket) for ticket in self.tickets}
        return self._show(names.get(request.match_info["id"], ""), int(request.match_info["number"]))

    def _show(self, repository: str, number: int) -> web.Response:
        if repository in self.forbidden:
            return _error(403, "Resource protected by organization SAML enforcement.")
        ticket = self._ticket(repository, number)
        return web.json_response(self._issue(ticket)) if ticket else _error(404, "Not Found")

    async def _serve_user(self, request: web.Request) -> web.Response:
        if refused := self._refused(request):
            return refused
        if "Authorization" not in request.headers:
            return _error(401, "Requires authentication")
        if self.app_token:
            return _error(403, "Resource not accessible by integration")
        return web.json_response(shapes.owner_of_token(self.login, self.address))

    async def _serve_rate_limit(self, request: web.Request) -> web.Response:
        # As a server answers that limits nothing.
        return self._refused(request) or _error(404, "Rate limiting is not enabled.")

    async def _serve_graphql(self, request: web.Request) -> web.Response:
        if refused := self._refused(request):
            return refused
        if "Authorization" not in request.headers:
            return _error(401, "This endpoint requires you to be authenticated.")
        try:
            question = await request.json()
            text, variables = question["query"], question.get("variables") or {}
        except (json.JSONDecodeError, KeyError, TypeError):
            return _error(400, "Problems parsing JSON")
        schema = Schema(
            self._repository_now,
            self._ticket,
            state=lambda ticket: self._searched(ticket).state,
            page=lambda ticket: shapes.page_of(self._searched(ticket), _number(ticket), self.address),
            is_pull_request=lambda ticket: self._searched(ticket).pull_request,
        )
        return web.json_response(schema.answer(text, variables))

    def _repository_now(self, name: str) -> str | None:
        name = self.renamed.get(name, name)
        if name in self.forbidden:
            raise ForbiddenError
        known = {_repository(ticket).casefold(): _repository(ticket) for ticket in self.tickets.visible}
        return known.get(name.casefold())

    def _ticket(self, repository: str, number: int) -> LocalTicket | None:
        wanted = f"{repository}#{number}".casefold()
        return next((ticket for ticket in self.tickets.visible if ticket.key.casefold() == wanted), None)

    def _searched(self, ticket: LocalTicket) -> Searched:
        state, pull_request = _STATES[ticket.state.casefold()]
        milestone = next(iter(ticket.releases), "")
        return Searched(_repository(ticket), pull_request, state, self.labels.get(ticket.key, ()), milestone)

    def _issue(self, ticket: LocalTicket) -> dict[str, Any]:
        return shapes.issue(self._searched(ticket), _number(ticket), ticket.title, ticket.assignee, self.address)


def _parts(ticket: LocalTicket) -> re.Match[str]:
    match = _KEY.fullmatch(ticket.key)
    if match is None:
        raise ValueError(f"a ticket of GitHub's is OWNER/NAME#NUMBER, not {ticket.key}")
    return match


def _repository(ticket: LocalTicket) -> str:
    return _parts(ticket)["repository"]


def _number(ticket: LocalTicket) -> int:
    return int(_parts(ticket)["number"])


def _error(status: int, message: str, headers: Mapping[str, str] | None = None) -> web.Response:
    body = {"message": message, "documentation_url": "https://docs.github.com/rest", "status": str(status)}
    return web.json_response(body, status=status, headers=headers)


def _invalid(message: str) -> web.Response:
    body = {
        "message": "Validation Failed",
        "errors": [{"message": message, "resource": "Search", "field": "q", "code": "invalid"}],
        "documentation_url": "https://docs.github.com/v3/search/",
        "status": "422",
    }
    return web.json_response(body, status=422)
