"""How a process of the bot is started; the suite puts a quicker way to the same process in place of it."""

from __future__ import annotations

import asyncio
import ctypes
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


class Running(Protocol):
    """A process that leads a group of its own."""

    @property
    def pid(self) -> int: ...

    @property
    def returncode(self) -> int | None: ...

    async def wait(self) -> int:
        """Its exit code, the negative number of the signal for one that was killed."""
        ...


async def start(
    command: Sequence[str],
    environment: Mapping[str, str],
    log: Path,
    *,
    errors: Path | None = None,
    folder: Path | None = None,
) -> Running:
    """A new process, which reads nothing and ends with the playground. Raises OSError.

    The log has what it prints, but for `errors`, where those have a file of their own; `folder` is where it works.
    """
    with log.open("ab") as printed, (errors or log).open("ab") as wrong:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=printed,
            stderr=wrong,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
            preexec_fn=die_with_parent if sys.platform == "linux" else None,
        )


def die_with_parent() -> None:
    """Should whoever started this process be killed, it goes with it."""
    if _libc is not None:
        _libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL)
