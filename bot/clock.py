"""The one clock of everything the team sees. Signatures, timeouts and pings keep real time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time as a UTC instant."""

    def now(self) -> datetime: ...


class SystemClock:
    """The host's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class SetClock:
    """A clock that stands where somebody puts it: the playground's, or a command line's `--today`."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def put(self, now: datetime) -> None:
        self._now = now


def real_now() -> datetime:
    """The host's time, whatever clock the team lives by: for heartbeats, timeouts and the names of files."""
    return SystemClock().now()
