"""The headings and lists of the minutes to choose from in a dialog, and the line that goes under one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.agenda import lines
from handlers.answering.memory import Memory
from handlers.shortcuts.misfilled import Misfilled
from meetings.agenda_lines.homes import home_of
from meetings.agenda_lines.list_places import line_places
from meetings.agenda_lines.places import Place
from meetings.calendar.calendar import Calendar
from posts.dialogs import Choice, section_choice
from posts.receipts import Receipt


def headings_of(calendar: Calendar) -> Sequence[Choice]:
    """The headings of a meeting's minutes and the groups of their lists; what may occur twice with what is above it."""
    return [_choice(calendar, place) for place in line_places(calendar.series.sections)]


def home_heading(calendar: Calendar, memory: Memory) -> str:
    """The value of the typist's home; "" for somebody who is nobody of the roster."""
    home = home_of(memory.person, calendar.series.sections) if memory.person else None
    return _choice(calendar, home).value if home else ""


def record(memory: Memory, heading: str, text: str) -> Receipt:
    """Record a line under a heading by its value; raises Misfilled where the layout has it no more."""
    calendar = memory.meeting_of()
    found = (place for place in line_places(calendar.series.sections) if _choice(calendar, place).value == heading)
    place = next(found, None)
    if place is None:
        raise Misfilled("section", "That heading is gone from the minutes since. Choose another one.")
    return lines.add_in(memory, place, text)


def _choice(calendar: Calendar, place: Place) -> Choice:
    headings = [section.heading for section in calendar.series.sections]
    once = headings.count(place.section.heading) == 1 and not place.group
    label = place.section.heading if once else place.path
    return section_choice(calendar.series.key, place.path, label)
