"""What a ticket system is asked, and what it answers: an error is a value with a reason a person understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket


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
    PARTIAL = "only a part of the answer came"
    OURS = "an error of ours"


# What another try may mend by itself.
PASSING = frozenset({Trouble.LIMITED, Trouble.UNREACHABLE, Trouble.MALFORMED, Trouble.PARTIAL, Trouble.OURS})


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
    def why(self) -> str:
        """`cannot be reached: HTTP 502`, without brackets, for it stands in some."""
        return f"{self.trouble}{f': {self.detail}' if self.detail else ''}".replace("(", "").replace(")", "")[:80]

    @property
    def may_pass(self) -> bool:
        """Whether it is worth asking again."""
        return self.trouble in PASSING


Answer = Ticket | NoAnswer


class KnowsReleases(Protocol):
    """A ticket system whose tickets have keys and releases. Raises nothing for what the source or the network does."""

    @property
    def name(self) -> str:
        """What the settings call it."""

    async def ticket(self, key: str) -> Answer:
        """The ticket of this key."""


class Source(Protocol):
    """One configured ticket system. Nothing here raises anything for what the source or the network does."""

    @property
    def name(self) -> str:
        """What the settings call it."""

    async def ask(self, question: Question) -> Found | NoAnswer:
        """What there is of this question, in few requests, or why there is no answer."""

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """Of these keys and addresses those that are tickets here, as they are now; others are left out.

        A reference that is of another system's form is never sent. One that is unknown, or hidden from the account,
        does not keep the others.
        """

    async def account(self) -> Account | NoAnswer:
        """Who the source takes us for, and what that account may not see."""
