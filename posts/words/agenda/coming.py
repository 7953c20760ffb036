"""What is said about the meetings to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, month_day
from meetings.minutes.calendar_lines import in_brackets
from posts.receipts import Receipt


def shown(markdown: str, meeting: Occurrence, holiday: str | None, today: date, *, posted: bool) -> Receipt:
    """The draft as it stands now; `holiday` where that is the day and nobody has said whether it is held."""
    if posted:
        text = f"The draft of {day_words(meeting.day, today)} as it stands; it has been posted."
    elif holiday:
        text = (
            f"The draft as it stands; {day_words(meeting.day, today)} is {holiday}, and whether you meet is not decided"
        )
        text += (
            f" yet. `/agenda meet {month_day(meeting.day)}` decides it, or `/agenda cancel {month_day(meeting.day)}`."
        )
    else:
        text = f"The draft as it stands; it is posted {day_words(meeting.day, today)} at {meeting.draft_at:%H:%M}."
    return Receipt(text, file=markdown)


def coming(meetings: Sequence[Occurrence], calendar: Calendar, today: date) -> Receipt:
    """The meetings to come, called-off ones too, a line each."""
    if not meetings:
        return Receipt("No meeting is planned.")
    held = next((one for one in meetings if not one.cancelled), None)
    text = f"The next meeting is {day_words(held.day, today)} at {held.at:%H:%M}." if held else "None is held."
    return Receipt(text, items=tuple(_line(one, calendar, today) for one in meetings))


def _line(meeting: Occurrence, calendar: Calendar, today: date) -> str:
    said = [_decided(meeting, calendar, today)]
    if meeting.host and not meeting.cancelled:
        said.append(f"{meeting.host} runs it")
    behind = ", ".join(words for words in said if words)
    at = "" if meeting.cancelled else f" {meeting.at:%H:%M}"
    return f"{day_words(meeting.day, today)}{at}{f' - {behind}' if behind else ''}"


def _decided(meeting: Occurrence, calendar: Calendar, today: date) -> str:
    holiday = calendar.holidays.get(meeting.day, "")
    if meeting.cancelled:
        return f"cancelled{in_brackets(meeting.why)}"
    if meeting.moved:
        usual = calendar.series.scheduled(meeting.original).at
        before = f"{usual:%H:%M}" if meeting.day == meeting.original else day_words(meeting.original, today)
        return f"moved from {before}{in_brackets(meeting.why)}"
    if holiday and meeting.decided:
        return f"{holiday}, held"
    return f"{holiday}, not decided yet" if holiday else ""
