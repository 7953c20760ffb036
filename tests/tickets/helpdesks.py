"""What tests of helpdesks share: a stand-in that listens, and a source that asks it without ever waiting."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar

import httpx
import pytest

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from playground.slack.faults import Faults
from playground.tickets.local_system import LocalSystem
from tickets.asking import Asking
from tickets.interface import NoAnswer, Source, Trouble

Local = TypeVar("Local", bound=LocalSystem)
Responds = Callable[[httpx.Request], httpx.Response]


class Kind(Protocol):
    """An adapter's own class."""

    def __call__(self, name: str, url: str, asking: Asking) -> Source: ...


class Pauses:
    """How long the source wanted to wait each time."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def faults() -> Faults:
    return Faults(lambda: datetime(2026, 1, 5, 9, tzinfo=UTC))


@asynccontextmanager
async def started(local: Local) -> AsyncIterator[Local]:
    await local.start()
    try:
        yield local
    finally:
        await local.stop()


@asynccontextmanager
async def source(
    kind: Kind, url: str, auth: httpx.Auth | None, *, seconds: float = 5, responds: Responds | None = None
) -> AsyncIterator[Source]:
    """The source `desk` at this address; with `responds` nothing leaves the process."""
    transport = httpx.MockTransport(responds) if responds else None
    async with httpx.AsyncClient(auth=auth, transport=transport) as client:
        yield kind("desk", url, Asking("desk", client, seconds, Pauses()))


def says(content: Any, status: int = 200, **headers: str) -> Responds:
    """This answer to everything, JSON where it is no text."""
    text = content if isinstance(content, str) else json.dumps(content)
    return lambda _: httpx.Response(status, text=text, headers={k.replace("_", "-"): v for k, v in headers.items()})


def found(answer: Found | NoAnswer) -> Found:
    assert isinstance(answer, Found), answer
    return answer


def no(answer: object) -> NoAnswer:
    assert isinstance(answer, NoAnswer), answer
    return answer


def account(answer: Account | NoAnswer) -> Account:
    assert isinstance(answer, Account), answer
    return answer


def by_reference(answer: object) -> dict[str, Ticket]:
    assert isinstance(answer, dict), answer
    return answer


async def asks_again_later(wrong: Faults, desk: Source, question: Question, total: int) -> None:
    """A source that asks for patience is asked again within the question, or else the wait is told."""
    wrong.answer_question("desk", "429", retry_after=3, times=2)
    assert found(await desk.ask(question)).total == total
    wrong.answer_question("desk", "429", retry_after=60)
    answer = no(await desk.ask(question))
    assert (answer.trouble, answer.retry_after, answer.may_pass) == (Trouble.LIMITED, timedelta(minutes=1), True)


every_failure = pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        pytest.param("502", Trouble.UNREACHABLE, id="a gateway's page"),
        pytest.param("page", Trouble.MALFORMED, id="a page in place of an answer"),
        pytest.param("half", Trouble.MALFORMED, id="half an answer"),
    ],
)


async def is_a_value(wrong: Faults, desk: Source, question: Question, fault: str, trouble: Trouble) -> None:
    """What goes wrong so again and again is this trouble, which another try may mend."""
    wrong.answer_question("desk", fault, times=3)
    answer = no(await desk.ask(question))
    assert (answer.trouble, answer.may_pass) == (trouble, True)


async def is_not_waited_for(wrong: Faults, kind: Kind, url: str, auth: httpx.Auth, question: Question) -> None:
    """A source that says nothing has its time, and no more."""
    wrong.answer_question("desk", "nothing")
    async with source(kind, url, auth, seconds=0.2) as asked:
        answer = no(await asked.ask(question))
    assert answer.reason == "desk: cannot be reached (no answer within 0.2 s)"
