"""What is said about meetings that are called off, moved, or held after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, join_words, month_day
from meetings.minutes.calendar_lines import calendar_lines, days_with_reasons, in_brackets
from posts.receipts import UNDO_BUTTON, Receipt, where


@dataclass(frozen=True)
class StandsIn:
    """The meeting in whose minutes something stands, and whether their draft is posted and brought up to date.

    `of` is its title, where there are several meetings.
    """

    meeting: Occurrence
    posted: bool
    of: str = ""


def cancelled(meetings: Sequence[Occurrence], calendar: Calendar, today: date, stands_in: StandsIn | None) -> Receipt:
    """Meetings were called off; `calendar` has them cancelled already.

    `stands_in` are the minutes that say so, None where those are past.
    """
    return _settled(f"{_meetings(meetings, today)} cancelled. The channel is told.", calendar, today, stands_in)


def cancelled_line(meetings: Sequence[Occurrence], calendar: Calendar, today: date) -> str:
    """The line for the channel about cancelled meetings."""
    following = calendar.held_after(meetings[0])
    ahead = f"; next meeting {day_words(following.day, today)}" if following else ""
    return f"No meeting {days_with_reasons(meetings)}{ahead}."


def moved(
    before: Occurrence, after: Occurrence, calendar: Calendar, today: date, stands_in: StandsIn | None
) -> Receipt:
    """A meeting was moved, or is back at its regular time; `calendar` has it there already."""
    was = f" It was on {_at(before, today)}." if before.moved and after.moved and before.day != after.day else ""
    closed = calendar.holidays.get(after.day)
    note = f" {day_words(after.day, today)} is {closed}." if closed else ""
    return _settled(f"{moved_line(before, after, today)}{was}{note} The channel is told.", calendar, today, stands_in)


def moved_line(before: Occurrence, after: Occurrence, today: date) -> str:
    """The line for the channel about a meeting that was moved, or is back at its regular time."""
    if before.day == after.day and not before.cancelled:
        return f"The meeting of {day_words(after.day, today)} begins {_other_time(before, after)}."
    named = f"The meeting of {day_words(after.original, today)}"
    if not after.moved:
        return f"{named} takes place on {_at(after, today)} after all."
    if before.cancelled:
        named += ", called off before,"
    elif before.moved and before.day == before.original:
        named += f", moved to {before.at:%H:%M} before,"
    elif before.moved:
        named += f", moved to {day_words(before.day, today)} before,"
    return f"{named} is moved to {_at(after, today)}{in_brackets(after.why)}."


def _other_time(before: Occurrence, after: Occurrence) -> str:
    """`at 11:30, not 11:00 (dentist)`, or `at 11:00 after all`."""
    if not after.moved:
        return f"at {after.at:%H:%M} after all"
    return f"at {after.at:%H:%M}, not {before.at:%H:%M}{in_brackets(after.why)}"


def held(meetings: Sequence[Occurrence], to_come: Sequence[Occurrence], today: date, *, told: bool) -> Receipt:
    """Meetings are held: on a holiday, or though they were called off before; then the channel is told.

    The drafts of those `to_come` are posted at their own time; the time of the others is over.
    """
    named = join_words([day_words(meeting.day, today) for meeting in meetings])
    text = f"The meeting of {named} takes place." if len(meetings) == 1 else f"The meetings of {named} take place."
    drafts = join_words([f"{day_words(one.day, today)} at {one.draft_at:%H:%M}" for one in to_come])
    text += f" The draft is posted {drafts}." if drafts else " Its draft is posted now, or brought up to date."
    return Receipt(f"{text} The channel is told." if told else text, buttons=(UNDO_BUTTON,))


def held_line(meeting: Occurrence, today: date) -> str:
    """What the channel hears where a cancelled meeting is held after all."""
    return f"The meeting of {day_words(meeting.day, today)} takes place after all, at {meeting.at:%H:%M}."


def at_its_usual_time(said: Occurrence, meeting: Occurrence, calendar: Calendar, today: date) -> str:
    """The line about a meeting that is neither called off nor moved any more, as it was said to be."""
    if holiday := calendar.undecided_holiday(meeting):
        what = "cancellation" if said.cancelled else "move"
        day = day_words(meeting.day, today)
        return f"The {what} of the meeting of {day} is taken back; whether we meet on {holiday} is still open."
    same_day = said.moved and said.day == meeting.day
    return moved_line(said, meeting, today) if same_day else held_line(meeting, today)


def standing_line(said: Occurrence, meeting: Occurrence, calendar: Calendar, today: date) -> str:
    """How a meeting stands that was said to stand otherwise."""
    if meeting.cancelled:
        return cancelled_line([meeting], calendar, today)
    if not meeting.moved:
        return at_its_usual_time(said, meeting, calendar, today)
    return moved_line(replace(calendar, decided={}).occurrence(meeting.original), meeting, today)


def too_late_to_undo(restored: Occurrence, stands: Occurrence, today: date) -> str:
    """Why a meeting that was moved and is still to come is not put back: that time has passed."""
    past = _at(restored, today) if restored.day != stands.day else f"{restored.at:%H:%M}"
    day = "today" if stands.day == today else day_words(stands.day, today)
    example = f"`/agenda move {month_day(stands.day)} to {month_day(stands.day + timedelta(days=1))} {stands.at:%H:%M}`"
    return (
        f"{past} has passed, so nothing was undone. The meeting begins {day} at {stands.at:%H:%M}; {example} moves it."
    )


def no_day_line(original: date) -> str:
    """What holds of a day that is none of the meeting's any more, because its weekday changed."""
    return f"{day_words(original)} is no day of the meeting any more."


def row_line(original: date, row: Mapping[str, Any]) -> str:
    """How a meeting stands by what was decided about it last, as the row of its date has it."""
    named, why = day_words(original), in_brackets(row["why"])
    if row["state"] == "cancelled":
        return f"No meeting {day_words(date.fromisoformat(row['day'])) if row['day'] else named}{why}."
    if row["state"] == "moved" and row["day"]:
        at = f" at {row['at'][:5]}" if row["at"] else ""
        if at and row["day"] == original.isoformat():
            return f"The meeting of {named} begins{at}{why}."
        return f"The meeting of {named} is moved to {day_words(date.fromisoformat(row['day']))}{at}{why}."
    return f"The meeting of {named} takes place."


def _settled(text: str, calendar: Calendar, today: date, stands_in: StandsIn | None) -> Receipt:
    lines = calendar_lines(calendar, stands_in.meeting) if stands_in else []
    if not stands_in or not lines:
        return Receipt(text, buttons=(UNDO_BUTTON,))
    before_line = where(stands_in.meeting.day, today, posted=stands_in.posted, of=stands_in.of)
    return Receipt(text, before_line=before_line, line=lines[0], buttons=(UNDO_BUTTON,))


def _meetings(meetings: Sequence[Occurrence], today: date) -> str:
    named = join_words([day_words(meeting.day, today) for meeting in meetings])
    return f"The meeting of {named} is" if len(meetings) == 1 else f"The meetings of {named} are"


def _at(meeting: Occurrence, today: date) -> str:
    return f"{day_words(meeting.day, today)} at {meeting.at:%H:%M}"
