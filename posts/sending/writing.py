"""What the words of a post are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import of_key
from posts.here import Here
from storage.engine import Transaction
from storage.records import series
from storage.records.series import Layouts

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Writing:
    """The database, whose workspace it is, how its minutes are laid out, now, and how commands are typed there."""

    tx: Transaction
    workspace: str
    layouts: Layouts
    now: datetime
    here: Here = field(default_factory=Here)

    def calendar(self, key: str) -> Calendar | None:
        """The calendar of this series as it stands."""
        return of_key(series.calendars(self.tx, self.workspace, self.layouts), key)

    def meeting_named(self, key: str) -> str:
        """The title of this series where there are several to tell apart, else ""."""
        calendars = series.calendars(self.tx, self.workspace, self.layouts)
        calendar = of_key(calendars, key)
        return calendar.series.title if calendar and len(calendars) > 1 else ""
