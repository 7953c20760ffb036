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


async def start(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Running:
    """A new process, which reads nothing and ends with the playground; the log has what it prints. Raises OSError."""
    with log.open("ab") as printed:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=printed,
            stderr=printed,
            env=dict(environment),
            start_new_session=True,
            preexec_fn=die_with_parent if sys.platform == "linux" else None,
        )


def die_with_parent() -> None:
    """Should whoever started this process be killed, it goes with it."""
    if _libc is not None:
        _libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL)
