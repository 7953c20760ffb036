"""The bot as a process: started with the playground's environment, ended without leaving anything behind."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from playground import starting
from playground.changes import Changes
from playground.errors import BotStalledError, PlaygroundError
from playground.starting import Running

STOP_SECONDS = 10.0
LINES_OF_LOG = 30
_NOT_OURS = {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "port", "dyno", "database_url"}
_TICKETS = ("JIRA_", "FRESHDESK_", "ZAMMAD_", "GITHUB_", "GITLAB_")
# A bot that is started again and again starts in half the time from code that is compiled already.
_SLOW = {"pythondontwritebytecode"}


class BotProcess:
    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path, changes: Changes) -> None:
        self.command = list(command)
        self.environment = environment
        self.log = log
        self.exit_code: int | None = None
        self.expected_to_end = True
        self.on_end: Callable[[], None] = lambda: None
        self._changes = changes
        self._process: Running | None = None
        self._watcher: asyncio.Task[None] | None = None

    @property
    def alive(self) -> bool:
        """Until its end has been noticed, or somebody has killed it."""
        return self._process is not None and self.exit_code is None

    async def start(self) -> None:
        self.exit_code = None
        self.expected_to_end = False
        try:
            self._process = await starting.start(self.command, self.environment, self.log)
        except OSError as mistake:
            self.expected_to_end = True
            raise PlaygroundError(f"Cannot start {self.command[0]}: {mistake.strerror}") from None
        self._watcher = asyncio.create_task(self._watch(self._process))

    async def _watch(self, process: Running) -> None:
        self.exit_code = await process.wait()
        self.on_end()
        self._changes.announce()

    def kill(self) -> None:
        """SIGKILL, to the process and to whatever it started; it has no time to do anything more."""
        self.expected_to_end = True
        self._signal(signal.SIGKILL)

    async def ended(self) -> None:
        if self._watcher is not None:
            await self._watcher

    def terminate(self) -> None:
        """SIGTERM, and nothing more."""
        self.expected_to_end = True
        self._signal(signal.SIGTERM)

    async def stop(self) -> None:
        """SIGTERM, and wait for the end; SIGKILL and BotStalledError for one that does not heed it in time."""
        self.terminate()
        if not self.alive or self._watcher is None:
            return
        try:
            await asyncio.wait_for(asyncio.shield(self._watcher), STOP_SECONDS)
        except TimeoutError:
            self.kill()
            await self.ended()
            words = f"The bot did not end within {STOP_SECONDS:g} s of SIGTERM. The end of its log:\n{self.tail()}"
            raise BotStalledError(words) from None

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)

    def tail(self) -> str:
        """The last lines of the log."""
        if not self.log.exists():
            return "(the bot has not been started)"
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-LINES_OF_LOG:]) or "(the bot's log is empty)"


def clean_environment(additions: Mapping[str, str]) -> dict[str, str]:
    """The caller's environment without its Slack, tickets, Convener, calendars, proxies, port; with ours."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("SLACK_", "CONVENER_", "CALENDAR_", "TEAM_CALENDAR_", *_TICKETS))
        and key.lower() not in _NOT_OURS | _SLOW
    }
    return kept | {"PYTHONUNBUFFERED": "1", **additions}
