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
    """What one person recorded for another: absences, action items, and lines about what else is theirs now."""

    by: str
    absences: Sequence[Absence]
    items: Sequence[ActionItem]
    lines: Sequence[str] = ()

    def __bool__(self) -> bool:
        """Whether anything of it stands."""
        return bool(self.absences or self.items or self.lines)


def first_kept(by: str, what: str, key: object, today: date) -> dict[str, Any]:
    """What the post keeps of the first thing recorded; `what` is "absences", "items" or "lines"."""
    return {**_nothing(by), what: [key], "today": today.isoformat()}


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
        each.append({**_nothing(by), what: [key]})
    return {**each[0], "more": each[1:]}


def _nothing(by: str) -> dict[str, Any]:
    return {"by": by, "absences": [], "items": [], "lines": []}


def told_line(recorded: Sequence[Recorded], today: date, here: Here) -> str:
    """Who recorded what, and how the first of it that has a number is taken back."""
    said = " ".join(sentence for one in recorded for sentence in _sentences(one, today))
    undo = [f"{how} {numbered[0].number}" for one in recorded for how, numbered in _by_number(one) if numbered]
    return f"{said} Not right? {here.command(undo[0])}" if undo else said


def _by_number(one: Recorded) -> tuple[tuple[str, Sequence[Absence] | Sequence[ActionItem]], ...]:
    return ("ooo cancel", one.absences), ("ai drop", one.items)


def _sentences(one: Recorded, today: date) -> list[str]:
    recorded = [
        *(f"{out_words([absence], today)} (#{absence.number})" for absence in one.absences),
        *(f"{printed(item)} (#{item.number})" for item in one.items),
    ]
    return [*([f"{one.by} recorded: {'; '.join(recorded)}."] if recorded else []), *one.lines]
