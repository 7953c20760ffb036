"""What is said in a draft's thread about a row that is not as the file has it any more."""

from __future__ import annotations

from datetime import date

from meetings.absences import minutes_line
from meetings.action_items import printed
from meetings.calendar.calendar import Calendar
from meetings.changes import Change
from posts.absences import not_out_line
from storage import absences, action_items, announcements


def changed_words(change: Change, calendar: Calendar, meeting: date, today: date) -> str:
    """The words about one change for the draft of this meeting, "" where it does not concern it."""
    match change.table:
        case "absences":
            return _absence(change, calendar, meeting, today)
        case "announcements" if change.key["series"] == calendar.series.key:
            text = announcements.from_row(change.after or change.before or {}).text
            return f"stands again: {text}" if change.after else f"taken back: {text}"
        case "action_items" if change.key["series"] == calendar.series.key:
            return _action_item(change)
        case _:
            return ""


def _absence(change: Change, calendar: Calendar, meeting: date, today: date) -> str:
    absence = absences.from_row(change.after or change.before or {})
    if not absence.touches(meeting, calendar.last_day_of_interest(meeting)):
        return ""
    return f"stands again: {minutes_line(absence)}" if change.after else not_out_line(absence, today)


def _action_item(change: Change) -> str:
    """`done: AI (Bo): x`, `now AI (May): x`, `now under OSG 3.4.32: AI (Bo): x`; "" where none of it is printed."""
    item = action_items.from_row(change.after or change.before or {})
    before = action_items.from_row(change.before) if change.before else item
    if change.after is None or item.ended:
        return f"{item.ended or 'taken back'}: {printed(item)}"
    if change.before is None or before.ended or printed(before) != printed(item):
        return f"now {printed(item)}"
    if (before.topic, before.section) == (item.topic, item.section):
        return ""
    return f"now under {item.topic or item.section or 'no topic'}: {printed(item)}"
