"""What is said about the meeting's dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.calendar.calendar import Calendar
from meetings.dates import day_words, join_words
from meetings.minutes.draft import cancellation_lines, days_with_reasons
from posts.receipts import UNDO_BUTTON, Receipt

USAGE = (
    "`/agenda` shows the draft as it stands.\n"
    "`/agenda cancel July 15 OSG All Hands` cancels the meeting of that day, `/agenda cancel next week` next week's.\n"
    "`/agenda add Next doc focus July 25` puts a line into your section, `/agenda add Discussion: drop CentOS 6?` into"
    " another; `/agenda list` shows the lines, `/agenda edit 12 new text` and `/agenda drop 12` change number 12."
)


def shown(markdown: str, meeting: date, calendar: Calendar, today: date, *, posted: bool) -> Receipt:
    """The draft as it stands now."""
    if posted:
        text = f"The draft of {day_words(meeting, today)} as it stands; it has been posted."
    else:
        text = f"The draft as it stands; it is posted {day_words(meeting, today)} at {calendar.series.draft_at:%H:%M}."
    return Receipt(text, file=markdown)


def cancelled(days: Sequence[date], calendar: Calendar, today: date, printed_in: date | None) -> Receipt:
    """Meetings were called off; `calendar` has them cancelled already.

    `printed_in` is the meeting whose minutes say so, None where those are posted or past.
    """
    text = f"{_meetings(days, today)} cancelled. The channel is told."
    if printed_in is None:
        return Receipt(text, buttons=(UNDO_BUTTON,))
    return Receipt(
        text,
        before_line=f"In the minutes of {day_words(printed_in, today)}:",
        line=cancellation_lines(calendar, printed_in)[0],
        buttons=(UNDO_BUTTON,),
    )


def cancelled_line(days: Sequence[date], calendar: Calendar, today: date) -> str:
    """The line for the channel about cancelled meetings."""
    following = calendar.held_after(days[0])
    ahead = f"; next meeting {day_words(following, today)}" if following else ""
    return f"No meeting {days_with_reasons(calendar, days)}{ahead}."


def _meetings(days: Sequence[date], today: date) -> str:
    named = join_words([day_words(day, today) for day in days])
    return f"The meeting of {named} is" if len(days) == 1 else f"The meetings of {named} are"


def held_line(day: date, calendar: Calendar, today: date) -> str:
    """What the channel hears where a cancelled meeting is held after all."""
    return f"The meeting of {day_words(day, today)} takes place after all, at {calendar.series.at:%H:%M}."
