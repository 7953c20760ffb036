"""What is said about the weekday and time of the meeting."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.rescheduling import NewSchedule, dropped_words
from meetings.dates import WEEKDAYS, day_words, local_day
from posts.receipts import UNDO_BUTTON, Receipt


def changed(new: NewSchedule, today: date) -> Receipt:
    """The meeting is at another time from a day on."""
    text = f"{changed_line(new, today)} The draft is posted at {new.entry.value.draft_at:%H:%M}."
    if new.first and (last := new.after.held_before(new.first)) and last.day >= today:
        text += f" The last meeting before is {day_words(last.day, today)} at {last.at:%H:%M}."
    if new.dropped:
        text += f" What was decided for {dropped_words(new.dropped)} no longer applies."
    return Receipt(f"{text} The channel is told.", buttons=(UNDO_BUTTON,))


def changed_line(new: NewSchedule, today: date) -> str:
    """The line for the channel."""
    first = new.first.original if new.first else new.entry.first
    title = new.after.series.title
    return f"From {day_words(first, today)} on {title} is every {_when(new.after, first)}."


def why_none(new: NewSchedule) -> str:
    """Why a day that had its draft already is none any more."""
    return f"every {WEEKDAYS[new.entry.value.weekday]} from now on"


def stays_line(calendar: Calendar, now: datetime) -> str:
    """What the channel hears where a change of the schedule was taken back."""
    day = local_day(now, calendar.series.zone)
    return f"{calendar.series.title} stays every {_when(calendar, day)}."


def since_line(calendar: Calendar, first: date) -> str:
    """When the meeting is from a day on, for which something else was said; "" where that day changes nothing."""
    series = calendar.series
    before = series.scheduled(first - timedelta(days=1))
    meeting = calendar.held_from(first)
    if meeting is None or series.scheduled(meeting.original) == before:
        return ""
    return f"From {day_words(meeting.original)} on {series.title} is every {_when(calendar, meeting.original)}."


def _when(calendar: Calendar, day: date) -> str:
    schedule = calendar.series.scheduled(day)
    return f"{WEEKDAYS[schedule.weekday]} at {schedule.at:%H:%M}"
