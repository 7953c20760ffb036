"""A Jira that knows the tickets of a story, of either kind: Cloud, or Server as Data Center calls itself, too.

developer.atlassian.com/cloud/jira/platform/rest/v3 (issue search, issues, myself, permissions, server info);
docs.atlassian.com/software/jira/docs/api/REST; that Cloud's old search is gone,
developer.atlassian.com/changelog/#CHANGE-2046.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from aiohttp import web

from playground.slack.faults import Faults
from playground.tickets.jira_answers import STATES, ShownIssues, category, no_such_address, refusal
from playground.tickets.jira_pages import SEARCH_KEYS, place, question, token
from playground.tickets.jql import JqlError, Names, Search, search
from playground.tickets.local_system import LocalSystem
from playground.tickets.local_tickets import LocalTicket, LocalTickets

TOKEN = "jira-playground"
EMAIL = "convener@example.org"
NAME = "Convener"
_NOT_THERE = "Issue does not exist or you do not have permission to see it."
_REMOVED = (
    "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline "
    "is available at https://developer.atlassian.com/changelog/#CHANGE-2046"
)
_UNBOUNDED = "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."


class LocalJira(LocalSystem):
    """`deployment` is what it says it is.

    What can be set besides: `projects` and `releases`, which are there without a ticket; `moved`, the keys that issues
    had before, with those they have; `page_sizes`, how many the pages of a search of Cloud's have, 0 for an empty one,
    before all the others are full; `most_a_page`, what a Server gives at most however many are asked for; `count_lags`,
    by how many the approximate count is behind; `is_public`, whether anybody may ask without a token; `may_browse`,
    what it says of the account's permission; `says_what_it_is`, whether there is an answer to what it is.
    """

    token = TOKEN

    def __init__(
        self, name: str, tickets: LocalTickets, faults: Faults, deployment: Literal["Cloud", "Server"] = "Server"
    ) -> None:
        super().__init__(name, tickets, faults)
        self.deployment: Literal["Cloud", "Server"] = deployment
        self.projects: set[str] = set()
        self.releases: set[str] = set()
        self.moved: dict[str, str] = {}
        self.page_sizes: Sequence[int] = ()
        self.most_a_page = 1000
        self.count_lags = 0
        self.is_public = False
        self.may_browse = True
        self.says_what_it_is = True
        self._issues = ShownIssues(self)

    def routes(self) -> Sequence[web.RouteDef]:
        return [
            web.get("/rest/api/{api}/serverInfo", self._serve_info),
            web.get("/rest/api/{api}/myself", self._serve_myself),
            web.get("/rest/api/{api}/mypermissions", self._serve_permissions),
            web.get("/rest/api/{api}/issue/{key}", self._serve_issue),
            web.get("/rest/api/{api}/search", self._serve_search),
            web.post("/rest/api/{api}/search", self._serve_search),
            web.post("/rest/api/{api}/search/jql", self._serve_cloud_search),
            web.post("/rest/api/{api}/search/approximate-count", self._serve_count),
        ]

    def environment(self, system: str) -> dict[str, str]:
        return super().environment(system) | ({"JIRA_EMAIL": EMAIL} if self.is_cloud else {})

    def limited(self, retry_after: int) -> web.Response:
        headers = {"Retry-After": str(retry_after), "RateLimit-Reason": "jira-burst-based"}
        return web.json_response({"errorMessages": ["Rate limit exceeded."], "errors": {}}, status=429, headers=headers)

    def new_key(self, number: int, home: str) -> str:
        return f"{home or 'TOOLS'}-{number}"

    @property
    def is_cloud(self) -> bool:
        return self.deployment == "Cloud"

    async def _serve_info(self, request: web.Request) -> web.Response:
        if not self.says_what_it_is or not self._has_api(request):
            return no_such_address(request)
        if request.headers.get("Authorization") and not self._is_signed(request):
            return refusal(401, "You are not authenticated. Authentication required to perform this operation.")
        version = "1001.0.0-SNAPSHOT" if self.is_cloud else "9.12.2"
        return web.json_response({"baseUrl": self.address, "version": version, "deploymentType": self.deployment})

    async def _serve_myself(self, request: web.Request) -> web.Response:
        if refused := self._refused(request, anybody=False):
            return refused
        account = {"accountId": "5b10a2844c20165700ede21g", "accountType": "atlassian"} if self.is_cloud else {}
        key = {} if self.is_cloud else {"key": "JIRAUSER10100", "name": "convener"}
        shown = {"emailAddress": EMAIL, "displayName": NAME, "active": True, "timeZone": "Etc/UTC"}
        return web.json_response({"self": f"{self.address}/rest/api/2/user", **account, **key, **shown})

    async def _serve_permissions(self, request: web.Request) -> web.Response:
        if refused := self._refused(request):
            return refused
        asked = request.query.get("permissions", "")
        if self.is_cloud and not asked:
            return refusal(400, "The 'permissions' query parameter is required.")
        if asked not in {"", "BROWSE_PROJECTS"}:
            return refusal(400, f"Unrecognized permission(s): {asked}")
        browse = {
            "id": "10",
            "key": "BROWSE_PROJECTS",
            "name": "Browse Projects",
            "type": "PROJECT",
            "description": "Ability to browse projects and the issues within them.",
            "havePermission": self.may_browse,
        }
        return web.json_response({"permissions": {"BROWSE_PROJECTS": browse}})

    async def _serve_issue(self, request: web.Request) -> web.Response:
        key = request.match_info["key"]
        if fault := self._faults.take(key, of="Jira"):
            headers = {"Retry-After": str(fault.retry_after)} if fault.status == 429 else {}
            return web.Response(status=fault.status, headers=headers, text="<html>", content_type="text/html")
        if refused := self._refused(request):
            return refused
        ticket = self.tickets.get(self.moved.get(key, key))
        if ticket is None or ticket.hidden:
            return refusal(404, _NOT_THERE)
        return web.json_response(self._issues.shown(ticket, request.query.get("fields", "*all").split(",")))

    async def _serve_search(self, request: web.Request) -> web.Response:
        """The old search, which Cloud has no more."""
        if self.is_cloud:
            return refusal(410, _REMOVED)
        if refused := self._refused(request):
            return refused
        if request.method != "GET":
            return refusal(405, "The playground knows the search by GET alone.")
        try:
            start, asked = int(request.query.get("startAt", "0")), int(request.query.get("maxResults", "50"))
            found = self._search(request.query.get("jql", "")).of(self.tickets.visible)
        except ValueError:
            return refusal(400, "startAt and maxResults are numbers.")
        except JqlError as mistake:
            return refusal(400, str(mistake))
        most = min(asked, self.most_a_page)
        page = found[start : start + most]
        fields = request.query.get("fields", "*navigable").split(",")
        issues = [self._issues.shown(ticket, fields) for ticket in page]
        told = {"expand": "schema,names", "startAt": start, "maxResults": most, "total": len(found)}
        return web.json_response({**told, "issues": issues})

    async def _serve_cloud_search(self, request: web.Request) -> web.Response:
        return await self._of_cloud(request, SEARCH_KEYS, self._page)

    async def _serve_count(self, request: web.Request) -> web.Response:
        return await self._of_cloud(
            request, frozenset({"jql"}), lambda found, _: {"count": max(len(found) - self.count_lags, 0)}
        )

    async def _of_cloud(
        self,
        request: web.Request,
        keys: frozenset[str],
        answer: Callable[[list[LocalTicket], Mapping[str, Any]], dict[str, Any]],
    ) -> web.Response:
        """An address that Cloud alone has: a question in a body, and what comes of what its query finds."""
        if not self.is_cloud or request.match_info["api"] != "3":
            return no_such_address(request)
        if refused := self._refused(request):
            return refused
        try:
            body = question(await request.text(), keys)
            found = self._search(body["jql"])
            if found.matches is None:
                return refusal(400, _UNBOUNDED)
            return web.json_response(answer(found.of(self.tickets.visible), body))
        except ValueError:
            return refusal(400, "Invalid request payload. Refer to the REST API documentation and try again.")
        except JqlError as mistake:
            return refusal(400, str(mistake))

    def _page(self, found: list[LocalTicket], body: Mapping[str, Any]) -> dict[str, Any]:
        """A page, which may be short or empty, and the token of the next one. Raises ValueError for another's token."""
        start, number = place(body)
        most = int(body.get("maxResults", 50))
        size = min(most, self.page_sizes[number]) if number < len(self.page_sizes) else most
        page, end = found[start : start + size], start + size
        fields = body.get("fields", ["id"])
        shown: dict[str, Any] = {"issues": [self._issues.shown(ticket, fields) for ticket in page]}
        if end >= len(found):
            return {**shown, "isLast": True}
        return {**shown, "nextPageToken": token(body, end, number + 1), "isLast": False}

    def _search(self, jql: str) -> Search:
        """The query, over what the account sees. Raises JqlError."""
        names = Names(
            {
                "project": self.projects | {ticket.key.rpartition("-")[0] for ticket in self.tickets},
                "status": {*STATES, *self.tickets.states},
                "fixVersion": self.releases | self.tickets.releases,
                "key": {ticket.key for ticket in self.tickets.visible},
                "statusCategory": {"To Do", "In Progress", "Done"},
            },
            category,
            lambda key: self.moved.get(key.upper(), key),
        )
        return search(jql, names)

    def _has_api(self, request: web.Request) -> bool:
        return request.match_info["api"] in ({"2", "3", "latest"} if self.is_cloud else {"2", "latest"})

    def _refused(self, request: web.Request, *, anybody: bool = True) -> web.Response | None:
        """Why whoever asks gets nothing: no such address in this kind, or no token that is accepted."""
        if not self._has_api(request):
            return no_such_address(request)
        if self._is_signed(request):
            return None
        if anybody and self.is_public and not request.headers.get("Authorization"):
            return None
        return refusal(401, "You are not authenticated.")

    def _is_signed(self, request: web.Request) -> bool:
        """Cloud takes an e-mail address with the token (Basic), Server the token alone (Bearer)."""
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        if not self.is_cloud:
            return (scheme, given) == ("Bearer", self.token)
        try:
            email, _, given = base64.b64decode(given, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return False
        return scheme == "Basic" and "@" in email and given == self.token
