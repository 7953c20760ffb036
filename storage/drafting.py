"""Everything the draft of one meeting is made of, gathered."""

from __future__ import annotations

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.minutes.draft import Known
from storage import absences, action_items, announcements, people
from storage.engine import Transaction


def known(tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence) -> Known:
    """What is known now for the minutes of this meeting."""
    series = calendar.series
    return Known(
        occurrence=meeting,
        calendar=calendar,
        roster=people.roster(tx, workspace),
        absences=absences.not_over_before(tx, workspace, meeting.day),
        announcements=announcements.for_meeting(tx, workspace, series.key, meeting.original, meeting.starts),
        items=action_items.still_open(tx, workspace, series.key),
    )
