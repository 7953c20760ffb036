"""All that a condition finds, page by page: by tokens on Cloud, by places and an exact number on Data Center."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import httpx

from tickets.asking import Asking
from tickets.interface import NoAnswer, Trouble
from tickets.jira.answers import BY_STATUS_OF_SEARCH, CloudPage, Issue, ServerPage

PAGES = 50
PAGE = 100
# Cloud may filter a page until nothing is left of it; more of them in a row is a search that does not end.
EMPTY_PAGES = 5

Page = TypeVar("Page", CloudPage, ServerPage)


@dataclass(frozen=True)
class Walked:
    """The issues, each once, as they were on the last page that had them; whether that is all of them."""

    issues: tuple[Issue, ...]
    complete: bool = True


async def walk_cloud(asking: Asking, url: str, jql: str, fields: Sequence[str]) -> Walked | NoAnswer:
    """By `POST /rest/api/3/search/jql`: the last page is the one without a token for another."""
    found: dict[str, Issue] = {}
    body: dict[str, object] = {"jql": jql, "fields": list(fields), "maxResults": PAGE}
    tokens, empty = set[str](), 0
    for _ in range(PAGES):
        page = await _cloud_page(asking, url, body)
        if isinstance(page, NoAnswer):
            return page
        _add(found, page.issues)
        token = page.nextPageToken
        if not token or page.isLast:
            return Walked(tuple(found.values()))
        empty = 0 if page.issues else empty + 1
        if empty > EMPTY_PAGES:
            return asking.no(Trouble.PARTIAL, f"more than {EMPTY_PAGES} pages without a ticket")
        if token in tokens:
            return asking.no(Trouble.PARTIAL, "its pages go round in a circle")
        tokens.add(token)
        body["nextPageToken"] = token
    return Walked(tuple(found.values()), complete=False)


async def first_of_cloud(asking: Asking, url: str, jql: str) -> CloudPage | NoAnswer:
    """A page of one issue, to learn whether the condition is taken."""
    return await _cloud_page(asking, url, {"jql": jql, "fields": ["status"], "maxResults": 1})


async def _cloud_page(asking: Asking, url: str, body: dict[str, object]) -> CloudPage | NoAnswer:
    request = asking.client.build_request("POST", f"{url}/rest/api/3/search/jql", json=body, headers=_ACCEPT)
    return await _page(asking, request, CloudPage)


async def walk_server(asking: Asking, url: str, jql: str, fields: Sequence[str]) -> Walked | NoAnswer:
    """By `GET /rest/api/2/search`: what was found has to be as many as each page says there are.

    What changes while the pages are asked for shifts them, over a ticket perhaps; then all is asked for once more.
    """
    for _ in range(2):
        walked = await _walk_server_once(asking, url, jql, fields)
        if walked is not None:
            return walked
    return asking.no(Trouble.PARTIAL, "it changed while it was asked")


async def _walk_server_once(asking: Asking, url: str, jql: str, fields: Sequence[str]) -> Walked | NoAnswer | None:
    """None where the pages do not make up the number that was told, or tell two."""
    found: dict[str, Issue] = {}
    start, total = 0, None
    for _ in range(PAGES):
        page = await _server_page(asking, url, jql, fields, start=start)
        if isinstance(page, NoAnswer):
            return page
        if total not in {None, page.total}:
            return None
        total = page.total
        _add(found, page.issues)
        # The server may give fewer a page than it was asked for.
        start += len(page.issues)
        if start >= total or not page.issues:
            return Walked(tuple(found.values())) if len(found) == total else None
    return Walked(tuple(found.values()), complete=False)


async def count_server(asking: Asking, url: str, jql: str) -> int | NoAnswer:
    """How many there are, exactly, in one request without any of them."""
    page = await _server_page(asking, url, jql, ("status",), most=0)
    return page if isinstance(page, NoAnswer) else page.total


async def _server_page(
    asking: Asking, url: str, jql: str, fields: Sequence[str], *, start: int = 0, most: int = PAGE
) -> ServerPage | NoAnswer:
    asked = {"jql": jql, "startAt": str(start), "maxResults": str(most), "fields": ",".join(fields)}
    request = asking.client.build_request("GET", f"{url}/rest/api/2/search", params=asked, headers=_ACCEPT)
    return await _page(asking, request, ServerPage)


async def _page(asking: Asking, request: httpx.Request, model: type[Page]) -> Page | NoAnswer:
    answer = await asking.send(request)
    if isinstance(answer, NoAnswer):
        return answer
    if answer.status_code != 200:
        return asking.refused(answer, BY_STATUS_OF_SEARCH)
    return asking.read(answer, model, "page of Jira's")


def _add(found: dict[str, Issue], issues: Sequence[Issue]) -> None:
    for issue in issues:
        found[issue.id or issue.key] = issue


_ACCEPT = {"Accept": "application/json"}
