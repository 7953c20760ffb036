"""Who is not in, and when, gathered from what is recorded."""

from __future__ import annotations

from datetime import date

from meetings.duty.away import Away, away_of
from storage.engine import Transaction
from storage.records import absences, holidays, people


def away(tx: Transaction, workspace: str, since: date) -> Away:
    """The absences that last until this day at least, and the holidays of everybody's sites."""
    return away_of(
        absences.not_over_before(tx, workspace, since), holidays.known(tx, workspace), people.people(tx, workspace)
    )
