"""A lock of the operating system beside the database: on one host it says at once whether its holder lives."""

from __future__ import annotations

import fcntl
import logging
import os
from pathlib import Path

log = logging.getLogger(__name__)


class Lock:
    """The lock beside a database, `convener.db-lock`; it ends with the process that has it."""

    def __init__(self, path: Path) -> None:
        # Two names of one file have one lock.
        file = path.resolve()
        self._path = file.with_name(f"{file.name}-lock")
        self._file: int | None = None

    def take(self) -> bool | None:
        """Whether it was free; None where the disk knows no locks, and the heartbeat alone has to tell."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            log.warning("%s: this disk knows no locks; a second process is known by its heartbeat alone", self._path)
            return None
        return True

    def release(self) -> None:
        """Leave it to the next process."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
