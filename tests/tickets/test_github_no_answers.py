"""Who GitHub takes us for, and every way in which there is no answer."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from typing import Any

import httpx
import pytest

from meetings.tickets.question import Account, Found, Question
from tests.tickets.github import Responds, answering, playground
from tickets.github import authorization
from tickets.interface import NoAnswer, Trouble

SECRET = "a-very-secret-token"
PULLS = "repo:octo/cache is:pr"
ALL = ("open", "draft", "closed", "merged")


def says(content: Any, status: int = 200, **headers: str) -> Responds:
    text = content if isinstance(content, str) else json.dumps(content)
    return lambda _: httpx.Response(status, text=text, headers={k.replace("_", "-"): v for k, v in headers.items()})


def item(number: int, **others: Any) -> dict[str, Any]:
    page = f"https://github.com/octo/cache/issues/{number}"
    return {"title": "t", "state": "open", "html_url": page, "assignees": [], "milestone": None} | others


def page(*items: dict[str, Any], total: int | None = None) -> dict[str, Any]:
    return {"total_count": len(items) if total is None else total, "incomplete_results": False, "items": list(items)}


@pytest.mark.parametrize(
    ("what", "times", "trouble", "detail"),
    [
        pytest.param("page", 1, Trouble.MALFORMED, "no page of GitHub's search", id="a page in place of an answer"),
        pytest.param("half", 1, Trouble.MALFORMED, "no page of GitHub's search", id="half an answer"),
        pytest.param("502", 3, Trouble.UNREACHABLE, "HTTP 502", id="a gateway's page, three times"),
        pytest.param("500", 1, Trouble.UNREACHABLE, "HTTP 500", id="a fault of GitHub's"),
    ],
)
async def test_what_is_no_answer_is_a_value(what: str, times: int, trouble: Trouble, detail: str) -> None:
    async with playground() as ours:
        ours.faults.answer_question("code", what, times=times)
        answer = await ours.source.ask(Question(PULLS))
    assert answer == NoAnswer("code", trouble, detail)


async def test_a_gateway_that_fails_once_is_asked_again() -> None:
    async with playground() as ours:
        ours.faults.answer_question("code", "502", times=2)
        answer = await ours.source.ask(Question(PULLS))
        assert isinstance(answer, Found)
        assert ours.waited == [0.5, 2.0]


async def test_an_answer_that_does_not_come_is_not_waited_for() -> None:
    async with playground(seconds=0.2) as ours:
        ours.faults.answer_question("code", "nothing")
        answer = await ours.source.ask(Question(PULLS))
    assert answer == NoAnswer("code", Trouble.UNREACHABLE, "no answer within 0.2 s")


async def test_one_state_without_an_answer_leaves_no_figure() -> None:
    async with playground() as ours:
        ours.faults.answer_question("code", "page")
        answer = await ours.source.ask(Question(PULLS, ALL))
    assert isinstance(answer, NoAnswer)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"items": [], "incomplete_results": False}, id="no count"),
        pytest.param(page() | {"incomplete_results": None}, id="nobody knows whether it is all"),
        pytest.param(page(item(1, html_url="javascript:alert(1)")), id="an address that is none"),
        pytest.param(page(item(1, html_url="ftp://github.com/octo/cache/pull/1")), id="an address nobody opens"),
        pytest.param(page(item(1, html_url="https://github.com/octo/cache/tree/main")), id="an address of no ticket"),
        pytest.param(page(item(1, state="asleep")), id="a state that GitHub does not have"),
        pytest.param([], id="another answer"),
    ],
)
async def test_an_answer_of_another_shape_is_malformed(content: Any) -> None:
    async with answering(says(content)) as source:
        answer = await source.ask(Question("repo:octo/cache", items=True))
    assert isinstance(answer, NoAnswer)
    assert answer.trouble is Trouble.MALFORMED


async def test_nobody_but_github_is_asked() -> None:
    asked: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(302, headers={"Location": "https://else.example.org/search"})

    async with answering(respond, auth=authorization(SECRET)) as source:
        answer = await source.ask(Question(PULLS))
    assert (answer, asked) == (NoAnswer("code", Trouble.REFUSED, "HTTP 302"), ["api.github.com"])


async def test_the_account_is_whose_token_it_is() -> None:
    async with playground() as ours:
        assert await ours.source.account() == Account("convener-bot")


async def test_a_token_of_an_app_belongs_to_nobody_and_is_good() -> None:
    async with playground() as ours:
        ours.local.app_token = True
        assert await ours.source.account() == Account("")


@pytest.mark.parametrize("limits", [404, 200])
async def test_without_a_token_we_ask_as_anybody_may(limits: int) -> None:
    async with answering(says({}, limits)) as source:
        assert await source.account() == Account("")


async def test_a_wrong_token_is_told() -> None:
    async with playground(token="another") as ours:
        assert await ours.source.account() == NoAnswer("code", Trouble.WRONG_TOKEN, "HTTP 401")
        asked = await ours.source.ask(Question(PULLS)), await ours.source.tickets(["octo/cache#63"])
        assert asked == (NoAnswer("code", Trouble.WRONG_TOKEN, "HTTP 401"),) * 2


async def test_an_account_that_is_asked_about_too_often_is_no_account() -> None:
    async with playground() as ours:
        ours.local.limits_by = "reset"
        ours.faults.answer_question("code", "429", retry_after=90)
        answer = await ours.source.account()
    assert answer == NoAnswer("code", Trouble.LIMITED, "HTTP 403", timedelta(seconds=90))


async def test_no_secret_is_in_a_log_an_answer_or_a_repr(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    auth = authorization(SECRET)
    said = ""
    refusals: list[Responds] = [
        says(SECRET, 401),
        says({"message": SECRET}, 403),
        says(SECRET, 422),
        says(SECRET),
        says("", 301, Location=f"https://else.example.org/{SECRET}"),
        says({"errors": [{"type": SECRET, "message": SECRET}]}),
    ]
    for responds in refusals:
        async with answering(responds, auth=auth) as source:
            answers = (
                await source.ask(Question(PULLS, items=True)),
                await source.tickets(["octo/cache#63"]),
                await source.account(),
            )
            said += f"{source!r} {auth!r} {source.asking.client!r} {answers!r}"
            said += "".join(each.reason for each in answers if isinstance(each, NoAnswer))
    assert SECRET not in said
    assert SECRET not in caplog.text
