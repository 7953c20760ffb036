"""The world: the bot as a process, its clock, its ends and its restarts."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from playground import BotDiedError, BotStalledError, PlaygroundError, World
from playground.clock import instant
from playground.process import clean_environment
from playground.settings import read_settings


def shown(messages: list[Any]) -> list[str]:
    return [message.shown for message in messages]


async def test_what_follows_from_a_command_is_there_when_it_returns(world: World) -> None:
    assert shown(await world.types("Mat", "#tech", "/note tea")) == ["Noted: tea\n[Undo]"]
    assert shown(world.channel("#tech")) == ["tea"]
    assert len(world.calls("chat.postMessage")) == 1


async def test_a_button_answers_and_says_so_when_pressed_again(world: World) -> None:
    await world.types("Mat", "#tech", "/note tea")
    answers = await world.presses("Mat", "Undo", times=2)
    assert [answer.shown for answer in answers] == ["Undone: tea", "Already undone"]
    assert shown(world.private("Mat")) == ["Already undone"]


async def test_time_stops_at_each_instant_at_which_the_bot_is_due(world: World) -> None:
    await world.types("Mat", "#tech", "/remind 2019-07-08T15:00 second")
    await world.types("Mat", "#tech", "/remind 2019-07-08T14:30 first")
    await world.at("2019-07-08 12:00")
    posts = [(message.shown, f"{message.at:%H:%M}") for message in world.channel("#tech")]
    assert posts == [("first", "14:30"), ("second", "15:00")]
    assert f"{world.now:%Y-%m-%d %H:%M}" == "2019-07-08 12:00"


async def test_typing_in_private_answers_in_the_direct_message(world: World) -> None:
    told = await world.types("TimT", "private", "/note secret")
    assert shown(told) == ["Noted: secret\n[Undo]", "secret"]
    assert world.channel("#tech") == []


async def test_an_ordinary_message_is_nobodys_command(world: World) -> None:
    assert await world.types("Guest Gail", "#tech", "hello <everyone>") == []
    assert shown(world.channel("#tech")) == ["hello <everyone>"]


async def test_a_killed_bot_misses_commands_and_goes_on_where_it_was(world: World) -> None:
    await world.types("Mat", "#tech", "/remind 2019-07-08T14:30 later")
    await world.kill()
    answers = await world.types("Mat", "#tech", "/note tea")
    assert shown(answers) == ['/note failed with the error "dispatch_failed"']
    await world.at("2019-07-08 10:00")
    assert world.channel("#tech") == []
    await world.restart()
    assert shown(world.channel("#tech")) == ["later"]


async def test_a_bot_killed_before_a_post_sends_it_after_its_restart(world: World) -> None:
    world.faults.kill_before("chat.postMessage")
    await world.types("Mat", "#tech", "/note tea")
    assert (world.process.exit_code, world.channel("#tech")) == (-9, [])
    await world.restart()
    assert shown(world.channel("#tech")) == ["tea"]


async def test_a_bot_killed_after_a_post_finds_it_again(world: World) -> None:
    world.faults.kill_after("chat.postMessage")
    await world.types("Mat", "#tech", "/note tea")
    assert shown(world.channel("#tech")) == ["tea"]
    await world.restart()
    assert shown(world.channel("#tech")) == ["tea"]


@pytest.mark.parametrize("method", ["upload", "files.completeUploadExternal"])
async def test_a_bot_can_be_killed_around_an_upload(world: World, method: str) -> None:
    world.faults.kill_before(method)
    await world.types("Mat", "#tech", "/upload # Minutes")
    assert not world.process.alive
    assert world.files == []


async def test_an_answer_lost_in_a_kill_is_a_timeout_for_the_typist_at_once(world: World) -> None:
    world.faults.kill_before_answer()
    started = asyncio.get_running_loop().time()
    answers = await world.types("Mat", "#tech", "/note tea")
    assert shown(answers) == ['/note failed with the error "operation_timeout"']
    assert asyncio.get_running_loop().time() - started < 2
    await world.restart()
    assert shown(world.channel("#tech")) == ["tea"]


async def test_a_bot_killed_during_its_start_is_not_waited_for(world: World) -> None:
    world.faults.kill_before("apps.connections.open")
    await world.restart()
    assert world.process.exit_code == -9
    await world.restart()
    assert shown(await world.types("Mat", "#tech", "/late")) == ["Here you are", "Just a moment"]


async def test_a_refused_post_is_sent_when_the_time_has_come(world: World) -> None:
    world.faults.answer("chat.postMessage", 429, retry_after=90)
    await world.types("Mat", "#tech", "/note tea")
    assert world.channel("#tech") == []
    await world.at("2019-07-08 09:00")
    assert [f"{message.at:%H:%M:%S}" for message in world.channel("#tech")] == ["13:56:30"]


async def test_a_command_delivered_twice_is_answered_twice(world: World) -> None:
    world.faults.deliver_twice()
    answers = await world.types("Mat", "#tech", "/late")
    assert sum(answer.repeat for answer in answers) == 1


async def test_a_slow_bot_is_too_late_for_slack(world: World) -> None:
    answers = await world.types("Mat", "#tech", "/slow")
    assert shown(answers) == ['/slow failed with the error "operation_timeout"']


async def test_a_bot_that_dies_fails_at_once_with_its_log(world: World) -> None:
    with pytest.raises(BotDiedError, match=r"(?s)exit code 7.*I have had enough"):
        await world.types("Mat", "#tech", "/die")


async def test_a_bot_that_ends_when_asked_is_not_killed(world: World) -> None:
    await world.stop()
    assert world.process.exit_code == 0
    await world.restart()
    assert world.process.alive


@pytest.mark.usefixtures("no_bots_left")
async def test_no_process_outlives_its_world(bot: list[str], manifest: dict[str, Any], team: Path) -> None:
    opened = World(bot, manifest, team)

    async def interrupted() -> None:
        async with opened:
            await opened.at("2019-07-08 08:55")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await interrupted()
    assert not opened.process.alive
    assert not opened.folder.exists()


async def test_a_bot_that_never_reports_is_given_up(manifest: dict[str, Any], team: Path) -> None:
    sleepy = [sys.executable, "-c", "import time; print('zzz', flush=True); time.sleep(60)"]
    async with World(sleepy, manifest, team, patience=0.5) as world:
        with pytest.raises(BotStalledError, match=r"(?s)did not connect.*within 0.5 s.*zzz"):
            await world.at("2019-07-08 08:55")


async def test_a_bot_that_cannot_start_says_why(manifest: dict[str, Any], team: Path) -> None:
    async with World(["/no/such/program"], manifest, team) as world:
        with pytest.raises(PlaygroundError, match=r"Cannot start /no/such/program: No such file"):
            await world.at("2019-07-08 08:55")


async def test_a_bot_that_says_forever_that_it_is_due_is_stopped(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.clock.next_due = world.clock.now
    heard = world.clock.report

    def report(serial: int, _next_due: datetime | None) -> None:
        heard(serial, datetime(2019, 7, 8, 13, 0, tzinfo=UTC))

    monkeypatch.setattr(world.clock, "report", report)
    with pytest.raises(BotStalledError, match="again and again"):
        await world.at("2019-07-08 09:00")


async def test_unknown_people_and_channels_are_named(world: World) -> None:
    with pytest.raises(PlaygroundError, match="Nobody is nobody here; there is Mat, TimT, Marco Mambelli"):
        await world.types("Nobody", "#tech", "/note tea")
    with pytest.raises(PlaygroundError, match="There is no channel #attic; there is #tech, #random"):
        await world.types("Mat", "#attic", "/note tea")


def test_the_bot_inherits_no_secrets_and_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_SIGNING_SECRET", "CONVENER_JIRA_TOKEN", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "secret")
    environment = clean_environment({"SLACK_BOT_TOKEN": "xoxb-playground"})
    assert "secret" not in environment.values()
    assert environment["SLACK_BOT_TOKEN"] == "xoxb-playground"
    assert environment["PYTHONUNBUFFERED"] == "1"
    assert "PATH" in environment


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        (datetime(2019, 7, 8, 9, 0), "2019-07-08T14:00:00"),
        (datetime(2019, 3, 10, 2, 30), "2019-03-10T08:00:00"),
        (datetime(2019, 11, 3, 1, 30), "2019-11-03T06:30:00"),
    ],
)
def test_a_wall_time_in_a_gap_is_the_first_instant_after_it_and_a_double_one_its_first(
    wall: datetime, utc: str
) -> None:
    assert instant(wall, ZoneInfo("America/Chicago")) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_the_settings_give_people_channels_and_zone(team: Path, tmp_path: Path) -> None:
    settings = read_settings(team)
    assert [person.name for person in settings.people] == ["Mat", "TimT", "Marco Mambelli", "Guest Gail"]
    assert settings.people[0].user == "U0MAT"
    assert all(person.user.isalnum() and person.user.isupper() for person in settings.people)
    assert [(room.name, room.joined) for room in settings.rooms] == [("tech", True), ("random", False)]
    assert settings.zone == "America/Chicago"
    assert read_settings(team) == settings
    with pytest.raises(PlaygroundError, match="There is no settings file"):
        read_settings(tmp_path / "other.toml")
    team.write_text("[[people]\n")
    with pytest.raises(PlaygroundError, match=r"is not valid TOML: .*line 1"):
        read_settings(team)
