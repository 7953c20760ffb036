"""Who runs a meeting: only its owners change its dates, its people and its values; every member where none is named."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_run
from posts.words import people as words


def run_by_typist(memory: Memory, does: str, *, or_else: bool = False) -> Calendar:
    """The meeting this is about, where the typist runs it or `or_else` holds; raises Declined else, naming whom to ask.

    `does` is what only its owners do: "cancels it".
    """
    typist, calendar = memory.typist(), memory.meeting_of()
    if not (or_else or may_run(calendar, typist)):
        raise _not_the_owner([calendar], does)
    return calendar


def refuse_who_runs_none(memory: Memory, calendars: Sequence[Calendar], does: str) -> None:
    """Raise Declined, naming whom to ask, where the typist runs none of these meetings."""
    typist = memory.typist()
    if not any(may_run(calendar, typist) for calendar in calendars):
        raise _not_the_owner(calendars, does)


def _not_the_owner(calendars: Sequence[Calendar], does: str) -> Declined:
    return Declined(words.only_owners([name for calendar in calendars for name in calendar.series.owners], does))
