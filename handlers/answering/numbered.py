"""Numbers are a meeting's own: typed where no meeting is, `drop 1` is about the one that has such a number.

Where several have it the typist is asked, and sees what would be changed in each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.answering.concerned import concerned_by
from handlers.answering.memory import Memory
from meetings.action_items.forms import Around, only_number, read_form
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_end, may_record
from meetings.duty.request import State
from posts.words.duty_changes import what_was_asked
from storage.records import action_items, agenda_lines, announcements, duty_requests, ticket_labels

_ANSWER = re.compile(r"(?:agree|decline|withdraw|take)\s+#?(?P<number>\d{1,9})", re.IGNORECASE)
_LINE = re.compile(r"(?:cancel|drop|edit|keep|delete|remove)\s+#?(?P<number>\d{1,9})\b", re.IGNORECASE)

_UNLABEL = re.compile(r"unlabel\s+#?(?P<number>\d{1,9})", re.IGNORECASE)


def settle_by_number(memory: Memory) -> Memory:
    """The same memory where the number that was typed settles the meeting, or leaves several to choose from."""
    look = _LOOKS.get(memory.asked.surface)
    if look is None or memory.settled or memory.person is None:
        return memory
    found = {calendar.series.key: said for calendar in memory.calendars if (said := look(memory, calendar))}
    if len(found) == 1:
        return replace(memory, asked=replace(memory.asked, series=next(iter(found))))
    return replace(memory, either=found)


def _item(memory: Memory, calendar: Calendar) -> str | None:
    """The open item of this series that a command names, where the typist may change it."""
    items = action_items.still_open(memory.tx, memory.workspace, calendar.series.key)
    form = read_form(memory.text, Around(items, memory.roster, memory.today))
    named = form.items.numbers if form and not form.items.either else (only_number(memory.text),)
    found = [item for item in items if item.number in named]
    if not found or not _theirs(memory, calendar, found[0].recorded_by, concerned_by(memory, found[0], calendar)):
        return None
    return ", ".join(f"#{item.number} {item.text}" for item in found)


def _line(memory: Memory, calendar: Calendar) -> str | None:
    """The announcement, or the line, of this series that a command names by its number."""
    named = _LINE.match(memory.text)
    if not named:
        return None
    tx, workspace, key, number = memory.tx, memory.workspace, calendar.series.key, int(named["number"])
    found = announcements.get(tx, workspace, key, number)
    if found is None and memory.asked.surface == "agenda":
        line = agenda_lines.get(tx, workspace, key, number)
        return f"#{number} {line.text}" if line and _theirs(memory, calendar, line.recorded_by) else None
    return f"#{number} {found.text}" if found and _theirs(memory, calendar, found.recorded_by) else None


def _request(memory: Memory, calendar: Calendar) -> str | None:
    """The open request about duty of this series that a command answers by its number."""
    named = _ANSWER.fullmatch(memory.text)
    if not named or memory.person is None:
        return None
    tx, workspace, key = memory.tx, memory.workspace, calendar.series.key
    found = duty_requests.get(tx, workspace, key, int(named["number"]))
    if found is None or found.state is not State.OPEN:
        return None
    duty = next((one for one in calendar.series.duties if one.key == found.rota), None)
    return what_was_asked(found, duty, memory.today) if duty else None


def _label(memory: Memory, calendar: Calendar) -> str | None:
    """The label of this series that `/tickets unlabel` names by its number."""
    named = _UNLABEL.fullmatch(memory.text)
    if not named or memory.person is None or not may_record(calendar.series, memory.person):
        return None
    found = ticket_labels.labels(memory.tx, memory.workspace, calendar.series.key).get(int(named["number"]))
    return f"#{named['number']} {found.text}" if found else None


def _theirs(memory: Memory, calendar: Calendar, recorded_by: str, concerned: tuple[str, ...] = ()) -> bool:
    """Whether it is of the typist's meeting, or theirs to end wherever they belong."""
    person = memory.person
    if person is None:
        return False
    theirs = recorded_by == memory.asked.account or may_end(person, concerned, [calendar])
    return theirs or may_record(calendar.series, person)


_LOOKS: Mapping[str, Callable[[Memory, Calendar], str | None]] = {
    "ai": _item,
    "announce": _line,
    "agenda": _line,
    "tickets": _label,
    "triage": _request,
}
