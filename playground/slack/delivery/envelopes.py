"""What Slack sends to the bot, and what becomes of it, whichever way the bot is connected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

ANSWER_SECONDS = 3.0
EnvelopeType = Literal["slash_commands", "interactive", "events_api"]
Outcome = Literal["answered", "operation_timeout", "dispatch_failed", "http_client_error", "http_service_error"]


@dataclass(frozen=True)
class Envelope:
    """`attempt` and `reason` say that it is sent again, and why; `by_person` that somebody waits for the answer."""

    kind: EnvelopeType
    payload: Mapping[str, Any]
    takes_answer: bool = False
    attempt: int = 0
    reason: str = ""
    by_person: bool = True


@dataclass(frozen=True)
class Acknowledgement:
    """`payload` is what the bot said in its answer; `reason` why an event is sent again, in Slack's word."""

    outcome: Outcome
    payload: Mapping[str, Any] | None = None
    reason: str = ""
    may_repeat: bool = True


class Delivery(Protocol):
    """A way to the bot: Socket Mode, or signed requests."""

    @property
    def connected(self) -> bool: ...

    def expect(self) -> None:
        """The bot has been started."""

    async def deliver(self, envelope: Envelope) -> Acknowledgement:
        """Send it, and wait for the answer in real time, three seconds at most."""

    def abandon(self) -> None:
        """The bot is gone: nobody will answer."""

    async def close(self) -> None: ...
