"""`/agenda holiday D NAME [at SITE]`, `/agenda holiday drop D`, `/agenda holidays`: days on which sites are closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.agenda.behind import nothing_behind, something_behind
from handlers.answering.duty_clashes import tell_of_clashes, with_duty
from handlers.answering.living import is_posted
from handlers.answering.memory import Memory
from handlers.answering.running import run_by_typist
from handlers.answering.words import asked
from meetings.calendar.calendar import Calendar
from meetings.calendar.due import QUESTION_LEAD
from meetings.calendar.holidays import Holiday
from meetings.calendar.series_choice import members_of
from meetings.calendar.typed.holiday_text import read_dropped, read_holiday
from meetings.calendar.typed.which import Unsettled
from meetings.dates import day_words, instant
from posts.receipts import Receipt
from posts.words.agenda import holidays as words
from storage.records import holidays

SHOWN = timedelta(weeks=53)


def holiday(memory: Memory, text: str) -> Receipt:
    """Record a holiday, or that one is none after all."""
    something_behind(memory, text)
    calendar = run_by_typist(memory, "says when sites are closed")
    word, _, rest = text.partition(" ")
    if word.casefold() == "drop" and rest.strip():
        return _drop(memory, calendar, rest.strip())
    read = read_holiday(text, memory.today, _sites(memory, calendar))
    if isinstance(read, Unsettled):
        raise asked(read, "holiday")
    for one in read:
        holidays.add(memory.tx, memory.author, one)
    return with_duty(memory, words.added(read, _asked_about(memory, calendar, read), memory.today))


def listed(memory: Memory, text: str) -> Receipt:
    """The holidays of the coming year."""
    nothing_behind(memory, text)
    known = holidays.known(memory.tx, memory.workspace)
    return words.listed([one for one in known if memory.today <= one.day <= memory.today + SHOWN], memory.today)


def _drop(memory: Memory, calendar: Calendar, text: str) -> Receipt:
    known = holidays.known(memory.tx, memory.workspace)
    read = read_dropped(text, memory.today, _sites(memory, calendar), known)
    if isinstance(read, Unsettled):
        raise asked(read, "holiday drop")
    for one in read:
        holidays.end(memory.tx, memory.author, one)
    tell_of_clashes(memory)
    return words.dropped(read, memory.today)


def _sites(memory: Memory, calendar: Calendar) -> list[str]:
    members = members_of(calendar.series, memory.roster.people)
    return list(dict.fromkeys(person.site for person in members if person.site))


def _asked_about(memory: Memory, calendar: Calendar, read: Sequence[Holiday]) -> str:
    """What follows for the first meeting on one of these days that is still to come, "" where there is none."""
    meetings = (calendar.on(one.day) for one in read)
    coming = (one for one in meetings if one and one.decided is None and one.starts > memory.now)
    meeting = next(coming, None)
    if meeting is None:
        return ""
    named = f"The meeting of {day_words(meeting.day, memory.today)} falls on it"
    if is_posted(memory, calendar, meeting) and meeting.draft_posted <= memory.now:
        return f"{named}, and its draft is posted: you meet unless somebody calls it off, `/agenda cancel today`."
    if meeting.draft_posted <= memory.now:
        return f"{named}: the channel is told that nobody has said whether you meet."
    at = instant(meeting.day - QUESTION_LEAD, meeting.draft_at, meeting.zone)
    when = "now" if at <= memory.now else f"on {day_words(meeting.day - QUESTION_LEAD, memory.today)}"
    return f"{named}: an owner is asked {when} whether you meet."
