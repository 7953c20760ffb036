"""Everything the draft of one meeting is made of, gathered."""

from __future__ import annotations

from datetime import date

from meetings.calendar.calendar import Calendar
from meetings.minutes.draft import Known
from storage import absences, action_items, agenda_lines, announcements, people
from storage.engine import Transaction


def known(tx: Transaction, workspace: str, calendar: Calendar, meeting: date) -> Known:
    """What is known now for the minutes of this meeting."""
    series = calendar.series
    return Known(
        meeting=meeting,
        calendar=calendar,
        roster=people.roster(tx, workspace),
        absences=absences.not_over_before(tx, workspace, meeting),
        announcements=announcements.for_meeting(tx, workspace, series.key, meeting, calendar.starts(meeting)),
        items=action_items.still_open(tx, workspace, series.key),
        lines=agenda_lines.for_meeting(tx, workspace, series.key, meeting, calendar.starts(meeting)),
    )
