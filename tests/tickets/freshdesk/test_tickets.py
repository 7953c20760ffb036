"""Tickets of Freshdesk by their addresses, and whose the key is."""

from __future__ import annotations

from meetings.tickets.question import Account
from playground.slack.faults import Faults
from playground.tickets.freshdesk import LocalFreshdesk
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.helpdesks import account, by_reference, no
from tickets.interface import Source, Trouble


def many(local: LocalFreshdesk, count: int, home: str = "9") -> None:
    for number in range(1000, 1000 + count):
        local.tickets.put(LocalTicket(str(number), "Open", home=home))


async def test_addresses_of_tickets_are_looked_up(local: LocalFreshdesk, desk: Source) -> None:
    agent, old = f"{local.address}/a/tickets/102", f"{local.address}/helpdesk/tickets/103?page=2#reply"
    answer = by_reference(await desk.tickets([agent, old, f"{agent}/"]))
    assert {reference: (ticket.key, ticket.state) for reference, ticket in answer.items()} == {
        agent: ("102", "Open"),
        old: ("103", "Waiting on Customer"),
        f"{agent}/": ("102", "Open"),
    }
    assert sorted(local.asked) == ["GET /api/v2/ticket_fields", "GET /api/v2/tickets/102", "GET /api/v2/tickets/103"]


async def test_a_ticket_that_is_unknown_or_hidden_does_not_keep_the_others(local: LocalFreshdesk, desk: Source) -> None:
    local.tickets.put(LocalTicket("106", "Open", hidden=True))
    url = f"{local.address}/a/tickets"
    assert list(by_reference(await desk.tickets([f"{url}/999", f"{url}/106", f"{url}/101"]))) == [f"{url}/101"]


async def test_what_is_no_address_of_a_ticket_here_is_not_sent(local: LocalFreshdesk, desk: Source) -> None:
    others = [
        "SOFTWARE-3642",
        "101",
        "https://other.freshdesk.com/a/tickets/101",
        f"{local.address}/a/tickets/filters/7",
        f"{local.address}/a/tickets/101/edit",
        f"{local.address}.example.org/a/tickets/101",
        "https://[::1/a/tickets/101",
        "http://127.0.0.1:port/a/tickets/101",
    ]
    assert await desk.tickets(others) == {}
    assert local.asked == []


async def test_no_more_than_ten_tickets_are_looked_up(local: LocalFreshdesk, desk: Source) -> None:
    many(local, 12)
    references = [f"{local.address}/a/tickets/{number}" for number in range(1000, 1012)]
    assert list(by_reference(await desk.tickets(references))) == references[:10]


async def test_one_refusal_of_all_keeps_every_ticket(wrong: Faults, local: LocalFreshdesk, desk: Source) -> None:
    wrong.answer_question("desk", "500", times=4)
    assert no(await desk.tickets([f"{local.address}/a/tickets/101"])).trouble is Trouble.UNREACHABLE


async def test_the_account_is_the_agent_of_the_key(local: LocalFreshdesk, desk: Source) -> None:
    assert await desk.account() == Account("Minutes Bot")
    local.scope = 3
    assert "only tickets assigned to it" in account(await desk.account()).lacks
    local.is_agent = False
    assert account(await desk.account()).lacks == "the key is not that of an agent, who alone may search tickets"
