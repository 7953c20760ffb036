"""What GitHub's search is asked, and what it answers."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.github import answering, playground
from tickets.asking import Asking
from tickets.github import GitHub
from tickets.interface import NoAnswer, Trouble

PULLS = "repo:octo/cache is:pr"
ALL = ("open", "draft", "closed", "merged")


@pytest.mark.parametrize(
    ("query", "states", "counts", "link"),
    [
        pytest.param(PULLS, (), {}, "", id="no states"),
        pytest.param(PULLS, ("open",), {"open": 2}, " is:open", id="a draft is open"),
        pytest.param(PULLS, ("open", "draft"), {"open": 1, "draft": 1}, " is:open", id="unless asked for by itself"),
        pytest.param(PULLS, ("draft",), {"draft": 1}, " is:open draft:true", id="drafts alone"),
        pytest.param(PULLS, ("closed",), {"closed": 1}, " is:closed -is:merged", id="what is merged is not closed too"),
        pytest.param(PULLS, ("closed", "merged"), {"closed": 1, "merged": 1}, " is:closed", id="each in one of both"),
        pytest.param(PULLS, ALL, {"open": 1, "draft": 1, "closed": 1, "merged": 1}, "", id="every state"),
        pytest.param(PULLS, ("open", "merged"), {"open": 2, "merged": 1}, None, id="no address shows these two"),
        pytest.param(PULLS, ("Open",), {"Open": 2}, " is:open", id="as people write it"),
        pytest.param("is:issue org:octo", ("open", "closed"), {"open": 2, "closed": 1}, "", id="issues"),
        pytest.param("org:octo", ("closed", "merged"), {"closed": 2, "merged": 1}, " is:closed", id="both kinds"),
    ],
)
async def test_a_count_is_one_small_request_a_state(
    query: str, states: tuple[str, ...], counts: dict[str, int], link: str | None
) -> None:
    async with playground() as ours:
        found = await ours.source.ask(Question(query, states))
        assert isinstance(found, Found), found
        assert found.by_state == counts
        assert found.total == (sum(counts.values()) if states else 4)
        assert (found.tickets, found.complete) == ((), True)
        assert ours.local.asked == ["GET /api/v3/search/issues"] * max(1, len(states))
        kind = "pullrequests" if "is:pr" in query else "issues"
        if link is None:
            assert found.link == ""
        else:
            assert found.link.startswith(f"{ours.local.address}/search?")
            assert dict(httpx.URL(found.link).params) == {"q": query + link, "type": kind}


async def test_the_tickets_themselves_have_their_states_their_milestone_and_who_has_them() -> None:
    async with playground() as ours:
        found = await ours.source.ask(Question("repo:octo/cache", ALL, items=True))
        assert isinstance(found, Found), found
        at = ours.local.address
        assert found.tickets == (
            Ticket("octo/cache#12", "open", ("3.6.0",), f"{at}/octo/cache/issues/12", "Reorganise the cache", "ada"),
            Ticket("octo/cache#61", "open", (), f"{at}/octo/cache/pull/61", "Faster"),
            Ticket("octo/cache#62", "draft", (), f"{at}/octo/cache/pull/62", "Faster still"),
            Ticket("octo/cache#13", "closed", (), f"{at}/octo/cache/issues/13", "Write it down"),
            Ticket("octo/cache#64", "closed", (), f"{at}/octo/cache/pull/64", "Slower"),
            Ticket("octo/cache#63", "merged", ("3.5.0",), f"{at}/octo/cache/pull/63", "Fast", "grace"),
        )
        assert found.by_state == {"open": 2, "draft": 1, "closed": 2, "merged": 1}
        assert found.complete


async def test_labels_and_organizations_narrow_a_question() -> None:
    async with playground() as ours:
        ours.local.labels = {"octo/cache#61": ("bug",), "octo/docs#1": ("good first issue", "bug")}
        counted = [
            await ours.source.ask(Question(query))
            for query in ("org:octo label:bug", 'org:octo label:"good first issue"', "org:octo -label:bug is:issue")
        ]
    assert [each.total if isinstance(each, Found) else each for each in counted] == [2, 1, 2]


async def test_every_page_is_walked() -> None:
    many = tuple(LocalTicket(f"octo/cache#{number}", "open") for number in range(1, 252))
    async with playground(many) as ours:
        found = await ours.source.ask(Question("repo:octo/cache is:issue", items=True))
        assert isinstance(found, Found)
        assert (found.total, len(found.tickets), found.complete) == (251, 251, True)
        assert len(ours.local.asked) == 3


async def test_beyond_a_thousand_the_count_is_right_and_the_list_is_not_complete() -> None:
    many = tuple(LocalTicket(f"octo/cache#{number}", "open") for number in range(1, 1051))
    async with playground(many) as ours:
        counted = await ours.source.ask(Question("repo:octo/cache is:issue"))
        found = await ours.source.ask(Question("repo:octo/cache is:issue", items=True))
    assert isinstance(counted, Found)
    assert (counted.total, counted.complete) == (1050, True)
    assert isinstance(found, Found)
    assert (found.total, len(found.tickets), found.complete) == (1050, 1000, False)


async def test_a_list_that_is_shorter_than_its_count_is_not_complete() -> None:
    async with playground() as ours:
        ours.local.largest_page = 2
        found = await ours.source.ask(Question(PULLS, items=True))
    assert isinstance(found, Found)
    assert (len(found.tickets), found.complete) == (2, False)


async def test_a_search_that_ran_out_of_time_is_no_answer() -> None:
    async with playground() as ours:
        ours.local.incomplete = True
        answer = await ours.source.ask(Question(PULLS, ("open",)))
    assert answer == NoAnswer("code", Trouble.PARTIAL, "the search ran out of time")


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param("repo:octo/nowhere is:pr", "there is no such repository", id="no repository"),
        pytest.param("repo:other/secret is:issue", "the account does not see it", id="a hidden one"),
        pytest.param("repo:octo/cache colour:red", "GitHub knows no such qualifier", id="an unknown qualifier"),
        pytest.param("", "there is no question", id="nothing"),
    ],
)
async def test_what_github_refuses_is_refused_with_what_may_be_wrong(query: str, why: str) -> None:
    async with playground() as ours:
        answer = await ours.source.ask(Question(query))
    assert isinstance(answer, NoAnswer), why
    assert answer.reason == (
        "code: the question is refused (HTTP 422: the query is not understood, "
        "names no repository that the account sees, or lacks is:issue or is:pr)"
    )


async def test_a_token_of_an_app_user_asks_for_issues_or_for_pull_requests() -> None:
    async with playground() as ours:
        ours.local.app_user_token = True
        both, one = await ours.source.ask(Question("repo:octo/cache")), await ours.source.ask(Question(PULLS))
    assert isinstance(both, NoAnswer)
    assert both.trouble is Trouble.REFUSED
    assert isinstance(one, Found)


@pytest.mark.parametrize(
    ("states", "detail"),
    [
        pytest.param(("open", "Done"), "no state Done: GitHub's are open, draft, closed, merged", id="unknown"),
        pytest.param(("open", "Open"), "one of its states is named twice", id="twice"),
    ],
)
async def test_states_that_github_does_not_have_are_not_asked_for(states: tuple[str, ...], detail: str) -> None:
    async with playground() as ours:
        answer = await ours.source.ask(Question(PULLS, states))
        assert ours.local.asked == []
    assert answer == NoAnswer("code", Trouble.REFUSED, detail)


async def test_alternatives_are_held_together_before_a_state_narrows_them() -> None:
    asked: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.params["q"])
        return httpx.Response(200, json={"total_count": 0, "incomplete_results": False, "items": []})

    async with answering(respond) as source:
        await source.ask(Question("repo:o/r label:a OR label:b", ("open",)))
    assert asked == ["(repo:o/r label:a OR label:b) is:open"]


async def test_no_more_than_three_searches_are_under_way_at_once() -> None:
    under_way, most = 0, 0

    async def respond(request: httpx.Request) -> httpx.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _ in range(5):
            await asyncio.sleep(0)
        under_way -= 1
        return httpx.Response(200, json={"total_count": 1, "incomplete_results": False, "items": []})

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client:
        found = await GitHub("code", "https://github.com", Asking("code", client)).ask(Question(PULLS, ALL))
    assert isinstance(found, Found)
    assert (found.total, most) == (4, 3)


async def test_a_list_is_walked_from_the_oldest_and_not_beyond_an_empty_page() -> None:
    asked: list[dict[str, str]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        return httpx.Response(200, json={"total_count": 300, "incomplete_results": False, "items": []})

    async with answering(respond) as source:
        found = await source.ask(Question(PULLS, items=True))
    assert isinstance(found, Found)
    assert not found.complete
    # A page on which newer tickets moved others would have some twice, and the next would lack them.
    assert asked == [{"q": PULLS, "per_page": "100", "page": "1", "sort": "created", "order": "asc"}]
