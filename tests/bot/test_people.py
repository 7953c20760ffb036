"""`convener people`: the roster line by line, and the tables for a channel asked from Slack."""

from __future__ import annotations

import asyncio
import sys
import tomllib
from pathlib import Path

import pytest

from bot.cli import THIS_BOT
from bot.commands.people import channel_tables
from bot.manifest import manifest
from bot.settings.settings import Environment
from meetings.people import Person
from playground import World
from playground.slack.server import BOT_TOKEN
from tests.bot.test_command_line import TEAM, convener

NO_ROSTER = TEAM.with_name("no_roster.toml")


def test_the_roster_is_printed_from_the_settings_where_there_is_no_database_yet(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    result = convener("people", CONVENER_SETTINGS=str(TEAM), CONVENER_DATABASE=str(path))
    assert result.stdout.splitlines()[:2] == ["Ada: member; alias AdaL; no account", "Bo: member; no account"]
    assert len(result.stdout.splitlines()) == 5
    assert not path.exists()


async def test_the_roster_is_printed_from_the_database(tmp_path: Path) -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.types("Ada", "#tech", "/agenda people Bo alias Bob group software site UW")
        await world.types("Ada", "#tech", "/agenda people add Zhenzhou guest")
        path = world.folder / "convener.db"
        printed = await said("people", CONVENER_SETTINGS=str(TEAM), CONVENER_DATABASE=str(path))
    assert "Bo: member; alias Bob; group software; site UW; account @Bo" in printed
    assert "Zhenzhou: guest; no account" in printed


async def test_the_tables_for_a_channel_can_be_pasted_and_name_who_is_known_already(tmp_path: Path) -> None:
    async with World(THIS_BOT, manifest(), NO_ROSTER) as world:
        variables = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_API_URL": world.slack.api_url}
        variables |= {"CONVENER_DATABASE": str(tmp_path / "none.db")}
        printed = await said("people", "--from-channel", "#tech", **variables)
        unknown = await said("people", "--from-channel", "choir", **variables)
        known = Environment.model_validate({name.lower(): value for name, value in variables.items()})
        marked = await channel_tables(known, "tech", [Person("Carla", aliases=("Carla Vett",)), Person("Mat", "U9")])
    tables = tomllib.loads(printed)["people"]
    assert [table["name"] for table in tables] == ["Mat", "Brian Lint", "Brian Bock", "carla", "Gail"]
    assert tables[0]["aliases"] == ["Mat Selm"]
    assert all(table["slack"].startswith("U") for table in tables)
    assert "# Gail is a guest of the workspace." in printed
    assert "Bot" not in printed
    assert "Olga" not in printed
    assert unknown.startswith("convener: --from-channel #choir: I see no such channel")
    assert unknown.count("\n") == 1
    (comment,) = [line for line in marked if "is known already" in line]
    assert comment.startswith("# carla (U0CARLA")
    assert comment.endswith("is known already, as Carla.")
    # The other Mat is somebody else than the one whose account is known.
    assert 'name = "Mat Selm"' in marked


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        pytest.param({}, "SLACK_BOT_TOKEN", id="no token"),
        pytest.param(
            {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_API_URL": "http://127.0.0.1:9/"}, "cannot be reached", id="no Slack"
        ),
    ],
)
def test_a_mistake_gives_one_line(tmp_path: Path, variables: dict[str, str], said: str) -> None:
    path = tmp_path / "none.db"
    result = convener("people", "--from-channel", "#tech", CONVENER_DATABASE=str(path), **variables)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_database_that_is_none_gives_one_line(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    path.write_text("not a database at all, but long enough to be looked at")
    result = convener("people", CONVENER_SETTINGS=str(TEAM), CONVENER_DATABASE=str(path))
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


async def said(*arguments: str, **variables: str) -> str:
    """What the command line prints, asked while a world is alive."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env=variables,
    )
    printed, _ = await process.communicate()
    return printed.decode()
