"""The states of the tickets and pull requests that an action item names, as remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from meetings.action_items.finding import references
from meetings.action_items.item import ActionItem
from meetings.markdown import one_line

# Of an address the end says which it is: `xcache/pull/63`.
_END = re.compile(r"[^/]+/(?:pull|issues|-/issues|-/merge_requests)/\d+|[^/?#]+(?=/?(?:[?#].*)?$)")


def ticket_states(item: ActionItem, states: Mapping[str, str]) -> list[str]:
    """`SOFTWARE-3642: In Progress` of each that is known; a key that stands in an address is said once."""
    said: dict[str, str] = {}
    for reference in references(item.text):
        if reference in states:
            said.setdefault(_short(reference), one_line(states[reference]))
    return [f"{name}: {state}" for name, state in said.items()]


def _short(reference: str) -> str:
    found = _END.search(reference) if "://" in reference else None
    return found.group() if found else reference
