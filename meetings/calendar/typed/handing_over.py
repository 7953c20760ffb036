"""Who is to run which meeting: `Mat July 15`, `Mat from July 15`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import Entry
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.typed.dating import FROM, read_dating
from meetings.calendar.typed.naming import NOBODY, person_in_front
from meetings.calendar.typed.which import Choice, Command, Unsettled, coming_words, meetings_named
from meetings.dates import day_words, join_words, local_day
from meetings.markdown import one_line
from meetings.people import Person, Roster
from meetings.when.tokens import quote

LEAD = "/agenda host "


@dataclass(frozen=True)
class HandOver:
    """Who runs the meetings from now on, "" for nobody: one entry a meeting, or one that goes on."""

    name: str
    entries: tuple[Entry[str], ...]
    meetings: tuple[Occurrence, ...]

    @property
    def goes_on(self) -> bool:
        """Whether it holds for every meeting from the first on."""
        return self.entries[0].last is None


def read_host(typed: str, calendar: Calendar, roster: Roster, typist: Person, now: datetime) -> HandOver | Unsettled:
    """`WHO WHEN` or `WHO from D`; "me" is the typist, "nobody" ends it."""
    text = one_line(typed)
    first, _, behind = text.partition(" ")
    if first.casefold() in {"me", "i", *NOBODY}:
        name = "" if first.casefold() in NOBODY else typist.name
    else:
        front = person_in_front(text, roster)
        if len(front.people) > 1:
            names = [person.name for person in front.people]
            choices = tuple(Choice(name, f"{name} {front.behind}") for name in names)
            return Unsettled(f"Which one: {join_words(names, 'or')}?", choices)
        if not front.people:
            return Unsettled(f'I know nobody called "{quote(first)}". {_command("Mat").example(calendar, now)}')
        name, behind = front.people[0].name, front.behind
    return _of(name, behind, calendar, now)


def _of(name: str, when: str, calendar: Calendar, now: datetime) -> HandOver | Unsettled:
    who = name or "nobody"
    if when.partition(" ")[0].casefold() in FROM:
        found = _from(name, when, calendar, now)
    else:
        found = _once(name, when, calendar, now)
    if isinstance(found, Unsettled):
        return Unsettled(found.sentence, tuple(Choice(one.label, f"{who} {one.text}") for one in found.choices))
    return found


def _once(name: str, when: str, calendar: Calendar, now: datetime) -> HandOver | Unsettled:
    command = _command(name or "nobody")
    named = meetings_named(when, calendar, now, command)
    if isinstance(named, Unsettled):
        return named
    if named.behind:
        return Unsettled(f'I could not read "{quote(when)}" as a day. {command.example(calendar, now)}')
    if not named.meetings:
        return Unsettled("No meeting is planned.")
    entries = tuple(Entry(one.original, name, one.original) for one in named.meetings)
    return HandOver(name, entries, named.meetings)


def _from(name: str, when: str, calendar: Calendar, now: datetime) -> HandOver | Unsettled:
    command = _command(name or "nobody")
    dating = read_dating(when, local_day(now, calendar.series.zone), command.lead)
    if isinstance(dating, Unsettled):
        return Unsettled(dating.sentence, tuple(Choice(one.label, one.text.strip()) for one in dating.choices))
    if dating.first is None or dating.text:
        return Unsettled(f'I could not read "{quote(when)}" as a day. {command.example(calendar, now)}')
    meeting = calendar.held_from(dating.first)
    if meeting and meeting.starts <= now:
        return Unsettled(f"The meeting of {day_words(meeting.day)} has begun already; {coming_words(calendar, now)}.")
    if meeting is None:
        return Unsettled("No meeting is planned from that day on.")
    # Whoever runs a meeting that was moved is known by its regular date.
    return HandOver(name, (Entry(min(dating.first, meeting.original), name),), (meeting,))


def _command(name: str) -> Command:
    return Command(f"{LEAD}{name} ")
