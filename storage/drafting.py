"""Everything the draft of one meeting is made of, gathered."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import instant
from meetings.minutes.known import Known
from meetings.posting import PostKind
from storage import carrying, outbox, ticket_counts
from storage.carrying import Ahead
from storage.engine import Transaction
from storage.records import (
    absences,
    action_items,
    agenda_lines,
    announcements,
    figures,
    holidays,
    people,
    ticket_states,
)


def known(tx: Transaction, workspace: str, calendar: Calendar, meeting: Occurrence) -> Known:
    """What is known now for the minutes of this meeting."""
    series, before, over = calendar.series, calendar.held_before(meeting), _over(meeting)
    last = carrying.last_minutes(tx, workspace, calendar, meeting)
    asking = ticket_counts.asking(tx, workspace, calendar, meeting, over)
    lines = agenda_lines.for_meeting(tx, workspace, series.key, meeting.original, over, day=meeting.day)
    return Known(
        occurrence=meeting,
        calendar=calendar,
        roster=people.roster(tx, workspace),
        absences=absences.not_over_before(tx, workspace, meeting.day),
        announcements=announcements.for_meeting(tx, workspace, series.key, meeting.original, over, day=meeting.day),
        items=action_items.still_open(tx, workspace, series.key),
        counters=figures.counters(tx, workspace, series.key),
        ended=action_items.ended_since(tx, workspace, series.key, before.starts) if before else (),
        lines=lines,
        counted=asking.counted() if asking else {},
        asking=asking,
        tickets={typed: known.state for typed, known in ticket_states.states(tx, workspace).items()},
        holidays=holidays.known(tx, workspace),
        posted=outbox.originals_in_slack(tx, workspace, PostKind.DRAFT, series.key),
        texts=carrying.texts(tx, workspace, last, Ahead(calendar, meeting, lines)) if last else (),
        unclosed=last.day if last and not last.closed else None,
    )


def _over(meeting: Occurrence) -> datetime:
    """The end of the meeting's day: what is announced until then belongs to its minutes."""
    return instant(meeting.day + timedelta(days=1), time(0), meeting.zone)
