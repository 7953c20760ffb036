"""`convener check`: a line for each thing, what to do where it is wrong, and exit code 1 then."""

from __future__ import annotations

import copy
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from bot.checking import host
from bot.checking.finding import Finding, wrong
from bot.checking.host import database, heartbeat
from bot.cli import THIS_BOT
from bot.clock import real_now
from bot.manifest import EVERY_SCOPE, SCOPES, manifest
from bot.process.place import STALE, Holder
from bot.settings.settings import load
from playground import World
from playground.command_line import use
from playground.slack.server import APP_TOKEN, BOT_TOKEN
from playground.slack.workspace import BOT_USER
from storage import processes
from storage.engine import Storage

TEAM = Path(__file__).parent.parent / "stories/team.toml"


async def checked(world: World, **variables: str | None) -> tuple[int, list[str]]:
    """The exit code and the lines, with these variables set or taken away."""
    environment = {**world.process.environment, **variables}
    set_ones = {name: value for name, value in environment.items() if value is not None}
    done = await use(THIS_BOT, ["check"], set_ones, Path.cwd())
    assert done.errors == ""
    for secret in (BOT_TOKEN, APP_TOKEN, "hunter2"):
        assert secret not in done.output
    return done.exit_code, done.output.splitlines()


def failures(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("FAIL")]


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with World(THIS_BOT, manifest(), TEAM) as made:
        await made.at("2019-07-08 08:00")
        yield made


async def test_all_is_right_while_the_bot_works(world: World) -> None:
    await world.types("Bo", "#tech", "/ooo July 23-24")
    before = (world.folder / "convener.db").read_bytes()
    code, lines = await checked(world)
    assert (code, failures(lines)) == (0, [])
    said = "\n".join(lines)
    for line in (
        f"ok    settings: {TEAM}: ",
        "ok    environment: the secrets are set; Slack reaches us by Socket Mode",
        "ok    minutes of tech: what the templates write is read back",
        "is sound and can be written",
        "ok    heartbeat: process ",
        "ok    differences: none between file and database",
        "ok    Slack: the bot token is ",
        f"ok    scopes: all {len(SCOPES)} are granted",
        "ok    connection: the app-level token opens Socket Mode connections",
        "ok    channel of tech: I am in #tech",
        "-     next post: draft to #tech, Mon July 8 09:00 (America/Chicago)",
        "-     next post: draft to #tech, Mon July 15 09:00 (America/Chicago)",
    ):
        assert line in said, line
    assert len([line for line in lines if "next post" in line]) == 3
    assert (world.folder / "convener.db").read_bytes() == before


async def test_before_the_first_start_there_is_no_database_and_nothing_is_made(world: World, tmp_path: Path) -> None:
    code, lines = await checked(world, CONVENER_DATABASE=str(tmp_path / "new.db"))
    assert (code, failures(lines)) == (0, [])
    assert any("is not there yet; the first start makes it" in line for line in lines)
    assert "ok    channel of tech: I am in #tech" in lines
    assert "-     next post: draft to #tech, Mon July 8 09:00 (America/Chicago)" in lines
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        pytest.param({"SLACK_BOT_TOKEN": "xoxb-hunter2"}, "Slack: Slack answers invalid_auth; copy", id="the token"),
        pytest.param({"SLACK_BOT_TOKEN": None}, "SLACK_BOT_TOKEN (xoxb-...) is needed", id="no token"),
        pytest.param({"SLACK_APP_TOKEN": "xapp-hunter2"}, "opens none: Slack answers invalid_auth", id="app token"),
        pytest.param({"SLACK_APP_TOKEN": None}, "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET", id="no way in"),
        pytest.param({"SLACK_API_URL": "http://127.0.0.1:9/api/"}, "Slack cannot be reached", id="no network"),
        pytest.param({"CONVENER_SETTINGS": "nowhere.toml"}, "there is no settings file nowhere.toml", id="no settings"),
        pytest.param({"DYNO": "web.1"}, "this host empties its disk", id="a disk that does not last"),
        pytest.param({"DATABASE_URL": "postgres://u:hunter2@db/x"}, "PostgreSQL is not supported yet", id="PostgreSQL"),
    ],
)
async def test_what_is_wrong_fails_with_what_to_do(world: World, variables: dict[str, str | None], said: str) -> None:
    code, lines = await checked(world, **variables)
    assert code == 1
    assert any(said in line for line in failures(lines)), lines


async def test_by_http_the_signing_secret_and_the_address_are_named(world: World) -> None:
    code, lines = await checked(world, SLACK_APP_TOKEN=None, SLACK_SIGNING_SECRET="hunter2", PORT="5000")
    assert (code, failures(lines)) == (0, [])
    assert any("Slack reaches us by signed HTTP, listening on 0.0.0.0:5000" in line for line in lines)
    assert any(line.startswith("ok    connection: the signing secret is set") for line in lines)


async def test_a_missing_scope_is_named_with_its_reason() -> None:
    less: dict[str, Any] = copy.deepcopy(manifest())
    less["oauth_config"]["scopes"]["bot"].remove("files:write")
    async with World(THIS_BOT, less, TEAM) as world:
        await world.at("2019-07-08 08:00")
        code, lines = await checked(world)
        (line,) = failures(lines)
        assert code == 1
        assert f"files:write ({SCOPES['files:write']})" in line
        assert "convener manifest" in line


DUTY_PLACES = Path(__file__).parent.parent / "stories/user_group.toml"


async def test_user_groups_and_topics_are_read_and_their_scopes_are_looked_for() -> None:
    text = DUTY_PLACES.read_text().replace('user_group = "@triage"', 'user_group = "@triage"\ntopic = true')
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        (folder / "team.toml").write_text(text)
        world = await stack.enter_async_context(World(THIS_BOT, manifest(scopes=EVERY_SCOPE), folder / "team.toml"))
        await world.at("2019-07-03 10:00")
        code, lines = await checked(world)
        assert (code, failures(lines)) == (0, [])
        assert f"ok    scopes: all {len(EVERY_SCOPE)} are granted" in lines
        assert "ok    user group @triage: I see it; 1 person is in it" in lines
        assert any(re.match(r"ok    topic of #tech: I see it; it has \d+ of 250 characters", line) for line in lines)
        world.slack.workspace.user_groups.clear()
        code, lines = await checked(world)
        assert failures(lines) == [
            "FAIL  user group @triage: there is no such user group, or it is disabled. Make it in Slack, or correct the"
            " settings"
        ]
        world.slack.manifest = replace(world.slack.manifest, scopes=frozenset(SCOPES))
        code, lines = await checked(world)
        missing, group = failures(lines)
        assert all(scope in missing for scope in set(EVERY_SCOPE) - set(SCOPES))
        assert "the app lacks the scope usergroups:read; paste `convener manifest` into the app" in group


async def test_a_channel_the_bot_is_not_in_is_named_with_what_to_type(world: World) -> None:
    channel = world.slack.workspace.find_channel("#tech")
    assert channel is not None
    world.slack.workspace.channels[channel.id] = replace(channel, members=channel.members - {BOT_USER})
    code, lines = await checked(world)
    assert code == 1
    assert failures(lines) == ["FAIL  channel of tech: I am not in #tech; type `/invite @Convener` there"]
    del world.slack.workspace.channels[channel.id]
    for variables in ({}, {"CONVENER_DATABASE": "none.db"}):
        _, lines = await checked(world, **variables)
        (line,) = failures(lines)
        assert "I see no #tech" in line


async def test_differences_between_file_and_database_are_said_and_no_failure(world: World, tmp_path: Path) -> None:
    changed = tmp_path / "team.toml"
    changed.write_text(TEAM.read_text().replace("https://meet.example.org/tools", "https://new.example.org"))
    code, lines = await checked(world, CONVENER_SETTINGS=str(changed))
    assert (code, failures(lines)) == (0, [])
    assert any(line.startswith("-     difference: series tech: coordinates") for line in lines)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        pytest.param("{{ section | heading }}\n", 'loses "Ida OOO July 15-17" of "Announcements"', id="it loses lines"),
        pytest.param("\n{{ section.title }}\n", "fails in line 2: ", id="it fails"),
    ],
)
async def test_a_template_that_loses_something_is_named(world: World, tmp_path: Path, template: str, said: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/announcements.md.j2").write_text(template)
    changed = tmp_path / "team.toml"
    changed.write_text(f'{TEAM.read_text()}\n[series.minutes]\ntemplates = "templates"\n')
    code, lines = await checked(world, CONVENER_SETTINGS=str(changed))
    (line,) = failures(lines)
    assert code == 1
    assert line.startswith(f"FAIL  minutes of tech: the template announcements.md.j2 {said}")
    assert line.endswith("; these minutes can only be exported, not read back")


async def test_every_ticket_source_is_asked_and_says_what_it_reads() -> None:
    async with World(THIS_BOT, manifest(), TEAM.with_name("tickets.toml")) as world:
        await world.at("2019-07-01 08:00")
        code, lines = await checked(world)
    assert (code, failures(lines)) == (0, [])
    reads = [line for line in lines if line.startswith("ok    tickets")]
    assert len(reads) == 5
    assert "ok    tickets bugs: reads 177 open tickets (150 Open, 26 In Progress, 1 Ready for Testing, 0" in reads[-1]


async def test_what_is_owed_is_among_the_next_posts(world: World) -> None:
    world.faults.answer("chat.postMessage", 429, retry_after=120)
    await world.types("Bo", "#tech", "/ooo today")
    _, lines = await checked(world)
    assert any("next post: line to" in line and "Mon July 8 08:02" in line for line in lines), lines


def _damage(path: Path) -> None:
    path.write_bytes(b"Dear Mat, " * 1000)


def _take_a_step(path: Path) -> None:
    with sqlite3.connect(path) as found:
        row = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('convener', 'telepathy', '')"
        found.execute(row)


async def test_a_database_is_looked_at_and_only_read(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    assert [finding.ok for finding in database(path)] == [None]
    assert not path.exists()
    storage = Storage(path)
    await storage.open()
    assert [finding.ok for finding in database(path)] == [True]
    writing = sqlite3.connect(path, isolation_level=None)
    writing.execute("BEGIN IMMEDIATE")
    assert [finding.ok for finding in database(path)] == [True]
    writing.execute("ROLLBACK")
    _take_a_step(path)
    (finding,) = database(path)
    assert (finding.ok, "(telepathy)" in finding.said) == (False, True)
    await storage.close()
    other = tmp_path / "other.db"
    _damage(other)
    (finding,) = database(other)
    assert (finding.ok, "convener restore FILE" in finding.said) == (False, True)


async def test_an_older_database_is_told_to_be_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    storage = Storage(path)
    await storage.open()
    await storage.close()
    with sqlite3.connect(path) as found:
        found.execute("DELETE FROM _sqlite_migrations WHERE name = 'everyday_use'")
    (finding,) = database(path)
    assert finding.ok
    assert "the next start brings it up to date (everyday_use)" in finding.said


async def test_a_heartbeat_says_who_works_or_no_more(tmp_path: Path) -> None:
    path, now = tmp_path / "convener.db", real_now()
    assert heartbeat(path, now).said == "no process works with this database now"
    storage = Storage(path)
    await storage.open()
    elsewhere = replace(Holder.this(), host="tools-2", process=4711)
    await storage.write(lambda tx: processes.take(tx, elsewhere.text(), now))
    assert "process 4711 on tools-2, since " in heartbeat(path, now).said
    later = heartbeat(path, now + STALE)
    assert (later.ok, "works no more" in later.said) == (None, True)
    await storage.close()


def test_too_little_room_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "LEAST_FREE", 10**18)
    disk = [finding for finding in host.settings_and_environment(load(TEAM)) if finding.subject == "disk"]
    assert [finding.ok for finding in disk] == [False]
    assert "make room" in disk[0].said


def test_a_line_is_one_line_without_secrets() -> None:
    assert wrong("Slack", "no\nxoxb-hunter2 here").line() == "FAIL  Slack: no (not shown) here"
    assert Finding("x", "y").line() == "ok    x: y"
