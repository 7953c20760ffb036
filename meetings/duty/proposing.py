"""Whom to ask for a swap: who could have somebody's turn, each with the turn of theirs nearest to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from meetings.absences.absence import Absence
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, is_whole, shares_of

# A turn to have in return lies at most so far ahead.
AHEAD = timedelta(weeks=26)


@dataclass(frozen=True)
class Proposal:
    """Somebody who could have a turn, and the turn of theirs to have for it."""

    person: str
    share: Share


def proposals(schedule: DutySchedule, share: Share, absences: Sequence[Absence], now: datetime) -> tuple[Proposal, ...]:
    """Whoever is in during the share, and has a turn in which its person is in: the nearest turns first."""
    found = []
    for name in schedule.on(share.first).roster:
        if name == share.person or _is_out(name, share, absences) or _has_duty(schedule, name, share):
            continue
        theirs = (one for one in shares_of(schedule, name, now, share.last + AHEAD) if is_whole(schedule, one))
        able = [
            one for one in theirs if schedule.begins(one.turn.first) > now and _would_do(schedule, share, one, absences)
        ]
        if able:
            found.append(Proposal(name, min(able, key=lambda one: abs((one.first - share.first).days))))
    return tuple(sorted(found, key=lambda one: abs((one.share.first - share.first).days)))


def _would_do(schedule: DutySchedule, share: Share, other: Share, absences: Sequence[Absence]) -> bool:
    """Whether the person could have this turn for theirs."""
    return not _is_out(share.person, other, absences) and not _has_duty(schedule, share.person, other)


def _is_out(name: str, share: Share, absences: Sequence[Absence]) -> bool:
    return any(one.person == name and one.touches(day, day) for one in absences for day in share.days)


def _has_duty(schedule: DutySchedule, name: str, share: Share) -> bool:
    return any(name in schedule.on_duty(day) for day in share.days)
