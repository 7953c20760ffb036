"""What is said about the meeting's dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, join_words
from meetings.minutes.calendar_lines import calendar_lines, days_with_reasons
from posts.receipts import UNDO_BUTTON, Receipt

USAGE = (
    "`/agenda` shows the draft as it stands.\n"
    "`/agenda cancel July 15 OSG All Hands` cancels the meeting of that day, `/agenda cancel next week` next week's.\n"
    "`/agenda add Next doc focus July 25` puts a line into your section, `/agenda add Discussion: drop CentOS 6?` into"
    " another; `/agenda list` shows the lines, `/agenda edit 12 new text` and `/agenda drop 12` change number 12."
)


def shown(markdown: str, meeting: Occurrence, today: date, *, posted: bool) -> Receipt:
    """The draft as it stands now."""
    if posted:
        text = f"The draft of {day_words(meeting.day, today)} as it stands; it has been posted."
    else:
        text = f"The draft as it stands; it is posted {day_words(meeting.day, today)} at {meeting.draft_at:%H:%M}."
    return Receipt(text, file=markdown)


def cancelled(
    meetings: Sequence[Occurrence], calendar: Calendar, today: date, printed_in: Occurrence | None
) -> Receipt:
    """Meetings were called off; `calendar` has them cancelled already.

    `printed_in` is the meeting whose minutes say so, None where those are posted or past.
    """
    text = f"{_meetings(meetings, today)} cancelled. The channel is told."
    if printed_in is None:
        return Receipt(text, buttons=(UNDO_BUTTON,))
    return Receipt(
        text,
        before_line=f"In the minutes of {day_words(printed_in.day, today)}:",
        line=calendar_lines(calendar, printed_in)[0],
        buttons=(UNDO_BUTTON,),
    )


def cancelled_line(meetings: Sequence[Occurrence], calendar: Calendar, today: date) -> str:
    """The line for the channel about cancelled meetings."""
    following = calendar.held_after(meetings[0])
    ahead = f"; next meeting {day_words(following.day, today)}" if following else ""
    return f"No meeting {days_with_reasons(meetings)}{ahead}."


def _meetings(meetings: Sequence[Occurrence], today: date) -> str:
    named = join_words([day_words(meeting.day, today) for meeting in meetings])
    return f"The meeting of {named} is" if len(meetings) == 1 else f"The meetings of {named} are"


def held_line(meeting: Occurrence, today: date) -> str:
    """What the channel hears where a cancelled meeting is held after all."""
    return f"The meeting of {day_words(meeting.day, today)} takes place after all, at {meeting.at:%H:%M}."
