"""What calendars show, as the database has it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from meetings.calendar.calendar import Calendar
from meetings.duty.schedule import DutySchedule
from meetings.feed.feed import Known
from meetings.feed.revision import Key, Revision, Revisions
from storage.changelog import LOGGED
from storage.columns import instant_of
from storage.engine import Transaction
from storage.records import absences, duty_schedules, people, series
from storage.records.series import Layouts

# What is behind an entry of a calendar.
TABLES = ("absences", "dated_values", "duty_covers", "duty_turns", "occurrences")


def known(tx: Transaction, workspace: str, layouts: Layouts) -> Known:
    """All that a calendar of this workspace may show."""
    calendars = series.calendars(tx, workspace, layouts)
    return Known(
        workspace=workspace,
        calendars=calendars,
        roster=people.roster(tx, workspace),
        duties={calendar.series.key: _whole(tx, workspace, calendar) for calendar in calendars},
        absences=absences.not_over_before(tx, workspace, date.min),
        revisions=Revisions({table: dict(_revisions(tx, workspace, table)) for table in TABLES}),
    )


def _whole(tx: Transaction, workspace: str, calendar: Calendar) -> tuple[DutySchedule, ...]:
    """The schedules of a series with every turn there ever was."""
    key = calendar.series.key
    return tuple(duty_schedules.whole(tx, workspace, key, each.rota) for each in calendar.series.duties)


def _revisions(tx: Transaction, workspace: str, table: str) -> Iterable[tuple[Key, Revision]]:
    rows = tx.rows(
        "SELECT row_key, COUNT(*) AS number, MAX(at) AS latest FROM changes"
        " WHERE workspace = :workspace AND table_name = :table_name GROUP BY row_key",
        workspace=workspace,
        table_name=table,
    )
    for row in rows:
        key = json.loads(row["row_key"])
        yield tuple(str(key[name]) for name in LOGGED[table]), Revision(row["number"], instant_of(row["latest"]))


def state(tx: Transaction, workspace: str) -> tuple[object, ...]:
    """What is another whenever anything that a calendar shows has changed: equal states show the same."""
    changed = tx.row("SELECT MAX(id) AS latest FROM changes WHERE workspace = :workspace", workspace=workspace)
    turns = tx.row(
        "SELECT COUNT(*) AS number, MAX(last_day) AS latest FROM duty_turns WHERE workspace = :workspace",
        workspace=workspace,
    )
    rows = tx.rows("SELECT * FROM series WHERE workspace = :workspace ORDER BY key", workspace=workspace)
    values = [tuple(row.values()) for row in (changed, turns, *rows) if row]
    return (*values, people.people(tx, workspace))
