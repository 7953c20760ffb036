"""Action items as the minutes print them."""

from __future__ import annotations

from collections.abc import Iterable

from meetings.action_items.item import NOBODY, ActionItem
from meetings.dates import join_words


def printed(item: ActionItem) -> str:
    """The line of the minutes, `AI (Brian, with help from Mat): Build it`, as typed text without Markdown."""
    return f"AI ({heads(item)}): {item.text}"


def heads(item: ActionItem) -> str:
    """`Brian, with help from Mat`: what stands in the brackets."""
    owners = ", ".join(item.owners) or NOBODY
    return f"{owners}, with help from {join_words(item.helpers)}" if item.helpers else owners


def by_topic(items: Iterable[ActionItem]) -> dict[str, list[ActionItem]]:
    """Open items under their topics in the order the topics came up; those without one last, under ``."""
    topics: dict[str, list[ActionItem]] = {}
    for item in sorted(items, key=lambda item: (not item.topic, item.number)):
        topics.setdefault(item.topic, []).append(item)
    return topics
