"""Killing the bot, at named requests and at random moments, and counting what Slack then holds.

`make kills` runs many meetings, `tests/test_kills.py` a few. Each week somebody announces something, whose
acknowledgement may be killed, the draft is posted, and what is typed afterwards brings it up to date: each may be
killed at any of its requests or at any moment. Held for every week: the draft once, its file once, every acknowledged
announcement in it once, and the line about what came later once.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Coroutine, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from bot.cli import THIS_BOT
from bot.manifest import manifest
from meetings.dates import title_day
from playground import World
from tests.harness.killing import LATER_POINTS, POINTS, Point, Tally, arm, at_a_random_moment, finish

TEAM = Path(__file__).parent.parent / "stories/team.toml"
FIRST_MEETING = date(2019, 7, 8)


async def run(count: int, seed: int) -> Tally:
    """Play this many meetings; the same seed chooses the same kills."""
    chance, tally = random.Random(seed), Tally()
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at(f"{FIRST_MEETING - timedelta(days=4)} 10:00")
        for number in range(count):
            meeting = FIRST_MEETING + timedelta(weeks=number)
            noted = await _announce(world, chance, tally, meeting)
            await _draft(world, chance, tally, meeting, _every_other(POINTS, number))
            _check(world, tally, meeting, noted)
            later = await _update(world, chance, tally, meeting, _every_other(LATER_POINTS, number))
            _check(world, tally, meeting, noted, later)
            tally.did("meetings")
    return tally


async def _announce(world: World, chance: random.Random, tally: Tally, meeting: date) -> str:
    """Somebody types, and types again where Slack said it failed, until it is acknowledged."""
    note = f"Note for {meeting.isoformat()} ({chance.randrange(10**6)})"
    await world.at(f"{meeting - timedelta(days=3)} 10:00")
    if chance.random() < 0.3:
        world.faults.kill_before_answer()
        tally.killed("before the answer")
    told = await world.types("Bo", "#tech", f"/announce {note}")
    while not any("Announced" in m.shown or "Already recorded" in m.shown for m in told):
        await world.restart()
        told = await world.types("Bo", "#tech", f"/announce {note}")
    return note


def _every_other(points: Sequence[Point], number: int) -> Point | None:
    """The points in turn at every other meeting; None, a random moment, at the others."""
    return points[number // 2 % len(points)] if number % 2 else None


async def _draft(world: World, chance: random.Random, tally: Tally, meeting: date, point: Point | None) -> None:
    """The draft comes due, and the bot is killed at this point, or at a random moment."""
    await _killed(world, chance, tally, point, world.at(f"{meeting} 09:00"))
    # Sometimes it lies dead for a while: what was sent is found all the same.
    await world.at(f"{meeting} 09:{chance.choice((0, 0, 4, 30)):02}")
    await world.restart()
    await world.at(f"{meeting} 09:45")


async def _update(world: World, chance: random.Random, tally: Tally, meeting: date, point: Point | None) -> str:
    """Somebody types after the draft, which is brought up to date; killed at this point, or at a random moment."""
    what = f"step {chance.randrange(10**6)} of {meeting.isoformat()}"
    await world.at(f"{meeting} 09:50")
    await _killed(world, chance, tally, point, world.types("Bo", "#tech", f"/ai Bo: {what}"))
    await world.restart()
    await world.at(f"{meeting} 09:55")
    told = await world.types("Bo", "#tech", f"/ai Bo: {what}")
    assert any("Already recorded" in each.shown or "new action item" in each.shown for each in told)
    await world.at(f"{meeting} 10:00")
    await world.types("Bo", "#tech", f"/ai done {what}")
    await world.at(f"{meeting} 10:05")
    return what


async def _killed(
    world: World, chance: random.Random, tally: Tally, point: Point | None, doing: Coroutine[Any, Any, object]
) -> None:
    """Do this, and kill the bot meanwhile: at its next request of this name, or at a random moment."""
    if point:
        arm(world, point)
        tally.killed(" ".join(point))
        await doing
        return
    tally.killed("at a random moment")
    await at_a_random_moment(chance, world.kill, doing)


def _check(world: World, tally: Tally, meeting: date, note: str, later: str = "") -> None:
    posted = [m for m in world.channel("#tech") if f"Tools Meeting, {title_day(meeting)}" in m.shown]
    files = [file for file in world.files if file.name == f"tech-{meeting.isoformat()}.md"]
    printed = [file.text.count(note) for file in files]
    drafts = [message for message in posted if not message.in_thread]
    said = sum(f"{later} added" in message.shown for message in world.channel("#tech")) if later else 1
    if len(drafts) != 1 or len(files) != 1 or printed != [1] or said != 1:
        found = f"{len(drafts)} drafts, {len(files)} files, the note {printed} times, the line {said} times"
        tally.wrong.append(f"{meeting}: {found}")


@click.command()
@click.option("--count", default=300, show_default=True, help="How many meetings to play.")
@click.option("--seed", default=2019, show_default=True)
def main(count: int, seed: int) -> None:
    """Kill the bot at every meeting and count what Slack holds."""
    finish(asyncio.run(run(count, seed)))


if __name__ == "__main__":
    main()
