"""What Freshdesk is asked, over real HTTP against the stand-in."""

from __future__ import annotations

from urllib.parse import parse_qs

import httpx
import pytest

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from playground.tickets.freshdesk import LocalFreshdesk
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.helpdesks import Responds, found, no, source
from tickets.freshdesk import Freshdesk
from tickets.interface import NoAnswer, Source, Trouble

OPEN = ("Open", "Waiting on Customer")


def many(local: LocalFreshdesk, count: int, home: str = "9") -> None:
    for number in range(1000, 1000 + count):
        local.tickets.put(LocalTicket(str(number), "Open", home=home))


async def answered(responds: Responds, query: str = "group_id:5", states: tuple[str, ...] = ()) -> Found | NoAnswer:
    async with source(Freshdesk, "https://team.freshdesk.com", None, responds=responds) as asked:
        return await asked.ask(Question(query, states))


async def test_a_count_is_one_request(local: LocalFreshdesk, desk: Source) -> None:
    assert await desk.ask(Question("group_id:5")) == Found(4)
    assert local.asked == ["GET /api/v2/search/tickets"]


async def test_a_query_goes_in_double_quotes_with_its_blanks_percent_encoded() -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"total": 0, "results": []})

    await answered(respond, "group_id:5 AND tag:'a & b'")
    assert seen[0].url.raw_path.decode() == (
        "/api/v2/search/tickets?query=%22group_id%3A5%20AND%20tag%3A%27a%20%26%20b%27%22&page=1"
    )
    assert parse_qs(seen[0].url.query.decode())["query"] == ["\"group_id:5 AND tag:'a & b'\""]


async def test_states_are_counted_by_their_names_in_one_request_each(local: LocalFreshdesk, desk: Source) -> None:
    answer = await desk.ask(Question("group_id:5 OR group_id:6", states=(*OPEN, "Pending")))
    assert answer == Found(4, {"Open": 3, "Waiting on Customer": 1, "Pending": 0})
    assert sorted(local.queries) == [
        "(group_id:5 OR group_id:6) AND status:2",
        "(group_id:5 OR group_id:6) AND status:3",
        "(group_id:5 OR group_id:6) AND status:6",
    ]


async def test_the_name_of_a_state_is_known_in_any_case(desk: Source) -> None:
    assert found(await desk.ask(Question("group_id:5", states=("open",)))).by_state == {"open": 2}


async def test_a_state_that_is_named_twice_is_counted_once(desk: Source) -> None:
    assert await desk.ask(Question("group_id:5", states=("open", "Open"))) == Found(2, {"open": 2, "Open": 2})


async def test_a_state_that_is_not_there_is_no_count_of_0(local: LocalFreshdesk, desk: Source) -> None:
    answer = no(await desk.ask(Question("group_id:5", states=("Open", "Waitng"))))
    assert answer.reason == 'desk: the question is refused (no state "Waitng")'
    assert local.queries == []


async def test_a_plain_agent_has_the_usual_names(local: LocalFreshdesk, desk: Source) -> None:
    local.shows_fields = False
    assert found(await desk.ask(Question("group_id:5", states=("Open", "Closed")))).by_state == {"Open": 2, "Closed": 1}
    answer = no(await desk.ask(Question("group_id:5", states=OPEN)))
    assert answer.trouble is Trouble.REFUSED
    assert answer.detail.startswith('no state "Waiting on Customer": the agent may not read the names of states beyond')


async def test_tickets_are_told_with_their_states(local: LocalFreshdesk, desk: Source) -> None:
    answer = found(await desk.ask(Question("group_id:5", states=OPEN, items=True)))
    assert (answer.total, answer.by_state, answer.complete) == (3, {"Open": 2, "Waiting on Customer": 1}, True)
    url = f"{local.address}/a/tickets"
    assert answer.tickets == (
        Ticket("101", "Open", (), f"{url}/101", "xrootd is slow"),
        Ticket("102", "Open", (), f"{url}/102", "no space left"),
        Ticket("103", "Waiting on Customer", (), f"{url}/103"),
    )


async def test_a_state_whose_name_nobody_tells_is_shown_by_its_number(local: LocalFreshdesk, desk: Source) -> None:
    local.shows_fields = False
    answer = found(await desk.ask(Question("group_id:5", items=True)))
    assert [ticket.state for ticket in answer.tickets] == ["Open", "Open", "status 6", "Closed"]


async def test_tickets_of_several_pages_come_all_and_once(local: LocalFreshdesk, desk: Source) -> None:
    many(local, 61)
    answer = found(await desk.ask(Question("group_id:9", items=True)))
    assert [ticket.key for ticket in answer.tickets] == [str(number) for number in range(1000, 1061)]
    assert answer.complete


@pytest.mark.parametrize(
    ("count", "complete"), [pytest.param(300, True, id="ten pages"), pytest.param(301, False, id="one more")]
)
async def test_beyond_ten_pages_the_count_stands_and_the_tickets_are_not_all(
    local: LocalFreshdesk, desk: Source, count: int, complete: bool
) -> None:
    many(local, count)
    answer = found(await desk.ask(Question("group_id:9", states=("Open",), items=True)))
    assert (answer.total, answer.by_state, len(answer.tickets)) == (count, {"Open": count}, 300)
    assert answer.complete is complete
    assert await desk.ask(Question("group_id:9", states=("Open",))) == Found(count, {"Open": count})


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("grup_id:5", id="no such field"),
        pytest.param("group_id:'5'", id="text where a number belongs"),
        pytest.param("status:Open", id="a name where a code belongs"),
        pytest.param("group_id:5 status:2", id="no word between"),
        pytest.param("(group_id:5", id="a bracket is open"),
        pytest.param("group_id:5)", id="a bracket too many"),
        pytest.param("group_id:5 AND", id="half"),
        pytest.param("NOT group_id:5", id="Freshdesk has no NOT"),
        pytest.param("printer", id="a plain word"),
    ],
)
async def test_what_is_no_query_is_refused_and_finds_nothing(desk: Source, query: str) -> None:
    answer = no(await desk.ask(Question(query)))
    assert answer.reason == "desk: the question is refused (HTTP 400)"
    assert not answer.may_pass


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param(" ", "the query is empty", id="empty"),
        pytest.param('tag:"urgent"', "text in a query stands in single quotes", id="it would end the query"),
        pytest.param(f"tag:'{'x' * 508}'", "the query has 514 characters", id="too long"),
    ],
)
async def test_what_freshdesk_would_refuse_is_not_sent(
    local: LocalFreshdesk, desk: Source, query: str, why: str
) -> None:
    answer = no(await desk.ask(Question(query)))
    assert answer.trouble is Trouble.REFUSED
    assert answer.detail.startswith(why)
    assert local.asked == []


async def test_a_query_may_be_just_as_long(desk: Source) -> None:
    longest = f"{'group_id:5 OR ' * 35}group_id:77"
    longest += " " * (512 - len(longest))
    assert found(await desk.ask(Question(longest))).total == 4
    assert no(await desk.ask(Question(longest, states=("Open",)))).trouble is Trouble.REFUSED
