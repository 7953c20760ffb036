"""The command line of the bot, used beside it: in its environment, in the folder of its settings."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playground import starting
from playground.errors import PlaygroundError

PATIENCE_SECONDS = 60.0
_RUN = "run"


@dataclass(frozen=True)
class Printed:
    """What a command has printed, on either output, and how it has ended."""

    output: str
    errors: str
    exit_code: int

    @property
    def text(self) -> str:
        """All of it."""
        return self.output + self.errors


async def use(bot: Sequence[str], arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> Printed:
    """Run the command that the bot is started with, with these arguments in place of `run` and its own."""
    start = bot[: bot.index(_RUN)] if _RUN in bot else bot
    # The folder is another one than that which the bot was started in, and may have found its modules in.
    modules = os.pathsep.join(filter(None, [str(Path.cwd()), environment.get("PYTHONPATH")]))
    with tempfile.TemporaryDirectory(prefix="convener-playground-") as kept:
        log, errors = Path(kept) / "printed", Path(kept) / "errors"
        process = await starting.start(
            [*start, *arguments], {**environment, "PYTHONPATH": modules}, log, errors=errors, folder=folder
        )
        try:
            exit_code = await asyncio.wait_for(process.wait(), PATIENCE_SECONDS)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            raise PlaygroundError(
                f"{' '.join(arguments)} has not ended within {PATIENCE_SECONDS:.0f} seconds"
            ) from None
        return Printed(_read(log), _read(errors), exit_code)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
