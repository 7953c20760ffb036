"""How GitHub is reached and how it refuses: addresses of its API, its limits, and how people name its tickets.

docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urlsplit

import httpx

from tickets.asking import BY_STATUS, LONGEST_RETRY_AFTER, Asking, retry_after
from tickets.interface import NoAnswer, Trouble

# What we read is the same in both. GitHub keeps the older one until March 2028 at least; a GitHub Enterprise Server
# refuses a version that is younger than itself, and every one that is still kept up knows the older.
_VERSION = "2026-03-10"
_VERSION_OF_SERVERS = "2022-11-28"
# Where GitHub says that it is asked too often and not for how long.
_A_MINUTE = timedelta(minutes=1)
_OWNER = r"(?P<owner>[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99}))"
_REPOSITORY = r"(?P<repository>[A-Za-z0-9._-]{1,100})"
# A number of GraphQL's has 31 bits.
_NUMBER = r"(?P<number>[1-9][0-9]{0,8})"
_KEY = re.compile(rf"{_OWNER}/{_REPOSITORY}#{_NUMBER}")
_PATH = re.compile(rf"/{_OWNER}/{_REPOSITORY}/(?:pull|issues)/{_NUMBER}(?:/.*)?")
# What GitHub always has is not there: it is no GitHub. A single ticket that is not there is no refusal.
_BY_STATUS: Mapping[int, Trouble] = {**BY_STATUS, 404: Trouble.WRONG_ADDRESS}
_PORTS: Mapping[str, int] = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Reference:
    """One issue or pull request: GitHub numbers both alike in a repository."""

    owner: str
    repository: str
    number: int

    @property
    def key(self) -> str:
        return f"{self.owner}/{self.repository}#{self.number}"

    @property
    def folded(self) -> str:
        """The same for every way to write it: GitHub knows owners and repositories in any case."""
        return self.key.casefold()


def _read(match: re.Match[str] | None) -> Reference | None:
    if match is None or match["repository"] in {".", ".."}:
        return None
    return Reference(match["owner"], match["repository"], int(match["number"]))


def key_of(address: str) -> str:
    """The key of the ticket that is at an address as GitHub itself gives it, "" if that is no such address."""
    parts = urlsplit(address)
    found = _read(_PATH.fullmatch(parts.path)) if parts.scheme in _PORTS else None
    return found.key if found else ""


@dataclass(frozen=True)
class Api:
    """One GitHub at its `url`, without a slash at its end: github.com, SUBDOMAIN.ghe.com, or a server of its own."""

    url: str
    asking: Asking

    @property
    def rest(self) -> str:
        parts = urlsplit(self.url)
        return f"{parts.scheme}://api.{parts.netloc}" if self._hosted else f"{self.url}/api/v3"

    @property
    def graphql(self) -> str:
        return f"{self.rest}/graphql" if self._hosted else f"{self.url}/api/graphql"

    @property
    def signed_in(self) -> bool:
        return self.asking.client.auth is not None

    @property
    def _hosted(self) -> bool:
        host = urlsplit(self.url).hostname or ""
        return host == "github.com" or host.endswith(".ghe.com")

    @property
    def _headers(self) -> Mapping[str, str]:
        version = _VERSION if self._hosted else _VERSION_OF_SERVERS
        return {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": version}

    def get(self, path: str, parameters: Mapping[str, str] | None = None) -> httpx.Request:
        """A request for what is at this path of the REST API."""
        return self.asking.client.build_request("GET", self.rest + path, params=parameters, headers=self._headers)

    def post(self, query: str, variables: Mapping[str, object]) -> httpx.Request:
        """A question in GraphQL."""
        content = {"query": query, "variables": variables}
        return self.asking.client.build_request("POST", self.graphql, json=content, headers=self._headers)

    def again_at(self, location: str) -> httpx.Request | None:
        """The request for where a renamed repository is now, None if that is not in the same API."""
        try:
            there = httpx.URL(self.rest).join(location)
        except httpx.InvalidURL:
            return None
        if not str(there).startswith(f"{self.rest}/"):
            return None
        return self.asking.client.build_request("GET", there, headers=self._headers)

    def reference(self, typed: str) -> Reference | None:
        """The ticket that is named by its key or by its address here, None if it is neither."""
        typed = typed.strip()
        if key := _read(_KEY.fullmatch(typed)):
            return key
        try:
            parts = urlsplit(typed if "://" in typed else f"https://{typed}")
            here = _host(typed if "://" in typed else f"{urlsplit(self.url).scheme}://{typed}") == _host(self.url)
        except ValueError:
            return None
        return _read(_PATH.fullmatch(parts.path)) if here and parts.scheme in _PORTS else None

    def address(self, query: str, kind: str) -> str:
        """Where a person sees what a query finds."""
        return f"{self.url}/search?q={quote(query, safe='')}&type={kind}"

    def refused(self, answer: httpx.Response, hint: str = "") -> NoAnswer:
        """What an answer that is no 200 means: GitHub says 403 of a limit as well as of what is not allowed."""
        asked = _asked_to_wait(answer)
        if asked:
            return self.asking.no(Trouble.LIMITED, f"HTTP {answer.status_code}", asked)
        refused = self.asking.refused(answer, _BY_STATUS)
        if answer.status_code == 422 and hint:
            return self.asking.no(Trouble.REFUSED, f"HTTP 422: {hint}")
        return refused


def _host(address: str) -> tuple[str, int | None]:
    """The host of an address and its port; a scheme that people type wrong, http for https, makes no other host."""
    parts = urlsplit(address)
    port = None if parts.port in _PORTS.values() else parts.port
    return (parts.hostname or "").removeprefix("www."), port


def _asked_to_wait(answer: httpx.Response) -> timedelta | None:
    """How long GitHub asks to be left alone, None if its answer is about no limit."""
    if answer.status_code not in {403, 429}:
        return None
    if asked := retry_after(answer.headers):
        return asked
    if answer.headers.get("X-RateLimit-Remaining") == "0":
        return until_reset(answer.headers)
    # A secondary limit may say so in its words alone.
    return _A_MINUTE if answer.status_code == 429 or b"rate limit" in answer.content.lower() else None


def until_reset(headers: Mapping[str, str]) -> timedelta:
    """From when GitHub answered, by its own clock, to when it counts anew."""
    try:
        now = parsedate_to_datetime(headers.get("Date", "")).timestamp()
        seconds = int(headers.get("X-RateLimit-Reset", "")) - now
    except (ValueError, TypeError):
        return _A_MINUTE
    return timedelta(seconds=min(max(seconds, 1.0), LONGEST_RETRY_AFTER.total_seconds()))
