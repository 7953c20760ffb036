"""Jira, Cloud and Data Center: one issue, by the REST API that both have.

developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issues; of Data Center
docs.atlassian.com/software/jira/docs/api/REST/latest.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from meetings.tickets.ticket import Ticket
from tickets.interface import Answer, NoAnswer, Trouble

SECONDS = 10
# What Jira asks for beyond this is as good as never.
LONGEST_RETRY_AFTER = timedelta(days=1)
_BY_STATUS: Mapping[int, Trouble] = {
    401: Trouble.WRONG_TOKEN,
    403: Trouble.NO_PERMISSION,
    404: Trouble.UNKNOWN_TICKET,
    429: Trouble.LIMITED,
}


class _Named(BaseModel):
    name: str


class _Fields(BaseModel):
    status: _Named
    # Absent where the project has no versions.
    fixVersions: tuple[_Named, ...] | None = None  # noqa: N815


class _Issue(BaseModel):
    key: str
    fields: _Fields


class _Bearer(httpx.Auth):
    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


def authorization(token: str, email: str = "") -> httpx.Auth:
    """How to say who asks: an e-mail address with an API token on Cloud, a personal access token on Data Center.

    developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis;
    confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html
    """
    return httpx.BasicAuth(email, token) if email else _Bearer(token)


@dataclass(frozen=True)
class Jira:
    """One Jira: what the settings call it, its address without a slash at its end, and a client that is signed in."""

    name: str
    url: str
    client: httpx.AsyncClient = field(repr=False)

    async def ticket(self, key: str) -> Answer:
        """One issue. A moved issue answers to its old key as well, with its new one."""
        try:
            async with asyncio.timeout(SECONDS):
                answer = await self.client.get(
                    f"{self.url}/rest/api/2/issue/{quote(key, safe='')}",
                    params={"fields": "fixVersions,status"},
                    headers={"Accept": "application/json"},
                )
        except TimeoutError:
            return self._no(Trouble.UNREACHABLE, f"no answer within {SECONDS} s")
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            return self._no(Trouble.UNREACHABLE, type(error).__name__)
        return self._read(answer)

    def _read(self, answer: httpx.Response) -> Answer:
        status = answer.status_code
        if status != 200:
            trouble = _BY_STATUS.get(status)
            if trouble is None:
                trouble = Trouble.UNREACHABLE if status >= 500 else Trouble.REFUSED
            return self._no(trouble, f"HTTP {status}", _retry_after(answer.headers))
        try:
            issue = _Issue.model_validate_json(answer.content)
        except ValidationError:
            return self._no(Trouble.MALFORMED, "no issue of Jira's")
        versions = tuple(version.name for version in issue.fields.fixVersions or ())
        return Ticket(issue.key, issue.fields.status.name, versions, f"{self.url}/browse/{quote(issue.key, safe='')}")

    def _no(self, trouble: Trouble, detail: str, retry_after: timedelta | None = None) -> NoAnswer:
        return NoAnswer(self.name, trouble, detail, retry_after)


def _retry_after(headers: Mapping[str, str]) -> timedelta | None:
    """Jira gives it in seconds; developer.atlassian.com/cloud/jira/platform/rate-limiting."""
    try:
        asked = float(headers.get("Retry-After", ""))
    except ValueError:
        return None
    # Written so that what is no number at all, "nan", asks for nothing.
    if not asked > 0:
        return None
    return timedelta(seconds=min(asked, LONGEST_RETRY_AFTER.total_seconds()))
