"""What the minutes say about the meetings to come: called off, moved, or at another time from now on."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence, State
from meetings.dates import WEEKDAYS, day_words, join_words
from meetings.when.locale import house_style


@house_style()
def calendar_lines(calendar: Calendar, meeting: Occurrence) -> list[str]:
    """What is out of the ordinary between this meeting and the next one held, a line each."""
    following = calendar.held_after(meeting)
    lines = []
    if run := calendar.cancelled_run(meeting):
        ahead = f"; next meeting {_next_words(following, calendar)}" if following else ""
        lines.append(f"No meeting {days_with_reasons(run)}{ahead}")
    elif following and (following.moved or following.day in calendar.holidays):
        lines.append(f"Next meeting {_next_words(following, calendar)}")
    for one in _moved_behind(calendar, meeting, following):
        lines.append(f"The meeting of {day_words(one.original)} is moved to {moved_to(one)}{in_brackets(one.why)}")
    if following and (change := _new_schedule(calendar, meeting, following)):
        lines.append(change)
    return lines


def days_with_reasons(meetings: Sequence[Occurrence]) -> str:
    """The cancelled days, each with its reason, or all with the one they share."""
    if len({meeting.why for meeting in meetings}) == 1:
        return join_words([day_words(meeting.day) for meeting in meetings]) + in_brackets(meetings[0].why)
    return join_words([day_words(meeting.day) + in_brackets(meeting.why) for meeting in meetings])


def moved_words(meeting: Occurrence) -> str:
    """`Tue July 16 at 11:00 (moved from Mon July 15: Labor Day)`."""
    why = f": {meeting.why}" if meeting.why else ""
    if meeting.day == meeting.original:
        return f"{moved_to(meeting)} (not at the usual time{why})"
    return f"{moved_to(meeting)} (moved from {day_words(meeting.original)}{why})"


def moved_to(meeting: Occurrence) -> str:
    """`Tue July 16 at 11:00`."""
    return f"{day_words(meeting.day)} at {meeting.at:%H:%M}"


def in_brackets(reason: str) -> str:
    """The reason behind a day, "" where none was given."""
    return f" ({reason})" if reason else ""


def _next_words(meeting: Occurrence, calendar: Calendar) -> str:
    if meeting.moved:
        return moved_words(meeting)
    holiday = calendar.holidays.get(meeting.day)
    if holiday is None:
        return day_words(meeting.day)
    held = "held" if meeting.decided else "not decided yet whether we meet"
    return f"{day_words(meeting.day)} ({holiday}: {held})"


def _moved_behind(calendar: Calendar, meeting: Occurrence, following: Occurrence | None) -> list[Occurrence]:
    """The meetings that would be held before the next one, and were moved behind it."""
    moved = (calendar.occurrence(day) for day, what in sorted(calendar.decided.items()) if what.state is State.MOVED)
    return [one for one in moved if following and meeting.day < one.original < following.day < one.day]


def _new_schedule(calendar: Calendar, meeting: Occurrence, following: Occurrence) -> str | None:
    before, after = (calendar.series.scheduled(one.original) for one in (meeting, following))
    if (before.weekday, before.at) == (after.weekday, after.at):
        return None
    return f"From {day_words(following.original)} on the meeting is every {WEEKDAYS[after.weekday]} at {after.at:%H:%M}"
