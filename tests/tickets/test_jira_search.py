"""What a query finds in a Jira of either kind, and every way in which that is no figure."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from playground.tickets.jira import TOKEN
from tests.tickets.jira_served import BOTH, BUGS, QUESTION, STATES, URL, Deployment, asked, issue, many, served
from tickets.interface import NoAnswer
from tickets.jira import authorization
from tickets.jira.walking import PAGE, PAGES


def keys(found: Found | NoAnswer) -> list[str]:
    assert isinstance(found, Found)
    return [ticket.key for ticket in found.tickets]


@pytest.mark.parametrize("deployment", BOTH)
async def test_tickets_are_counted_by_the_states_of_the_question(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        found = await jira.source.ask(QUESTION)
        assert isinstance(found, Found)
        assert (found.total, found.complete, found.tickets) == (3, True, ())
        assert found.by_state == {"Open": 2, "In Progress": 1, "Ready for Testing": 0}
        assert list(found.by_state) == list(STATES)
        shown = urlsplit(found.link)
        assert f"{shown.scheme}://{shown.netloc}{shown.path}" == f"{jira.local.address}/issues/"
        assert parse_qs(shown.query)["jql"] == [
            '(project = TOOLS) AND status in ("Open", "In Progress", "Ready for Testing")'
        ]


@pytest.mark.parametrize("deployment", BOTH)
async def test_states_have_the_spelling_of_the_question_whatever_their_case(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        found = await jira.source.ask(Question("project = tools", ("OPEN", "in progress", "open")))
    assert isinstance(found, Found)
    assert (found.by_state, found.total) == ({"OPEN": 2, "in progress": 1}, 3)


@pytest.mark.parametrize("deployment", BOTH)
async def test_a_ticket_that_is_there_for_its_version_alone_is_in_no_state(deployment: Deployment) -> None:
    question = Question(
        "project = TOOLS ORDER BY key DESC", ("Open",), ("3.5.0",), ("In Progress", "Closed"), items=True
    )
    async with served(deployment, BUGS) as jira:
        found = await jira.source.ask(question)
        url = jira.local.address
    assert keys(found) == ["TOOLS-4", "TOOLS-3", "TOOLS-2", "TOOLS-1"]
    assert isinstance(found, Found)
    assert (found.total, found.by_state) == (2, {"Open": 2})
    assert found.tickets[2] == Ticket(
        "TOOLS-2", "In Progress", ("3.5.0",), f"{url}/browse/TOOLS-2", "Cache is slow", "Ada Example"
    )


@pytest.mark.parametrize("deployment", BOTH)
async def test_without_states_all_that_the_query_finds_counts(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        found = await jira.source.ask(Question("project = TOOLS AND statusCategory != Done", items=True))
        assert (keys(found), jira.local.asked[1:]) == (
            ["TOOLS-1", "TOOLS-2", "TOOLS-3"],
            ["POST /rest/api/3/search/jql" if deployment == "Cloud" else "GET /rest/api/2/search"],
        )
        counted = await jira.source.ask(Question("project = TOOLS AND statusCategory != Done"))
    assert isinstance(counted, Found)
    assert (counted.total, counted.by_state, counted.tickets) == (3, {}, ())


async def test_a_server_says_how_many_there_are_without_showing_them() -> None:
    async with served("Server", many(250)) as jira:
        found = await jira.source.ask(Question("project = TOOLS"))
        assert isinstance(found, Found)
        assert (found.total, found.complete) == (250, True)
        assert jira.local.asked == ["GET /rest/api/2/serverInfo", "GET /rest/api/2/search"]


@pytest.mark.parametrize("says_what_it_is", [True, False])
@pytest.mark.parametrize("deployment", BOTH)
async def test_a_version_that_is_not_there_yet_takes_nothing_away(
    deployment: Deployment, says_what_it_is: bool
) -> None:
    """What is typed in Slack may be ahead of Jira; the versions that it has keep all their tickets."""
    question = Question("project = TOOLS", ("Open",), ("3.6.0", "3.5.0"), ("Closed",), items=True)
    async with served(deployment, BUGS) as jira:
        jira.local.says_what_it_is = says_what_it_is
        found = await jira.source.ask(question)
        assert isinstance(found, Found)
        assert (keys(found), found.by_state, found.complete) == (["TOOLS-1", "TOOLS-3", "TOOLS-4"], {"Open": 2}, True)
        none = await jira.source.ask(Question("project = TOOLS", ("Open",), ("3.6.0",), ("Closed",), items=True))
        assert keys(none) == ["TOOLS-1", "TOOLS-3"]


async def test_short_and_empty_pages_of_cloud_are_not_the_last() -> None:
    async with served("Cloud", many(240)) as jira:
        jira.local.page_sizes = (30, 0, 1, 100)
        found = await jira.source.ask(QUESTION)
        assert isinstance(found, Found)
        assert (found.total, found.complete) == (240, True)
        assert jira.local.asked.count("POST /rest/api/3/search/jql") == 6


async def test_pages_of_a_server_are_as_long_as_it_likes() -> None:
    async with served("Server", many(120)) as jira:
        jira.local.most_a_page = 50
        found = await jira.source.ask(QUESTION)
        assert isinstance(found, Found)
        assert (found.total, found.complete) == (120, True)
        assert jira.local.asked.count("GET /rest/api/2/search") == 3


@pytest.mark.parametrize("deployment", BOTH)
async def test_a_walk_that_is_too_long_is_no_figure(deployment: Deployment) -> None:
    async with served(deployment, many(PAGES + 1)) as jira:
        jira.local.page_sizes, jira.local.most_a_page = (1,) * (PAGES + 1), 1
        found = await jira.source.ask(QUESTION)
    assert isinstance(found, Found)
    assert not found.complete


@pytest.mark.parametrize("deployment", BOTH)
async def test_what_kind_it_is_is_asked_once(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        for _ in range(3):
            assert isinstance(await jira.source.ask(QUESTION), Found)
        assert [each for each in jira.local.asked if "serverInfo" in each] == ["GET /rest/api/2/serverInfo"]


@pytest.mark.parametrize("deployment", BOTH)
async def test_a_jira_that_does_not_say_what_it_is_is_known_by_its_search(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        jira.local.says_what_it_is = False
        for _ in range(2):
            found = await jira.source.ask(QUESTION)
            assert isinstance(found, Found)
            assert found.total == 3
        tried = ["POST /rest/api/3/search/jql"] + ["GET /rest/api/2/search"] * (deployment == "Server")
        assert jira.local.asked == ["GET /rest/api/2/serverInfo", *tried, tried[-1]]


@pytest.mark.parametrize("items", [False, True])
async def test_a_search_that_is_gone_means_cloud(items: bool) -> None:
    """It calls itself a Server, and was moved to Cloud meanwhile."""
    async with served("Server", BUGS) as jira:
        assert isinstance(await jira.source.ask(QUESTION), Found)
        jira.local.deployment = "Cloud"
        jira.client.auth = authorization(TOKEN, "bot@example.org")
        found = await jira.source.ask(Question("project = TOOLS", items=items))
        assert isinstance(found, Found)
        assert (found.total, jira.local.asked[-1]) == (5, "POST /rest/api/3/search/jql")
        before = len(jira.local.asked)
        await jira.source.ask(Question("project = TOOLS", items=items))
        assert jira.local.asked[before:] == ["POST /rest/api/3/search/jql"]


@pytest.mark.parametrize("deployment", BOTH)
async def test_a_silent_loss_of_permission_shows_fewer_tickets(deployment: Deployment) -> None:
    """No Jira says so: it is `account` that may tell."""
    async with served(deployment, many(10)) as jira:
        jira.local.tickets.hide_half()
        found = await jira.source.ask(QUESTION)
    assert isinstance(found, Found)
    assert (found.total, found.complete) == (5, True)


async def test_an_issue_on_two_pages_counts_once_as_it_was_last() -> None:
    pages = iter(
        [
            {"issues": [issue(1), issue(2)], "nextPageToken": "a", "isLast": False},
            {"issues": [issue(1, "In Progress"), issue(3)], "nextPageToken": "b", "isLast": True},
        ]
    )
    found = await asked(lambda _: httpx.Response(200, json=next(pages)))
    assert isinstance(found, Found)
    assert (found.total, found.by_state) == (3, {"Open": 2, "In Progress": 1, "Ready for Testing": 0})


async def test_a_ticket_that_moved_on_while_it_was_asked_for_is_asked_for_again() -> None:
    pages = iter([{"issues": [issue(1, "Closed"), issue(2)]}, {"issues": [issue(2)]}])
    found = await asked(lambda _: httpx.Response(200, json=next(pages)))
    assert isinstance(found, Found)
    assert found.total == 1


async def test_what_is_asked_of_cloud_is_as_little_as_is_needed() -> None:
    bodies: list[Any] = []

    def respond(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"issues": []})

    await asked(respond)
    await asked(respond, Question("project = TOOLS", ("Open",), ("3.5.0",), ("Closed",), items=True))
    await asked(respond, Question("project = TOOLS", ("Open",), ("3.5.0",), ("Closed",)))
    assert bodies[0]["fields"] == ["status"]
    assert bodies[0]["maxResults"] == PAGE
    assert bodies[1]["fields"] == ["assignee", "fixVersions", "status", "summary"]
    assert bodies[2]["jql"] == '(project = TOOLS) AND status in ("Open")'
    assert bodies[1]["jql"] == (
        '(project = TOOLS) AND (status in ("Open") OR (fixVersion in ("3.5.0") AND status in ("Closed")))'
    )


async def test_what_an_issue_lacks_is_empty() -> None:
    bare = issue(1, summary=None, fixVersions=None, assignee={"displayName": None})
    found = await asked(
        lambda _: httpx.Response(200, json={"issues": [bare, issue(2, assignee=None)]}),
        Question("project = TOOLS", items=True),
    )
    assert isinstance(found, Found)
    assert found.tickets == tuple(Ticket(f"TOOLS-{each}", "Open", (), f"{URL}/browse/TOOLS-{each}") for each in (1, 2))
