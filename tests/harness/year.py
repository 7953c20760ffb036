"""A year of a team in which the bot is killed again and again, and what Slack then holds.

`make year COUNT=500` plays a whole year, `tests/test_year.py` some weeks of it. Every week people type, the duty week
turns, the draft is posted and lives; meetings are cancelled and moved, holidays asked about, clocks put forward and
back by an hour. The bot is killed before and after its requests, while it answers, while it starts, while it is idle,
and lies dead for minutes, hours, days or weeks. Held at the end: what had to be said while the bot lived long enough is
there once, what was over before it lived again is not and its owner has heard of it, whatever was acknowledged has had
its effect once, and nothing is there twice.
"""

from __future__ import annotations

import asyncio
import random
import time as real_time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

import click

from bot.cli import THIS_BOT
from bot.manifest import manifest
from meetings.dates import MONTHS
from playground import World
from playground.slack.state import Message
from tests.harness.killing import Tally, finish
from tests.harness.year_life import Bot
from tests.harness.year_slack import DRAFT, START, TURN, WEEK, Judge, Meeting, Typed, wall

TEAM = Path(__file__).parent / "year.toml"
FIRST_MEETING = date(2019, 7, 8)
HOLIDAYS = {date(2019, 9, 2): False, date(2019, 12, 30): True, date(2020, 5, 25): False}  # and who settles it
WHOLE_YEAR = 52
ONE_DAY, A_MINUTE = timedelta(days=1), timedelta(minutes=1)
# Typed again within ten minutes it is the same.
SAME_TEXT = timedelta(minutes=9)
# Slack sends a message that nobody took for the last time six minutes later.
LAST_ATTEMPT = timedelta(minutes=7)


@dataclass(frozen=True)
class Step:
    """Something that happens at an instant. What is typed and not acknowledged is typed again before `until`."""

    at: datetime
    do: Callable[[], Awaitable[bool]]
    until: datetime | None = None


class Year:
    """The weeks from a first meeting on, with so many kills."""

    def __init__(self, world: World, chance: random.Random, tally: Tally, first: date, weeks: int) -> None:
        self.world = world
        self.chance = chance
        self.tally = tally
        self.bot = Bot(world, chance, tally)
        self.typed = Typed()
        self.meetings = [self._meeting(first + number * WEEK) for number in range(weeks)]

    async def play(self, kills: int) -> None:
        """Play every week; the kills are spread over what happens in them."""
        first = self.meetings[0].original
        await self.world.at(wall(first - timedelta(days=6), time(12)))
        await self.bot.wake()
        steps = sorted((step for meeting in self.meetings for step in self._steps(meeting)), key=lambda step: step.at)
        for number, step in enumerate(steps):
            # What should have happened while the bot lay dead has not.
            if step.at <= self.bot.now:
                continue
            left = sum(each.at > self.bot.now for each in steps[number:])
            due = kills // left + (self.chance.random() < kills % left / left)
            kills -= await self._play(step, due)
        for _ in range(kills):
            # It lay dead over the last of what happens; the number asked for is killed all the same, and wakes at once:
            # what is due behind the year nobody holds it to.
            self.tally.killed("while idle, at the end")
            await self.bot.kill()
            await self.bot.wake()
        await self.bot.at(self.bot.now + 2 * WEEK)
        self.bot.over()
        judge = Judge(self.world, self.bot.life, self.meetings, self.typed)
        self.tally.wrong += judge.wrong()
        self._count(judge)

    async def _play(self, step: Step, kills: int) -> int:
        await self.bot.at(step.at)
        done = False
        # Later the same text would mean another one.
        until = min(step.until or step.at, step.at + SAME_TEXT)

        async def once() -> None:
            nonlocal done
            if not done and self.bot.now <= until:
                done = await step.do()

        for _ in range(kills):
            await self.bot.killed(once, typed=step.until is not None)
        while not done and self.bot.now <= until:
            await once()
            await self.bot.wake()
        return kills

    def _meeting(self, original: date) -> Meeting:
        if original in HOLIDAYS:
            return Meeting(original, original, holiday=True)
        return Meeting(original, original)

    def _steps(self, meeting: Meeting) -> Iterator[Step]:
        monday = meeting.original
        wednesday, thursday, friday = (monday - timedelta(days=days) for days in (5, 4, 3))
        number = self.chance.randrange(10**6)
        begins = wall(monday, DRAFT) - A_MINUTE
        yield Step(self._some_time(wednesday), partial(self._announces, f"Note {number}"), begins)
        yield Step(self._some_time(wednesday), partial(self._promises, f"step {number}"), begins)
        yield Step(self._some_time(thursday), partial(self._says, f"task {number}"), begins)
        yield Step(self._some_time(thursday), partial(self._is_out, friday), wall(friday, time(0)) - A_MINUTE)
        if decide := self._decides(meeting):
            yield Step(self._some_time(friday), decide, begins)
        for days in (2, 1, -1, -1):
            yield Step(self._some_time(monday - days * ONE_DAY), self._idles)
        yield Step(wall(monday, TURN) - A_MINUTE, partial(self._waits, wall(monday, TURN)))
        # On which of them the meeting is shows when the time has come.
        for day in (monday, monday + ONE_DAY):
            yield Step(wall(day, DRAFT) - A_MINUTE, partial(self._waits, wall(day, DRAFT)))
            later = wall(day, DRAFT) + timedelta(minutes=40)
            yield Step(later, partial(self._adds, meeting, day, f"errand {number}"), wall(day, START))
        yield Step(wall(monday, START) + timedelta(minutes=30), self._idles)

    def _some_time(self, day: date) -> datetime:
        return wall(day, time(self.chance.randrange(9, 18), self.chance.randrange(60)))

    async def _idles(self) -> bool:
        return True

    async def _waits(self, due: datetime) -> bool:
        """Until a minute after something came due."""
        if due > self.bot.now:
            await self.world.at(due + A_MINUTE)
        return True

    async def _answered(self, person: str, where: str, text: str, *signs: str) -> datetime | None:
        """When somebody is answered what they type, by one of these words."""
        told = await self.world.types(person, where, text)
        return self.bot.now if any(_has(message, signs) for message in told) else None

    async def _announces(self, note: str) -> bool:
        at = await self._answered("Bo", "#tech", f"/announce {note}", "Announced", "Already recorded")
        self.typed.notes[note] = at
        return at is not None

    async def _promises(self, step: str) -> bool:
        at = await self._answered("May", "#tech", f"/ai Bo: {step}", "new action item", "Already recorded")
        self.typed.items[step] = at
        return at is not None

    async def _says(self, task: str) -> bool:
        """A direct message, which Slack sends again where it is not acknowledged."""
        self.typed.private[task] = None
        if not self._is_answered(task):
            await self.world.types("Bo", "private", f"ai May: {task}")
        if not self._is_answered(task):
            await self.world.at(self.bot.now + LAST_ATTEMPT)
        if self._is_answered(task):
            self.typed.private[task] = self.bot.now
        return self._is_answered(task)

    def _is_answered(self, task: str) -> bool:
        return any(task in message.shown and message.author == "bot" for message in self.world.private("Bo"))

    async def _is_out(self, day: date) -> bool:
        name = self.chance.choice(("Bo", "May")) if not self._who_is_out(day) else self._who_is_out(day)
        words = f"{MONTHS[day.month - 1]} {day.day}"
        at = await self._answered(name, "#tech", f"/ooo {words}", f"{name} is out", "Already recorded")
        self.typed.out[name, day] = at
        return at is not None

    def _who_is_out(self, day: date) -> str:
        return next((name for name, out in self.typed.out if out == day), "")

    def _decides(self, meeting: Meeting) -> Callable[[], Awaitable[bool]] | None:
        """What an owner decides about a meeting: of six one is cancelled and one moved, of the holidays one is held."""
        if meeting.holiday:
            return partial(self._settles, meeting, "meet", "takes place") if HOLIDAYS[meeting.original] else None
        drawn = self.chance.randrange(6)
        if drawn == 0:
            return partial(self._settles, meeting, "cancel", "cancelled")
        return partial(self._settles, meeting, "move", "moved to") if drawn == 1 else None

    async def _settles(self, meeting: Meeting, how: str, sign: str) -> bool:
        words = _named(meeting.original)
        goes_to = meeting.original + ONE_DAY
        text = f"/agenda {how} {words}" + (f" to {_named(goes_to)}" if how == "move" else "")
        at = await self._answered("Ada", "#tech", text, sign, "Already recorded")
        meeting.doubtful = at is None
        if at is not None:
            meeting.settled, meeting.cancelled = at, how == "cancel"
            meeting.day = goes_to if how == "move" else meeting.original
        return at is not None

    async def _adds(self, meeting: Meeting, day: date, errand: str) -> bool:
        """Somebody types after the draft, which is brought up to date."""
        if meeting.day != day or not meeting.has_draft or not self._has_draft_of(day):
            return True
        at = await self._answered("Bo", "#tech", f"/ai Bo: {errand}", "new action item", "Already recorded")
        self.typed.later[errand] = at
        return at is not None

    def _has_draft_of(self, day: date) -> bool:
        return any(file.name == f"tech-{day}.md" for file in self.world.files)

    def _count(self, judge: Judge) -> None:
        owed = judge.owed()
        self.tally.did("weeks", len(self.meetings))
        self.tally.did("posts owed", len(owed))
        self.tally.did("too late", sum(not each.found for each in owed))
        for what in (self.typed.notes, self.typed.items, self.typed.private, self.typed.out, self.typed.later):
            self.tally.did("typed and acknowledged", sum(at is not None for at in what.values()))


def _named(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _has(message: Message, signs: tuple[str, ...]) -> bool:
    return message.author == "bot" and any(sign in message.shown for sign in signs)


async def run(kills: int, seed: int, first: date = FIRST_MEETING, weeks: int = WHOLE_YEAR) -> Tally:
    """Play these weeks with so many kills; the same seed chooses the same kills and the same days."""
    tally = Tally()
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await Year(world, random.Random(seed), tally, first, weeks).play(kills)
    return tally


@click.command()
@click.option("--count", default=500, show_default=True, help="How often the bot is killed.")
@click.option("--seed", default=2019, show_default=True)
def main(count: int, seed: int) -> None:
    """Kill the bot over a year and look at what Slack holds at its end."""
    began = real_time.monotonic()
    tally = asyncio.run(run(count, seed))
    click.echo(f"seed {seed}, {(real_time.monotonic() - began) / 60:.1f} minutes")
    finish(tally)


if __name__ == "__main__":
    main()
