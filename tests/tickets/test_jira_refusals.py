"""Every way in which a question to a Jira of either kind has no figure for an answer."""

from __future__ import annotations

import logging
from base64 import b64encode
from datetime import timedelta
from typing import Any

import httpx
import pytest

from meetings.tickets.question import Found, Question
from playground.tickets.jira import TOKEN
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.jira_served import BOTH, BUGS, QUESTION, STATES, URL, Deployment, asked, issue, served
from tickets.asking import Asking
from tickets.interface import NoAnswer, Trouble
from tickets.jira import Jira
from tickets.jira.walking import EMPTY_PAGES, PAGES


@pytest.mark.parametrize("deployment", BOTH)
@pytest.mark.parametrize(
    "question",
    [
        pytest.param(Question("project = TOOLS", ("Opne",)), id="a state that there is not"),
        pytest.param(Question("project = TOLS", STATES), id="a project that there is not"),
        pytest.param(Question("reporter was here", STATES), id="what is no query"),
        pytest.param(Question("project = TOOLS", STATES, ("3.5.0",), ("Shut",), items=True), id="a state of versions"),
        pytest.param(
            Question("project = TOOLS", ("Opne",), ("3.6.0",), ("Closed",), items=True), id="state and version"
        ),
    ],
)
async def test_what_the_jira_does_not_know_is_refused(deployment: Deployment, question: Question) -> None:
    async with served(deployment, BUGS) as jira:
        assert await jira.source.ask(question) == NoAnswer("bugs", Trouble.REFUSED, "HTTP 400")


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        pytest.param("", "its query is empty", id="nothing"),
        pytest.param(" ORDER BY key", "its query is empty", id="an order alone, which is unbounded"),
        pytest.param("project = TOOLS)", "the brackets of its query do not match", id="one bracket more"),
        pytest.param("project = A) OR (project = B", "the brackets of its query do not match", id="crossed brackets"),
        pytest.param('project = "TOOLS', "a quote of its query is not closed", id="an open quote"),
    ],
)
async def test_a_query_that_would_ask_something_else_is_not_sent(query: str, detail: str) -> None:
    async with served("Cloud", BUGS) as jira:
        assert await jira.source.ask(Question(query, STATES)) == NoAnswer("bugs", Trouble.REFUSED, detail)
        assert jira.local.asked == []


@pytest.mark.parametrize("deployment", BOTH)
@pytest.mark.parametrize(
    ("what", "times", "trouble", "detail"),
    [
        pytest.param("401", 1, Trouble.WRONG_TOKEN, "HTTP 401", id="a wrong token"),
        pytest.param("500", 1, Trouble.UNREACHABLE, "HTTP 500", id="a defect of theirs"),
        pytest.param("502", 3, Trouble.UNREACHABLE, "HTTP 502", id="a gateway's page, again and again"),
        pytest.param("302", 1, Trouble.REFUSED, "HTTP 302", id="sent elsewhere"),
        pytest.param("page", 1, Trouble.MALFORMED, "no word of what kind of Jira it is", id="a page in its place"),
        pytest.param("half", 1, Trouble.MALFORMED, "no word of what kind of Jira it is", id="half an answer"),
        pytest.param("nothing", 1, Trouble.UNREACHABLE, "no answer within 0.2 s", id="nothing at all"),
    ],
)
async def test_every_refusal_is_a_value(
    deployment: Deployment, what: str, times: int, trouble: Trouble, detail: str
) -> None:
    async with served(deployment, BUGS, seconds=0.2 if what == "nothing" else 5.0) as jira:
        jira.faults.answer_question("bugs", what, times=times)
        assert await jira.source.ask(QUESTION) == NoAnswer("bugs", trouble, detail)


@pytest.mark.parametrize("deployment", BOTH)
@pytest.mark.parametrize(
    ("what", "times", "trouble", "detail"),
    [
        pytest.param("401", 1, Trouble.WRONG_TOKEN, "HTTP 401", id="the token has ended"),
        pytest.param("403", 1, Trouble.NO_PERMISSION, "HTTP 403", id="no permission"),
        pytest.param("404", 1, Trouble.WRONG_ADDRESS, "HTTP 404", id="another system is there"),
        pytest.param("503", 3, Trouble.UNREACHABLE, "HTTP 503", id="its maintenance"),
        pytest.param("page", 1, Trouble.MALFORMED, "no page of Jira's", id="a page in its place"),
        pytest.param("half", 1, Trouble.MALFORMED, "no page of Jira's", id="half an answer"),
    ],
)
async def test_every_refusal_of_the_search_itself_is_a_value(
    deployment: Deployment, what: str, times: int, trouble: Trouble, detail: str
) -> None:
    async with served(deployment, BUGS) as jira:
        await jira.source.ask(QUESTION)
        jira.faults.answer_question("bugs", what, times=times)
        assert await jira.source.ask(QUESTION) == NoAnswer("bugs", trouble, detail)


async def test_a_wrong_token_is_told_apart() -> None:
    for deployment in BOTH:
        async with served(deployment, BUGS, token="another") as jira:
            assert await jira.source.ask(QUESTION) == NoAnswer("bugs", Trouble.WRONG_TOKEN, "HTTP 401")


async def test_a_jira_that_asks_for_patience_gets_it_or_says_for_how_long() -> None:
    async with served("Cloud", BUGS, seconds=20) as jira:
        jira.faults.answer_question("bugs", "429", retry_after=3)
        assert isinstance(await jira.source.ask(QUESTION), Found)
        assert jira.paused == [3]
        jira.faults.answer_question("bugs", "429", retry_after=60)
        assert await jira.source.ask(QUESTION) == NoAnswer("bugs", Trouble.LIMITED, "HTTP 429", timedelta(minutes=1))


async def test_a_version_that_could_not_be_asked_for_is_not_taken_for_unknown() -> None:
    """Then its tickets would be missing without a word."""
    statuses = iter([400, 500])
    question = Question("project = TOOLS", STATES, ("3.5.0",), ("Closed",), items=True)
    answer = await asked(lambda _: httpx.Response(next(statuses), json={"issues": []}), question)
    assert answer == NoAnswer("bugs", Trouble.UNREACHABLE, "HTTP 500")


async def test_a_page_that_comes_twice_ends_the_walk() -> None:
    answer = await asked(lambda _: httpx.Response(200, json={"issues": [issue(1)], "nextPageToken": "again"}))
    assert answer == NoAnswer("bugs", Trouble.PARTIAL, "its pages go round in a circle")


async def test_empty_pages_end_some_time() -> None:
    tokens = iter(range(PAGES))
    answer = await asked(lambda _: httpx.Response(200, json={"issues": [], "nextPageToken": str(next(tokens))}))
    assert answer == NoAnswer("bugs", Trouble.PARTIAL, f"more than {EMPTY_PAGES} pages without a ticket")
    assert next(tokens) == EMPTY_PAGES + 1


@pytest.mark.parametrize(
    "stray",
    [
        pytest.param(issue(1, "Offen", fixVersions=[{"name": "3.5.0"}]), id="in the language of the account"),
        pytest.param(issue(1, "Closed", fixVersions=[{"name": "3.4.9"}]), id="of another version"),
        pytest.param(issue(1, "Closed"), id="of none"),
    ],
)
async def test_a_state_that_was_not_asked_for_makes_no_figure(stray: dict[str, Any]) -> None:
    """Jira shows states in the language of the account: counted by name they would all be missing."""
    question = Question("project = TOOLS", STATES, ("3.5.0",), ("Closed",), items=True)
    answer = await asked(lambda _: httpx.Response(200, json={"issues": [stray, issue(2)]}), question)
    assert answer == NoAnswer("bugs", Trouble.MALFORMED, "tickets in states that were not asked for")


@pytest.mark.parametrize(
    "page",
    [
        pytest.param({"issues": [{"id": "1"}]}, id="nothing but the id"),
        pytest.param({"issues": [{"id": "1", "key": "A-1", "fields": {}}]}, id="no state"),
        pytest.param({"nextPageToken": "a"}, id="no issues"),
        pytest.param({"errorMessages": ["x"]}, id="an error with 200"),
        pytest.param([], id="another form"),
    ],
)
async def test_an_answer_of_another_form_is_not_understood(page: Any) -> None:
    answer = await asked(lambda _: httpx.Response(200, json=page))
    assert answer == NoAnswer("bugs", Trouble.MALFORMED, "no page of Jira's")


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        pytest.param([3, 2, 2], 2, id="one ticket less, and then it stays so"),
        pytest.param([3, 2, 3, 2], None, id="one less each time, though what was found is as many"),
        pytest.param([3, 3, 4, 4], None, id="never as many as it says"),
    ],
)
async def test_a_server_whose_pages_do_not_make_up_its_total_is_walked_once_more(
    totals: list[int], expected: int | None
) -> None:
    told = iter(totals)

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/serverInfo"):
            return httpx.Response(200, json={"deploymentType": "DataCenter"})
        start = int(request.url.params["startAt"])
        issues = [issue(each) for each in (1, 2)[start:]]
        return httpx.Response(200, json={"startAt": start, "total": next(told), "issues": issues})

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client:
        answer = await Jira("bugs", URL, Asking("bugs", client)).ask(QUESTION)
    if expected is None:
        assert answer == NoAnswer("bugs", Trouble.PARTIAL, "it changed while it was asked")
    else:
        assert isinstance(answer, Found)
        assert answer.total == expected


@pytest.mark.parametrize("deployment", BOTH)
async def test_no_secret_is_in_a_log_an_answer_or_a_repr(
    deployment: Deployment, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with served(deployment, BUGS) as jira:
        jira.local.tickets.put(LocalTicket("TOOLS-9", "Open", title="x", assignee="y"))
        answers = [
            await jira.source.ask(Question("project = TOOLS", STATES, items=True)),
            await jira.source.tickets(["TOOLS-1", "TOOLS-404"]),
            await jira.source.account(),
        ]
        jira.faults.answer_question("bugs", "half")
        answers += [await jira.source.ask(QUESTION), await jira.source.ask(Question(f'project = "{"x" * 9}"'))]
        said = f"{jira.source!r} {jira.client!r} {jira.client.auth!r} {answers!r} {caplog.text}"
    for secret in (TOKEN, b64encode(f"convener@example.org:{TOKEN}".encode()).decode()):
        assert secret not in said
