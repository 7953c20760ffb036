"""The log: short in a normal week, and free of what was typed and of secrets."""

from __future__ import annotations

import re

from playground import World
from playground.slack.server import APP_TOKEN, BOT_TOKEN
from tests.bot.operator.hands import edit, logged

STARTS = r"bot.process.service: Convener \S+ starts: settings \S+, database \S+"
WORKS = r"bot.work.working: working in workspace T\w+ as U\w+"


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
        "INFO bot.process.service: stopping: what was begun is finished first",
        "INFO bot.process.service: stopped",
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
