"""Tickets of Zammad by their addresses, and whose the token is."""

from __future__ import annotations

from meetings.tickets.question import Account
from playground.slack.faults import Faults
from playground.tickets.local_tickets import LocalTicket
from playground.tickets.zammad import LocalZammad
from tests.tickets.helpdesks import account, by_reference, no
from tickets.interface import Source, Trouble


async def test_addresses_of_tickets_are_looked_up(local: LocalZammad, desk: Source) -> None:
    url = local.address
    references = [
        f"{url}/#ticket/zoom/1",
        f"{url}/#ticket/zoom/1/37",
        f"{url}#ticket/zoom/2",
        f"{url}/desktop/tickets/4",
    ]
    answer = by_reference(await desk.tickets(references))
    assert [(ticket.key, ticket.state) for ticket in answer.values()] == [
        ("1000011", "assigned"),
        ("1000011", "assigned"),
        ("1000012", "pending reminder"),
        ("1000014", "solved"),
    ]
    assert list(answer) == references
    assert len(local.asked) == 3


async def test_a_ticket_that_is_unknown_or_hidden_does_not_keep_the_others(local: LocalZammad, desk: Source) -> None:
    local.tickets.put(LocalTicket("1000016", "new", hidden=True))
    url = f"{local.address}/#ticket/zoom"
    assert list(by_reference(await desk.tickets([f"{url}/99", f"{url}/6", f"{url}/3"]))) == [f"{url}/3"]


async def test_what_is_no_address_of_a_ticket_here_is_not_sent(local: LocalZammad, desk: Source) -> None:
    others = [
        "SOFTWARE-3642",
        "1000011",
        "https://else.example.org/#ticket/zoom/1",
        f"{local.address}/#ticket/create/1",
        f"{local.address}/tickets/1#ticket/zoom/1",
    ]
    assert await desk.tickets(others) == {}
    assert local.asked == []


async def test_a_failure_keeps_every_ticket(wrong: Faults, local: LocalZammad, desk: Source) -> None:
    wrong.answer_question("desk", "500", times=2)
    references = [f"{local.address}/#ticket/zoom/1", f"{local.address}/#ticket/zoom/2"]
    assert no(await desk.tickets(references)).trouble is Trouble.UNREACHABLE


async def test_the_account_is_told_with_what_it_lacks(local: LocalZammad, desk: Source) -> None:
    assert await desk.account() == Account("Minutes Bot")
    local.agent = False
    assert account(await desk.account()).lacks.startswith("account and token need the permission ticket.agent")


async def test_an_account_that_cannot_be_looked_at_is_no_account(wrong: Faults, desk: Source) -> None:
    wrong.answer_question("desk", "page")
    assert no(await desk.account()).trouble is Trouble.MALFORMED
