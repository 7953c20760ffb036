"""Files in Slack: what files.info says of one, and what stands in it.

docs.slack.dev/reference/methods/files.info, docs.slack.dev/reference/objects/file-object: the address of a file takes
the token of the bot. It is sent to Slack's own hosts only, and no redirect leads it elsewhere.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import aiohttp
import httpx
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings.addresses import is_loopback
from meetings.dropped_files import LARGEST, NotRead
from meetings.posting import Outcome
from posts.sending.failures import outcome_of

SECONDS = 20
MOST_HOPS = 3
HOSTS = ("slack.com", "slack-files.com")
# Of a file that was deleted, or that was never for us, there is nothing to say.
GONE = frozenset({"file_deleted", "tombstone"})


@dataclass(frozen=True)
class Trouble:
    """Why there is no answer, in words that hold nothing of it; whether another try may mend it; what people hear."""

    reason: str
    may_pass: bool = False
    retry_after: timedelta | None = None
    why: NotRead = NotRead.NOT_FETCHED


@dataclass(frozen=True)
class FileInfo:
    """A file: `threads` are the stamps of the threads it lies in of one channel, the latest first; `shared` whether it
    is known to lie in that channel at all."""

    name: str
    size: int
    url: str = field(repr=False)
    external: bool
    shared: bool
    threads: tuple[str, ...]


@dataclass(frozen=True)
class SlackFiles:
    """Slack as files are read there."""

    client: AsyncWebClient = field(repr=False)
    http: httpx.AsyncClient = field(repr=False)

    async def info(self, file: str, channel: str) -> FileInfo | Trouble:
        """What there is to know of a file. Raises nothing for what Slack or the network does."""
        try:
            found: Mapping[str, Any] = (await self.client.files_info(file=file))["file"]
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            outcome, asked, reason = outcome_of(error)
            # A file that was shared a moment ago may not be found yet.
            passes = outcome in {Outcome.LIMITED, Outcome.UNKNOWN} or reason == "file_not_found"
            return Trouble(reason, passes, asked)
        if found.get("mode") == "tombstone":
            return Trouble("tombstone")
        shares = _shares(found, channel)
        return FileInfo(
            name=str(found.get("name") or ""),
            size=int(found.get("size") or 0),
            url=str(found.get("url_private_download") or found.get("url_private") or ""),
            external=bool(found.get("is_external")) or found.get("mode") == "external",
            shared=bool(shares),
            threads=tuple(str(share["thread_ts"]) for share in shares if share.get("thread_ts")),
        )

    async def content(self, url: str) -> bytes | Trouble:
        """What stands in a file. Raises nothing for what Slack or the network does."""
        try:
            async with asyncio.timeout(SECONDS):
                return await self._content(httpx.URL(url))
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as error:
            return Trouble(type(error).__name__, may_pass=True)

    async def _content(self, url: httpx.URL) -> bytes | Trouble:
        for _ in range(MOST_HOPS):
            if not self._is_slacks(url):
                return Trouble("its address is not Slack's")
            headers = {"Authorization": f"Bearer {self.client.token}"}
            async with self.http.stream("GET", url, headers=headers) as answer:
                if not answer.is_redirect:
                    return await _read(answer)
                url = url.join(answer.headers.get("Location", ""))
        return Trouble("it is redirected again and again")

    def _is_slacks(self, url: httpx.URL) -> bool:
        """Whether the token may be sent there: to where the Web API is, and by https to Slack's hosts."""
        api = httpx.URL(self.client.base_url)
        if (url.scheme, url.host, url.port) == (api.scheme, api.host, api.port):
            return True
        hosts = (*HOSTS, api.host)
        known = any(url.host == host or url.host.endswith(f".{host}") for host in hosts)
        return url.scheme == "https" and url.port is None and known


async def _read(answer: httpx.Response) -> bytes | Trouble:
    if answer.status_code == 429:
        return Trouble("HTTP 429", may_pass=True, retry_after=_asked_for(answer))
    if answer.status_code in {401, 403}:
        return Trouble(f"HTTP {answer.status_code}", why=NotRead.MAY_NOT)
    if answer.status_code != 200:
        return Trouble(f"HTTP {answer.status_code}", may_pass=answer.status_code >= 500)
    if answer.headers.get("Content-Type", "").partition(";")[0].strip().casefold() == "text/html":
        # The page on which people sign in: what a token gets that lacks files:read.
        return Trouble("files:read is missing", why=NotRead.MAY_NOT)
    content = bytearray()
    async for piece in answer.aiter_bytes():
        content += piece
        if len(content) > LARGEST:
            return Trouble("too large", why=NotRead.TOO_LARGE)
    return bytes(content)


def _asked_for(answer: httpx.Response) -> timedelta | None:
    seconds = answer.headers.get("Retry-After", "")
    return timedelta(seconds=int(seconds)) if seconds.isdecimal() else None


def _shares(found: Mapping[str, Any], channel: str) -> list[Mapping[str, Any]]:
    """Where it lies in this channel, the latest first."""
    kinds = (found.get("shares") or {}).values()
    shares = [share for kind in kinds for share in kind.get(channel, ())]
    return sorted(shares, key=lambda share: str(share.get("ts", "")), reverse=True)


@asynccontextmanager
async def slack_files(client: AsyncWebClient) -> AsyncIterator[SlackFiles]:
    """Files as this client reads them, until the work is over. A proxy of the environment is not for the loopback."""
    async with httpx.AsyncClient(timeout=SECONDS, trust_env=not is_loopback(client.base_url)) as http:
        yield SlackFiles(client, http)
