"""Every way in which Zammad does not answer."""

from __future__ import annotations

import json
import logging
from typing import Any

import httpx
import pytest

from meetings.tickets.question import Found, Question
from playground.slack.faults import Faults
from playground.tickets.zammad import TOKEN, LocalZammad
from tests.tickets.helpdesks import asks_again_later, every_failure, is_a_value, is_not_waited_for, no, source
from tickets.interface import NoAnswer, Source, Trouble
from tickets.zammad import Zammad, authorization

QUERY = Question('group.name:"Middleware"')


async def answered(search: Any, recent: Any = None, status: int = 200) -> Found | NoAnswer:
    """What comes of a question where the search answers this."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/ticket_recent"):
            return httpx.Response(200, json={} if recent is None else recent)
        text = search if isinstance(search, str) else json.dumps(search)
        return httpx.Response(status, text=text)

    async with source(Zammad, "https://desk.example.org", None, responds=respond) as asked:
        return await asked.ask(QUERY)


@pytest.mark.parametrize("expired", [pytest.param(False, id="nobody's"), pytest.param(True, id="no more")])
async def test_a_token_that_does_not_count_is_told(local: LocalZammad, expired: bool) -> None:
    local.expired = expired
    async with source(Zammad, local.address, authorization(TOKEN if expired else "wrong")) as asked:
        answers = [
            no(await asked.ask(QUERY)),
            no(await asked.tickets([f"{local.address}/#ticket/zoom/1"])),
            no(await asked.account()),
        ]
    assert {answer.reason for answer in answers} == {"desk: the token is not accepted (HTTP 401)"}


async def test_without_a_token_nothing_is_answered(local: LocalZammad) -> None:
    async with source(Zammad, local.address, None) as asked:
        assert no(await asked.ask(QUERY)).trouble is Trouble.NO_PERMISSION


async def test_who_asks_too_often_asks_again_later(wrong: Faults, desk: Source) -> None:
    await asks_again_later(wrong, desk, QUERY, 4)


@every_failure
async def test_every_failure_is_a_value(wrong: Faults, desk: Source, fault: str, trouble: Trouble) -> None:
    await is_a_value(wrong, desk, QUERY, fault, trouble)


async def test_no_answer_is_not_waited_for(wrong: Faults, local: LocalZammad) -> None:
    await is_not_waited_for(wrong, Zammad, local.address, authorization(TOKEN), QUERY)


@pytest.mark.parametrize(
    ("search", "status", "trouble"),
    [
        pytest.param({}, 200, Trouble.MALFORMED, id="no count"),
        pytest.param({"total_count": None}, 200, Trouble.MALFORMED, id="no number"),
        pytest.param({"total_count": -1}, 200, Trouble.MALFORMED, id="fewer than none"),
        pytest.param("<html>Sign in</html>", 200, Trouble.MALFORMED, id="a page in place of an answer"),
        pytest.param('{"total_cou', 200, Trouble.MALFORMED, id="half a count"),
        pytest.param([], 200, Trouble.REFUSED, id="the list of an old server, empty"),
        pytest.param("", 302, Trouble.REFUSED, id="sent elsewhere"),
        pytest.param({"error": "x"}, 404, Trouble.WRONG_ADDRESS, id="no Zammad's address"),
        pytest.param({"error": "x"}, 422, Trouble.REFUSED, id="not taken"),
        pytest.param({"error": "x"}, 500, Trouble.UNREACHABLE, id="its own failure"),
    ],
)
async def test_an_answer_that_is_none_is_told(search: Any, status: int, trouble: Trouble) -> None:
    assert no(await answered(search, status=status)).trouble is trouble


async def test_whether_it_is_an_agent_is_never_guessed() -> None:
    answer = no(await answered({"total_count": 3}, recent=["a page of something else"]))
    assert answer.trouble is Trouble.MALFORMED


async def test_no_secret_is_in_a_log_an_answer_or_a_repr(local: LocalZammad, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "a-very-secret-token"
    auth = authorization(secret)
    async with source(Zammad, local.address, auth) as asked:
        said = f"{await asked.ask(QUERY)!r} {await asked.account()!r} {asked!r} {auth!r} {caplog.text}"
    assert secret not in said
