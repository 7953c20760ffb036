"""What the minutes say about the meetings to come: called off, moved, or at another time from now on."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import WEEKDAYS, day_words, join_words


def calendar_lines(calendar: Calendar, meeting: Occurrence) -> list[str]:
    """What is out of the ordinary between this meeting and the next one held, a line each."""
    following = calendar.held_after(meeting)
    lines = []
    if run := calendar.cancelled_run(meeting):
        ahead = f"; next meeting {_next_words(following)}" if following else ""
        lines.append(f"No meeting {days_with_reasons(run)}{ahead}")
    elif following and following.moved:
        lines.append(f"Next meeting {_next_words(following)}")
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
    return f"{moved_to(meeting)} (moved from {day_words(meeting.original)}{why})"


def moved_to(meeting: Occurrence) -> str:
    """`Tue July 16 at 11:00`."""
    return f"{day_words(meeting.day)} at {meeting.at:%H:%M}"


def in_brackets(reason: str) -> str:
    """The reason behind a day, "" where none was given."""
    return f" ({reason})" if reason else ""


def _next_words(meeting: Occurrence) -> str:
    return moved_words(meeting) if meeting.moved else day_words(meeting.day)


def _new_schedule(calendar: Calendar, meeting: Occurrence, following: Occurrence) -> str | None:
    before, after = (calendar.series.scheduled(one.original) for one in (meeting, following))
    if (before.weekday, before.at) == (after.weekday, after.at):
        return None
    return f"From {day_words(following.original)} on the meeting is every {WEEKDAYS[after.weekday]} at {after.at:%H:%M}"
