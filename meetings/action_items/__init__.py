"""Action items: who promised what, under which topic, until when; read, found again, and printed."""

from __future__ import annotations

from meetings.action_items.item import NOBODY, ActionItem, Answer, overdue
from meetings.action_items.printing import by_topic, heads, printed
from meetings.action_items.reading import ItemQuestion, ReadItem, read_item, read_owners

__all__ = [
    "NOBODY",
    "ActionItem",
    "Answer",
    "ItemQuestion",
    "ReadItem",
    "by_topic",
    "heads",
    "overdue",
    "printed",
    "read_item",
    "read_owners",
]
