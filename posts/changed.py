"""What is said in a draft's thread about a row that is not as the file has it any more."""

from __future__ import annotations

from datetime import date

from meetings.absences import minutes_line
from meetings.action_items import printed
from meetings.agenda_lines.agenda_line import line_for
from meetings.calendar.calendar import Calendar
from meetings.changes import Change
from posts.absences import not_out_line
from storage import absences, action_items, agenda_lines, announcements


def changed_words(change: Change, calendar: Calendar, meeting: date, today: date) -> str:
    """The words about one change for the draft of this meeting, "" where it does not concern it."""
    match change.table:
        case "absences":
            return _absence(change, calendar, meeting, today)
        case "announcements" if change.key["series"] == calendar.series.key:
            return _line(change, announcements.from_row(change.after or change.before or {}).text)
        case "agenda_lines" if change.key["series"] == calendar.series.key:
            return _agenda_line(change, meeting)
        case "action_items" if change.key["series"] == calendar.series.key:
            item = action_items.from_row(change.after or change.before or {})
            state = "taken back" if change.after is None else item.ended
            return f"{state}: {printed(item)}" if state else f"now {printed(item)}"
        case _:
            return ""


def _line(change: Change, text: str) -> str:
    if change.before and change.after:
        return f"now: {text}"
    return f"stands again: {text}" if change.after else f"taken back: {text}"


def _agenda_line(change: Change, meeting: date) -> str:
    """Nothing is said of a line that stood in other minutes only."""
    before, after = (agenda_lines.from_row(row) if row else None for row in (change.before, change.after))
    if not any(line and line.stands_on(meeting) for line in (before, after)):
        return ""
    line = after or before
    return _line(change, f"{line.section}: {line_for(line, meeting)}") if line else ""


def _absence(change: Change, calendar: Calendar, meeting: date, today: date) -> str:
    absence = absences.from_row(change.after or change.before or {})
    if not absence.touches(meeting, calendar.last_day_of_interest(meeting)):
        return ""
    return f"stands again: {minutes_line(absence)}" if change.after else not_out_line(absence, today)
