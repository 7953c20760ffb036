"""GitLab: how many issues of a project are open or closed, which these are, and issues and merge requests by address.

docs.gitlab.com/api/issues_statistics, .../issues, .../merge_requests, .../users, .../rest (paging, errors).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import httpx
from pydantic import BaseModel, Field, TypeAdapter

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from tickets import gitlab_query
from tickets.addresses import below
from tickets.asking import BY_STATUS, Asking
from tickets.gitlab_query import Issues, NotAQueryError, path_of
from tickets.header import Header
from tickets.interface import NoAnswer, Trouble
from tickets.several import tickets_at

PAGE = 100
# A thousand issues are more than anybody lists in minutes.
PAGES = 10
STATES = ("opened", "closed")
_LACKS_SCOPE = "the token needs the scope read_api"
# The old address of a single issue says where the project is now: what is there is asked for by its new one.
_MOVED: Mapping[int, Trouble] = {**BY_STATUS, **dict.fromkeys((301, 302, 303, 307, 308), Trouble.UNKNOWN_TICKET)}
_ADDRESS = re.compile(
    r"(?P<project>[^/]+(?:/(?!-/)[^/]+)+?)/(?:-/)?(?P<kind>issues|work_items|merge_requests)/(?P<number>\d{1,18})"
    r"(?:/(?:diffs|commits|pipelines|designs))?"
)


class _Counts(BaseModel):
    opened: int = Field(ge=0)
    closed: int = Field(ge=0)


class _Statistics(BaseModel):
    counts: _Counts


class _Answer(BaseModel):
    statistics: _Statistics


class _Milestone(BaseModel):
    title: str


class _Person(BaseModel):
    name: str


class _References(BaseModel):
    full: str


class _Issue(BaseModel):
    """An issue, or a merge request, which has all of this as well."""

    state: str
    title: str
    web_url: str = Field(pattern="^https?://")
    references: _References
    milestone: _Milestone | None = None
    assignees: tuple[_Person, ...] = ()


_ISSUES = TypeAdapter(tuple[_Issue, ...])


@dataclass(frozen=True)
class _Place:
    project: str
    kind: str
    number: int


def authorization(token: str) -> httpx.Auth:
    """How to say who asks: a personal, group or project access token; docs.gitlab.com/api/rest/authentication."""
    return Header("PRIVATE-TOKEN", token)


@dataclass(frozen=True)
class GitLab:
    """One GitLab: its name in the settings, its address without a slash at its end, and how it is asked.

    An issue's version is its milestone; the versions of a question are not looked at, as a milestone may be a filter of
    the query. Of a project GitLab shows each account what it may see: guests are shown no confidential issue, and count
    none.
    """

    name: str
    url: str
    asking: Asking = field(repr=False)

    async def ask(self, question: Question) -> Found | NoAnswer:
        """The counts of both states in one request, those of open issues where no state is named; of issues a thousand.

        Where there are more, the figures are exact and the issues not all: what was found is not complete.
        """
        return await self.asking.in_time(self._found(question))

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """Of these addresses those of issues and merge requests: `URL/group/project/-/issues/7`."""
        matches = {each: _ADDRESS.fullmatch(below(self.url, each) or "") for each in references}
        places = {
            reference: _Place(
                match["project"],
                "merge_requests" if match["kind"] == "merge_requests" else "issues",
                int(match["number"]),
            )
            for reference, match in matches.items()
            if match
        }
        return await self.asking.in_time(tickets_at(self._one, places)) if places else {}

    async def account(self) -> Account | NoAnswer:
        """Whose token it is; that of a project is somebody of its own."""
        return await self.asking.in_time(self._account())

    async def _found(self, question: Question) -> Found | NoAnswer:
        try:
            issues = gitlab_query.read(question.query)
        except NotAQueryError as error:
            return self.asking.no(Trouble.REFUSED, str(error))
        unknown = next((state for state in question.states if state.casefold() not in STATES), None)
        if unknown is not None:
            return self.asking.no(Trouble.REFUSED, f'no state "{unknown}": issues are {" or ".join(STATES)}')
        counts = await self._counts(issues)
        if isinstance(counts, NoAnswer):
            return counts
        by_state = {state: counts[state.casefold()] for state in question.states}
        wanted = tuple(dict.fromkeys(state.casefold() for state in question.states)) or STATES[:1]
        total, one = sum(counts[state] for state in wanted), wanted[0] if len(wanted) == 1 else "all"
        page = issues.page(one)
        link = f"{self.url}/{page}" if page else ""
        if not question.items:
            return Found(total, by_state, link=link)
        tickets = await self._all(issues, one)
        if isinstance(tickets, NoAnswer):
            return tickets
        return Found(total, by_state, tickets, complete=len(tickets) == total, link=link)

    async def _counts(self, issues: Issues) -> Mapping[str, int] | NoAnswer:
        answer = await self._get_of_project(issues, "issues_statistics", issues.filters)
        if isinstance(answer, NoAnswer):
            return answer
        read = self.asking.read(answer, _Answer, "statistics")
        if isinstance(read, NoAnswer):
            return read
        return {"opened": read.statistics.counts.opened, "closed": read.statistics.counts.closed}

    async def _all(self, issues: Issues, state: str) -> tuple[Ticket, ...] | NoAnswer:
        """The issues of every page, each once: one may move to the next page meanwhile."""
        found: dict[str, Ticket] = {}
        # In an order in which new issues come last.
        paging = {"state": state, "per_page": str(PAGE), "order_by": "created_at", "sort": "asc"}
        following = "1"
        for _ in range(PAGES):
            answer = await self._get_of_project(issues, "issues", {**issues.filters, **paging, "page": following})
            if isinstance(answer, NoAnswer):
                return answer
            page = self.asking.read_as(answer, _ISSUES, "list of issues")
            if isinstance(page, NoAnswer):
                return page
            found |= {ticket.key: ticket for ticket in map(_ticket, page)}
            following = answer.headers.get("X-Next-Page", "")
            if not following.isdigit():
                break
        return tuple(found.values())

    async def _one(self, place: _Place) -> Ticket | NoAnswer:
        answer = await self._get(f"{path_of(place.project)}/{place.kind}/{place.number}", {}, _MOVED)
        if isinstance(answer, NoAnswer):
            return answer
        issue = self.asking.read(answer, _Issue, "issue")
        return issue if isinstance(issue, NoAnswer) else _ticket(issue)

    async def _account(self) -> Account | NoAnswer:
        answer = await self._get("user", {})
        if isinstance(answer, NoAnswer):
            if answer.trouble is Trouble.UNKNOWN_TICKET:
                return self.asking.no(Trouble.WRONG_ADDRESS, answer.detail)
            return Account("", _LACKS_SCOPE) if answer.trouble is Trouble.NO_PERMISSION else answer
        person = self.asking.read(answer, _Person, "account")
        return person if isinstance(person, NoAnswer) else Account(person.name)

    async def _get_of_project(
        self, issues: Issues, path: str, parameters: Mapping[str, str]
    ) -> httpx.Response | NoAnswer:
        answer = await self._get(f"{issues.path}/{path}", parameters)
        if isinstance(answer, httpx.Response):
            return answer
        if answer.trouble is Trouble.UNKNOWN_TICKET:
            why = f'no project "{issues.project}", or none that the account may see'
            return self.asking.no(Trouble.REFUSED, f"{answer.detail}; {why}")
        if answer.trouble is Trouble.NO_PERMISSION:
            return self.asking.no(answer.trouble, f"{answer.detail}; {_LACKS_SCOPE}, and the project its issues")
        return answer

    async def _get(
        self, path: str, parameters: Mapping[str, str], by_status: Mapping[int, Trouble] = BY_STATUS
    ) -> httpx.Response | NoAnswer:
        request = self.asking.client.build_request(
            "GET", f"{self.url}/api/v4/{path}", params=parameters, headers={"Accept": "application/json"}
        )
        answer = await self.asking.send(request)
        if isinstance(answer, NoAnswer) or answer.status_code == 200:
            return answer
        refused = self.asking.refused(answer, by_status)
        if not answer.is_redirect:
            return refused
        return self.asking.no(refused.trouble, f"{refused.detail}; project or GitLab have another address now")


def _ticket(issue: _Issue) -> Ticket:
    versions = (issue.milestone.title,) if issue.milestone else ()
    assignees = ", ".join(person.name for person in issue.assignees)
    return Ticket(issue.references.full, issue.state, versions, issue.web_url, issue.title, assignees)
