"""Fetching a team's calendar: whatever its host does is a value, and nothing shows its address."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from tickets.interface import NoAnswer, Trouble
from tickets.shared_calendar import LARGEST, Fetched, SharedCalendar, Unchanged

URL = "https://calendar.example.org/private-0123456789abcdef/basic.ics"
Answer = Callable[[httpx.Request], httpx.Response]


async def fetch(answer: Answer, etag: str = "") -> Fetched | Unchanged | NoAnswer:
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        return await SharedCalendar("team", URL, client).fetch(etag)


def status(code: int, **headers: str) -> Answer:
    return lambda _: httpx.Response(code, headers=headers, text="secret words of the page")


async def test_the_text_comes_with_its_etag() -> None:
    answer = await fetch(lambda _: httpx.Response(200, headers={"ETag": '"1"'}, content=b"BEGIN:VCALENDAR"))
    assert answer == Fetched(b"BEGIN:VCALENDAR", '"1"')


async def test_what_is_unchanged_is_not_fetched_again() -> None:
    def host(request: httpx.Request) -> httpx.Response:
        return httpx.Response(304 if request.headers.get("If-None-Match") == '"1"' else 200, content=b"")

    assert await fetch(host, '"1"') == Unchanged()
    assert isinstance(await fetch(host), Fetched)


@pytest.mark.parametrize(
    ("code", "trouble", "may_pass"),
    [
        pytest.param(401, Trouble.WRONG_ADDRESS, False, id="not allowed"),
        pytest.param(403, Trouble.WRONG_ADDRESS, False, id="forbidden"),
        pytest.param(404, Trouble.WRONG_ADDRESS, False, id="not there: the address was made anew"),
        pytest.param(410, Trouble.WRONG_ADDRESS, False, id="gone"),
        pytest.param(302, Trouble.REFUSED, False, id="elsewhere: a secret is not carried there"),
        pytest.param(304, Trouble.REFUSED, False, id="unchanged, which nobody asked"),
        pytest.param(400, Trouble.REFUSED, False, id="refused"),
        pytest.param(429, Trouble.LIMITED, True, id="too often"),
        pytest.param(500, Trouble.UNREACHABLE, True, id="their trouble"),
        pytest.param(503, Trouble.UNREACHABLE, True, id="their trouble, too"),
    ],
)
async def test_another_status_says_why_and_whether_it_may_pass(code: int, trouble: Trouble, may_pass: bool) -> None:
    answer = await fetch(status(code, Location="https://elsewhere.example.org"))
    assert isinstance(answer, NoAnswer)
    assert (answer.trouble, answer.may_pass) == (trouble, may_pass)
    assert answer.detail == f"HTTP {code}"


async def test_more_than_a_team_writes_is_not_read_to_its_end() -> None:
    given = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal given
        while True:
            given += 100_000
            yield b"x" * 100_000

    answer = await fetch(lambda _: httpx.Response(200, content=endless()))
    assert isinstance(answer, NoAnswer)
    assert answer.trouble is Trouble.TOO_LARGE
    assert given <= LARGEST + 200_000


async def test_a_host_that_is_slow_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tickets.shared_calendar.SECONDS", 0)

    async def dripping() -> AsyncIterator[bytes]:
        import asyncio

        await asyncio.Event().wait()
        yield b""

    answer = await fetch(lambda _: httpx.Response(200, content=dripping()))
    assert isinstance(answer, NoAnswer)
    assert (answer.trouble, answer.detail) == (Trouble.UNREACHABLE, "no answer within 0 s")


@pytest.mark.parametrize("error", [httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError, OSError])
async def test_a_network_that_fails_is_a_value(error: type[Exception]) -> None:
    def broken(_: httpx.Request) -> httpx.Response:
        raise error(f"at {URL}")

    answer = await fetch(broken)
    assert isinstance(answer, NoAnswer)
    assert (answer.trouble, answer.detail) == (Trouble.UNREACHABLE, error.__name__)


async def test_neither_the_address_nor_the_page_is_shown_or_logged(caplog: pytest.LogCaptureFixture) -> None:
    """httpx logs each address at INFO; libraries are logged when something is wrong only (bot/process/logs.py)."""
    caplog.set_level(logging.WARNING)
    answer = await fetch(status(404))
    async with httpx.AsyncClient() as client:
        shown = f"{answer} {getattr(answer, 'reason', '')} {SharedCalendar('team', URL, client)} {caplog.text}"
    assert "private-" not in shown
    assert "secret words" not in shown
