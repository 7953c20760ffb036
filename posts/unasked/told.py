"""What a person hears for whom others recorded something: one line for all of it, whoever recorded it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from meetings.absences import Absence
from meetings.action_items import ActionItem, printed
from posts.buttons import Say
from posts.words.absences import out_words

# One line tells of few things; docs.slack.dev/reference/block-kit/blocks/actions-block takes 25.
MOST_BUTTONS = 10


@dataclass(frozen=True)
class Promised:
    """An item of the meeting of this key; `meeting` is its title, "" where there is only one meeting."""

    item: ActionItem
    series: str
    meeting: str = ""


@dataclass(frozen=True)
class Recorded:
    """What one person recorded for another: absences, action items, and lines about what else is theirs now.

    `says` are buttons that those lines have.
    """

    by: str
    absences: Sequence[Absence]
    items: Sequence[Promised]
    lines: Sequence[str] = ()
    says: Sequence[Say] = ()

    def __bool__(self) -> bool:
        """Whether anything of it stands."""
        return bool(self.absences or self.items or self.lines)


def first_kept(by: str, what: str, key: object, today: date) -> dict[str, Any]:
    """What the post keeps of the first thing recorded; `what` is "absences", "items", "lines" or "clashes"."""
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
        mine[what] = [*(one for one in mine.get(what, ()) if one != key), key]
    else:
        each.append({**_nothing(by), what: [key]})
    return {**each[0], "more": each[1:]}


def _nothing(by: str) -> dict[str, Any]:
    return {"by": by, "absences": [], "items": [], "lines": [], "clashes": []}


def told_line(recorded: Sequence[Recorded], today: date) -> str:
    """Who recorded what; what has a number is pressed below, because a number may be that of two meetings."""
    said = " ".join(sentence for one in recorded for sentence in _sentences(one, today))
    return f"{said} Not right?" if any(one.absences or one.items for one in recorded) else said


def take_back(recorded: Sequence[Recorded]) -> tuple[Say, ...]:
    """A button for each thing told, which takes it back in the meeting it belongs to."""
    absences = [
        Say(f"Take back #{absence.number}", "ooo", f"cancel {absence.number}")
        for one in recorded
        for absence in one.absences
    ]
    items = [
        Say(f"Drop #{one.item.number}{_of(one)}", "ai", f"drop {one.item.number}", one.series)
        for each in recorded
        for one in each.items
    ]
    says = [say for one in recorded for say in one.says]
    return (*absences, *items, *says)[:MOST_BUTTONS]


def _sentences(one: Recorded, today: date) -> list[str]:
    recorded = [
        *(f"{out_words([absence], today)} (#{absence.number})" for absence in one.absences),
        *(f"{printed(each.item)} (#{each.item.number}{_of(each)})" for each in one.items),
    ]
    return [*([f"{one.by} recorded: {'; '.join(recorded)}."] if recorded else []), *one.lines]


def _of(promised: Promised) -> str:
    return f" of {promised.meeting}" if promised.meeting else ""
