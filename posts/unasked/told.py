"""What a person hears for whom others recorded something: one line for all of it, whoever recorded it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from meetings.absences import Absence
from meetings.action_items import ActionItem, printed
from posts.here import Here
from posts.words.absences import out_words


@dataclass(frozen=True)
class Recorded:
    """What one person recorded for another."""

    by: str
    absences: Sequence[Absence]
    items: Sequence[ActionItem]


def first_kept(by: str, what: str, key: object, today: date) -> dict[str, Any]:
    """What the post keeps of the first thing recorded; `what` is "absences" or "items"."""
    return {"by": by, "absences": [], "items": [], what: [key], "today": today.isoformat()}


def recorders(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What the post keeps, by who recorded it; none where it tells of something else."""
    return [content, *content.get("more", ())] if "by" in content else []


def together(content: Mapping[str, Any], by: str, what: str, key: object) -> dict[str, Any]:
    """What the post keeps with one thing more."""
    each = [dict(one) for one in recorders(content)]
    mine = next((one for one in each if one["by"] == by), None)
    if mine:
        # What is recorded, taken back and recorded again is said once.
        mine[what] = [*(one for one in mine[what] if one != key), key]
    else:
        each.append({"by": by, "absences": [], "items": [], what: [key]})
    return {**each[0], "more": each[1:]}


def told_line(recorded: Sequence[Recorded], today: date, here: Here) -> str:
    """Who recorded what, and how the first of it is taken back."""
    first = recorded[0]
    undo = f"ooo cancel {first.absences[0].number}" if first.absences else f"ai drop {first.items[0].number}"
    return f"{' '.join(_sentence(one, today) for one in recorded)} Not right? {here.command(undo)}"


def _sentence(one: Recorded, today: date) -> str:
    lines = [
        *(f"{out_words([absence], today)} (#{absence.number})" for absence in one.absences),
        *(f"{printed(item)} (#{item.number})" for item in one.items),
    ]
    return f"{one.by} recorded: {'; '.join(lines)}."
