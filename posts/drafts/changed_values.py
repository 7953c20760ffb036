"""What is said in a draft's thread about values that hold from a day on, and about figures."""

from __future__ import annotations

from datetime import date

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.changes import Change
from meetings.dates import WEEKDAYS, day_words
from meetings.duty.words import people_words


def dated_words(change: Change, calendar: Calendar, meeting: Occurrence) -> str:
    """The words about one dated value, "" where it does not concern the minutes of this meeting.

    The coordinates themselves are not said: the file has them.
    """
    row = change.after or change.before or {}
    first = date.fromisoformat(str(row["valid_from"]))
    last = date.fromisoformat(str(row["valid_until"])) if row.get("valid_until") else date.max
    name = str(row["name"]).partition(" ")[0]
    if name == "schedule":
        return _schedule(calendar, meeting, first)
    if name == "duty":
        return _duty(calendar, meeting, first, str(row["name"]).partition(" ")[2])
    if not first <= (meeting.original if name == "host" else meeting.day) <= last:
        return ""
    return {
        "host": f"{meeting.host or 'nobody'} runs the meeting",
        "coordinates": "the coordinates are new",
        "releases": f"releases {', '.join(calendar.series.releases.on(meeting.day) or ()) or 'none'}",
    }.get(name, "")


def figure_words(change: Change, calendar: Calendar, meeting: Occurrence) -> str:  # noqa: ARG001
    """The words about one figure of a counter."""
    row = change.after or change.before or {}
    if date.fromisoformat(str(row["day"])) > meeting.day:
        return ""
    return f"{row['name']}: {row['figure']}" if change.after else f"{row['name']}: {row['figure']} taken back"


def _schedule(calendar: Calendar, meeting: Occurrence, first: date) -> str:
    """From this meeting on where it is one of the new schedule itself, else from the next one."""
    new = meeting if first <= meeting.day and not meeting.cancelled else calendar.held_after(meeting)
    if new is None or first > new.day:
        return ""
    schedule = calendar.series.scheduled(new.original)
    return f"from {day_words(new.day)} on the meeting is every {WEEKDAYS[schedule.weekday]} at {schedule.at:%H:%M}"


def duty_words(change: Change, calendar: Calendar, meeting: Occurrence) -> str:
    """The words about one turn, or one covered day, of the two weeks the minutes name: the same for each of them.

    So what changes hands at once, as in a swap, is one sentence.
    """
    row = change.after or change.before or {}
    first = date.fromisoformat(str(row.get("first_day") or row["day"]))
    last = date.fromisoformat(str(row.get("last_day") or row["day"]))
    duty = next((one for one in calendar.series.duties if one.key == row["rota"]), None)
    if duty is None or last < duty.week_of(meeting.day):
        return ""
    return _duty(calendar, meeting, first, duty.key)


def _duty(calendar: Calendar, meeting: Occurrence, first: date, key: str) -> str:
    """Who has both weeks that the minutes name, where a change from this day on concerns them."""
    duty = next((one for one in calendar.series.duties if one.key == key), None)
    if duty is None:
        return ""
    this, following = duty.weeks(meeting.day, 2)
    if first > following.last:
        return ""
    name = duty.name(following.first)
    return f"{name}: {people_words(this)} this week, {people_words(following)} next week"
