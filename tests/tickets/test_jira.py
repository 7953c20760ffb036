"""What Jira answers, and every way in which it does not."""

from __future__ import annotations

import asyncio
import json
import logging
from base64 import b64encode
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from meetings.tickets.ticket import Ticket
from tickets.asking import LONGEST_RETRY_AFTER, Asking
from tickets.interface import Answer, NoAnswer, Trouble
from tickets.jira import Jira, authorization

TOKEN = "a-very-secret-token"
Responds = Callable[[httpx.Request], httpx.Response]
ISSUE = {
    "id": "10000",
    "key": "TOOLS-7",
    "fields": {"status": {"name": "In Progress", "id": "3"}, "fixVersions": [{"id": "1", "name": "3.5.0"}]},
}


async def asked(responds: Responds, key: str = "TOOLS-7", auth: httpx.Auth | None = None) -> Answer:
    async with httpx.AsyncClient(transport=httpx.MockTransport(responds), auth=auth) as client:
        return await Jira("bugs", "https://jira.example.org", Asking("bugs", client)).ticket(key)


def says(content: Any, status: int = 200, **headers: str) -> Responds:
    text = content if isinstance(content, str) else json.dumps(content)
    return lambda _: httpx.Response(status, text=text, headers={k.replace("_", "-"): v for k, v in headers.items()})


def without(name: str, **others: Any) -> dict[str, Any]:
    fields = {key: value for key, value in (ISSUE["fields"] | others).items() if key != name}  # type: ignore[operator]
    return ISSUE | {"fields": fields}


async def test_an_issue_is_asked_for_its_versions_and_state_alone() -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=ISSUE)

    ticket = await asked(respond)
    assert ticket == Ticket("TOOLS-7", "In Progress", ("3.5.0",), "https://jira.example.org/browse/TOOLS-7")
    assert [str(each.url) for each in seen] == [
        "https://jira.example.org/rest/api/2/issue/TOOLS-7?fields=fixVersions%2Cstatus"
    ]


@pytest.mark.parametrize(
    "issue",
    [
        pytest.param(without("fixVersions"), id="a project without versions"),
        pytest.param(without("", fixVersions=None), id="null"),
        pytest.param(without("", fixVersions=[]), id="none chosen"),
    ],
)
async def test_an_issue_without_versions_is_an_answer(issue: dict[str, Any]) -> None:
    ticket = await asked(says(issue))
    assert isinstance(ticket, Ticket)
    assert ticket.versions == ()


@pytest.mark.parametrize(
    ("auth", "header"),
    [
        pytest.param(authorization("t", "bot@example.org"), "Basic Ym90QGV4YW1wbGUub3JnOnQ=", id="Cloud"),
        pytest.param(authorization("t"), "Bearer t", id="Data Center"),
        pytest.param(None, None, id="anonymous"),
    ],
)
async def test_who_asks_is_said_as_each_jira_wants_it(auth: httpx.Auth | None, header: str | None) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        assert request.headers.get("Authorization") == header
        return httpx.Response(200, json=ISSUE)

    assert isinstance(await asked(respond, auth=auth), Ticket)


@pytest.mark.parametrize(
    ("responds", "trouble", "may_pass"),
    [
        pytest.param(says("", 401), Trouble.WRONG_TOKEN, False, id="a wrong token"),
        pytest.param(says("", 403), Trouble.NO_PERMISSION, False, id="no permission"),
        pytest.param(says({"errorMessages": ["x"]}, 404), Trouble.UNKNOWN_TICKET, False, id="no such issue, or hidden"),
        pytest.param(says("", 400), Trouble.REFUSED, False, id="refused"),
        pytest.param(says("", 302, location="https://else.example.org"), Trouble.REFUSED, False, id="sent elsewhere"),
        pytest.param(says("", 429), Trouble.LIMITED, True, id="too often"),
        pytest.param(says("<html>", 502), Trouble.UNREACHABLE, True, id="a gateway's page"),
        pytest.param(says("<html>Sign in</html>"), Trouble.MALFORMED, True, id="a page in place of an answer"),
        pytest.param(says('{"key": "TOOLS-7", "fie'), Trouble.MALFORMED, True, id="half an answer"),
        pytest.param(says([]), Trouble.MALFORMED, True, id="another answer"),
        pytest.param(says(without("status")), Trouble.MALFORMED, True, id="no state"),
    ],
)
async def test_every_refusal_is_a_value_with_a_reason(responds: Responds, trouble: Trouble, may_pass: bool) -> None:
    answer = await asked(responds)
    assert isinstance(answer, NoAnswer)
    assert (answer.trouble, answer.may_pass) == (trouble, may_pass)
    assert answer.reason.startswith(f"bugs: {trouble} (")


async def test_a_gateway_that_fails_is_asked_once() -> None:
    """The alarm clock asks again, later and later."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(502)

    assert isinstance(await asked(respond), NoAnswer)
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("header", "asked_for"),
    [
        pytest.param("120", timedelta(minutes=2), id="seconds"),
        pytest.param("0", None, id="at once"),
        pytest.param("-5", None, id="before now"),
        pytest.param("nan", None, id="no number"),
        pytest.param("inf", LONGEST_RETRY_AFTER, id="never"),
        pytest.param("Wed, 21 Oct 2026 07:28:00 GMT", None, id="a date, which Jira does not send"),
    ],
)
async def test_what_jira_asks_for_is_handed_on(header: str, asked_for: timedelta | None) -> None:
    answer = await asked(says("", 429, Retry_After=header))
    assert isinstance(answer, NoAnswer)
    assert answer.retry_after == asked_for


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (httpx.ConnectError("no route"), "ConnectError"),
        (httpx.ReadTimeout("slow"), "no answer in time"),
        (httpx.RemoteProtocolError("gone"), "RemoteProtocolError"),
    ],
)
async def test_a_network_that_fails_is_a_value_too(error: Exception, detail: str) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        raise error

    assert await asked(respond) == NoAnswer("bugs", Trouble.UNREACHABLE, detail)


async def test_an_answer_that_only_trickles_is_not_waited_for() -> None:
    class Hangs(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await asyncio.Event().wait()
            raise AssertionError(request)

    async with httpx.AsyncClient(transport=Hangs()) as client:
        source = Jira("bugs", "https://jira.example.org", Asking("bugs", client, seconds=0.01))
        answer = await source.ticket("TOOLS-7")
    assert isinstance(answer, NoAnswer)
    assert answer.reason == "bugs: cannot be reached (no answer within 0.01 s)"


@pytest.mark.parametrize("email", ["", "bot@example.org"])
async def test_no_secret_is_in_a_log_an_answer_or_a_repr(email: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    auth = authorization(TOKEN, email)
    async with httpx.AsyncClient(transport=httpx.MockTransport(says("", 401)), auth=auth) as client:
        source = Jira("bugs", "https://jira.example.org", Asking("bugs", client))
        answer = await source.ticket("TOOLS-7")
    said = f"{source!r} {auth!r} {client!r} {answer!r} {caplog.text}"
    assert TOKEN not in said
    assert b64encode(f"{email}:{TOKEN}".encode()).decode() not in said
