"""The minutes that a draft carries text from, and what was said of that text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.agenda_lines.agenda_line import AgendaLine
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.carried.carried import Carried, LastMinutes, carried_text
from meetings.posting import PostKind, State
from storage import outbox
from storage.engine import Transaction
from storage.records import carried_text as answers
from storage.records import finished_minutes


@dataclass(frozen=True)
class Ahead:
    """A meeting ahead, and the lines that stand in its draft anyway."""

    calendar: Calendar
    meeting: Occurrence
    lines: Sequence[AgendaLine]


def last_minutes(tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence) -> LastMinutes | None:
    """The last minutes before those of this meeting: finished ones, or where the meeting before was not closed its
    draft as it was posted last. A team that has finished no minutes yet has none.
    """
    series, before = calendar.series.key, calendar.held_before(meeting)
    stored = finished_minutes.last_before(tx, workspace, series, meeting.day)
    if before and (stored is None or stored.day < before.day) and finished_minutes.days(tx, workspace, series):
        files = outbox.find(
            tx, workspace, PostKind.DRAFT_FILE, series=series, original=before.original.isoformat()
        )  # fmt: skip
        if sent := [each for each in files if each.state is State.SENT]:
            return LastMinutes(before.day, str(sent[-1].content["file"]["text"]), closed=False)
    return LastMinutes(stored.day, stored.text) if stored else None


def texts(tx: Transaction, workspace: str, last: LastMinutes, of: Ahead) -> tuple[Carried, ...]:
    """What the draft of the meeting ahead carries from its last minutes."""
    series = of.calendar.series
    said = answers.answers(tx, workspace, series.key, last.day)
    return carried_text(last, series.sections, of.lines, said, of.meeting.day)
