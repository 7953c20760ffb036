"""What is said about action items."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.action_items import ActionItem, printed
from meetings.dates import day_words, join_words
from posts.receipts import UNDO_BUTTON, Receipt

USAGE = (
    "`/ai [topic] who: what` records an action item:\n"
    "`/ai Brian XCache reorg`   `/ai Mat, Carl: build osg-configure`   `/ai [OSG 3.4.32] Mat: build it`\n"
    "`/ai Fix the wiki` is yours, `/ai nobody: triage the rest` is nobody's yet.\n"
    "`/ai list` or `/ai list Mat` shows what is open, `/ai done 12` and `/ai drop 12 why` end number 12."
)


def recorded(item: ActionItem, section: str | None, meeting: date | None, today: date) -> Receipt:
    """The line as the minutes will have it, and where."""
    place = f" under {item.topic}" if item.topic else f" under {section}" if section else ""
    when = f"In the minutes of {day_words(meeting, today)}" if meeting else "In the next minutes"
    return Receipt(
        f"{_whose(item)} has a new action item (#{item.number})."
        if len(item.owners) < 2
        else f"{_whose(item)} have a new action item (#{item.number}).",
        before_line=f"{when}{place}, until it is done:",
        line=printed(item),
        buttons=(UNDO_BUTTON,),
    )


def listed(items: Sequence[ActionItem], owner: str | None) -> Receipt:
    """What is open, of everybody or of one person."""
    whose = f" of {owner}" if owner else ""
    if not items:
        return Receipt(f"No action item{whose} is open. Try: `/ai Brian XCache reorg`")
    lines = tuple(f"#{item.number} {printed(item)}{f' [{item.topic}]' if item.topic else ''}" for item in items)
    return Receipt(f"Open action items{whose}:", items=lines, after="`/ai done N` ends number N.")


def ended(item: ActionItem, how: str) -> Receipt:
    """An item is done or dropped, and leaves the next minutes."""
    return Receipt(f"#{item.number} is {how} and leaves the minutes.", line=printed(item), buttons=(UNDO_BUTTON,))


def already_ended(item: ActionItem) -> Receipt:
    return Receipt(f"#{item.number} is {item.ended} already.", line=printed(item))


def _whose(item: ActionItem) -> str:
    return join_words(item.owners) or "Nobody yet"
