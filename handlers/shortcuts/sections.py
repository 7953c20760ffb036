"""The headings of the minutes to choose from in a dialog, and the line that goes under one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import announce
from handlers.agenda import lines
from handlers.answering.memory import Memory
from meetings.agenda_lines.places import home_of, places
from meetings.calendar.calendar import Calendar
from posts.dialogs import Choice, section_choice
from posts.receipts import Receipt


def headings_of(calendar: Calendar) -> Sequence[Choice]:
    """The headings of a meeting's minutes, each with those it lies under."""
    found = places(calendar.series.sections)
    return [section_choice(calendar.series.key, place.path) for place in found]


def home_heading(calendar: Calendar, memory: Memory) -> str:
    """The choice that is the typist's home."""
    home = home_of(memory.person, calendar.series.sections) if memory.person else None
    choices = headings_of(calendar)
    if home:
        return section_choice(calendar.series.key, home.path).value
    return choices[0].value if choices else ""


def record(memory: Memory, heading: str, text: str) -> Receipt:
    """Record a line under a heading, as far as a menu holds it; where the heading is gone, an announcement."""
    found = places(memory.meeting_of().series.sections)
    place = next((place for place in found if place.path == heading), None)
    place = place or next((place for place in found if heading and place.path.startswith(heading)), None)
    return lines.add_in(memory, place, text) if place else announce.record(memory, text)
