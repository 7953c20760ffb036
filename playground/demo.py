"""`convener demo`: plays a story in the terminal and, if asked, leaves the world open to type in."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Coroutine, Mapping
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, NoReturn, Self, TypeVar

from playground.errors import PlaygroundError
from playground.prompt import Prompt
from playground.story.parse import read_story
from playground.story.run import Outcome, Player
from playground.story.steps import Story
from playground.story.transcript import Transcript
from playground.world import World

Result = TypeVar("Result")


def run(story: Path, bot: list[str], manifest: Mapping[str, Any], keep: bool = False) -> int:
    """The exit code: 0 when everything the story expects held."""
    transcript = Transcript()
    with _ends_cleanly_when_terminated(), Stage() as stage:
        try:
            read = read_story(story)
            return _perform(stage, read, World(bot, manifest, read.settings, http=read.http), transcript, keep=keep)
        except PlaygroundError as mistake:
            transcript.problem("The story cannot be played", str(mistake))
            return 1
        except KeyboardInterrupt:
            return 130


def _perform(stage: Stage, story: Story, world: World, out: Transcript, *, keep: bool) -> int:
    stage.run(world.__aenter__())
    try:
        player = Player(world, out)
        outcome: Outcome = stage.run(player.play(story))
        if outcome.ok and keep:
            Prompt(player, stage.run).talk()
        return outcome.exit_code
    finally:
        stage.run(world.__aexit__(None, None, None))


class Stage:
    """An event loop of its own, so that the world lives on while the prompt waits for a line."""

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="playground", daemon=True)
        self._thread.start()
        return self

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except BaseException:
            future.cancel()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        mistake: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class _ends_cleanly_when_terminated:  # noqa: N801 - reads as a sentence where it is used
    """SIGTERM ends the playground as an exception would, so that the bot goes with it."""

    def __enter__(self) -> None:
        self._before = None
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGTERM, _leave)

    def __exit__(self, *_why: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGTERM, self._before)


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(143)
