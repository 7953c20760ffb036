"""What a person hears for whom somebody else recorded something: one line for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.absences import Absence
from meetings.action_items import ActionItem, printed
from posts.absences import out_words


def told_line(absences: Sequence[Absence], items: Sequence[ActionItem], by: str, today: date) -> str:
    """Who recorded what, and how the first of it is taken back."""
    recorded = [
        *(f"{out_words([absence], today)} (#{absence.number})" for absence in absences),
        *(f"{printed(item)} (#{item.number})" for item in items),
    ]
    first = f"/ooo cancel {absences[0].number}" if absences else f"/ai drop {items[0].number}"
    return f"{by} recorded: {'; '.join(recorded)}. Not right? {first}"
