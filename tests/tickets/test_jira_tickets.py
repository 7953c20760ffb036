"""Which tickets stand behind the keys and addresses that people type, and who it is that asks."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from meetings.tickets.question import Account
from meetings.tickets.ticket import Ticket
from playground.tickets.local_tickets import LocalTicket
from tests.tickets.jira_served import BOTH, BUGS, URL, Deployment, issue, many, served
from tickets.asking import Asking
from tickets.interface import NoAnswer, Trouble
from tickets.jira import Jira
from tickets.jira.references import keys_of
from tickets.jira.source import AT_ONCE, FEW, MOST_SINGLE


@pytest.mark.parametrize(
    ("reference", "url", "key"),
    [
        pytest.param("TOOLS-7", URL, "TOOLS-7", id="a key"),
        pytest.param("A_2B-10", URL, "A_2B-10", id="a key with all that may be in one"),
        pytest.param(f"{URL}/browse/TOOLS-7", URL, "TOOLS-7", id="an address"),
        pytest.param("http://JIRA.example.org:80/browse/TOOLS-7/?focusedId=1#x", URL, "TOOLS-7", id="typed by hand"),
        pytest.param(
            "https://example.org/jira/browse/TOOLS-7", "https://example.org/jira", "TOOLS-7", id="in a folder"
        ),
        pytest.param("tools-7", URL, None, id="lower case, which is anything"),
        pytest.param("TOOLS-07", URL, None, id="a number that begins with 0"),
        pytest.param("T-7", URL, None, id="a project of one letter, as in T-7 days"),
        pytest.param("TOOLS-٣", URL, None, id="a digit of another script"),
        pytest.param("https://else.example.org/browse/TOOLS-7", URL, None, id="another host"),
        pytest.param("https://jira.example.org:8443/browse/TOOLS-7", URL, None, id="another port"),
        pytest.param("https://jira.example.org@else.example.org/browse/TOOLS-7", URL, None, id="a disguised host"),
        pytest.param(f"{URL}/projects/TOOLS-7", URL, None, id="another page"),
        pytest.param(f"{URL}/browse/TOOLS-7/../../admin", URL, None, id="a path that leads elsewhere"),
        pytest.param("https://github.com/o/r/pull/63", URL, None, id="another system"),
        pytest.param("http://[/browse/TOOLS-7", URL, None, id="no address"),
        pytest.param("https://jira.example.org:x/browse/TOOLS-7", URL, None, id="no port"),
        pytest.param("", URL, None, id="nothing"),
    ],
)
def test_what_is_this_jiras_is_told_by_its_form(reference: str, url: str, key: str | None) -> None:
    assert keys_of([reference], url) == ({} if key is None else {reference: key})


@pytest.mark.parametrize("deployment", BOTH)
async def test_tickets_are_found_by_keys_and_addresses_in_one_search(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        url = jira.local.address
        address = f"{url}/browse/TOOLS-4"
        found = await jira.source.tickets(["TOOLS-2", address, "TOOLS-4", "nothing", f"{URL}/browse/TOOLS-1"])
        assert found == {
            "TOOLS-2": Ticket(
                "TOOLS-2", "In Progress", ("3.5.0",), f"{url}/browse/TOOLS-2", "Cache is slow", "Ada Example"
            ),
            address: Ticket("TOOLS-4", "Closed", ("3.5.0",), address, "TOOLS-4"),
            "TOOLS-4": Ticket("TOOLS-4", "Closed", ("3.5.0",), address, "TOOLS-4"),
        }
        assert len(jira.local.asked) == 2


async def test_what_is_no_ticket_of_it_is_never_sent() -> None:
    async with served("Cloud", BUGS) as jira:
        assert await jira.source.tickets(["https://github.com/o/r/pull/63", "the wiki", ""]) == {}
        assert jira.local.asked == []


@pytest.mark.parametrize("deployment", BOTH)
async def test_an_unknown_or_hidden_ticket_does_not_keep_the_others(deployment: Deployment) -> None:
    hidden = LocalTicket("TOOLS-8", hidden=True)
    async with served(deployment, [*BUGS, hidden]) as jira:
        found = await jira.source.tickets(["TOOLS-404", "TOOLS-1", "TOOLS-8", "TOOLS-3"])
        assert not isinstance(found, NoAnswer)
        assert set(found) == {"TOOLS-1", "TOOLS-3"}
        assert [each for each in jira.local.asked if "/issue/" in each] == [
            f"GET /rest/api/2/issue/{key}" for key in ("TOOLS-404", "TOOLS-1", "TOOLS-8", "TOOLS-3")
        ]


@pytest.mark.parametrize("deployment", BOTH)
async def test_one_unknown_ticket_among_very_many_costs_few_requests(deployment: Deployment) -> None:
    async with served(deployment, many(150)) as jira:
        found = await jira.source.tickets([f"TOOLS-{number}" for number in range(1, 152)])
        assert not isinstance(found, NoAnswer)
        assert set(found) == {f"TOOLS-{number}" for number in range(1, 151)}
        assert sum("/issue/" in each for each in jira.local.asked) <= FEW
        assert len(jira.local.asked) < 25


async def test_what_is_unknown_again_and_again_is_not_asked_for_without_end() -> None:
    """Left out they would count as unknown, which nobody knows of all of them."""
    async with served("Cloud", many(1)) as jira:
        answer = await jira.source.tickets([f"TOOLS-{number}" for number in range(2, 103)])
        assert isinstance(answer, NoAnswer)
        assert answer.trouble is Trouble.PARTIAL
        assert sum("/issue/" in each for each in jira.local.asked) <= MOST_SINGLE


@pytest.mark.parametrize("deployment", BOTH)
async def test_a_moved_ticket_answers_with_its_new_key_under_the_one_that_was_asked(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        jira.local.moved = {"OLD-3": "TOOLS-3"}
        found = await jira.source.tickets(["OLD-3", "TOOLS-1"])
        assert not isinstance(found, NoAnswer)
        assert {reference: ticket.key for reference, ticket in found.items()} == {
            "OLD-3": "TOOLS-3",
            "TOOLS-1": "TOOLS-1",
        }


async def test_few_are_asked_for_at_once() -> None:
    running = most = 0

    async def respond(request: httpx.Request) -> httpx.Response:
        nonlocal running, most
        if request.url.path.endswith("/serverInfo"):
            return httpx.Response(200, json={"deploymentType": "Cloud"})
        if "/issue/" not in request.url.path:
            return httpx.Response(400, json={"errorMessages": ["x"], "errors": {}})
        running += 1
        most = max(most, running)
        for _ in range(10):
            await asyncio.sleep(0)
        running -= 1
        return httpx.Response(200, json=issue(int(request.url.path.rpartition("-")[2])))

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client:
        found = await Jira("bugs", URL, Asking("bugs", client)).tickets([f"TOOLS-{number}" for number in range(1, 25)])
    assert not isinstance(found, NoAnswer)
    assert (len(found), most) == (24, AT_ONCE)


async def test_a_jira_that_fails_between_single_tickets_gives_no_answer() -> None:
    """What is left out would be read as no ticket."""
    async with served("Server", BUGS) as jira:
        await jira.source.account()
        jira.faults.answer_ticket("Jira", "TOOLS-1", 500)
        answer = await jira.source.tickets(["TOOLS-404", "TOOLS-1"])
        assert answer == NoAnswer("bugs", Trouble.UNREACHABLE, "HTTP 500")


@pytest.mark.parametrize("deployment", BOTH)
async def test_the_account_has_the_name_that_jira_shows(deployment: Deployment) -> None:
    async with served(deployment, BUGS) as jira:
        assert await jira.source.account() == Account("Convener")
        assert f"GET /rest/api/{3 if deployment == 'Cloud' else 2}/myself" in jira.local.asked
        jira.local.may_browse = False
        assert await jira.source.account() == Account("Convener", "it may see no project: give it Browse Projects")


@pytest.mark.parametrize("deployment", BOTH)
async def test_who_does_not_sign_in_is_nobody(deployment: Deployment) -> None:
    async with served(deployment, BUGS, token=None) as jira:
        jira.local.is_public = True
        assert await jira.source.account() == Account("")


@pytest.mark.parametrize("deployment", BOTH)
async def test_an_account_whose_token_is_not_accepted_is_a_wrong_token(deployment: Deployment) -> None:
    async with served(deployment, BUGS, token="another") as jira:
        assert await jira.source.account() == NoAnswer("bugs", Trouble.WRONG_TOKEN, "HTTP 401")
        jira.local.says_what_it_is = False
        assert await jira.source.account() == NoAnswer("bugs", Trouble.WRONG_TOKEN, "HTTP 401")


async def test_permissions_that_are_not_told_lack_nothing() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/myself"):
            return httpx.Response(200, json={"displayName": "Convener"})
        if request.url.path.endswith("/serverInfo"):
            return httpx.Response(200, json={"deploymentType": "Server"})
        return httpx.Response(404)

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond), auth=httpx.BasicAuth("a", "b")) as client:
        assert await Jira("bugs", URL, Asking("bugs", client)).account() == Account("Convener")
