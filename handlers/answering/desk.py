"""What every handler needs: the database, the clock, the layout of the minutes, and a bell for the alarm clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from meetings.feed.address import Addresses
from storage.engine import Storage
from storage.records.series import Layouts


@dataclass(frozen=True)
class Desk:
    """`now` is the one clock of all the team sees; `ring` wakes the alarm clock to send what is owed.

    `meet` has the people of the workspace looked up again, because somebody types whom nobody knows; it may be
    called on any thread. `asks_tickets` says that there is a ticket system to ask for the release of a ticket,
    `calendars_at` where calendars are read.
    """

    storage: Storage
    now: Callable[[], datetime]
    layouts: Layouts
    ring: Callable[[], None]
    meet: Callable[[], object]
    prefix: str = ""
    asks_tickets: bool = False
    calendars_at: Addresses = field(default_factory=Addresses)

    def command(self, surface: str) -> str:
        """The slash command of a surface: `/ooo`, or `/osg-ooo` where a prefix is set."""
        return f"/{self.prefix}{surface}"
