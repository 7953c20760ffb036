"""A GitLab with the issues and merge requests of a story: statistics of issues, lists, each by its number, who asks.

docs.gitlab.com/api/issues_statistics, .../issues, .../merge_requests, .../users, .../rest. The key of a ticket is that
which GitLab shows everywhere, `group/project#7` of an issue and `group/project!7` of a merge request; its `home` is the
project, its milestone the first of its releases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from aiohttp import web

from playground.slack.faults import Faults
from playground.tickets.local_system import Handler
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from playground.tickets.signed_in import SignedIn

TOKEN = "gitlab-playground"
LARGEST_PAGE = 100
# Above it the totals are left out, as they cost too much.
MOST_COUNTED = 10_000
_WHEN = "2026-01-05T09:00:00.000Z"
_STATES = frozenset({"opened", "closed", "all"})


class LocalGitLab(SignedIn):
    """`labels` are those of tickets by their keys, `moved` the new paths of projects by their old ones.

    `scopes` are those of the token; `revoked` is a token that was one. `tells_next` is False where something between
    takes the headers of paging away.
    """

    token = TOKEN

    def __init__(self, name: str, tickets: LocalTickets, faults: Faults) -> None:
        super().__init__(name, tickets, faults)
        self.labels: dict[str, tuple[str, ...]] = {}
        self.moved: dict[str, str] = {}
        self.scopes = frozenset({"read_api"})
        self.revoked = False
        self.tells_next = True

    def pages(self) -> Mapping[str, Handler]:
        return {
            "/api/v4/projects/{project}/issues_statistics": self._statistics,
            "/api/v4/projects/{project}/issues": self._issues,
            r"/api/v4/projects/{project}/{kind:issues|merge_requests}/{number:\d+}": self._one,
            "/api/v4/user": self._user,
        }

    def refusal(self, request: web.Request) -> web.Response | None:
        if request.headers.get("PRIVATE-TOKEN") != self.token:
            return web.json_response({"message": "401 Unauthorized"}, status=401)
        if self.revoked:
            why = "Token was revoked. You have to re-authorize from the user."
            return web.json_response({"error": "invalid_token", "error_description": why}, status=401)
        if not self.scopes & {"api", "read_api"}:
            why = "The request requires higher privileges than provided by the access token."
            said = {"error": "insufficient_scope", "error_description": why, "scope": "api read_api"}
            return web.json_response(said, status=403)
        return self._elsewhere(request)

    def new_key(self, number: int, home: str) -> str:
        return f"{home}#{number}"

    def limited(self, retry_after: int) -> web.Response:
        headers = {"Retry-After": str(retry_after), "RateLimit-Remaining": "0", "RateLimit-Limit": "2000"}
        return web.Response(status=429, text="Retry later\n", headers=headers)

    def _elsewhere(self, request: web.Request) -> web.Response | None:
        project = request.match_info.get("project", "")
        if project not in self.moved:
            return None
        path = request.rel_url.raw_path.replace(quote(project, safe=""), quote(self.moved[project], safe=""))
        return web.Response(status=301, headers={"Location": path})

    async def _statistics(self, request: web.Request) -> web.Response:
        if (issues := self._of_project(request)) is None:
            return _not_found("404 Project Not Found")
        counts = {state: sum(issue.state == state for issue in issues) for state in ("closed", "opened")}
        return web.json_response({"statistics": {"counts": {"all": len(issues), **counts}}})

    async def _issues(self, request: web.Request) -> web.Response:
        if (issues := self._of_project(request)) is None:
            return _not_found("404 Project Not Found")
        state = request.query.get("state", "all")
        if state not in _STATES:
            return web.json_response({"error": "state does not have a valid value"}, status=400)
        found = [issue for issue in issues if state in {issue.state, "all"}]
        size = min(int(request.query.get("per_page", "20")), LARGEST_PAGE)
        page = int(request.query.get("page", "1"))
        shown = [self._shown(issue) for issue in found[(page - 1) * size : page * size]]
        return web.json_response(shown, headers=self._paging(len(found), page, size))

    async def _one(self, request: web.Request) -> web.Response:
        mark = "#" if request.match_info["kind"] == "issues" else "!"
        ticket = self.tickets.get(f"{request.match_info['project']}{mark}{request.match_info['number']}")
        if ticket is None or ticket.hidden:
            return _not_found("404 Not found")
        return web.json_response(self._shown(ticket))

    async def _user(self, _: web.Request) -> web.Response:
        return web.json_response({"id": 1, "username": "minutes", "name": "Minutes Bot", "state": "active"})

    def _of_project(self, request: web.Request) -> list[LocalTicket] | None:
        """The issues that the filters leave, None where there is no such project; what is no filter is left out."""
        project = request.match_info["project"]
        if all(ticket.home != project for ticket in self.tickets):
            return None
        issues = [ticket for ticket in self.tickets.visible if ticket.key.startswith(f"{project}#")]
        return [issue for issue in issues if self._is_left(issue, request.query)]

    def _is_left(self, issue: LocalTicket, filters: Mapping[str, str]) -> bool:
        labels = self.labels.get(issue.key, ())
        wanted = set(filters["labels"].split(",")) if "labels" in filters else set()
        if not wanted <= set(labels):
            return False
        if filters.get("milestone", _milestone(issue)) != _milestone(issue):
            return False
        return filters.get("search", "").casefold() in issue.title.casefold()

    def _paging(self, total: int, page: int, size: int) -> dict[str, str]:
        if not self.tells_next:
            return {}
        pages = -(-total // size)
        headers = {"X-Page": str(page), "X-Per-Page": str(size), "X-Next-Page": str(page + 1) if page < pages else ""}
        return headers | ({"X-Total": str(total), "X-Total-Pages": str(pages)} if total <= MOST_COUNTED else {})

    def _shown(self, ticket: LocalTicket) -> dict[str, Any]:
        mark = "!" if "!" in ticket.key else "#"
        kind = "merge_requests" if mark == "!" else "issues"
        number = int(ticket.key.rpartition(mark)[2])
        people = [{"id": 3, "username": ticket.assignee.casefold(), "name": ticket.assignee}] if ticket.assignee else []
        return {
            "id": 8000 + number,
            "iid": number,
            "title": ticket.title,
            "state": ticket.state,
            "labels": list(self.labels.get(ticket.key, ())),
            "milestone": {"id": 1, "title": _milestone(ticket)} if ticket.releases else None,
            "assignees": people,
            "references": {"short": f"{mark}{number}", "relative": f"{mark}{number}", "full": ticket.key},
            "web_url": f"{self.address}/{ticket.home}/-/{kind}/{number}",
            "created_at": _WHEN,
            "updated_at": _WHEN,
        }


def _milestone(ticket: LocalTicket) -> str:
    return ticket.releases[0] if ticket.releases else "None"


def _not_found(message: str) -> web.Response:
    return web.json_response({"message": message}, status=404)
