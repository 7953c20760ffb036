"""Whom a team's calendar says to be out: its events by person, days that touch as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from meetings.absences.half_days import touch, united
from meetings.people import Roster
from meetings.shared_calendar.events import CalendarEvent
from meetings.shared_calendar.summary import read_summary
from meetings.when.spans import ONE_DAY, When


@dataclass(frozen=True)
class Claim:
    """That the calendar says a person is out; `uid` tells its event from others."""

    uid: str
    person: str
    when: When
    note: str = ""


def claims(events: Iterable[CalendarEvent], roster: Roster) -> list[Claim]:
    """Who is out by these events, as surely as their summaries say; each person's in the order of days.

    Days of one person that touch are one absence, however many events say so.
    """
    found = [
        Claim(event.uid, person, event.when, named.note)
        for event in events
        if (named := read_summary(event.summary, roster, whole_days=event.whole_days))
        for person in named.who
    ]
    found.sort(key=lambda claim: (claim.person, claim.when.first_day, claim.uid))
    return [one for _, same in groupby(found, key=lambda claim: claim.person) for one in _together(list(same))]


def _together(same: Iterable[Claim]) -> list[Claim]:
    """One person's claims in the order of days; what comes again every week stays by itself."""
    weekly, once = [], list[Claim]()
    for claim in same:
        if claim.when.every:
            weekly.append(claim)
        elif once and touch(once[-1].when, claim.when):
            once[-1] = _as_one(once[-1], claim)
        else:
            once.append(claim)
    return weekly + once


def _as_one(one: Claim, other: Claim) -> Claim:
    notes = "; ".join(dict.fromkeys(filter(None, (one.note, other.note))))
    return replace(one, when=united(one.when, other.when), note=notes)


def is_over(when: When, today: date) -> bool:
    """Whether its last day has passed."""
    return when.last_day is not None and when.last_day < today


def still_ahead(followed: Iterable[Claim], today: date) -> list[Claim]:
    """The claims that are not over, the earliest first."""
    return sorted(
        (claim for claim in followed if not is_over(claim.when, today)),
        key=lambda claim: (max(claim.when.first_day, today - ONE_DAY), claim.uid),
    )
