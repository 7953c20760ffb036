"""The ticket systems that settings want of the playground: which there are, where, and with which tickets."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from playground.errors import PlaygroundError
from playground.process import clean_environment
from playground.settings import read_settings
from playground.slack.faults import Faults
from playground.tickets.jira import EMAIL, TOKEN, LocalJira
from playground.tickets.sources import read_sources, with_addresses
from playground.tickets.standing_in import StandIns
from tests.tickets.jira_served import NOW

SETTINGS = """
[tickets.real]
system = "jira"
url = "https://jira.example.org"  # not ours

[tickets.bugs]
url = "playground"  # ours
system = "jira"
query = "project = TOOLS"

[ tickets . 'more' ]
system = "jira"
  url='playground'
states = [
  "Open",
]

[[playground.tickets]]
key = "TOOLS-7"
release = "3.5.0"
state = "In Progress"
title = "Cache is slow"
assignee = "Ada"

[[playground.tickets]]
source = "more"
key = "OTHER-1"
release = ["3.4.9", "3.4.33"]

[playground.counts.bugs]
"Ready for Testing" = 3
Open = 2
"""


def stand_ins(settings: str = SETTINGS) -> StandIns:
    return StandIns(read_sources(tomllib.loads(settings)), Faults(lambda: NOW))


def states(sources: StandIns, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for ticket in sources.named(name).tickets:
        found.setdefault(ticket.state, []).append(ticket.key)
    return found


def test_each_source_of_the_playground_has_its_own_tickets() -> None:
    sources = stand_ins()
    assert states(sources, "bugs") == {
        "In Progress": ["TOOLS-7"],
        "Ready for Testing": ["TOOLS-8", "TOOLS-9", "TOOLS-10"],
        "Open": ["TOOLS-11", "TOOLS-12"],
    }
    assert states(sources, "more") == {"Open": ["OTHER-1"]}
    ticket = sources.named("bugs").tickets.get("TOOLS-7")
    assert ticket
    assert (ticket.releases, ticket.title, ticket.assignee) == (("3.5.0",), "Cache is slow", "Ada")


async def test_each_has_an_address_that_the_settings_of_the_bot_have() -> None:
    sources = stand_ins()
    await sources.start()
    try:
        rewritten = tomllib.loads(with_addresses(SETTINGS, sources.addresses))
    finally:
        await sources.stop()
    addresses = [rewritten["tickets"][name]["url"] for name in ("real", "bugs", "more")]
    assert addresses == ["https://jira.example.org", sources.addresses["bugs"], sources.addresses["more"]]
    assert len(set(addresses)) == 3
    for table in rewritten["tickets"].values():
        del table["url"]
    assert rewritten["tickets"]["more"] == {"system": "jira", "states": ["Open"]}


def test_settings_without_one_stay_as_they_are_and_bring_no_token() -> None:
    text = '[tickets.real]\nsystem = "jira"\nurl = "https://jira.example.org"\n'
    sources = stand_ins(text)
    assert (bool(sources), sources.environment, with_addresses(text, sources.addresses)) == (False, {}, text)


@pytest.mark.parametrize(
    ("playground", "environment"),
    [
        pytest.param("", {"JIRA_TOKEN": TOKEN}, id="Data Center, unless it is said"),
        pytest.param('[playground]\njira = "Cloud"', {"JIRA_TOKEN": TOKEN, "JIRA_EMAIL": EMAIL}, id="Cloud"),
    ],
)
def test_the_bot_signs_in_as_the_kind_of_jira_wants_it(playground: str, environment: dict[str, str]) -> None:
    sources = stand_ins(f'{playground}\n[tickets.bugs]\nsystem = "jira"\nurl = "playground"\n')
    jira = sources.named("bugs")
    assert isinstance(jira, LocalJira)
    assert (jira.is_cloud, sources.environment) == ("JIRA_EMAIL" in environment, environment)


def test_the_bot_inherits_no_token_of_a_ticket_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for system in ("JIRA", "FRESHDESK", "ZAMMAD", "GITHUB", "GITLAB"):
        monkeypatch.setenv(f"{system}_TOKEN", "secret")
        monkeypatch.setenv(f"{system}_BUGS_TOKEN", "secret")
    environment = clean_environment({"JIRA_TOKEN": TOKEN})
    assert "secret" not in environment.values()
    assert environment["JIRA_TOKEN"] == TOKEN


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        pytest.param(
            '[tickets.desk]\nsystem = "carrier pigeon"\nurl = "playground"',
            r"stands in for no carrier pigeon \(\[tickets.desk\]\), but for: .*jira",
            id="a system without a stand-in",
        ),
        pytest.param('[[playground.tickets]]\nkey = "A-1"', "A-1 is of no source", id="a ticket of nowhere"),
        pytest.param(
            f'{SETTINGS}\n[[playground.tickets]]\nkey = "A-1"\nsource = "real"',
            "A-1 is of no source",
            id="of a real one",
        ),
        pytest.param(f"{SETTINGS}\n[playground.counts.real]\nOpen = 1", "is of no", id="numbers of a real one"),
        pytest.param(f"{SETTINGS}\n[playground.counts.more]\nOpen = -1", "is a number", id="fewer than none"),
        pytest.param(f"{SETTINGS}\n[playground.counts.more]\nOpen = 'x'", "is a number", id="no number"),
        pytest.param(f"{SETTINGS}\n[playground]\njira = 'x'", "one of Server, Cloud, not x", id="no kind"),
    ],
)
def test_what_the_settings_ask_in_vain_is_said(settings: str, complaint: str) -> None:
    with pytest.raises(PlaygroundError, match=complaint):
        stand_ins(settings)


def test_an_address_that_cannot_be_put_into_the_settings_is_said(tmp_path: Path) -> None:
    settings = tmp_path / "team.toml"
    settings.write_text('[tickets]\nbugs = {system = "jira", url = "playground"}')
    with pytest.raises(PlaygroundError, match=r'Write url = "playground" on a line of its own'):
        read_settings(settings)


def test_a_number_of_tickets_is_made_up_and_taken_back() -> None:
    sources = stand_ins()
    sources.set_count("bugs", "Open", 4)
    assert states(sources, "bugs")["Open"] == ["TOOLS-11", "TOOLS-12", "TOOLS-13", "TOOLS-14"]
    sources.set_count("bugs", "open", 1)
    assert states(sources, "bugs")["Open"] == ["TOOLS-11"]
    sources.set_count("bugs", "In Progress", 2)
    sources.set_count("bugs", "In Progress", 1)
    assert states(sources, "bugs")["In Progress"] == ["TOOLS-7"]
    with pytest.raises(PlaygroundError, match="1 of the tickets of bugs in In Progress is not made up"):
        sources.set_count("bugs", "In Progress", 0)
    with pytest.raises(PlaygroundError, match="There is no source desk; there is bugs, more"):
        sources.set_count("desk", "Open", 1)


@pytest.mark.parametrize(
    ("more", "key"),
    [
        pytest.param("", "TOOLS-101", id="anywhere"),
        pytest.param('query = "project = BUILD and x = y"', "BUILD-101", id="in the project of the query"),
        pytest.param('[[playground.tickets]]\nkey = "CACHE-8"', "CACHE-9", id="where the others are"),
        pytest.param(
            'query = "project = BUILD"\n[[playground.tickets]]\nkey = "CACHE-8"', "BUILD-9", id="of both the query's"
        ),
        pytest.param('[playground.counts.bugs]\nhome = "FARM"', "FARM-101", id="where it is said"),
    ],
)
def test_tickets_are_made_up_where_the_query_finds_them(more: str, key: str) -> None:
    sources = stand_ins(f'[tickets.bugs]\nsystem = "jira"\nurl = "playground"\n{more}\n')
    sources.set_count("bugs", "Closed", 1)
    assert states(sources, "bugs")["Closed"] == [key]


def test_what_is_not_said_of_a_ticket_stays() -> None:
    sources = stand_ins()
    sources.put("bugs", "TOOLS-7", "Closed")
    sources.put("bugs", "TOOLS-8", "Closed", ["3.5.0"], "Mend it")
    sources.put("bugs", "TOOLS-99", "Open")
    tickets = sources.named("bugs").tickets
    seven, eight, new = tickets.get("TOOLS-7"), tickets.get("TOOLS-8"), tickets.get("TOOLS-99")
    assert seven
    assert (seven.state, seven.releases, seven.title, seven.assignee) == ("Closed", ("3.5.0",), "Cache is slow", "Ada")
    assert eight
    assert (eight.releases, eight.title, eight.made_up) == (("3.5.0",), "Mend it", False)
    assert new
    assert (new.state, new.releases, new.title) == ("Open", (), "")
