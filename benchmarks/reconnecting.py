"""How long nobody is answered after each way in which the Socket Mode connection dies, with the real client.

The limit of the promise is five seconds, from the moment of death until a command is answered again.
"""

from __future__ import annotations

import asyncio
import statistics
import time

import click

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World
from playground.slack.delivery.sockets import REASONS
from tests.harness.kills import TEAM

LIMIT_SECONDS = 5.0
WAYS = ("silent", "dropped", *REASONS)


async def unheard(world: World, way: str) -> float:
    """The seconds until a command is answered again."""
    began = time.monotonic()
    if way == "silent":
        world.slack.sockets.go_silent()
    elif way == "dropped":
        world.slack.sockets.drop()
    else:
        await world.slack.sockets.disconnect(way)
    await world.reconnected(60)
    (answer,) = await world.types("Bo", "#tech", "/ooo list")
    assert "Nobody is recorded" in answer.shown
    return time.monotonic() - began


async def measured(runs: int) -> dict[str, list[float]]:
    """The seconds of each way, so many times."""
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        return {way: [await unheard(world, way) for _ in range(runs)] for way in WAYS}


@click.command()
@click.option("--runs", default=10, show_default=True, help="How often each way is tried.")
def main(runs: int) -> None:
    """Print how long nobody is answered; exit 1 where that is longer than five seconds."""
    found = asyncio.run(measured(runs))
    for way, seconds in found.items():
        low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
        click.echo(f"{way:20} {low:6.2f} s least, {middle:6.2f} s median, {high:6.2f} s most")
    raise SystemExit(max(high for seconds in found.values() for high in seconds) >= LIMIT_SECONDS)


if __name__ == "__main__":
    main()
