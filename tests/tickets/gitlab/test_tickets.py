"""Issues and merge requests of GitLab by their addresses, and whose the token is."""

from __future__ import annotations

from meetings.tickets.question import Account
from meetings.tickets.ticket import Ticket
from playground.slack.faults import Faults
from playground.tickets.gitlab import LocalGitLab
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.helpdesks import account, by_reference, no
from tickets.interface import Source, Trouble


async def test_addresses_are_looked_up(local: LocalGitLab, desk: Source) -> None:
    pages = [
        "/grid/tools/-/issues/1#note_77",
        "/grid/tools/issues/1",
        "/grid/tools/-/work_items/1",
        "/grid/tools/-/merge_requests/4/diffs?view=parallel",
        "/grid/sub/pages/-/issues/1",
    ]
    references = [local.address + page for page in pages]
    answer = by_reference(await desk.tickets(references))
    assert list(answer) == references
    assert answer[references[3]] == Ticket(
        "grid/tools!4", "merged", (), f"{local.address}/grid/tools/-/merge_requests/4", "mend it"
    )
    assert [ticket.key for ticket in answer.values()] == [
        *["grid/tools#1"] * 3,
        "grid/tools!4",
        "grid/sub/pages#1",
    ]
    assert len(local.asked) == 3


async def test_what_is_unknown_hidden_or_moved_does_not_keep_the_others(local: LocalGitLab, desk: Source) -> None:
    local.tickets.put(LocalTicket("grid/tools#5", "opened", home="grid/tools", hidden=True))
    local.moved = {"grid/old": "grid/tools"}
    url = local.address
    others = [f"{url}/grid/tools/-/issues/9", f"{url}/grid/tools/-/issues/5", f"{url}/grid/old/-/issues/1"]
    there = f"{url}/grid/tools/-/issues/2"
    assert list(by_reference(await desk.tickets([*others, there]))) == [there]


async def test_what_is_no_address_of_an_issue_here_is_not_sent(local: LocalGitLab, desk: Source) -> None:
    others = [
        "SOFTWARE-3642",
        "grid/tools#1",
        "https://else.example.org/grid/tools/-/issues/1",
        f"{local.address}/tools/-/issues/1",
        f"{local.address}/grid/tools/-/issues",
        f"{local.address}/grid/tools/-/issues/1/edit",
        f"{local.address}/grid/tools/-/pipelines/1",
    ]
    assert await desk.tickets(others) == {}
    assert local.asked == []


async def test_a_failure_keeps_every_ticket(wrong: Faults, local: LocalGitLab, desk: Source) -> None:
    wrong.answer_question("desk", "half", times=2)
    references = [f"{local.address}/grid/tools/-/issues/{number}" for number in (1, 2)]
    assert no(await desk.tickets(references)).trouble is Trouble.MALFORMED


async def test_the_account_is_told_with_what_it_lacks(local: LocalGitLab, desk: Source) -> None:
    assert await desk.account() == Account("Minutes Bot")
    local.scopes = frozenset({"read_user"})
    assert account(await desk.account()).lacks == "the token needs the scope read_api"
