"""What follows when something is decided about a date: who hears of it, and in which minutes it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.answering.living import is_posted, title_of_several
from handlers.answering.memory import Memory
from handlers.answering.telling import correct_others, line_for_everybody
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from posts.unasked.lines import Part
from posts.words.agenda.dates import StandsIn, at_its_usual_time
from storage import changelog


def tell_everybody(
    memory: Memory, calendar: Calendar, line: str, parts: Sequence[Part], before: Sequence[Occurrence]
) -> None:
    """One line in the channel, and a correction of those that said otherwise before.

    It is worth sending until the first of these meetings, as they stood before, would have begun.
    """
    line_for_everybody(memory, calendar, line, parts, until=min(one.starts for one in before))
    correct_others(memory)


def occurrence_part(memory: Memory, before: Calendar, after: Occurrence, said: str) -> Part:
    """The part of a line about one date, which holds while what was decided about it does."""
    regular = replace(before, decided={}).occurrence(after.original)
    decided = after.decided
    holds = (
        {
            "state": decided.state.value,
            "why": decided.why,
            "day": decided.day.isoformat() if decided.day else None,
            "at": decided.at.isoformat() if decided.at else None,
        }
        if decided
        else None
    )
    key = {"series": before.series.key, "original": after.original.isoformat()}
    undone = at_its_usual_time(after, regular, before, memory.today)
    return Part("occurrences", key, said, undone, holds)


def dated_part(memory: Memory, series: str, name: str, first: date, *, said: str, otherwise: str) -> Part:
    """The part of a line about a value that holds from a day on, which holds while that value does."""
    key = {"series": series, "name": name, "valid_from": first.isoformat()}
    row = changelog.current(memory.tx, memory.workspace, "dated_values", key)
    return Part("dated_values", key, said, otherwise, {"value": row["value"]} if row else {})


def stands_in(memory: Memory, calendar: Calendar, meeting: Occurrence) -> StandsIn | None:
    """The minutes of the meeting before this one, where they are still to be posted, or kept up to date."""
    before = calendar.held_before(meeting)
    if before is None:
        return None
    posted = is_posted(memory, calendar, before)
    if not posted and before.draft_posted <= memory.now:
        return None
    return StandsIn(before, posted, title_of_several(memory, calendar))
