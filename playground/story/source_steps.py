"""Steps about the ticket systems of a story."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SourceCounts:
    """So many tickets of a source are in this state."""

    source: str
    number: int
    state: str


@dataclass(frozen=True)
class SourceTicket:
    """A ticket of a source is in this state; None is what is not said."""

    source: str
    key: str
    state: str
    releases: tuple[str, ...] | None = None
    title: str | None = None


@dataclass(frozen=True)
class SourceAnswers:
    """The next questions to a source are answered with an HTTP status, a page, half an answer, or nothing."""

    source: str
    what: str
    retry_after: int = 30
    times: int = 1


@dataclass(frozen=True)
class SourceHides:
    """The account that asks a source sees half of its tickets."""

    source: str


OfSources = SourceCounts | SourceTicket | SourceAnswers | SourceHides
