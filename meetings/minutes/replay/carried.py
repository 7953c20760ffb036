"""Which action items of the meeting before are drafted again, as far as finished minutes tell."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from datetime import UTC, date, datetime, time

from meetings.action_items import ActionItem
from meetings.markdown import from_markdown
from meetings.minutes.finished.nesting import Path
from meetings.minutes.finished.promises import Promise
from meetings.minutes.layout import Kind
from meetings.minutes.replay.learned import Learned
from meetings.minutes.replay.rules import Rules

_RELEASE = re.compile(r"\d+(?:\.\d+)+")
_TICKET = re.compile(r"\b[A-Z][A-Z0-9]+-\d+\b")


def carried_items(
    promises: Sequence[Promise], day: date, releases: Set[str], layout: Learned, rules: Rules
) -> list[ActionItem]:
    """The open action items of the meeting of this day that are carried, by how often they were seen, and a ticket.

    What stands under a release that is not among `releases` any more is not.
    """
    open_ones = [one for one in promises if one.latest.day == day and not one.latest.is_done]
    carried = [one for one in open_ones if _is_carried(one, releases, rules)]
    return [_item(one, number, layout) for number, one in enumerate(carried, start=1)]


def _is_carried(promise: Promise, releases: Set[str], rules: Rules) -> bool:
    """Whether it has been seen often enough, and the release it stands under has not shipped."""
    named = set(_RELEASE.findall(promise.latest.topic))
    if named and releases and not named & releases:
        return False
    needed = rules.seen_with_ticket if _TICKET.search(promise.latest.what) else rules.seen
    return len(promise.seen) >= needed


def _item(promise: Promise, number: int, layout: Learned) -> ActionItem:
    latest = promise.latest
    recorded = datetime.combine(promise.seen[0].day, time(11), UTC)
    return ActionItem(
        number=number,
        owners=(from_markdown(latest.names),) if latest.names else (),
        topic=from_markdown(latest.topic),
        text=from_markdown(latest.what),
        recorded_by="",
        recorded_at=recorded,
        section=_home(latest.path, layout),
    )


def _home(path: Path, layout: Learned) -> str:
    """The heading of the main list that an item stands in, or below which it was given."""
    homes = {
        own: one.heading
        for own, one in zip(layout.paths, layout.sections, strict=True)
        if one.kind is Kind.ACTION_ITEMS
    }
    return next((homes[path[:length]] for length in range(len(path), 0, -1) if path[:length] in homes), "")
