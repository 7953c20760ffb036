"""The ticket systems as the settings have them, and how sections of the minutes show what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from meetings.minutes.state_counts import FirstTable
from meetings.tickets.question import Found

RELEASE = "{release}"


@dataclass(frozen=True)
class Asked:
    """One source: what the settings call it, where it is, and what it is asked.

    `states` are those that count, in the words of the system, in the order in which they are printed; `printed` has
    other names for some of them. `label` is what its count is of ("open FreshDesk tickets"). `version` is how a release
    is called there: "OSG {release}".
    """

    name: str
    system: str
    url: str
    query: str
    label: str
    states: tuple[str, ...] = ()
    printed: Mapping[str, str] = field(default_factory=dict, hash=False)
    version: str = RELEASE

    @cached_property
    def digest(self) -> str:
        """By it a count is of the same question as another; states are counted one by one and are no part of it."""
        return sha256("\n".join((self.system, self.url, self.query)).encode()).hexdigest()[:16]

    def total(self, found: Found) -> int:
        """How many tickets there are in its states, whatever else was asked for beside them; all, where it has none."""
        return sum(found.by_state.get(state, 0) for state in self.states) if self.states else found.total

    def version_of(self, release: str) -> str:
        """What a release is called there."""
        return self.version.replace(RELEASE, release)

    def name_of(self, state: str) -> str:
        """What a state is called in the minutes."""
        return self.printed.get(state, state)


class Tables(StrEnum):
    """Which tables stand in a section: none, one by state, one a release, or one of all releases beside each other."""

    NONE = "none"
    STATES = "states"
    EACH = "each release"
    JOINED = "releases"


class ListedBy(StrEnum):
    """What tickets are listed under: nothing, a release and then a state, or a state and then a release."""

    TICKET = "ticket"
    RELEASE = "release"
    STATE = "state"


@dataclass(frozen=True)
class Headings:
    """The headings of a table's columns of counts, changes and states; a release is its own."""

    counts: str = "# of tickets"
    changes: str = "&Delta;"
    states: str = "State"


@dataclass(frozen=True)
class Shown:
    """What of a source stands in a section.

    `states` are the rows of its tables, `listed` the states whose tickets are listed below them. `title` is what stands
    above the tickets of a release, `nothing` below what has none; with `keys` each ticket is shown by its key, too.
    """

    asked: Asked
    tables: Tables = Tables.NONE
    states: tuple[str, ...] = ()
    headings: Headings = Headings()
    first: FirstTable = FirstTable.FROM_ZERO
    listed_by: ListedBy | None = None
    listed: tuple[str, ...] = ()
    title: str = RELEASE
    nothing: str = "Nothing"
    keys: bool = False

    @property
    def by_release(self) -> bool:
        """Whether releases matter to it."""
        return self.tables in {Tables.EACH, Tables.JOINED} or self.listed_by in {ListedBy.RELEASE, ListedBy.STATE}

    @property
    def items(self) -> bool:
        """Whether it needs the tickets themselves: a count is not enough."""
        return self.by_release or self.listed_by is not None
