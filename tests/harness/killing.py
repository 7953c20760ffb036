"""What the kill harnesses share: where the bot is killed, and what comes of it."""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import click

from playground import World

Point = tuple[str, str]
REQUESTS = ("chat.postMessage", "files.getUploadURLExternal", "upload", "files.completeUploadExternal")
UPDATES = ("chat.update", "files.completeUploadExternal", "chat.delete", "files.delete", "chat.postMessage")
POINTS = tuple((when, request) for request in REQUESTS for when in ("before", "after"))
LATER_POINTS = tuple((when, request) for request in UPDATES for when in ("before", "after"))
LONGEST_DELAY_SECONDS = 0.12


@dataclass
class Tally:
    """What was done, and everything that was wrong."""

    done: dict[str, int] = field(default_factory=dict)
    kills: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def killed(self, how: str) -> None:
        self.kills[how] = self.kills.get(how, 0) + 1

    def did(self, what: str, times: int = 1) -> None:
        self.done[what] = self.done.get(what, 0) + times

    def report(self) -> int:
        """Print it; 1 when something was wrong, else 0."""
        for how, times in sorted(self.kills.items()):
            click.echo(f"{times:6} kills {how}")
        for line in self.wrong:
            click.echo(f"WRONG {line}")
        done = ", ".join(f"{times} {what}" for what, times in self.done.items())
        click.echo(f"{done}, {sum(self.kills.values())} kills, {len(self.wrong)} wrong")
        return 1 if self.wrong else 0


def arm(world: World, point: Point) -> None:
    """Have the bot killed at its next request of this name."""
    when, request = point
    (world.faults.kill_before if when == "before" else world.faults.kill_after)(request)


async def at_a_random_moment(
    chance: random.Random, kill: Callable[[], Awaitable[object]], doing: Coroutine[Any, Any, object]
) -> None:
    """Do this, and kill the bot meanwhile."""
    done = asyncio.ensure_future(doing)
    await asyncio.sleep(chance.random() * LONGEST_DELAY_SECONDS)
    await kill()
    await done


def finish(tally: Tally) -> None:
    """Print what was done, and end with it."""
    sys.exit(tally.report())
