"""Plays a story: carries out its steps in a world, prints them, and checks what is expected of each."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playground.command_line import Printed
from playground.errors import PlaygroundError
from playground.story import team_calendar, ticket_systems
from playground.story.expect import Scene, check
from playground.story.parse import StoryError, read_story
from playground.story.source_steps import SourceAnswers, SourceCounts, SourceHides, SourceTicket
from playground.story.steps import (
    Action,
    Acts,
    At,
    CalendarHas,
    CommandLine,
    ConnectByHttp,
    Counts,
    Drops,
    Ends,
    ExpectedLine,
    Fills,
    Jumps,
    Note,
    Operate,
    Picks,
    Presses,
    ReadsCalendar,
    SetsTopic,
    Settings,
    Step,
    Story,
    Ticks,
    Types,
    Uses,
)
from playground.story.transcript import Transcript
from playground.story.trouble import bring_about
from playground.world import PATIENCE_SECONDS, World

_OPERATOR = {"kill": "the bot is killed", "restart": "the bot starts again", "stop": "the bot is stopped"}


@dataclass(frozen=True)
class Outcome:
    """`failure` is empty when everything held."""

    failure: str = ""

    @property
    def ok(self) -> bool:
        return not self.failure

    @property
    def exit_code(self) -> int:
        return 0 if self.ok else 1


class WrongExpectationError(PlaygroundError):
    """What a story expects does not hold."""


async def play(
    story: Path,
    bot: list[str],
    manifest: Mapping[str, Any],
    *,
    out: Transcript | None = None,
    patience: float = PATIENCE_SECONDS,
) -> Outcome:
    """Play a story file from its first line to its last, or to the first that does not hold."""
    transcript = out or Transcript()
    try:
        read = read_story(story)
        async with World(bot, manifest, read.settings, patience=patience, http=read.http) as world:
            return await Player(world, transcript).play(read)
    except PlaygroundError as mistake:
        transcript.problem("The story cannot be played", str(mistake))
        return Outcome(str(mistake))


class Player:
    def __init__(self, world: World, out: Transcript) -> None:
        self.world = world
        self.out = out
        self.last_person: str | None = None
        self._printed: Printed | None = None
        self._calendar = ""

    async def play(self, story: Story) -> Outcome:
        for step in story.steps:
            try:
                await self._play_step(step)
            except PlaygroundError as mistake:
                return self._fail(story, step, mistake)
        unused = self.world.faults.unused
        if unused:
            words = f"{story.path}: the story is over and this never happened: {'; '.join(unused)}"
            self.out.problem("Something never happened", words)
            return Outcome(words)
        if texts := [file for file in self.world.files if not file.is_picture]:
            self.out.file(texts[-1])
        return Outcome()

    async def _play_step(self, step: Step) -> None:
        scene = await self.perform(step.action)
        self._check_answered(step, scene)
        self._check_ended(step, scene)
        for line in step.expected:
            self._check_line(line, scene)

    async def perform(self, action: Action) -> Scene:
        """Carry one step out and print what came of it, even when it ends badly."""
        mark, self._printed, self._calendar = self.world.mark(), None, ""
        self._announce(action)
        try:
            await self._carry_out(action)
        finally:
            self.out.events(self.world.journal[mark:], self.world)
            if isinstance(action, At | Jumps):
                self.out.time(self.world.now)
        person = self.world.user(action.person).id if isinstance(action, Acts) else None
        return Scene(self.world, mark, person, self._printed, self._calendar)

    def _announce(self, action: Action) -> None:
        if isinstance(action, Note):
            self.out.note(action.text)
        elif isinstance(action, Operate):
            self.out.operator(_OPERATOR[action.what])
        elif isinstance(action, CommandLine):
            self.out.operator(f"convener {shlex.join(action.arguments)}")
        elif isinstance(action, Counts):
            self.out.counts(self.world)

    async def _carry_out(self, action: Action) -> None:
        match action:
            case At(wall):
                await self.world.at(wall)
            case Types() | Presses() | Picks() | Ticks() | Drops() | Uses() | Fills() | Ends() | SetsTopic():
                self.last_person = action.person
                await self._act(action)
            case ReadsCalendar(person, label, of_before):
                self._calendar = await self.world.reads_calendar(person, label, of_before=of_before)
            case CalendarHas():
                team_calendar.edit(self.world, action)
            case SourceCounts() | SourceTicket() | SourceAnswers() | SourceHides():
                ticket_systems.edit(self.world, action)
            case Operate(what):
                await self._operate(what)
            case CommandLine(arguments):
                self._printed = await self.world.command_line(*arguments)
                self.out.printed(self._printed.text)
            case Jumps(wall):
                await self.world.jump(wall)
            case Settings() | ConnectByHttp() | Note() | Counts():
                pass
            case _:
                await bring_about(self.world, action)

    async def _act(self, action: Acts) -> None:
        """What a person does."""
        match action:
            case Types(person, where, text, thread):
                await self.world.types(person, where, text, thread=thread)
            case Presses(person, label, times, containing):
                await self.world.presses(person, label, containing, times=times)
            case Picks(person, option, menu, containing):
                await self.world.picks(person, option, menu, containing)
            case Ticks(person, options, containing, off):
                await (self.world.unticks if off else self.world.ticks)(person, options, containing)
            case Drops():
                await self._drop(action)
            case Uses(person, shortcut, on, channel):
                await self.world.uses(person, shortcut, on, channel)
            case SetsTopic(person, channel, topic):
                self.world.sets_topic(person, channel, topic)
            case Fills() | Ends():
                await self._act_in_dialog(action)

    async def _drop(self, drops: Drops) -> None:
        if drops.file is None:
            await self.world.drops_again(drops.person, drops.channel, drops.edits)
        else:
            content = self.world.beside(drops.file)
            await self.world.drops(drops.person, drops.channel, drops.file, content, thread=drops.thread)

    async def _act_in_dialog(self, action: Fills | Ends) -> None:
        match action:
            case Fills(person, label, text):
                self.world.fills(person, label, text)
            case Ends(person, "submits"):
                await self.world.submits(person)
            case Ends(person, _):
                await self.world.closes(person)

    async def _operate(self, what: str) -> None:
        if what == "kill":
            await self.world.kill()
        elif what == "stop":
            await self.world.stop()
        else:
            await self.world.restart()

    def _check_answered(self, step: Step, scene: Scene) -> None:
        """A person who asks the bot something is always told something, unless the story says `quiet`."""
        if not isinstance(step.action, Types | Uses) or not self._is_asked(step.action, scene):
            return
        if any(line.expectation.subject == "quiet" for line in step.expected):
            return
        if not self.world.told(scene.mark, scene.person) and not scene.said_by_bot:
            raise WrongExpectationError(f"{step.number}: {step.source}\nNobody answered this.")

    def _check_ended(self, step: Step, scene: Scene) -> None:
        """A command ends well, unless the story says how else it ends."""
        expected = any(line.expectation.subject == "exit code" for line in step.expected)
        if scene.printed and scene.printed.exit_code and not expected:
            words = f"It ended with the exit code {scene.printed.exit_code}:\n{scene.printed.text}"
            raise WrongExpectationError(f"{step.number}: {step.source}\n{words}")

    def _is_asked(self, action: Types | Uses, scene: Scene) -> bool:
        """By a shortcut, by a command, or by a message of which the bot is told."""
        if isinstance(action, Uses) or action.text.startswith("/"):
            return True
        events = self.world.journal[scene.mark :]
        typed = (event.message for event in events if event.kind == "posted" and event.message is not None)
        # What Slack is still sending may be answered later.
        waiting = self.world.slack.events.next_retry is not None
        return not waiting and any(map(self.world.slack.events.is_told_of, typed))

    def _check_line(self, line: ExpectedLine, scene: Scene) -> None:
        instead = check(line.expectation, scene)
        if instead is not None:
            raise WrongExpectationError(f"{line.number}: {line.source}\n{instead}")

    def _fail(self, story: Story, step: Step, mistake: PlaygroundError) -> Outcome:
        if isinstance(mistake, WrongExpectationError):
            words = f"{story.path}:{mistake}\n\nThe end of the bot's log:\n{self.world.log()}"
            self.out.problem("This does not hold", words)
        else:
            words = f"{story.path}:{step.number}: {step.source}\n{mistake}"
            self.out.problem("This step failed", words)
        return Outcome(words)


def play_sync(
    story: Path, bot: Sequence[str], manifest: Mapping[str, Any], *, out: Transcript | None = None
) -> Outcome:
    """`play` for callers without an event loop."""
    return asyncio.run(play(story, list(bot), manifest, out=out))


__all__ = ["Outcome", "Player", "StoryError", "play", "play_sync"]
