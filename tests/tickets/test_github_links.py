"""The issues and pull requests that people name: by GraphQL in one request, or singly without a token."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
import pytest

from meetings.tickets.ticket import Ticket
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.github import answering, playground
from tickets.github import authorization
from tickets.interface import NoAnswer, Trouble

NAMED = ("octo/cache#12", "octo/cache#13", "octo/cache#61", "octo/cache#62", "octo/cache#63", "octo/cache#64")
STATES = ("open", "closed", "open", "draft", "merged", "closed")
WITHOUT_A_TOKEN = pytest.mark.parametrize("token", ["github-playground", ""], ids=["GraphQL", "singly"])


def states(answer: Mapping[str, Ticket] | NoAnswer) -> Mapping[str, str]:
    assert not isinstance(answer, NoAnswer), answer.reason
    return {typed: ticket.state for typed, ticket in answer.items()}


@WITHOUT_A_TOKEN
async def test_every_kind_of_ticket_has_its_state(token: str) -> None:
    async with playground(token=token) as ours:
        answer = await ours.source.tickets(NAMED)
        assert states(answer) == dict(zip(NAMED, STATES, strict=True))
        expected = Ticket(
            "octo/cache#63", "merged", ("3.5.0",), f"{ours.local.address}/octo/cache/pull/63", "Fast", "grace"
        )
        assert isinstance(answer, Mapping)
        assert answer["octo/cache#63"] == expected


@WITHOUT_A_TOKEN
async def test_an_address_is_answered_by_what_was_typed(token: str) -> None:
    async with playground(token=token) as ours:
        at = ours.local.address
        typed = [
            f"{at}/octo/cache/pull/63",
            f"{at}/octo/cache/pull/63/files?w=1#diff-1",
            f"{at}/octo/cache/issues/12#issuecomment-3",
            f"{at.removeprefix('http://')}/octo/cache/issues/13",
            "Octo/Cache#63",
        ]
        answer = await ours.source.tickets(typed)
        assert list(states(answer).values()) == ["merged", "merged", "open", "closed", "merged"]
        assert len(ours.local.asked) == (1 if token else 3)


@WITHOUT_A_TOKEN
@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("SOFTWARE-3642", id="a key of Jira's"),
        pytest.param("#63", id="a number alone"),
        pytest.param("octo#63", id="no repository"),
        pytest.param("octo/cache#0", id="no number"),
        pytest.param("octo/cache#063", id="a number that nobody writes"),
        pytest.param("octo/cache#99999999999", id="a number too large for GraphQL"),
        pytest.param("octo/cache!63", id="a merge request of GitLab's"),
        pytest.param("https://gitlab.com/octo/cache/pull/63", id="another host"),
        pytest.param("https://github.com.example.org/octo/cache/pull/63", id="a host that only begins so"),
        pytest.param("https://example.org/?u=github.com/octo/cache/pull/63", id="a host in a query"),
        pytest.param("http://[::1/octo/cache/pull/63", id="no host at all"),
        pytest.param("ftp://github.com/octo/cache/pull/63", id="another scheme"),
        pytest.param("https://github.com/octo/cache", id="a repository"),
        pytest.param("https://github.com/octo/cache/pull/new", id="no ticket yet"),
        pytest.param("https://github.com/octo/cache/pull/63x", id="a number with a letter"),
        pytest.param('octo/ca"){x}#63', id="an injection"),
        pytest.param("octo/..#63", id="a way up"),
        pytest.param("octo/c\u0430che#63", id="a letter of another alphabet"),
        pytest.param("octo/cache#٦٣", id="digits of another alphabet"),
    ],
)
async def test_what_is_no_ticket_here_is_never_sent(token: str, typed: str) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={})

    async with answering(respond, auth=authorization(token) if token else None) as source:
        assert await source.tickets([typed]) == {}
    assert sent == []


@WITHOUT_A_TOKEN
async def test_what_is_not_there_or_hidden_does_not_keep_the_others(token: str) -> None:
    async with playground(token=token) as ours:
        ours.local.forbidden = {"octo/docs"}
        answer = await ours.source.tickets(
            ["octo/cache#63", "octo/cache#999", "nobody/nothing#1", "other/secret#1", "octo/docs#1", "octo/cache#12"]
        )
    assert states(answer) == {"octo/cache#63": "merged", "octo/cache#12": "open"}


@WITHOUT_A_TOKEN
async def test_a_renamed_repository_answers_to_its_old_name_with_its_new_one(token: str) -> None:
    async with playground(token=token) as ours:
        ours.local.renamed = {"octo/old": "octo/cache"}
        answer = await ours.source.tickets(["octo/old#63"])
    assert isinstance(answer, Mapping)
    assert answer["octo/old#63"].key == "octo/cache#63"


async def test_fifty_are_asked_for_at_once() -> None:
    many = tuple(LocalTicket(f"octo/cache#{number}") for number in range(1, 121))
    async with playground(many) as ours:
        answer = await ours.source.tickets([ticket.key for ticket in many])
        assert len(states(answer)) == 120
        assert ours.local.asked == ["POST /api/graphql"] * 3


async def test_nothing_is_asked_where_nothing_is_named() -> None:
    async with playground() as ours:
        assert await ours.source.tickets([]) == {}
        assert ours.local.asked == []


async def test_without_a_token_only_a_few_are_asked_for() -> None:
    async with playground(token="") as ours:
        answer = await ours.source.tickets([f"octo/cache#{number}" for number in range(1, 22)])
        assert ours.local.asked == []
    assert isinstance(answer, NoAnswer)
    assert answer.reason == (
        "code: the question is refused (21 tickets at once; without a token 20 are asked, set GITHUB_TOKEN)"
    )


@pytest.mark.parametrize(
    ("location", "why"),
    [
        pytest.param("https://else.example.org/repositories/1/issues/63", "another host", id="another host"),
        pytest.param("https://api.github.com.example.org/issues/63", "it only begins so", id="the beginning of a host"),
        pytest.param("http://api.github.com/repositories/1/issues/63", "in clear", id="without TLS"),
        pytest.param("https://api.github.com/again", "a second time", id="for ever"),
        pytest.param("", "nowhere", id="nowhere"),
        pytest.param("https://[", "no address", id="no address"),
    ],
)
async def test_who_is_sent_elsewhere_follows_once_and_to_nobody_else(location: str, why: str) -> None:
    asked: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(301, headers={"Location": location})

    async with answering(respond) as source:
        assert await source.tickets(["octo/cache#63"]) == {}, why
    assert asked == ["https://api.github.com/repos/octo/cache/issues/63", location][: 2 if "again" in location else 1]


NODE = {"__typename": "Issue", "url": "https://github.com/octo/cache/issues/1", "title": "t", "issueState": "OPEN"}
FOUND = {"issueOrPullRequest": NODE}
GONE = {"type": "NOT_FOUND", "path": ["a0"], "message": "Could not resolve"}
HEADERS = {"Date": "Mon, 08 Jul 2019 14:00:00 GMT", "X-RateLimit-Reset": "1562594700"}


@pytest.mark.parametrize(
    ("content", "trouble", "wait"),
    [
        pytest.param({"errors": [{"type": "RATE_LIMITED"}]}, Trouble.LIMITED, 300, id="a limit"),
        pytest.param({"errors": [{"type": "RATE_LIMIT"}], "data": None}, Trouble.LIMITED, 300, id="its other name"),
        pytest.param({"errors": [{"message": "Parse error"}]}, Trouble.REFUSED, None, id="not understood"),
        pytest.param({"data": None, "errors": [{"type": "INSUFFICIENT_SCOPES"}]}, Trouble.REFUSED, None, id="scopes"),
        pytest.param({"data": None}, Trouble.MALFORMED, None, id="nothing"),
        pytest.param([], Trouble.MALFORMED, None, id="another answer"),
        pytest.param({"data": {"a0": None}}, Trouble.PARTIAL, None, id="left out without a word"),
        pytest.param({"data": {}}, Trouble.PARTIAL, None, id="not even left out"),
        pytest.param({"data": {"a0": None}, "errors": [{"path": ["a0"]}]}, Trouble.PARTIAL, None, id="it broke"),
        pytest.param({"data": {"a0": None}, "errors": [GONE | {"path": ["a1"]}]}, Trouble.PARTIAL, None, id="another"),
        pytest.param({"data": {"a0": {"issueOrPullRequest": NODE | {"issueState": "ASLEEP"}}}}, Trouble.MALFORMED, None,
                     id="a state that GitHub does not have"),
        pytest.param({"data": {"a0": {"issueOrPullRequest": NODE | {"url": "javascript:1"}}}}, Trouble.MALFORMED, None,
                     id="an address that is none"),
    ],
)  # fmt: skip
async def test_graphql_answers_200_and_means_no(content: Any, trouble: Trouble, wait: int | None) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=json.dumps(content), headers=HEADERS)

    async with answering(respond, auth=authorization("t")) as source:
        answer = await source.tickets(["octo/cache#1"])
    assert isinstance(answer, NoAnswer)
    assert (answer.trouble, answer.retry_after) == (trouble, timedelta(seconds=wait) if wait else None)


async def test_a_field_that_is_hidden_does_not_hide_its_ticket() -> None:
    hidden = {"type": "FORBIDDEN", "path": ["a0", "issueOrPullRequest", "milestone"], "message": "Resource protected"}
    content = {
        "data": {"a0": {"issueOrPullRequest": NODE | {"milestone": None, "assignees": None}}},
        "errors": [hidden],
    }
    async with answering(lambda _: httpx.Response(200, json=content), auth=authorization("t")) as source:
        assert states(await source.tickets(["octo/cache#1"])) == {"octo/cache#1": "open"}


@pytest.mark.parametrize(
    ("draft", "state", "word"),
    [
        pytest.param(True, "OPEN", "draft", id="a draft"),
        pytest.param(True, "CLOSED", "closed", id="a draft that was given up"),
        pytest.param(True, "MERGED", "merged", id="a draft that was merged all the same"),
        pytest.param(False, "OPEN", "open", id="no draft"),
    ],
)
async def test_a_draft_is_one_while_it_is_open(draft: bool, state: str, word: str) -> None:
    node = NODE | {"__typename": "PullRequest", "pullRequestState": state, "isDraft": draft}
    content = {"data": {"a0": {"issueOrPullRequest": node}}}
    async with answering(lambda _: httpx.Response(200, json=content), auth=authorization("t")) as source:
        assert states(await source.tickets(["octo/cache#1"])) == {"octo/cache#1": word}


async def test_what_people_type_is_in_no_query() -> None:
    sent: list[Mapping[str, Any]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        return httpx.Response(200, json={"data": {"a0": FOUND}})

    async with answering(respond, auth=authorization("t")) as source:
        await source.tickets(["octo-org/cache.next#1"])
    assert sent[0]["variables"] == {"o0": "octo-org", "r0": "cache.next", "n0": 1}
    assert "octo" not in sent[0]["query"]


@pytest.mark.parametrize("status", [404, 410, 451, 403])
async def test_a_ticket_that_nobody_may_see_is_left_out(status: int) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/1"):
            return httpx.Response(status, json={"message": "Gone"})
        return httpx.Response(200, json={"state": "open", "title": "t", "html_url": "https://github.com/o/r/issues/2"})

    async with answering(respond) as source:
        assert states(await source.tickets(["o/r#1", "o/r#2"])) == {"o/r#2": "open"}


@pytest.mark.parametrize(
    ("status", "headers", "trouble"),
    [
        pytest.param(403, HEADERS | {"X-RateLimit-Remaining": "0"}, Trouble.LIMITED, id="60 an hour are used up"),
        pytest.param(500, {}, Trouble.UNREACHABLE, id="a fault"),
        pytest.param(401, {}, Trouble.WRONG_TOKEN, id="nobody may ask without a token"),
    ],
)
async def test_one_that_may_be_there_leaves_no_answer(status: int, headers: dict[str, str], trouble: Trouble) -> None:
    async with answering(lambda _: httpx.Response(status, headers=headers)) as source:
        answer = await source.tickets(["o/r#1"])
    assert isinstance(answer, NoAnswer)
    assert answer.trouble is trouble
