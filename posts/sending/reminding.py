"""The one message a week: a row for each person when it is due, and what it says when it is sent."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from meetings.action_items.parties import concerned
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import member_names
from meetings.calendar.weekly import Ahead, Team, Weekly, next_weekly, weekly_due, weekly_of
from meetings.minutes.known import Known
from meetings.people import Roster
from meetings.posting import Post, PostKind
from meetings.your_week import worth_saying, yours
from posts.sending.writing import Content, Writing
from posts.unasked import weekly as words
from storage import drafting, outbox
from storage.engine import Transaction
from storage.records import absences, action_items, holidays, people, series
from storage.records.series import Layouts

# No message is worth sending that long after its Friday.
LONG_PAST = timedelta(weeks=2)
log = logging.getLogger(__name__)


def plan(tx: Transaction, workspace: str, layouts: Layouts, since: datetime, now: datetime) -> None:
    """Plan everybody's message that has come due. One that is too late is noted and logged, and nobody is told."""
    team = _team(tx, workspace, layouts, min(since, now))
    missed = []
    for entry in weekly_due(team, since, now):
        if entry.until > now:
            outbox.owe(tx, workspace, _post(entry))
        elif outbox.miss(tx, workspace, _post(entry)):
            missed.append(entry)
    if missed:
        log.info("it was too late for %s weekly messages, the last of %s", len(missed), missed[-1].friday)


def next_instant(tx: Transaction, workspace: str, layouts: Layouts, now: datetime) -> datetime | None:
    """The next instant at which somebody's message is due."""
    return next_weekly(_team(tx, workspace, layouts, now), now)


def content(writing: Writing, post: Post) -> Content | None:
    """What the message says now: empty where it has nothing to say, None where it is not due to this person now.

    The person may be out since it was planned, or the meeting cancelled; then it is planned anew when its time comes.
    """
    tx, workspace, now = writing.tx, writing.workspace, writing.now
    friday = date.fromisoformat(post.original)
    entry = weekly_of(_team(tx, workspace, writing.layouts, now), post.subject, friday)
    if entry is None or entry.at > now:
        return None
    each = [yours(_known(tx, workspace, ahead), entry.person, friday) for ahead in entry.still_ahead(now)]
    return words.content(each, post.number, now, writing.here) if worth_saying(each, friday) else {}


def _known(tx: Transaction, workspace: str, ahead: Ahead) -> Known:
    return drafting.known(tx, workspace, ahead.calendar, ahead.meeting)


def _team(tx: Transaction, workspace: str, layouts: Layouts, since: datetime) -> Team:
    calendars, roster = series.calendars(tx, workspace, layouts), people.roster(tx, workspace)
    return Team(
        calendars,
        roster,
        absences.not_over_before(tx, workspace, (since - LONG_PAST).date()),
        holidays.known(tx, workspace),
        {calendar.series.key: _concerned(tx, workspace, calendar, roster) for calendar in calendars},
    )


def _concerned(tx: Transaction, workspace: str, calendar: Calendar, roster: Roster) -> frozenset[str]:
    """Whom the open items of a series concern, and whose a section of its minutes is."""
    everyone = member_names(calendar.series, roster)
    items = action_items.still_open(tx, workspace, calendar.series.key)
    owners = (roster.exactly(section.owner) for section in calendar.series.sections if section.owner)
    named = (name for item in items for name in concerned(item, roster, everyone))
    return frozenset((*named, *(owner.name for owner in owners if owner)))


def _post(entry: Weekly) -> Post:
    account = str(entry.person.slack)
    friday = entry.friday.isoformat()
    return Post(PostKind.WEEKLY, account, entry.at, original=friday, subject=account, until=entry.until)
