"""Asking whether the meeting of a holiday is held: whom, and what else it could be moved to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import members_of
from meetings.people import Person, Roster


def whom_to_ask(calendar: Calendar, meeting: Occurrence, roster: Roster, out: Collection[str]) -> Person | None:
    """Who is asked whether a holiday's meeting is held: the first owner with an account who is not out.

    Where no owners are named, the host, else the first member. Where all are out, the first of them all the same.
    """
    named = calendar.series.owners or ((meeting.host,) if meeting.host else ())
    people = (
        [person for name in named if (person := roster.exactly(name))]
        if named
        else members_of(calendar.series, roster.people)
    )
    reachable = [person for person in people if person.slack]
    return next((person for person in reachable if person.name not in out), reachable[0] if reachable else None)


def next_free_day(calendar: Calendar, day: date) -> date:
    """The next working day without a meeting, for what cannot be held on this one."""
    following = (day + timedelta(days=ahead) for ahead in range(1, 29))
    free = (each for each in following if calendar.is_working_day(each) and calendar.on(each) is None)
    return next(free, day + timedelta(days=1))
