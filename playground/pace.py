"""How time passes in a world: from one due instant to the next, and on as soon as all is done. Nothing sleeps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from playground.changes import Changes
from playground.clock import Clock
from playground.errors import BotDiedError, BotStalledError
from playground.process import BotProcess
from playground.slack.asking.events import Events
from playground.slack.slowness import Slowness

MOST_REPEATS = 50


class Pace:
    """`patience` is how many real seconds the bot has for anything.

    A bot that waits for an answer Slack keeps back is not waited for.
    """

    def __init__(
        self,
        clock: Clock,
        process: BotProcess,
        events: Events,
        changes: Changes,
        *,
        patience: float,
        slowness: Slowness,
    ) -> None:
        self._slowness = slowness
        self._clock = clock
        self._process = process
        self._events = events
        self._changes = changes
        self._patience = patience

    async def step_to(self, target: datetime) -> None:
        """Stop at each instant the bot has said it is due, or Slack sends an event again, up to the target."""
        repeats, last = 0, None
        while (due := self._next_stop()) is not None and due <= target:
            repeats = repeats + 1 if due == last else 0
            last = due
            if repeats > MOST_REPEATS:
                raise BotStalledError(self._with_log(f"The bot says again and again that {due} is due"))
            self._clock.set(max(due, self._clock.now))
            self._events.retry_due()
            await self.settle()

    def _next_stop(self) -> datetime | None:
        is_free = self._process.alive and not self._slowness.holding
        mine = self._clock.next_due if is_free else None
        return min((due for due in (mine, self._events.next_retry) if due is not None), default=None)

    async def settle(self) -> None:
        """Until the bot has said that everything due is done, and has heard of everything said meanwhile."""
        for _ in range(MOST_REPEATS):
            await self._events.settled()
            heard = self._events.heard
            await self._idle()
            if not self._events.busy and self._events.heard == heard:
                return
        raise BotStalledError(self._with_log("The bot answers its own messages again and again"))

    async def _idle(self) -> None:
        """Tick, and wait for the report; without a bot wait for nothing."""
        serial = self._clock.tick()
        if self._process.expected_to_end:
            await self._process.ended()
            return
        await self.until(
            lambda: self._clock.reported_serial >= serial, f"did not report that it is idle (serial {serial})"
        )

    async def until(self, holds: Callable[[], bool], what_it_did_not: str) -> None:
        """Wait until this holds, or nobody is there any more who could make it hold."""
        done = await self._changes.until(
            lambda: holds() or not self._process.alive or self._slowness.holding > 0, self._patience
        )
        if self._process.expected_to_end:
            await self._process.ended()
            return
        if not self._process.alive:
            code = self._process.exit_code
            raise BotDiedError(self._with_log(f"The bot ended by itself with exit code {code}"))
        if not done:
            raise BotStalledError(self._with_log(f"The bot {what_it_did_not} within {self._patience:g} s"))

    def _with_log(self, words: str) -> str:
        return f"{words}. The end of its log:\n{self._process.tail()}"
