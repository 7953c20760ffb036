"""Where GitHub's API is, what it is told with each request, and how it says that it is asked too often."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from meetings.tickets.question import Question
from tests.tickets.github import answering, playground
from tickets.asking import LONGEST_RETRY_AFTER
from tickets.github import authorization
from tickets.interface import NoAnswer, Trouble

DATE = "Mon, 08 Jul 2019 14:00:00 GMT"
EPOCH = 1562594400


@pytest.mark.parametrize(
    ("url", "search", "graphql", "version"),
    [
        pytest.param("https://github.com", "https://api.github.com/search/issues", "https://api.github.com/graphql",
                     "2026-03-10", id="github.com"),
        pytest.param("https://octo.ghe.com", "https://api.octo.ghe.com/search/issues",
                     "https://api.octo.ghe.com/graphql", "2026-03-10", id="Enterprise Cloud with a host of its own"),
        pytest.param("https://ghe.example.org", "https://ghe.example.org/api/v3/search/issues",
                     "https://ghe.example.org/api/graphql", "2022-11-28", id="Enterprise Server"),
        pytest.param("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v3/search/issues",
                     "http://127.0.0.1:8080/api/graphql", "2022-11-28", id="the playground"),
        pytest.param("https://notghe.com", "https://notghe.com/api/v3/search/issues",
                     "https://notghe.com/api/graphql", "2022-11-28", id="a host that only ends like Enterprise Cloud"),
        pytest.param("https://notgithub.com", "https://notgithub.com/api/v3/search/issues",
                     "https://notgithub.com/api/graphql", "2022-11-28", id="a host that only ends so"),
    ],
)  # fmt: skip
async def test_each_github_has_its_api_where_it_is(url: str, search: str, graphql: str, version: str) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(404)

    async with answering(respond, url, authorization("t")) as source:
        await source.ask(Question("is:pr"))
        await source.tickets(["o/r#1"])
    assert [str(each.url.copy_with(query=None)) for each in sent] == [search, graphql]
    for each in sent:
        assert each.headers["Accept"] == "application/vnd.github+json"
        assert each.headers["X-GitHub-Api-Version"] == version
        assert each.headers["Authorization"] == "Bearer t"


@pytest.mark.parametrize(
    "typed", ["https://www.github.com/o/r/pull/1", "http://github.com/o/r/pull/1", "GITHUB.com/o/r/pull/1"]
)
async def test_an_address_of_github_com_is_known_however_it_is_typed(typed: str) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(404)

    async with answering(respond) as source:
        assert await source.tickets([typed]) == {}
    assert [each.url.path for each in sent] == ["/repos/o/r/issues/1"]


@pytest.mark.parametrize(
    ("status", "headers", "text", "trouble", "wait"),
    [
        pytest.param(429, {"Retry-After": "90"}, "", Trouble.LIMITED, timedelta(seconds=90), id="secondary"),
        pytest.param(403, {"Retry-After": "90"}, "", Trouble.LIMITED, timedelta(seconds=90), id="secondary, by 403"),
        pytest.param(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(EPOCH + 1800), "Date": DATE}, "",
                     Trouble.LIMITED, timedelta(minutes=30), id="the hour is used up"),
        pytest.param(429, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(EPOCH + 1800), "Date": DATE}, "",
                     Trouble.LIMITED, timedelta(minutes=30), id="the hour is used up, by 429"),
        pytest.param(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(EPOCH - 5), "Date": DATE}, "",
                     Trouble.LIMITED, timedelta(seconds=1), id="and counted anew by now"),
        pytest.param(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(EPOCH * 2), "Date": DATE}, "",
                     Trouble.LIMITED, LONGEST_RETRY_AFTER, id="in fifty years"),
        pytest.param(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "soon", "Date": DATE}, "",
                     Trouble.LIMITED, timedelta(minutes=1), id="nobody knows when"),
        pytest.param(403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(EPOCH), "Date": "today"}, "",
                     Trouble.LIMITED, timedelta(minutes=1), id="nobody knows what time it is"),
        pytest.param(403, {}, "You have exceeded a secondary rate limit", Trouble.LIMITED, timedelta(minutes=1),
                     id="in words alone"),
        pytest.param(403, {"X-RateLimit-Remaining": "12"}, "Forbidden", Trouble.NO_PERMISSION, None, id="no limit"),
        pytest.param(404, {"X-RateLimit-Remaining": "0"}, "", Trouble.WRONG_ADDRESS, None, id="no GitHub"),
    ],
)  # fmt: skip
async def test_a_limit_is_told_from_what_is_not_allowed(
    status: int, headers: dict[str, str], text: str, trouble: Trouble, wait: timedelta | None
) -> None:
    async with answering(lambda _: httpx.Response(status, headers=headers, text=text)) as source:
        answer = await source.ask(Question("is:pr"))
    assert answer == NoAnswer("code", trouble, f"HTTP {status}", wait)


@pytest.mark.parametrize("form", ["retry-after", "reset"])
async def test_both_forms_of_a_limit_are_handed_on(form: str) -> None:
    async with playground() as ours:
        ours.local.limits_by = form  # type: ignore[assignment]
        for ask in (ours.source.ask(Question("repo:octo/cache is:pr")), ours.source.tickets(["octo/cache#63"])):
            ours.faults.answer_question("code", "429", retry_after=120)
            answer = await ask
            assert isinstance(answer, NoAnswer)
            assert (answer.trouble, answer.retry_after) == (Trouble.LIMITED, timedelta(minutes=2))
        assert (len(ours.local.asked), ours.waited) == (2, [])


async def test_a_short_limit_is_waited_for() -> None:
    async with playground() as ours:
        ours.faults.answer_question("code", "429", retry_after=2)
        assert not isinstance(await ours.source.ask(Question("repo:octo/cache is:pr")), NoAnswer)
        assert ours.waited == [2.0]
