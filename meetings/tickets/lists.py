"""The lists of tickets below the tables: by release and state, by state and release, or a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.markdown import to_markdown
from meetings.minutes.body import Bullet
from meetings.minutes.state_counts import BOTH, SEVERAL
from meetings.tickets.asked import RELEASE, ListedBy, Shown
from meetings.tickets.label import Label, ListLine, list_lines
from meetings.tickets.tables import is_in, releases_of
from meetings.tickets.ticket import Ticket


def is_listed(shown: Shown, ticket: Ticket) -> bool:
    """Whether the state of a ticket is one of those that are listed; all are where none is named."""
    return not shown.listed or any(is_in(ticket, state) for state in shown.listed)


@dataclass(frozen=True)
class Listing:
    """What is listed: how, which tickets, and what people call them.

    `releases` are the current ones; `shipped` those that were until the meeting before, which have a block once more.
    """

    shown: Shown
    tickets: Sequence[Ticket]
    labels: Sequence[Label]
    releases: tuple[str, ...]
    shipped: tuple[str, ...] = ()

    def bullets(self) -> tuple[Bullet, ...]:
        """The lists as they stand in the section."""
        match self.shown.listed_by:
            case None:
                return ()
            case ListedBy.TICKET:
                return self._lines([one for one in self.tickets if is_listed(self.shown, one)])
            case ListedBy.RELEASE:
                return tuple(self._of_release(name, group) for name, group in self._groups())
            case ListedBy.STATE:
                return tuple(self._of_state(state) for state in self.shown.listed)

    def _groups(self) -> Iterator[tuple[str, Sequence[Ticket]]]:
        """Each release with the tickets of it alone; what is in several, where there is any; what was shipped."""
        for several in (False, True):
            for current in (self.releases, self.shipped):
                if not several:
                    yield from ((release, self._alone(release, current)) for release in current)
                elif shared := [one for one in self.tickets if len(releases_of(one, self.shown, current)) > 1]:
                    yield BOTH if len(current) == 2 else SEVERAL, shared

    def _alone(self, release: str, current: Sequence[str]) -> list[Ticket]:
        return [one for one in self.tickets if releases_of(one, self.shown, current) == (release,)]

    def _of_release(self, name: str, tickets: Sequence[Ticket]) -> Bullet:
        states = [
            Bullet(
                to_markdown(self._state(state)), under=self._or_nothing([one for one in tickets if is_in(one, state)])
            )
            for state in self.shown.listed
        ]
        title = name if name in {BOTH, SEVERAL} else self.shown.title.replace(RELEASE, name)
        return Bullet(to_markdown(title), under=tuple(states))

    def _of_state(self, state: str) -> Bullet:
        groups = [(name, [one for one in tickets if is_in(one, state)]) for name, tickets in self._groups()]
        if len(groups) == 1:
            return Bullet(to_markdown(self._state(state)), under=self._or_nothing(groups[0][1]))
        under = tuple(Bullet(to_markdown(name), under=self._or_nothing(tickets)) for name, tickets in groups)
        return Bullet(to_markdown(self._state(state)), under=under or (Bullet(to_markdown(self.shown.nothing)),))

    def _state(self, state: str) -> str:
        return self.shown.asked.name_of(state)

    def _or_nothing(self, tickets: Sequence[Ticket]) -> tuple[Bullet, ...]:
        return self._lines(tickets) or (Bullet(to_markdown(self.shown.nothing)),)

    def _lines(self, tickets: Sequence[Ticket]) -> tuple[Bullet, ...]:
        return tuple(Bullet(self._line(line)) for line in list_lines(tickets, self.labels))

    def _line(self, line: ListLine) -> str:
        """The words of a line; with the key of its one ticket where the section shows keys."""
        if not self.shown.keys or len(line.tickets) != 1:
            return to_markdown(line.words)
        ticket = line.tickets[0]
        return to_markdown(f"{ticket.key}: {line.words} ({ticket.url})")
