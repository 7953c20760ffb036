"""What a ticket system is asked, and what it answers: an error is a value with a reason a person understands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True)
class Ticket:
    """One ticket: its key, the name of its state, the versions it is to be fixed in, an address a person can open."""

    key: str
    state: str
    versions: tuple[str, ...]
    url: str


class Trouble(StrEnum):
    """Why there is no answer."""

    WRONG_TOKEN = "the token is not accepted"
    NO_PERMISSION = "the account has no permission"
    UNKNOWN_TICKET = "there is no such ticket, or none that the account may see"
    WRONG_ADDRESS = "its address is not accepted, or not any more"
    TOO_LARGE = "it is too large"
    REFUSED = "the question is refused"
    LIMITED = "asked too often"
    UNREACHABLE = "cannot be reached"
    MALFORMED = "the answer is not understood"


# What another try may mend by itself.
PASSING = frozenset({Trouble.LIMITED, Trouble.UNREACHABLE, Trouble.MALFORMED})


@dataclass(frozen=True)
class NoAnswer:
    """Which source gave no answer and why; `detail` is the little that helps, `retry_after` what the source asked for.

    The detail is never text of the answer, which may be anybody's.
    """

    source: str
    trouble: Trouble
    detail: str = ""
    retry_after: timedelta | None = None

    @property
    def reason(self) -> str:
        """`bugs: cannot be reached (HTTP 502)`"""
        return f"{self.source}: {self.trouble}{f' ({self.detail})' if self.detail else ''}"

    @property
    def may_pass(self) -> bool:
        """Whether it is worth asking again."""
        return self.trouble in PASSING


Answer = Ticket | NoAnswer


class Source(Protocol):
    """One configured ticket system."""

    @property
    def name(self) -> str:
        """What the settings call it."""

    async def ticket(self, key: str) -> Answer:
        """The ticket of this key. Raises nothing for what the source or the network does."""
