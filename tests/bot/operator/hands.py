"""What whoever operates it does beside Slack: the command line, the settings, the log."""

from __future__ import annotations

import re
from pathlib import Path

from bot.cli import THIS_BOT
from playground import World
from playground.command_line import use

STORIES = Path(__file__).parent.parent.parent / "stories"
FEW = STORIES / "week_of_the_operator.toml"


async def convener(world: World, *arguments: str, **variables: str) -> tuple[int, str]:
    """What the command line says beside this bot, and its exit code."""
    done = await use(THIS_BOT, arguments, {**world.process.environment, **variables}, Path.cwd())
    assert "Traceback" not in done.errors
    return done.exit_code, done.text


def settings_of(world: World) -> Path:
    return Path(world.process.environment["CONVENER_SETTINGS"])


def edit(world: World, before: str, after: str) -> None:
    text = settings_of(world).read_text()
    assert before in text
    settings_of(world).write_text(text.replace(before, after))


def logged(world: World) -> list[str]:
    """The lines of the log, each without the instant and the level."""
    lines = world.process.log.read_text().splitlines()
    return [re.sub(r"^\S+ \S+ (?=[A-Z]+ )", "", line) for line in lines]
