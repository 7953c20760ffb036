"""The command line of the bot, used beside it: in its environment, in the folder of its settings."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playground.errors import PlaygroundError

PATIENCE_SECONDS = 60.0
_RUN = "run"


@dataclass(frozen=True)
class Printed:
    """What a command has printed, on both outputs, and how it has ended."""

    text: str
    exit_code: int


async def use(bot: Sequence[str], arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> Printed:
    """Run the command that the bot is started with, with these arguments in place of `run` and its own."""
    start = bot[: bot.index(_RUN)] if _RUN in bot else bot
    # The folder is another one than that which the bot was started in, and may have found its modules in.
    modules = os.pathsep.join(filter(None, [str(Path.cwd()), environment.get("PYTHONPATH")]))
    process = await asyncio.create_subprocess_exec(
        *start,
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env={**environment, "PYTHONPATH": modules},
        cwd=folder,
    )
    try:
        printed, _ = await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise PlaygroundError(f"{' '.join(arguments)} has not ended within {PATIENCE_SECONDS:.0f} seconds") from None
    return Printed(printed.decode(errors="replace"), process.returncode or 0)
