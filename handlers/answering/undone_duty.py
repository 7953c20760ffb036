"""Until when a change of duty can be undone: until the first of its days has begun."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.answering.memory import Memory
from meetings.calendar.calendar import Calendar
from meetings.changes import Change
from storage.records import duty_requests

_DAYS = {"duty_turns": "first_day", "duty_covers": "day"}
OF_DUTY = {*_DAYS, "duty_requests", "duty_pauses"}


def begun_duty(memory: Memory, calendar: Calendar, changes: Sequence[Change]) -> date | None:
    """The first day of duty that these changes are about and that has begun, None where none has."""
    duties = {duty.key: duty for duty in calendar.series.duties}
    for change in sorted(changes, key=lambda one: str(one.key.get(_DAYS.get(one.table, ""), ""))):
        day = _first_day(change)
        duty = duties.get(str(change.key.get("rota") or (change.after or change.before or {}).get("rota", "")))
        if day and duty and duty.begins(day) <= memory.now:
            return day
    return None


def duty_concerns(change: Change) -> tuple[str, ...]:
    """The roster names of those whose duty a change has moved, or who were asked."""
    rows = [row for row in (change.before, change.after) if row]
    if change.table == "duty_requests":
        return tuple(str(row[name]) for row in rows for name in ("giver", "taker"))
    return tuple(str(row["person"]) for row in rows)


def _first_day(change: Change) -> date | None:
    if change.table == "duty_requests":
        return duty_requests.from_row(change.after or change.before or {}).first
    name = _DAYS.get(change.table)
    return date.fromisoformat(str(change.key[name])) if name else None
