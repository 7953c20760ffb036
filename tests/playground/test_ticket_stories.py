"""What a story says of ticket systems, seen by whoever asks them as the bot does."""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from meetings.tickets.question import Found, Question
from playground import PlaygroundError, World
from playground.story.parse import parse_action
from playground.story.run import Player
from playground.story.transcript import Transcript
from tests.playground.conftest import Perform
from tickets.asking import Asking
from tickets.interface import NoAnswer
from tickets.jira import Jira, authorization

SOURCES = """
[tickets.bugs]
system = "jira"
url = "playground"
query = "project = TOOLS"
[tickets.farm]
system = "jira"
url = "playground"
query = "project = FARM"
[[playground.tickets]]
key = "TOOLS-7"
release = "3.5.0"
[playground.counts.farm]
Open = 2
"""
STATES = ("Open", "Ready for Testing")


@pytest.fixture(params=["Server", "Cloud"])
def with_sources(request: pytest.FixtureRequest, team: Path) -> Path:
    team.write_text(f'{team.read_text()}{SOURCES}[playground]\njira = "{request.param}"\n', encoding="utf-8")
    return team


@pytest.fixture
async def player(bot: list[str], manifest: dict[str, Any], with_sources: Path) -> AsyncIterator[Player]:
    async with World(bot, manifest, with_sources) as world:
        yield Player(world, Transcript())


async def asked(player: Player, name: str = "bugs") -> Found | NoAnswer:
    """What the bot would be answered, with its settings and its environment."""
    environment = player.world.process.environment
    table = tomllib.loads(Path(environment["CONVENER_SETTINGS"]).read_text())["tickets"][name]
    auth = authorization(environment["JIRA_TOKEN"], environment.get("JIRA_EMAIL", ""))

    async def pause(_seconds: float) -> None:
        return

    async with httpx.AsyncClient(auth=auth, trust_env=False) as client:
        source = Jira(name, table["url"], Asking(name, client, pause=pause))
        return await source.ask(Question(table["query"], STATES, items=True))


async def counted(player: Player, name: str = "bugs") -> dict[str, int]:
    found = await asked(player, name)
    assert isinstance(found, Found)
    return dict(found.by_state)


async def does(player: Player, *lines: str) -> None:
    for line in lines:
        await player.perform(parse_action(line))


async def test_a_story_sets_how_many_tickets_are_in_a_state(player: Player) -> None:
    assert await counted(player) == {"Open": 1, "Ready for Testing": 0}
    await does(player, "bugs has 12 Open", "bugs has 3 Ready for Testing")
    assert await counted(player) == {"Open": 12, "Ready for Testing": 3}
    await does(player, "bugs has 1 Open", "farm has 0 Open")
    assert await counted(player) == {"Open": 1, "Ready for Testing": 3}
    assert await counted(player, "farm") == {"Open": 0, "Ready for Testing": 0}


async def test_a_story_moves_a_ticket(player: Player) -> None:
    await does(
        player, "bugs has TOOLS-9 in Ready for Testing for 3.5.0, 3.4.33 called Mend it", "bugs has TOOLS-7 in Closed"
    )
    found = await asked(player)
    assert isinstance(found, Found)
    assert [(each.key, each.state, each.versions, each.title) for each in found.tickets] == [
        ("TOOLS-9", "Ready for Testing", ("3.5.0", "3.4.33"), "Mend it")
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("bugs answers 502 3 times", "bugs: cannot be reached (HTTP 502)"),
        ("bugs answers 429 retry after 90", "bugs: asked too often (HTTP 429)"),
        ("bugs answers page", "bugs: the answer is not understood (no word of what kind of Jira it is)"),
        ("bugs answers half", "bugs: the answer is not understood (no word of what kind of Jira it is)"),
    ],
)
async def test_a_story_lets_a_source_fail_alone(player: Player, line: str, reason: str) -> None:
    await does(player, line)
    assert await counted(player, "farm") == {"Open": 2, "Ready for Testing": 0}
    answer = await asked(player)
    assert isinstance(answer, NoAnswer)
    assert answer.reason == reason
    assert await counted(player) == {"Open": 1, "Ready for Testing": 0}


async def test_a_story_takes_half_of_the_tickets_from_the_account(player: Player) -> None:
    await does(player, "bugs has 8 Open", "the account of bugs sees half")
    assert await counted(player) == {"Open": 4, "Ready for Testing": 0}
    assert await counted(player, "farm") == {"Open": 2, "Ready for Testing": 0}


@pytest.mark.parametrize(
    "line",
    ["desk has 3 Open", "desk has A-1 in Open", "desk answers 502", "the account of desk sees half"],
)
async def test_a_source_that_there_is_not_is_named(player: Player, line: str) -> None:
    with pytest.raises(PlaygroundError, match="There is no source desk; there is bugs, farm"):
        await does(player, line)


@pytest.mark.usefixtures("with_sources")
async def test_an_answer_that_nobody_asked_for_fails_the_story(perform: Perform) -> None:
    outcome, _ = await perform("settings team.toml\nbugs answers 502\nat 2019-07-08 08:55\n")
    assert outcome.failure.endswith("this never happened: bugs answers 502 to a question")
