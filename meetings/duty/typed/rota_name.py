"""The name of a rota in front of what is typed about duty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.duty.schedule import DutySchedule
from meetings.markdown import one_line
from meetings.people import fold


def rota_in_front(typed: str, duties: Sequence[DutySchedule], today: date) -> tuple[DutySchedule | None, str]:
    """The rota whose name, or key, a text begins with, and what follows it; None and the text where that is none."""
    text = one_line(typed)
    named = [(name, duty) for duty in duties for name in (duty.name(today), duty.key) if name]
    for name, duty in sorted(named, key=lambda one: -len(one[0])):
        head, rest = text[: len(name)], text[len(name) :]
        if fold(head) == fold(name) and (not rest or rest[0] in " :"):
            return duty, rest.lstrip(": ")
    return None, typed
