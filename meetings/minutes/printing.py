"""In which minutes something is printed."""

from __future__ import annotations

from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence


def first_to_print(calendar: Calendar, absence: Absence, first: Occurrence | None) -> Occurrence | None:
    """The first meeting, from this one on, whose minutes print the absence; None where it is over before."""
    meeting = first
    while meeting and not absence.over_by(meeting.day):
        if absence.touches(meeting.day, calendar.last_day_of_interest(meeting)):
            return meeting
        meeting = calendar.held_after(meeting)
    return None
