"""What GitLab is asked, over real HTTP against the stand-in."""

from __future__ import annotations

import httpx
import pytest

from meetings.tickets.question import Found, Question
from meetings.tickets.ticket import Ticket
from playground.tickets.gitlab import LocalGitLab
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.helpdesks import found, no, source
from tickets.gitlab import GitLab
from tickets.interface import Source, Trouble

PROJECT = "grid/tools"


def many(local: LocalGitLab, count: int) -> None:
    for number in range(1, count + 1):
        local.tickets.put(LocalTicket(f"grid/many#{number}", "opened", home="grid/many"))


async def test_open_issues_are_counted_in_one_request(local: LocalGitLab, desk: Source) -> None:
    assert await desk.ask(Question(PROJECT)) == Found(2, link=f"{local.address}/grid/tools/-/issues?state=opened")
    assert local.asked == ["GET /api/v4/projects/grid/tools/issues_statistics"]


async def test_a_project_is_one_part_of_the_path() -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"statistics": {"counts": {"all": 0, "closed": 0, "opened": 0}}})

    async with source(GitLab, "https://gitlab.example.org", None, responds=respond) as asked:
        await asked.ask(Question("grid/sub/tools?labels=a+b,c%26d&milestone=1.2"))
    assert seen[0].url.raw_path.decode() == (
        "/api/v4/projects/grid%2Fsub%2Ftools/issues_statistics?labels=a+b%2Cc%26d&milestone=1.2"
    )


async def test_both_states_are_counted_in_one_request(local: LocalGitLab, desk: Source) -> None:
    answer = found(await desk.ask(Question(PROJECT, states=("opened", "Closed"))))
    assert (answer.total, answer.by_state) == (3, {"opened": 2, "Closed": 1})
    assert answer.link.endswith("?state=all")
    assert len(local.asked) == 1


async def test_a_state_that_is_named_twice_is_counted_once(desk: Source) -> None:
    answer = found(await desk.ask(Question(PROJECT, states=("opened", "Opened"))))
    assert (answer.total, answer.by_state) == (2, {"opened": 2, "Opened": 2})


@pytest.mark.parametrize(
    ("query", "count", "page"),
    [
        pytest.param("grid/tools?labels=bug", 1, "state=opened&label_name%5B%5D=bug", id="a label"),
        pytest.param(
            "grid/tools?labels=bug,a label",
            1,
            "state=opened&label_name%5B%5D=bug&label_name%5B%5D=a+label",
            id="two labels",
        ),
        pytest.param("grid/tools?milestone=1.2", 1, "state=opened&milestone_title=1.2", id="a milestone"),
        pytest.param("grid/tools?search=wrong", 1, "state=opened&search=wrong", id="words"),
        pytest.param("grid/tools?labels=none such", 0, "state=opened&label_name%5B%5D=none+such", id="none"),
    ],
)
async def test_filters_count_fewer(local: LocalGitLab, desk: Source, query: str, count: int, page: str) -> None:
    assert await desk.ask(Question(query)) == Found(count, link=f"{local.address}/grid/tools/-/issues?{page}")


async def test_what_the_page_cannot_show_has_no_link(desk: Source) -> None:
    assert found(await desk.ask(Question("grid/tools?created_after=2026-01-01"))).link == ""


async def test_issues_are_told_with_their_milestones(local: LocalGitLab, desk: Source) -> None:
    answer = found(await desk.ask(Question(PROJECT, states=("opened", "closed"), items=True)))
    url = f"{local.address}/grid/tools/-/issues"
    assert answer.complete
    assert answer.tickets == (
        Ticket("grid/tools#1", "opened", ("1.2",), f"{url}/1", "it is slow", "Mat"),
        Ticket("grid/tools#2", "opened", (), f"{url}/2", "it is wrong"),
        Ticket("grid/tools#3", "closed", ("1.2",), f"{url}/3"),
    )


@pytest.mark.parametrize(
    ("states", "keys"),
    [
        pytest.param((), ["grid/tools#1"], id="open"),
        pytest.param(("closed",), ["grid/tools#3"], id="closed"),
        pytest.param(("opened", "closed"), ["grid/tools#1", "grid/tools#3"], id="both"),
    ],
)
async def test_only_issues_that_count_are_told(desk: Source, states: tuple[str, ...], keys: list[str]) -> None:
    answer = found(await desk.ask(Question("grid/tools?labels=bug", states=states, items=True)))
    assert ([ticket.key for ticket in answer.tickets], answer.complete) == (keys, True)


@pytest.mark.parametrize(
    ("count", "told"), [pytest.param(101, 101, id="two pages"), pytest.param(1001, 1000, id="more than ten pages")]
)
async def test_issues_of_several_pages_come_once(local: LocalGitLab, desk: Source, count: int, told: int) -> None:
    many(local, count)
    answer = found(await desk.ask(Question("grid/many", items=True)))
    assert [ticket.key for ticket in answer.tickets] == [f"grid/many#{number}" for number in range(1, told + 1)]
    assert (answer.total, answer.complete) == (count, count == told)


async def test_where_nobody_says_what_comes_next_the_issues_are_not_all(local: LocalGitLab, desk: Source) -> None:
    many(local, 101)
    local.tells_next = False
    answer = found(await desk.ask(Question("grid/many", items=True)))
    assert (answer.total, len(answer.tickets), answer.complete) == (101, 100, False)


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param("", 'no project "": write group/project', id="empty"),
        pytest.param("tools", 'no project "tools": write group/project', id="no group"),
        pytest.param("/grid/tools", 'no project "/grid/tools": write group/project', id="a slash too many"),
        pytest.param("grid/tools?labels", 'no filter "labels": write labels=bug', id="no value"),
        pytest.param("grid/tools?state=opened", "a state belongs into states", id="it would change nothing"),
        pytest.param("grid/tools?label=bug", 'no filter "label": there are ', id="it would be left out"),
        pytest.param("grid/tools?labels=a&labels=b", "a filter is there twice", id="the last would count"),
    ],
)
async def test_what_gitlab_would_misread_is_not_sent(local: LocalGitLab, desk: Source, query: str, why: str) -> None:
    answer = no(await desk.ask(Question(query)))
    assert answer.trouble is Trouble.REFUSED
    assert answer.detail.startswith(why)
    assert local.asked == []


async def test_a_state_that_is_not_there_is_no_count_of_0(local: LocalGitLab, desk: Source) -> None:
    answer = no(await desk.ask(Question(PROJECT, states=("open",))))
    assert answer.reason == 'desk: the question is refused (no state "open": issues are opened or closed)'
    assert local.asked == []


async def test_a_project_that_is_not_there_is_no_count_of_0(desk: Source) -> None:
    answer = no(await desk.ask(Question("grid/tolls")))
    assert answer.reason == (
        'desk: the question is refused (HTTP 404; no project "grid/tolls", or none that the account may see)'
    )


async def test_a_project_that_has_moved_is_told(local: LocalGitLab, desk: Source) -> None:
    local.moved = {"grid/tools": "grid/better"}
    answer = no(await desk.ask(Question(PROJECT)))
    assert answer.trouble is Trouble.REFUSED
    assert answer.detail == "HTTP 301; project or GitLab have another address now"
    assert len(local.asked) == 1
