"""Whom an action item concerns: they may change and end it, and undo what was done to it."""

from __future__ import annotations

from handlers.answering.memory import Memory
from meetings.action_items import ActionItem
from meetings.action_items.parties import concerned
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import member_names


def concerned_by(memory: Memory, item: ActionItem, calendar: Calendar) -> tuple[str, ...]:
    """The roster names of an item's owners and helpers, and of the members of groups among them."""
    return concerned(item, memory.roster, member_names(calendar.series, memory.roster))
