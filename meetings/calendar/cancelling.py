"""Which meetings a text calls off, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile

from meetings.calendar.calendar import Calendar
from meetings.dates import day_words, join_words, local_day
from meetings.markdown import one_line
from meetings.when.read import find_when
from meetings.when.spans import Unclear, When
from meetings.when.tokens import quote, suspicious, tokenise

COMMAND = "/agenda cancel "


@dataclass(frozen=True)
class Cancellation:
    """The meetings to cancel, by their original dates, and the reason given."""

    days: tuple[date, ...]
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
    last = when.last_day
    regular = takewhile(lambda day: day <= last, calendar.dates(when.first_day))
    days = tuple(day for day in regular if when.touches(day, day))
    if not days:
        return NotCancelled(
            f"No meeting falls on that time; {_coming(calendar, now)}. Try: `{_example(calendar, now)}`"
        )
    if any(calendar.starts(day) <= now for day in days):
        return NotCancelled(f"The meeting of {day_words(days[0])} has begun already; {_coming(calendar, now)}.")
    standing = tuple(day for day in days if day not in calendar.cancelled)
    if not standing:
        meetings = "The meeting of" if len(days) == 1 else "The meetings of"
        are = "is" if len(days) == 1 else "are"
        return NotCancelled(f"{meetings} {join_words([day_words(day) for day in days])} {are} cancelled already.")
    return Cancellation(standing, why)


def _coming(calendar: Calendar, now: datetime) -> str:
    meeting = calendar.next_meeting(now)
    if meeting is None:
        return "none is planned"
    after = calendar.held_after(meeting)
    return f"the next are {day_words(meeting)} and {day_words(after)}" if after else f"the next is {day_words(meeting)}"


def _example(calendar: Calendar, now: datetime) -> str:
    meeting = calendar.next_meeting(now)
    return f"{COMMAND}{day_words(meeting).partition(' ')[2] if meeting else 'July 15'}"
