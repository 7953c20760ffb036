"""Which meetings a text calls off, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, join_words, local_day
from meetings.markdown import one_line
from meetings.when.read import find_when
from meetings.when.spans import Unclear, When
from meetings.when.tokens import quote, suspicious, tokenise

COMMAND = "/agenda cancel "


@dataclass(frozen=True)
class Cancellation:
    """The meetings to cancel as they stand, and the reason given."""

    meetings: tuple[Occurrence, ...]
    why: str


@dataclass(frozen=True)
class NotCancelled:
    """Why nothing is cancelled, as a sentence with an example that works."""

    sentence: str


def read_cancellation(typed: str, calendar: Calendar, now: datetime) -> Cancellation | NotCancelled:
    """`WHEN [why]`: the meetings of the series that lie in that time and have not begun."""
    text = one_line(typed)
    today = local_day(now, calendar.series.zone)
    tokens = tokenise(text)
    found = find_when(text, tokens, today, lead=COMMAND)
    if found is None or found.start != 0:
        return NotCancelled(f'I could not read a day in "{quote(text)}". Try: `{_example(calendar, now)}`')
    if isinstance(found.reading, Unclear):
        return NotCancelled(found.reading.question)
    rest = tokens[found.stop :]
    why = text[rest[0].start :].strip(" -:–—") if rest else ""
    bracketed = why.startswith("(") and why.endswith(")")
    if not bracketed and (strange := suspicious(rest)):
        return NotCancelled(
            f'I am not sure what "{quote(text[strange.start :])}" changes, so nothing is cancelled.'
            f" Put the reason in brackets: `{_example(calendar, now)} (All Hands)`"
        )
    return _meetings_in(found.reading, why[1:-1].strip() if bracketed else why, calendar, now)


def _meetings_in(when: When, why: str, calendar: Calendar, now: datetime) -> Cancellation | NotCancelled:
    if when.open_end or when.last_day is None:
        return NotCancelled(f"Until when? Try: `{_example(calendar, now)}`")
    meetings = tuple(one for one in calendar.between(when.first_day, when.last_day) if when.touches(one.day, one.day))
    if not meetings:
        return NotCancelled(f"No meeting falls on that time; {coming(calendar, now)}. Try: `{_example(calendar, now)}`")
    if any(one.starts <= now for one in meetings):
        return NotCancelled(f"The meeting of {day_words(meetings[0].day)} has begun already; {coming(calendar, now)}.")
    standing = tuple(one for one in meetings if not one.cancelled)
    if not standing:
        which = "The meeting of" if len(meetings) == 1 else "The meetings of"
        are = "is" if len(meetings) == 1 else "are"
        return NotCancelled(f"{which} {join_words([day_words(one.day) for one in meetings])} {are} cancelled already.")
    return Cancellation(standing, why)


def coming(calendar: Calendar, now: datetime) -> str:
    """`the next are Mon July 8 and Mon July 15`."""
    meeting = calendar.next_meeting(now)
    if meeting is None:
        return "none is planned"
    after = calendar.held_after(meeting)
    if after is None:
        return f"the next is {day_words(meeting.day)}"
    return f"the next are {day_words(meeting.day)} and {day_words(after.day)}"


def _example(calendar: Calendar, now: datetime) -> str:
    meeting = calendar.next_meeting(now)
    return f"{COMMAND}{day_words(meeting.day).partition(' ')[2] if meeting else 'July 15'}"
