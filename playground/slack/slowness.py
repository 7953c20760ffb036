"""Answers that Slack keeps back, so that a story can look at what the bot does meanwhile. Nothing sleeps."""

from __future__ import annotations

import asyncio

from playground.changes import Changes


class Slowness:
    """Requests that have been carried out and are not answered yet."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._held: set[asyncio.Event] = set()

    @property
    def holding(self) -> int:
        """How many there are."""
        return len(self._held)

    async def hold(self) -> None:
        """Keep an answer back until Slack catches up, or nobody waits for it any more."""
        caught_up = asyncio.Event()
        self._held.add(caught_up)
        self._changes.announce()
        try:
            await caught_up.wait()
        finally:
            self._held.discard(caught_up)

    def catch_up(self) -> None:
        """Answer everything that was kept back."""
        for caught_up in self._held:
            caught_up.set()
        self._held.clear()
