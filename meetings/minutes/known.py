"""All that the draft of one meeting is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from meetings.absences import Absence
from meetings.action_items import ActionItem
from meetings.agenda_lines.agenda_line import AgendaLine
from meetings.announcements import Announcement
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import local_day
from meetings.people import Roster


@dataclass(frozen=True)
class Known:
    """What is known for the minutes of one meeting. `ended` are the items that left since the meeting before."""

    occurrence: Occurrence
    calendar: Calendar
    roster: Roster
    absences: Sequence[Absence] = ()
    announcements: Sequence[Announcement] = ()
    items: Sequence[ActionItem] = ()
    ended: Sequence[ActionItem] = ()
    lines: Sequence[AgendaLine] = ()

    @property
    def day(self) -> date:
        """The day the meeting is held on."""
        return self.occurrence.day

    def local_day(self, moment: datetime) -> date:
        """The date on the wall of the series at this instant."""
        return local_day(moment, self.calendar.series.zone)

    def carried(self, item: ActionItem) -> bool:
        """Whether the item stood in the draft before and nobody has said since that it still holds."""
        before = self._before
        if before is None or item.recorded_at >= before.draft_posted:
            return False
        return item.kept_at is None or item.kept_at < before.starts

    @cached_property
    def _before(self) -> Occurrence | None:
        return self.calendar.held_before(self.occurrence)
