"""What a ticket system is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from meetings.tickets.ticket import Ticket


@dataclass(frozen=True)
class Question:
    """One question to one source: `query` is in the language of the system, as the settings have it.

    `states` are the names of the states that count, in the system's own words; without any, whatever the query finds
    does. Of tickets that are to be fixed in one of `versions` those in `version_states` are wanted as well. `items`
    says that the tickets themselves are wanted: where they are not, a source may answer with counts alone.
    """

    query: str
    states: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    version_states: tuple[str, ...] = ()
    items: bool = False


@dataclass(frozen=True)
class Found:
    """What came of a question: how many tickets there are, and how many in each state that was asked for.

    A state of which there is none has 0. `by_state` is empty where no states were asked for. `tickets` are there where
    they were asked for, each once, in the order of the source. An answer that is not `complete` is no figure. `link`
    shows a person the same tickets, "" where the system has no such address.
    """

    total: int
    by_state: Mapping[str, int] = field(default_factory=dict)
    tickets: tuple[Ticket, ...] = ()
    complete: bool = True
    link: str = ""


@dataclass(frozen=True)
class Account:
    """Who a source takes us for: `name` as the system shows it, "" where we asked as anybody may.

    `lacks` is what the account may not do and should, in words that say what to mend: a system that shows an account
    less than there is says nothing of it in its counts.
    """

    name: str
    lacks: str = ""
