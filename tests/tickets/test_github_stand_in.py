"""The playground's GitHub answers in the shapes GitHub publishes, and refuses what GitHub refuses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from githubkit_schemas.v2026_03_10.models import Issue, PrivateUser, SearchIssuesGetResponse200, ValidationError
from graphql import GraphQLSyntaxError, build_schema, parse, validate

from playground.tickets.github import TOKEN
from tests.tickets.github import TICKETS, Playground, playground
from tickets.github_links import AT_A_TIME, query

SCHEMA = build_schema((Path(__file__).parent.parent / "data" / "github.graphql").read_text())
SIGNED_IN = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
async def ours() -> AsyncIterator[Playground]:
    async with playground() as ours:
        ours.local.labels = {"octo/cache#63": ("bug", "good first issue")}
        yield ours


async def get(ours: Playground, path: str, **parameters: str) -> httpx.Response:
    async with httpx.AsyncClient(base_url=ours.local.address, trust_env=False) as client:
        return await client.get(f"/api/v3{path}", params=parameters, headers=SIGNED_IN)


async def ask(ours: Playground, question: str, **variables: Any) -> dict[str, Any]:
    async with httpx.AsyncClient(base_url=ours.local.address, trust_env=False) as client:
        body = {"query": question, "variables": variables}
        answer = await client.post("/api/graphql", json=body, headers=SIGNED_IN)
        content: dict[str, Any] = answer.json()
        return content


async def test_its_searches_have_the_published_shape(ours: Playground) -> None:
    answer = await get(ours, "/search/issues", q="org:octo")
    assert SearchIssuesGetResponse200.model_validate(answer.json()).total_count == 7


@pytest.mark.parametrize("ticket", [ticket for ticket in TICKETS if not ticket.hidden], ids=lambda ticket: ticket.state)
async def test_its_issues_have_the_published_shape(ours: Playground, ticket: Any) -> None:
    repository, number = ticket.key.split("#")
    issue = Issue.model_validate((await get(ours, f"/repos/{repository}/issues/{number}")).json())
    assert (issue.number, issue.title) == (int(number), ticket.title)


async def test_its_user_has_the_published_shape(ours: Playground) -> None:
    assert PrivateUser.model_validate((await get(ours, "/user")).json()).login == "convener-bot"


async def test_its_refusal_of_a_search_has_the_published_shape(ours: Playground) -> None:
    answer = await get(ours, "/search/issues", q="colour:red")
    assert answer.status_code == 422
    ValidationError.model_validate(answer.json())


@pytest.mark.parametrize("count", [1, AT_A_TIME])
def test_the_question_that_is_sent_fits_the_published_schema(count: int) -> None:
    assert validate(SCHEMA, parse(query(count))) == []


WRONG = [
    pytest.param('{ repository(owner: "octo", name: "cache") { nameWithOwner stars } }', id="an unknown field"),
    pytest.param('{ repository(owner: "octo") { nameWithOwner } }', id="an argument is missing"),
    pytest.param('{ repository(owner: "octo", name: "cache") }', id="nothing selected of an object"),
    pytest.param('{ repository(owner: "octo", name: "cache") { nameWithOwner { x } } }', id="something of a value"),
    pytest.param('{ repository(owner: "octo", name: "cache") { issueOrPullRequest(number: 63) { title } } }',
                 id="a field of no union"),
    pytest.param('{ repository(owner: $o, name: "cache") { nameWithOwner } }', id="a variable that is not there"),
    pytest.param('{ repository(owner: "octo", name: "cache") { nameWithOwner }', id="half a question"),
    pytest.param("", id="nothing"),
]  # fmt: skip


def refused_by_graphql(question: str) -> bool:
    try:
        return bool(validate(SCHEMA, parse(question)))
    except GraphQLSyntaxError:
        return True


@pytest.mark.parametrize("question", WRONG)
async def test_it_refuses_a_question_that_the_published_schema_refuses(ours: Playground, question: str) -> None:
    assert refused_by_graphql(question)
    answer = await ask(ours, question)
    assert "data" not in answer
    assert answer["errors"]


async def test_it_answers_aliases_literals_and_variables_alike(ours: Playground) -> None:
    shown = "{ issueOrPullRequest(number: 63) { __typename ... on PullRequest { isDraft state } } }"
    literal = await ask(ours, f'{{ x: repository(owner: "octo", name: "cache") {shown} }}')
    variables = f"query($o: String!, $r: String!) {{ x: repository(owner: $o, name: $r) {shown} }}"
    assert literal == await ask(ours, variables, o="octo", r="cache")
    found = {"__typename": "PullRequest", "isDraft": False, "state": "MERGED"}
    assert literal == {"data": {"x": {"issueOrPullRequest": found}}}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"Authorization": "Bearer other"}, 401, id="a wrong token"),
        pytest.param({"Authorization": f"token {TOKEN}"}, 401, id="another form"),
        pytest.param({"X-GitHub-Api-Version": "2030-01-01"}, 400, id="a version it does not know"),
        pytest.param({}, 401, id="no token for what needs one"),
    ],
)
async def test_it_refuses_who_does_not_say_who_asks(ours: Playground, headers: dict[str, str], status: int) -> None:
    async with httpx.AsyncClient(base_url=ours.local.address, trust_env=False) as client:
        for answer in (
            await client.get("/api/v3/user", headers=headers),
            await client.post("/api/graphql", json={"query": "{x}"}, headers=headers),
        ):
            assert answer.status_code == status


async def test_it_shows_no_more_than_a_thousand(ours: Playground) -> None:
    answer = await get(ours, "/search/issues", q="org:octo", per_page="100", page="11")
    assert answer.status_code == 422
    assert "Only the first 1000" in answer.text
