"""The week of whoever installs and operates it: mistakes and what `convener check` says, restarts, backups, the log."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import THIS_BOT
from bot.manifest import manifest
from bot.storing import MAKE_ROOM, MAKE_WRITABLE, RESTORE, what_helps
from playground import World
from playground.demo import run
from playground.slack.server import APP_TOKEN, BOT_TOKEN
from playground.slack.workspace import BOT_USER

STORIES = Path(__file__).parent.parent / "stories"
FEW = STORIES / "week_of_the_operator.toml"
STARTS = r"bot.service: Convener \S+ starts: settings \S+, database \S+"
WORKS = r"bot.working: working in workspace T\w+ as U\w+"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    settings = tmp_path / "convener.toml"
    settings.write_text(FEW.read_text())
    async with World(THIS_BOT, manifest(), settings) as made:
        yield made


async def convener(world: World, *arguments: str, **variables: str) -> tuple[int, str]:
    """What the command line says beside this bot, and its exit code."""
    done = await asyncio.to_thread(
        subprocess.run,
        [*THIS_BOT[:-1], *arguments],
        env={**world.process.environment, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def settings_of(world: World) -> Path:
    return Path(world.process.environment["CONVENER_SETTINGS"])


def edit(world: World, before: str, after: str) -> None:
    text = settings_of(world).read_text()
    assert before in text
    settings_of(world).write_text(text.replace(before, after))


def logged(world: World) -> list[str]:
    """The lines of the log, each without the instant and the level."""
    lines = world.process.log.read_text().splitlines()
    return [re.sub(r"^\S+ \S+ (?=[A-Z]+ )", "", line) for line in lines]


async def wait_for(world: World, words: str) -> None:
    """Until the log has the words; the clock of the playground is not what they wait for."""
    async with asyncio.timeout(15):
        while words not in world.process.log.read_text():
            await asyncio.sleep(0.02)


def invite(world: World, *, joined: bool) -> None:
    channel = world.room("#tech")
    members = channel.members | {BOT_USER} if joined else channel.members - {BOT_USER}
    world.slack.workspace.channels[channel.id] = replace(channel, members=members)


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


async def test_a_folder_that_cannot_be_written_is_found_before_the_start(world: World, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    code, said = await convener(world, "check", CONVENER_DATABASE="/proc/none/convener.db")
    assert code == 1
    code, said = await convener(world, "run", CONVENER_DATABASE="/proc/none/convener.db")
    assert (code, MAKE_WRITABLE in said) == (2, True)


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


async def test_a_bot_that_was_not_invited_says_so_once_and_posts_as_soon_as_it_is(world: World) -> None:
    invite(world, joined=False)
    await world.at("2019-07-01 08:00")
    code, said = await convener(world, "check")
    assert (code, "FAIL  channel of tech: I am not in #tech; type `/invite @Convener` there" in said) == (1, True)
    await world.at("2019-07-01 09:10")
    log = "\n".join(logged(world))
    assert log.count("I am not in #tech: type /invite @Convener there, so that I can post in it") == 1
    assert "to C0TECHFE9BB: not_in_channel; type /invite @Convener in that channel" in log
    invite(world, joined=True)
    await world.at("2019-07-01 10:30")
    assert len([m for m in world.channel("#tech") if "1 July 2019" in m.text and not m.in_thread]) == 1


async def test_a_wrong_channel_name_is_mended_in_the_file(world: World) -> None:
    edit(world, '"#tech"', '"#teck"')
    await world.at("2019-07-01 08:00")
    assert any("I see no #teck: type /invite @Convener there" in line for line in logged(world))
    code, said = await convener(world, "check")
    assert (code, "I see no #teck; is its name right?" in said) == (1, True)
    for right in ('"#tech"', f'"{world.room("#tech").id}"'):
        settings_of(world).write_text(re.sub(r"channel = .*", f"channel = {right}", settings_of(world).read_text()))
        code, said = await convener(world, "check")
        assert code == 0, said
        await world.restart()
    await world.at("2019-07-01 09:00")
    assert any("1 July 2019" in message.text for message in world.channel("#tech"))


async def test_title_zone_and_owners_who_are_nobody_follow_the_file(world: World) -> None:
    """Nobody could change them from Slack."""
    edit(world, 'draft_at = "09:00"', 'draft_at = "09:00"\nowners = ["Karla"]')
    await world.at("2019-07-01 08:00")
    code, said = await convener(world, "check")
    assert (code, "FAIL  owners of tech: nobody on the roster is called Karla; name somebody" in said) == (1, True)
    edit(world, '"Karla"', '"Carla Vett"')
    edit(world, '"Tools Meeting"', '"Grid Meeting"')
    edit(world, '"America/Chicago"', '"America/New_York"')
    await world.restart()
    log = "\n".join(logged(world))
    for name in ("title", "zone", "owners"):
        assert f"series tech: {name} is now as in the file" in log
    (answer,) = await world.types("carla", "#tech", "/agenda coordinates Room 12")
    assert "Room 12" in answer.shown
    await world.at("2019-07-01 08:30")
    assert any("Grid Meeting, 1 July 2019" in message.text for message in world.channel("#tech"))
    code, said = await convener(world, "check")
    assert (code, "ok    differences: none between file and database" in said) == (0, True), said
    assert "is not the same" not in "\n".join(logged(world))


async def test_a_second_process_says_which_one_works_and_ends(world: World) -> None:
    await world.at("2019-07-01 08:00")
    code, said = await convener(world, "run")
    assert (code, said.count("\n")) == (75, 1)
    assert "another Convener works with this database: process " in said
    (answer,) = await world.types("Mat", "#tech", "/ooo July 9")
    assert "Mat is out Tue July 9" in answer.shown


async def test_backup_upgrade_roll_back_and_handing_over(world: World, tmp_path: Path) -> None:
    before, elsewhere = str(tmp_path / "before.db"), str(tmp_path / "other host.db")
    await world.at("2019-07-01 08:00")
    await world.types("Mat", "#tech", "/ooo July 9")
    assert (await convener(world, "backup", before))[0] == 0
    code, said = await convener(world, "backup", before)
    assert (code, "give the backup another name" in said) == (1, True)
    await world.types("Mat", "#tech", "/ooo July 16")
    code, said = await convener(world, "restore", before)
    assert (code, "stop it first" in said) == (75, True)
    await world.stop()
    code, said = await convener(world, "restore", before)
    assert (code, "what was there is kept as" in said) == (0, True)
    await world.restart()
    (answer,) = await world.types("Mat", "#tech", "/ooo list")
    assert ("July 9" in answer.shown, "July 16" in answer.shown) == (True, False)
    await world.stop()
    assert (await convener(world, "restore", before, CONVENER_DATABASE=elsewhere))[0] == 0
    world.process.environment = {**world.process.environment, "CONVENER_DATABASE": elsewhere}
    await world.restart()
    (answer,) = await world.types("Mat", "#tech", "/ooo list")
    assert "July 9" in answer.shown


async def test_the_people_of_the_channel_can_be_pasted_into_the_settings(world: World) -> None:
    code, tables = await convener(world, "people", "--from-channel", "#tech")
    assert (code, tables.count("[[people]]")) == (0, 4)
    settings_of(world).write_text(f"{settings_of(world).read_text()}\n{tables}")
    await world.at("2019-07-01 08:00")
    _, said = await convener(world, "check")
    assert "4 people, 1 series" in said
    assert "differences: none" in said


async def test_the_log_of_a_normal_week_is_short_and_tells_a_story(world: World) -> None:
    await world.at("2019-07-01 08:00")
    await world.types("Mat", "#tech", "/ooo July 9-10")
    await world.types("Mat", "#tech", "/ai carla: a plan")
    await world.types("Mat", "#tech", "/ooo tomorrow")
    await world.at("2019-07-08 10:00")
    await world.stop()
    room = world.room("#tech").id
    expected = [
        f"INFO {STARTS}",
        f"INFO {WORKS}",
        "INFO bot.connections.socket: connected by Socket Mode",
        rf"INFO posts.sending.sender: sent #\d+ line \(tech\) to {room}",
        rf"INFO posts.sending.sender: sent #\d+ draft \(tech 2019-07-01\) to {room}",
        rf"INFO posts.sending.sender: sent #\d+ draft \(tech 2019-07-08\) to {room}",
        "INFO bot.service: stopping: what was begun is finished first",
        "INFO bot.service: stopped",
    ]
    lines = logged(world)
    assert len(lines) == len(expected), "\n".join(lines)
    for line, pattern in zip(lines, expected, strict=True):
        assert re.fullmatch(pattern, line), line


async def test_nothing_that_somebody_typed_and_no_secret_is_in_any_log(world: World) -> None:
    world.process.environment = {**world.process.environment, "CONVENER_LOG": "debug"}
    edit(world, 'draft_at = "09:00"', 'draft_at = "09:00"\nowners = ["Mat"]')
    await world.at("2019-07-01 08:00")
    for text in (
        "/ooo July 9-10 (vermilion)",
        "/ooo tomorrow (vermilion)",
        "/ai Mat: vermilion",
        "/announce vermilion July 15-19",
        "/agenda coordinates https://meet.example.org/vermilion PIN 4711",
        "/agenda add vermilion",
        "/agenda cancel July 15 vermilion",
        "vermilion July 32",
    ):
        await world.types("Mat", "#tech", text)
    world.faults.answer("chat.postMessage", 500, times=2)
    world.faults.answer("chat.postMessage", "channel_not_found", times=1)
    await world.types("carla", "private", "/ooo vermilion vermilion")
    await world.at("2019-07-05 12:00")
    await world.types("Mat", "#tech", "/agenda cancel July 22 vermilion")
    await world.types("Mat", "#tech", "/agenda coordinates vermilion PIN 4711")
    world.faults.answer("chat.postMessage", "msg_too_long", times=1)
    await world.types("Mat", "#tech", "/agenda cancel July 8 vermilion")
    await world.at("2019-07-08 11:30")
    await world.restart()
    await world.stop()
    log = world.process.log.read_text()
    assert "gave up" in log
    assert "the owners are told" in log
    for secret in ("vermilion", "4711", "meet.example.org", BOT_TOKEN, APP_TOKEN):
        assert secret not in log.lower(), secret
    assert "Traceback" not in log


def test_the_week_is_the_same_by_http(tmp_path: Path) -> None:
    story = (STORIES / "week_of_the_operator.story").read_text()
    by_http = story.replace("settings week_of_the_operator.toml", f"settings {FEW}\nconnect by HTTP", 1)
    (tmp_path / "http.story").write_text(by_http)
    assert run(tmp_path / "http.story", list(THIS_BOT), manifest()) == 0
