"""What a person hears when something is wrong on our side: a full disk, a slow one, a defect."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from pathlib import Path

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World

TEAM = Path(__file__).parent / "stories/team.toml"


async def test_a_defect_is_answered_with_a_reference_that_stands_in_the_log_beside_its_trace() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        with sqlite3.connect(world.folder / "convener.db") as database:
            database.execute("DROP TABLE announcements")
        (answer,) = await world.types("Bo", "#tech", "/announce Summer School")
        reference = re.search(r"reference: ([0-9a-f]{8})", answer.shown)
        assert reference
        assert "nothing was recorded" in answer.shown
        assert "Traceback" not in answer.shown
        log = world.process.log.read_text()
        assert f"reference {reference.group(1)}" in log
        assert "no such table: announcements" in log
        # Everything else goes on.
        (answer,) = await world.types("Bo", "#tech", "/ooo July 15-17")
        assert "Bo is out Mon July 15 - Wed July 17" in answer.shown


async def test_a_disk_that_is_slower_than_slack_waits_is_admitted_and_the_receipt_follows() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        database = sqlite3.connect(world.folder / "convener.db", isolation_level=None)
        database.execute("BEGIN IMMEDIATE")
        # Real time: Slack's 3 s, and ours of 2.5 s, are the one thing here that the set clock does not rule.
        asyncio.get_running_loop().call_later(2.8, database.rollback)
        answers = await world.types("Bo", "#tech", "/ooo July 15-17")
        said = [answer.shown for answer in answers]
        assert said[0] == "Still saving this. The receipt follows in a moment."
        assert [text for text in said[1:] if "Bo is out Mon July 15 - Wed July 17 (#1)." in text] == said[1:]
        assert len(said) == 2
        database.close()


async def test_tokens_are_in_no_log_at_any_level() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        world.process.environment = {**world.process.environment, "CONVENER_LOG": "debug"}
        await world.at("2019-07-08 08:00")
        world.faults.answer("chat.postMessage", "invalid_auth")
        await world.types("Bo", "#tech", "/ooo today")
        await world.at("2019-07-08 09:30")
        for token in ("xoxb-playground", "xapp-playground"):
            assert token not in world.process.log.read_text()


async def test_a_defect_behind_a_button_is_answered_with_a_reference_as_well() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.types("Bo", "#tech", "/ooo July 15-17")
        with sqlite3.connect(world.folder / "convener.db") as database:
            database.execute("DROP TABLE absences")
        answers = await world.presses("Bo", "Undo")
        assert [re.sub(r"[0-9a-f]{8}$", "ID", answer.shown) for answer in answers] == [
            "That is a fault of mine, and nothing was recorded. Please try again; if it stays, tell whoever runs"
            " Convener this reference: ID"
        ]


async def test_a_press_that_is_slower_than_slack_waits_is_acknowledged_and_answered_later() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.types("Bo", "#tech", "/ooo July 15-17")
        database = sqlite3.connect(world.folder / "convener.db", isolation_level=None)
        database.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(2.8, database.rollback)
        answers = await world.presses("Bo", "Undo")
        assert [answer.shown.splitlines()[0] for answer in answers] == ["Undone. This no longer holds:"]
        database.close()
