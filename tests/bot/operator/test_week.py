"""The week of whoever installs and operates it: an invitation, a name, a second process, backups, people."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World
from playground.demo import run
from playground.slack.workspace import BOT_USER
from tests.bot.operator.hands import FEW, STORIES, convener, edit, logged, settings_of


def invite(world: World, *, joined: bool) -> None:
    channel = world.room("#tech")
    members = channel.members | {BOT_USER} if joined else channel.members - {BOT_USER}
    world.slack.workspace.channels[channel.id] = replace(channel, members=members)


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


def test_the_week_is_the_same_by_http(tmp_path: Path) -> None:
    story = (STORIES / "week_of_the_operator.story").read_text()
    by_http = story.replace("settings week_of_the_operator.toml", f"settings {FEW}\nconnect by HTTP", 1)
    (tmp_path / "http.story").write_text(by_http)
    assert run(tmp_path / "http.story", list(THIS_BOT), manifest()) == 0
