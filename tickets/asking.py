"""One request to a ticket system: tried again where that may help, bounded in time and size, an error is a value."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from tickets.interface import NoAnswer, Trouble

# A draft waits 20 s for whatever it asks: no question may take as long, all its requests and pauses together.
SECONDS = 15.0
TRIES = 3
LARGEST = 20_000_000
# What a source asks for beyond this is as good as never.
LONGEST_RETRY_AFTER = timedelta(days=1)
# Pauses in s before another try, where the source asks for none.
_PAUSES = (0.5, 2.0)
BY_STATUS: Mapping[int, Trouble] = {
    401: Trouble.WRONG_TOKEN,
    403: Trouble.NO_PERMISSION,
    404: Trouble.UNKNOWN_TICKET,
    429: Trouble.LIMITED,
}
# What a gateway says of itself: the next request may be answered by another server.
_TRIED_AGAIN = frozenset({429, 502, 503, 504})

T = TypeVar("T")
Model = TypeVar("Model", bound=BaseModel)
Pause = Callable[[float], Awaitable[None]]


@dataclass(frozen=True)
class Asking:
    """How one source is asked: its name in the settings, and a client that is signed in and follows no redirect.

    `pause` waits so many seconds, `seconds` is how long a question may take at most, `tries` how often a request is
    sent at most.
    """

    name: str
    client: httpx.AsyncClient = field(repr=False)
    seconds: float = SECONDS
    pause: Pause = asyncio.sleep
    tries: int = TRIES

    def no(self, trouble: Trouble, detail: str = "", retry_after: timedelta | None = None) -> NoAnswer:
        """That there is no answer, and why; the detail is never text of an answer."""
        return NoAnswer(self.name, trouble, detail, retry_after)

    async def in_time(self, question: Awaitable[T]) -> T | NoAnswer:
        """The answer to a whole question, however many requests it takes, or that none came in time."""
        try:
            async with asyncio.timeout(self.seconds):
                return await question
        except TimeoutError:
            return self.no(Trouble.UNREACHABLE, f"no answer within {self.seconds:g} s")

    async def send(self, request: httpx.Request) -> httpx.Response | NoAnswer:
        """The answer to a request, read whole, whatever its status; asked again where a moment may mend it.

        A request may be sent several times: it is to be one that changes nothing.
        """
        for pause in (*_PAUSES[: self.tries - 1], None):
            answer = await self._once(request)
            if isinstance(answer, NoAnswer):
                return answer
            if answer.status_code not in _TRIED_AGAIN or pause is None:
                return answer
            asked = retry_after(answer.headers)
            if asked and asked.total_seconds() >= self.seconds:
                return answer
            await self.pause(asked.total_seconds() if asked else pause)
        raise AssertionError("the last try returns")

    async def _once(self, request: httpx.Request) -> httpx.Response | NoAnswer:
        try:
            answer = await self.client.send(request, stream=True)
            try:
                content = bytearray()
                async for piece in answer.aiter_bytes():
                    content += piece
                    if len(content) > LARGEST:
                        return self.no(Trouble.TOO_LARGE, f"more than {LARGEST // 1_000_000} MB")
            finally:
                await answer.aclose()
        except httpx.TimeoutException:
            return self.no(Trouble.UNREACHABLE, "no answer in time")
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            return self.no(Trouble.UNREACHABLE, type(error).__name__)
        headers = {name: value for name, value in answer.headers.items() if name.lower() not in _OF_THE_TRANSFER}
        return httpx.Response(answer.status_code, headers=headers, content=bytes(content), request=request)

    def refused(self, answer: httpx.Response, by_status: Mapping[int, Trouble] = BY_STATUS) -> NoAnswer:
        """What an answer that is no 200 means."""
        usual = Trouble.UNREACHABLE if answer.status_code >= 500 else Trouble.REFUSED
        trouble = by_status.get(answer.status_code, usual)
        return self.no(trouble, f"HTTP {answer.status_code}", retry_after(answer.headers))

    def read(self, answer: httpx.Response, model: type[Model], what: str) -> Model | NoAnswer:
        """The answer as this model, or that it is none: `what` says in a few words what was expected."""
        try:
            return model.model_validate_json(answer.content)
        except ValidationError:
            return self.no(Trouble.MALFORMED, f"no {what}")

    def read_as(self, answer: httpx.Response, form: TypeAdapter[T], what: str) -> T | NoAnswer:
        """The same for what is no object."""
        try:
            return form.validate_json(answer.content)
        except ValidationError:
            return self.no(Trouble.MALFORMED, f"no {what}")


# The content is read and unpacked by then.
_OF_THE_TRANSFER = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def retry_after(headers: Mapping[str, str]) -> timedelta | None:
    """What a source asks for in seconds (RFC 9110, section 10.2.3); a date, which none of them sends, asks nothing."""
    try:
        asked = float(headers.get("Retry-After", ""))
    except ValueError:
        return None
    # Written so that what is no number at all, "nan", asks for nothing.
    if not asked > 0:
        return None
    return (
        timedelta(seconds=min(asked, LONGEST_RETRY_AFTER.total_seconds())) if asked < math.inf else LONGEST_RETRY_AFTER
    )
