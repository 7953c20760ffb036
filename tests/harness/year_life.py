"""The bot over a year, killed again and again; when it lived is noted by the clock of the team."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from playground import World
from tests.harness.killing import Tally, arm, at_a_random_moment

# Requests of the bot at which it is killed: when it says something, changes it, or looks whether it was said.
WORK = (
    "chat.postMessage",
    "chat.postMessage",
    "files.getUploadURLExternal",
    "upload",
    "files.completeUploadExternal",
    "chat.update",
    "chat.delete",
    "files.delete",
    "conversations.history",
    "conversations.replies",
)
START = ("auth.test", "users.list", "conversations.list", "apps.connections.open")
LONGEST_START_SECONDS = 1.5
# In this time a living bot sends what is due, also what it has to look for first.
LONG_ENOUGH = timedelta(minutes=1)
HOWS = ("at a request", "at a random moment", "while answering", "at the start", "while idle")
# How long it lies dead, and how many of a hundred times; the rest it is started again at once.
DEAD = (
    (1, lambda chance: timedelta(days=chance.randint(8, 24))),
    (3, lambda chance: timedelta(days=chance.randint(1, 5), minutes=chance.randint(0, 1440))),
    (7, lambda chance: timedelta(minutes=chance.randint(60, 1200))),
    (25, lambda chance: timedelta(minutes=chance.randint(1, 59))),
)  # type: tuple[tuple[int, Callable[[random.Random], timedelta]], ...]


@dataclass
class Life:
    """The spans in which the bot lived, and the instants at which a start was killed."""

    spans: list[tuple[datetime, datetime]] = field(default_factory=list)
    since: datetime | None = None

    def begins(self, now: datetime) -> None:
        self.since = self.since or now

    def ends(self, now: datetime) -> None:
        self.spans.append((self.since or now, now))
        self.since = None

    def was_able(self, opens: datetime, closes: datetime) -> bool:
        """Whether it lived long enough between these instants to send something."""
        return any(min(end, closes) - max(start, opens) >= LONG_ENOUGH for start, end in self.spans)

    def was_there(self, opens: datetime, closes: datetime) -> bool:
        """Whether it lived at any instant between these."""
        return any(start < closes and end >= opens for start, end in self.spans)


class Bot:
    """The bot in its world. Everything that may end it goes through here."""

    def __init__(self, world: World, chance: random.Random, tally: Tally) -> None:
        self.world = world
        self.life = Life()
        self._chance = chance
        self._tally = tally
        self._ending = world.slack.kill
        world.slack.kill = self._dies

    @property
    def now(self) -> datetime:
        return self.world.slack.clock.now

    async def at(self, when: datetime) -> None:
        """Let time pass until then, and see that the bot lives."""
        if when > self.now:
            await self.world.at(when)
        await self.wake()

    async def wake(self) -> None:
        """Start it until it lives."""
        while not self.world.process.alive:
            await self.world.restart()
        self.life.begins(self.now)

    async def kill(self) -> None:
        if self.world.process.alive:
            self.life.ends(self.now)
        await self.world.kill()

    def over(self) -> None:
        """The year is over."""
        self.life.ends(self.now)

    def _dies(self) -> None:
        self.life.ends(self.now)
        self._ending()

    async def killed(self, do: Callable[[], Awaitable[object]], *, typed: bool) -> None:
        """Do this, and have the bot killed meanwhile or thereafter; it lives again when this returns."""
        how = self._chance.choice([how for how in HOWS if typed or how != "while answering"])
        self._tally.killed(how)
        await self._have_killed(how, do)
        self.world.faults.forget()
        if self.world.process.alive:
            # What it should have been killed at has not happened.
            await self.kill()
        if dead := self._dead():
            self._tally.did("hours dead", round(dead / timedelta(hours=1)))
            await self.world.at(self.now + dead)
        if how == "at the start":
            await self._killed_at_start()
        await self.wake()

    async def _have_killed(self, how: str, do: Callable[[], Awaitable[object]]) -> None:
        if how == "at a random moment":

            async def doing() -> None:
                await do()

            await at_a_random_moment(self._chance, self.kill, doing())
            return
        if how == "at a request":
            arm(self.world, (self._chance.choice(("before", "after")), self._chance.choice(WORK)))
        if how == "while answering":
            self.world.faults.kill_before_answer()
        await do()

    async def _killed_at_start(self) -> None:
        """Start it, and kill it before it works: at a request or at a moment."""
        if self._chance.random() < 0.5:
            arm(self.world, (self._chance.choice(("before", "after")), self._chance.choice(START)))
            await self.world.restart()
            self.world.faults.forget()
        else:
            starting = asyncio.ensure_future(self.world.restart())
            await asyncio.sleep(self._chance.random() * LONGEST_START_SECONDS)
            self.life.ends(self.now)
            await self.world.kill()
            await starting
        if self.world.process.alive:
            await self.kill()

    def _dead(self) -> timedelta | None:
        drawn = self._chance.randrange(100)
        for share, length in DEAD:
            if drawn < share:
                return length(self._chance)
            drawn -= share
        return None
