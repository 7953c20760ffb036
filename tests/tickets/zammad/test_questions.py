"""What Zammad is asked, over real HTTP against the stand-in, and what it would count without a word."""

from __future__ import annotations

import pytest

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from playground.tickets.local_tickets import LocalTicket
from playground.tickets.zammad import LocalZammad
from tests.tickets.helpdesks import found, no
from tickets.interface import Source, Trouble

QUERY = 'group.name:"Middleware" AND NOT (state.name:solved OR state.name:unsolved OR state.name:closed)'
LINK = (
    "/#search/group.name%3A%22Middleware%22%20AND%20NOT%20%28state.name%3Asolved%20OR%20state.name%3Aunsolved%20OR%20"
    "state.name%3Aclosed%29"
)


def many(local: LocalZammad, count: int) -> None:
    for number in range(2000000, 2000000 + count):
        local.tickets.put(LocalTicket(str(number), "assigned", home="Storage"))


async def test_a_count_is_one_request_after_a_look_at_the_account(local: LocalZammad, desk: Source) -> None:
    assert await desk.ask(Question(QUERY)) == Found(3, link=local.address + LINK)
    assert local.asked == ["GET /api/v1/ticket_recent", "GET /api/v1/tickets/search"]


async def test_states_are_counted_by_their_numbers(local: LocalZammad, desk: Source) -> None:
    answer = found(await desk.ask(Question('group.name:"Middleware"', states=("assigned", "Solved"))))
    assert (answer.total, answer.by_state) == (2, {"assigned": 1, "Solved": 1})
    assert sorted(local.queries) == [
        '(group.name:"Middleware") AND state_id:11',
        '(group.name:"Middleware") AND state_id:8',
    ]
    assert answer.link.endswith("AND%20%28state_id%3A8%20OR%20state_id%3A11%29")


async def test_a_state_does_not_count_others_that_have_its_words(local: LocalZammad, desk: Source) -> None:
    local.states = (*local.states, "pending")
    assert found(await desk.ask(Question('state.name:"pending"'))).total == 1
    answer = found(await desk.ask(Question('group.name:"Middleware"', states=("pending", "pending reminder"))))
    assert answer.by_state == {"pending": 0, "pending reminder": 1}


async def test_a_state_that_is_not_there_is_no_count_of_0(local: LocalZammad, desk: Source) -> None:
    answer = no(await desk.ask(Question('group.name:"Middleware"', states=("assigned", "solvd"))))
    assert answer.reason == 'desk: the question is refused (no state "solvd")'
    assert local.queries == []


async def test_tickets_are_told_with_their_states(local: LocalZammad, desk: Source) -> None:
    answer = found(await desk.ask(Question(QUERY, items=True)))
    url = f"{local.address}/#ticket/zoom"
    assert answer.complete
    assert answer.tickets == (
        Ticket("1000011", "assigned", (), f"{url}/1", "jobs are held"),
        Ticket("1000012", "pending reminder", (), f"{url}/2", "a certificate expires"),
        Ticket("1000013", "in progress", (), f"{url}/3"),
    )


@pytest.mark.parametrize(
    ("count", "told"), [pytest.param(101, 101, id="two pages"), pytest.param(1001, 1000, id="more than ten pages")]
)
async def test_tickets_of_several_pages_come_once(local: LocalZammad, desk: Source, count: int, told: int) -> None:
    many(local, count)
    answer = found(await desk.ask(Question('group.name:"Storage"', states=("assigned",), items=True)))
    assert (answer.total, answer.by_state) == (count, {"assigned": count})
    assert [ticket.key for ticket in answer.tickets] == [str(2000000 + number) for number in range(told)]
    assert answer.complete is (count == told)


async def test_an_account_that_is_no_agent_counts_nothing(local: LocalZammad, desk: Source) -> None:
    local.agent, local.own = False, frozenset({"1000013"})
    answer = no(await desk.ask(Question(QUERY)))
    assert answer.trouble is Trouble.NO_PERMISSION
    assert answer.detail == (
        "HTTP 403; account and token need the permission ticket.agent: without it only the account's own tickets count"
    )
    assert local.queries == []


async def test_a_count_of_0_is_asked_about(local: LocalZammad, desk: Source) -> None:
    answer = found(await desk.ask(Question('group.name:"Middleware"', states=("assigned", "unsolved"))))
    assert answer.by_state == {"assigned": 1, "unsolved": 0}
    assert local.queries[-1] == '(group.name:"Middleware") OR id:>0'


@pytest.mark.parametrize(
    "query",
    [
        pytest.param('group.name:"Middleware', id="a quote is open"),
        pytest.param('(group.name:"Middleware"', id="a bracket is open"),
        pytest.param('group.name:"Middleware" AND', id="half"),
        pytest.param("group.name:Middleware OR OR state.name:new", id="a word too many"),
    ],
)
async def test_a_mistyped_query_is_no_count_of_0(desk: Source, query: str) -> None:
    answer = no(await desk.ask(Question(query)))
    assert answer.trouble is Trouble.MALFORMED
    assert answer.detail.startswith("the search finds no ticket at all: the query is mistyped, ")


async def test_a_search_without_its_index_is_no_count_of_0(local: LocalZammad, desk: Source) -> None:
    local.indexed = False
    answer = no(await desk.ask(Question(QUERY, states=("assigned",), items=True)))
    assert (answer.trouble, answer.may_pass) == (Trouble.MALFORMED, True)


async def test_groups_that_may_not_be_read_are_no_count_of_0(local: LocalZammad, desk: Source) -> None:
    for ticket in local.tickets:
        local.tickets.put(LocalTicket(ticket.key, ticket.state, home=ticket.home, hidden=True))
    assert no(await desk.ask(Question(QUERY))).trouble is Trouble.MALFORMED


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param("", "the query is empty", id="empty: it would find everything"),
        pytest.param("title:cert*", "Zammad takes every * out of a query", id="it would ask something else"),
    ],
)
async def test_what_zammad_would_misread_is_not_sent(local: LocalZammad, desk: Source, query: str, why: str) -> None:
    answer = no(await desk.ask(Question(query)))
    assert answer.trouble is Trouble.REFUSED
    assert answer.detail.startswith(why)
    assert local.asked == []


@pytest.mark.parametrize("knows", ["assets", "list"])
async def test_a_server_that_cannot_count_is_refused(local: LocalZammad, desk: Source, knows: str) -> None:
    local.knows = knows  # type: ignore[assignment]
    answer = no(await desk.ask(Question(QUERY)))
    assert answer.reason == (
        "desk: the question is refused (this Zammad is too old to count: its search knows no total_count)"
    )
    assert not answer.may_pass
