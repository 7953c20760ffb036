"""The tickets a stand-in has, as a story sets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class LocalTicket:
    """One ticket. `home` is the project, group or repository it is in, "" where the stand-in has only one.

    A `hidden` ticket is there, and the account that asks may not see it. One that is `made_up` is there to be counted.
    """

    key: str
    state: str = "Open"
    releases: tuple[str, ...] = ()
    title: str = ""
    assignee: str = ""
    home: str = ""
    hidden: bool = False
    made_up: bool = False


class LocalTickets:
    """The tickets by their keys, in the order in which they came.

    `states` and `releases` are all that any ticket ever had: a system knows them, though none has them any more.
    """

    def __init__(self, tickets: Iterable[LocalTicket] = ()) -> None:
        self.states: set[str] = set()
        self.releases: set[str] = set()
        self._tickets: dict[str, LocalTicket] = {}
        for ticket in tickets:
            self.put(ticket)

    def __iter__(self) -> Iterator[LocalTicket]:
        return iter(tuple(self._tickets.values()))

    @property
    def visible(self) -> tuple[LocalTicket, ...]:
        """Those the account may see."""
        return tuple(ticket for ticket in self._tickets.values() if not ticket.hidden)

    def get(self, key: str) -> LocalTicket | None:
        return self._tickets.get(key)

    def put(self, ticket: LocalTicket) -> None:
        """A new ticket, or another state of one that is there."""
        self._tickets[ticket.key] = ticket
        self.states.add(ticket.state)
        self.releases.update(ticket.releases)

    def take_out(self, key: str) -> None:
        """The ticket is there no more."""
        del self._tickets[key]

    def hide_half(self) -> None:
        """The account may not see every other ticket any more."""
        for place, ticket in enumerate(tuple(self._tickets.values())):
            self._tickets[ticket.key] = replace(ticket, hidden=bool(place % 2))
