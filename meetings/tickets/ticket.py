"""One ticket, whatever system it is in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ticket:
    """One ticket: its key, the name of its state, the versions it is to be fixed in, an address a person can open.

    `title` and `assignee` are as the system has them, which is anybody's text; "" where it has none.
    """

    key: str
    state: str
    versions: tuple[str, ...]
    url: str
    title: str = ""
    assignee: str = ""
