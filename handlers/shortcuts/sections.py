"""The headings of the minutes to choose from in a dialog, and the line that goes under one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import announce
from handlers.answering.memory import Memory
from meetings.calendar.calendar import Calendar
from meetings.minutes.layout import Kind
from posts.dialogs import Choice, section_choice
from posts.receipts import Receipt


def headings_of(calendar: Calendar) -> Sequence[Choice]:
    """The headings of a meeting's minutes that take a line."""
    sections = [section for section in calendar.series.sections if section.kind is Kind.ANNOUNCEMENTS]
    return [section_choice(calendar.series.key, section.heading) for section in sections]


def home_heading(calendar: Calendar, memory: Memory) -> str:  # noqa: ARG001
    """The choice that is the typist's home."""
    choices = headings_of(calendar)
    return choices[0].value if choices else ""


def record(memory: Memory, heading: str, text: str) -> Receipt:  # noqa: ARG001
    """Record a line under a heading."""
    return announce.record(memory, text)
