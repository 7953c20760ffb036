"""A team's calendar by its secret address: the text, if it is another one than before.

It stands here, beside the ticket systems, because it is asked elsewhere by HTTP as they are, and knows no database. Its
address lets in whoever knows it: no answer, error or log has any of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx

from tickets.interface import NoAnswer, Trouble

SECONDS = 20
LARGEST = 2_000_000
_BY_STATUS: Mapping[int, Trouble] = {
    401: Trouble.WRONG_ADDRESS,
    403: Trouble.WRONG_ADDRESS,
    404: Trouble.WRONG_ADDRESS,
    410: Trouble.WRONG_ADDRESS,
    429: Trouble.LIMITED,
}


@dataclass(frozen=True)
class Fetched:
    """The calendar as it is now, and its ETag, "" where it has none."""

    text: bytes
    etag: str


@dataclass(frozen=True)
class Unchanged:
    """The calendar is what it was at that ETag."""


@dataclass(frozen=True)
class SharedCalendar:
    """One calendar: what the settings call it, its address, and a client."""

    name: str
    url: str = field(repr=False)
    client: httpx.AsyncClient = field(repr=False)

    async def fetch(self, etag: str = "") -> Fetched | Unchanged | NoAnswer:
        """The calendar, unless it is what it was at this ETag. Raises nothing for what the host or the network does."""
        try:
            async with asyncio.timeout(SECONDS):
                return await self._fetch({"If-None-Match": etag} if etag else {})
        except TimeoutError:
            return self.no(Trouble.UNREACHABLE, f"no answer within {SECONDS} s")
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            return self.no(Trouble.UNREACHABLE, type(error).__name__)

    async def _fetch(self, headers: Mapping[str, str]) -> Fetched | Unchanged | NoAnswer:
        accept = {"Accept": "text/calendar", **headers}
        async with self.client.stream("GET", self.url, headers=accept) as answer:
            if answer.status_code == 304 and headers:
                return Unchanged()
            if answer.status_code != 200:
                usual = Trouble.UNREACHABLE if answer.status_code >= 500 else Trouble.REFUSED
                return self.no(_BY_STATUS.get(answer.status_code, usual), f"HTTP {answer.status_code}")
            text = bytearray()
            async for piece in answer.aiter_bytes():
                text += piece
                if len(text) > LARGEST:
                    return self.no(Trouble.TOO_LARGE, f"more than {LARGEST // 1_000_000} MB")
            return Fetched(bytes(text), answer.headers.get("ETag", ""))

    def no(self, trouble: Trouble, detail: str) -> NoAnswer:
        """That there is no calendar, and why."""
        return NoAnswer(self.name, trouble, detail)
