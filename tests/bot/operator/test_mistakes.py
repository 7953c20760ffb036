"""What is said of a mistake: in the settings, a token, the network, the folder, the database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.storing import MAKE_ROOM, MAKE_WRITABLE, RESTORE, what_helps
from playground import World
from tests.bot.operator.hands import convener, edit

MISTAKES = [
    pytest.param('key = "tech"', "", "series.1.key is missing; deploy/convener.toml has an example", id="no key"),
    pytest.param("America/Chicago", "America/Chicgo", "a zone of the IANA database, such as America", id="a zone"),
    pytest.param('"America/Chicago"', "America/Chicago", "words stand in quotes", id="no quotes"),
    pytest.param('"Monday"', '"Mondays"', "one of Monday, Tuesday", id="a weekday"),
    pytest.param('"#tech"', '"tech"', "#name, or a channel id", id="a channel without #"),
    pytest.param('draft_at = "09:00"', 'draft_at = "12:00"', "comes before at", id="a draft after the meeting"),
]


@pytest.mark.parametrize(("before", "after", "said"), MISTAKES)
async def test_check_says_what_is_wrong_in_the_settings_as_the_start_does(
    world: World, before: str, after: str, said: str
) -> None:
    edit(world, before, after)
    code, checked = await convener(world, "check")
    assert (code, checked.count("\n"), said in checked) == (1, 1, True), checked
    code, started = await convener(world, "run")
    assert (code, started.count("\n"), said in started) == (2, 1, True), started


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
async def test_a_refused_token_ends_the_start_with_its_name_and_what_to_do(world: World, name: str) -> None:
    world.clock.set(world.now)
    code, said = await convener(world, "run", **{name: f"{'xoxb' if 'BOT' in name else 'xapp'}-replace-me"})
    assert code == 2
    last = said.splitlines()[-1]
    assert last.startswith(f"convener: {name}: Slack answers invalid_auth; ")
    assert "*OAuth & Permissions*" in last or "connections:write under *Basic Information*" in last
    assert "replace-me" not in said


async def test_a_network_that_is_down_is_not_called_a_wrong_token(world: World) -> None:
    _, said = await convener(world, "check", SLACK_API_URL="http://127.0.0.1:9/api/")
    (line,) = [line for line in said.splitlines() if line.startswith("FAIL")]
    assert "Slack cannot be reached" in line
    assert "this host may reach slack.com" in line
    assert "token anew" not in line


@pytest.mark.parametrize(("command", "code"), [("check", 1), ("run", 2)])
async def test_a_folder_that_cannot_be_written_is_found_before_the_start(
    world: World, tmp_path: Path, command: str, code: int
) -> None:
    (tmp_path / "file").touch()
    ended, said = await convener(world, command, CONVENER_DATABASE=str(tmp_path / "file" / "convener.db"))
    assert (ended, MAKE_WRITABLE in said) == (code, True), said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_READONLY, MAKE_WRITABLE),
        (sqlite3.SQLITE_CANTOPEN, MAKE_WRITABLE),
        (sqlite3.SQLITE_FULL, MAKE_ROOM),
        (sqlite3.SQLITE_IOERR_WRITE, MAKE_ROOM),
        (sqlite3.SQLITE_CORRUPT, RESTORE),
        (sqlite3.SQLITE_NOTADB, RESTORE),
    ],
)
def test_of_a_database_that_fails_is_said_what_helps(code: int, said: str) -> None:
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = code
    assert said in what_helps(error)
