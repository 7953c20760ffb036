"""What people call one or several tickets in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.tickets.ticket import Ticket

_LEAD = "release "


@dataclass(frozen=True)
class Label:
    """`text` stands in the place of the tickets with these keys, of one source, as long as one of them is listed."""

    source: str
    keys: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class ListLine:
    """One line of a list: its words, and the tickets it stands for."""

    text: str
    tickets: tuple[Ticket, ...]

    @property
    def words(self) -> str:
        """`xrootd 4.10`, `Caches (13 tickets)`"""
        return self.text if len(self.tickets) < 2 else f"{self.text} ({len(self.tickets)} tickets)"


def list_lines(tickets: Sequence[Ticket], labels: Sequence[Label]) -> list[ListLine]:
    """A line a ticket, in their order; those that have a label together stand in one line, where the first of them is.

    The labels are those of the tickets' source.
    """
    by_key = {key: label for label in labels for key in label.keys}
    lines: dict[Label | str, ListLine] = {}
    for ticket in tickets:
        label = by_key.get(ticket.key)
        before = lines.get(label or ticket.key)
        text = label.text if label else plain_title(ticket)
        lines[label or ticket.key] = ListLine(text, (*(before.tickets if before else ()), ticket))
    return list(lines.values())


def plain_title(ticket: Ticket) -> str:
    """The title without the "Release" that says nothing in a list of releases; the key where it has none."""
    title = ticket.title.strip()
    bare = title[len(_LEAD) :].strip() if title.casefold().startswith(_LEAD) else title
    return bare or title or ticket.key
