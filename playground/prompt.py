"""After a story: a prompt at which one goes on as any of its people."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Coroutine
from typing import Any

from rich.text import Text

from playground.errors import PlaygroundError
from playground.story.forms import STEPS
from playground.story.parse import StoryError, parse_action
from playground.story.run import Player
from playground.story.steps import Action, ConnectByHttp, Settings, Types

# Line editing and history where the platform has them.
with contextlib.suppress(ImportError):
    import readline  # noqa: F401

RunWork = Callable[[Coroutine[Any, Any, Any]], Any]

_HELP = """\
/COMMAND TEXT      type a command in {channel} as {person}
@{bot} TEXT     mention the bot there
as PERSON          go on as somebody else: {people}
press BUTTON       press a button {person} sees
quit               leave (or end of input)
or any step of a story:"""


class Prompt:
    def __init__(self, player: Player, run: RunWork) -> None:
        self._player = player
        self._run = run
        self._world = player.world
        self._print = player.out.console.print
        self.people = [each.name for each in self._world.team.people]
        self.person = player.last_person or (self.people[0] if self.people else "")
        self._channel = f"#{self._world.team.rooms[0].name}"

    def talk(self) -> None:
        """Lines, until there are no more."""
        self._print(Text("\nGo on yourself; `help` says how, `quit` leaves.", style="italic"))
        while True:
            try:
                line = input(f"\n{self.person}> ").strip()
            except EOFError:
                self._print()
                return
            if line in {"quit", "exit"}:
                return
            if line:
                self.take(line)

    def take(self, line: str) -> None:
        """One line; whatever is wrong with it is said in one sentence."""
        try:
            if line in {"help", "?"}:
                self._help()
            elif line.startswith("as "):
                self.person = self._world.user(line.removeprefix("as ").strip()).display_name
            else:
                self._run(self._player.perform(self._action(line)))
        except PlaygroundError as mistake:
            self._print(Text(str(mistake), style="red"))

    def _action(self, line: str) -> Action:
        if line.startswith(("/", "@")):
            return Types(self.person, self._channel, line)
        if line.startswith("press "):
            line = f"{self.person} presses {line.removeprefix('press ').strip()}"
        try:
            action = parse_action(line)
        except StoryError as mistake:
            raise PlaygroundError(_short(mistake)) from None
        if isinstance(action, Settings | ConnectByHttp):
            raise PlaygroundError("The settings are read once, at the beginning of a story")
        return action

    def _help(self) -> None:
        words = _HELP.format(
            channel=self._channel,
            person=self.person,
            people=", ".join(self.people),
            bot=self._world.slack.manifest.name,
        )
        shapes = [f"    {form.shape}" for form in STEPS if not form.shape.startswith(("settings", "connect"))]
        self._print(Text("\n".join([words, *shapes])))


def _short(mistake: StoryError) -> str:
    """A line without a form gets one sentence here, not the whole list."""
    first, _, more = str(mistake).partition("\n")
    return f"{first.removesuffix('. It is one of:')}; `help` lists what can be typed" if more else first
