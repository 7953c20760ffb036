"""The stand-ins of one world, from their start to their end, and the tickets that are made up in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from playground.errors import PlaygroundError
from playground.slack.faults import Faults
from playground.tickets.jira import LocalJira
from playground.tickets.local_system import LocalSystem
from playground.tickets.local_tickets import LocalTicket, LocalTickets
from playground.tickets.sources import SourceSettings
from playground.tickets.systems import SYSTEMS


class StandIns:
    """By the names of the settings, each with an address and tickets; `environment` is what the bot signs in with."""

    def __init__(self, sources: Sequence[SourceSettings], faults: Faults) -> None:
        self._homes = {source.name: source.home for source in sources}
        self._systems: dict[str, LocalSystem] = {}
        self.environment: dict[str, str] = {}
        for source in sources:
            system = SYSTEMS.get(source.system)
            if system is None:
                known = ", ".join(SYSTEMS)
                raise PlaygroundError(
                    f"The playground stands in for no {source.system} ([tickets.{source.name}]), but for: {known}"
                )
            made = system(source.name, LocalTickets(source.tickets), faults)
            if isinstance(made, LocalJira):
                made.deployment = "Cloud" if source.is_cloud else "Server"
                made.projects |= {source.home} - {""}
            self._systems[source.name] = made
            self.environment |= made.environment(source.system)
            for state, number in source.counts:
                self.set_count(source.name, state, number)

    def __bool__(self) -> bool:
        return bool(self._systems)

    async def start(self) -> None:
        for system in self._systems.values():
            await system.start()

    async def stop(self) -> None:
        for system in self._systems.values():
            await system.stop()

    @property
    def addresses(self) -> dict[str, str]:
        """Where each is."""
        return {name: system.address for name, system in self._systems.items()}

    def named(self, name: str) -> LocalSystem:
        """The one of this name. Raises PlaygroundError."""
        if name not in self._systems:
            known = ", ".join(self._systems) or 'no [tickets.NAME] with url = "playground"'
            raise PlaygroundError(f"There is no source {name}; there is {known}")
        return self._systems[name]

    def set_count(self, name: str, state: str, number: int) -> None:
        """Let so many tickets be in this state: more are made up, and of those that were made up the last ones go."""
        system = self.named(name)
        system.tickets.states.add(state)
        there = [ticket for ticket in system.tickets if ticket.state.casefold() == state.casefold()]
        made_up = [ticket for ticket in there if ticket.made_up]
        real = len(there) - len(made_up)
        if number < real:
            verb = "is" if real == 1 else "are"
            raise PlaygroundError(f"{real} of the tickets of {name} in {state} {verb} not made up")
        for ticket in made_up[::-1][: max(len(there) - number, 0)]:
            system.tickets.take_out(ticket.key)
        home = self._homes[name]
        for _ in range(number - len(there)):
            key = system.new_key(_free_number(system.tickets), home)
            system.tickets.put(LocalTicket(key, state, home=home, made_up=True))

    def put(
        self, name: str, key: str, state: str, releases: Sequence[str] | None = None, title: str | None = None
    ) -> None:
        """A new ticket, or one that is there in this state; what is None of one that is there stays."""
        system = self.named(name)
        ticket = replace(
            system.tickets.get(key) or LocalTicket(key, home=self._homes[name]), state=state, made_up=False
        )
        if releases is not None:
            ticket = replace(ticket, releases=tuple(releases))
        system.tickets.put(ticket if title is None else replace(ticket, title=title))


def _free_number(tickets: LocalTickets) -> int:
    """A number that is at the end of no key."""
    taken = [int(found[0]) for ticket in tickets if (found := re.search(r"[0-9]+\Z", ticket.key))]
    return max(taken, default=100) + 1
