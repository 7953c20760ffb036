"""`[calendars]`: what the calendars of duty, absences and meetings show."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from bot.settings.tables import Table
from meetings.feed.meeting_entries import Shown


class CalendarsTable(Table):
    """What is shown of meetings."""

    coordinates: bool = False
    meeting_minutes: Annotated[int, Field(ge=5, le=24 * 60)] = 60

    def shown(self) -> Shown:
        """The same in the words of `meetings`."""
        return Shown(timedelta(minutes=self.meeting_minutes), self.coordinates)
