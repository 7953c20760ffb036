"""The one message a week: who gets it, and when.

It comes on Friday at 10:00, the last one before the draft of the next meeting that is held, to everybody who belongs to
that meeting, or has an open item there, and has a Slack account. Somebody who is out then gets it on the first working
day they are back. However many meetings a person has, and whatever happens to them afterwards: one Friday, one message.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from meetings.absences import Absence
from meetings.calendar.calendar import ONE_DAY, Calendar
from meetings.calendar.holidays import Holiday, concerning
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import is_member
from meetings.dates import instant
from meetings.people import Person, Roster

FRIDAY = 4
SATURDAY = 5
TEN = time(10)
ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Team:
    """What decides who gets the message and when: the meetings, the people, and on which days they do not work."""

    calendars: Sequence[Calendar]
    roster: Roster
    absences: Sequence[Absence] = ()
    holidays: Sequence[Holiday] = ()
    # By the key of a series: whom its open items concern, members of it or not.
    concerned: Mapping[str, Collection[str]] = field(default_factory=dict)

    def hears_of(self, calendar: Calendar, person: Person) -> bool:
        """Whether the person belongs to the meeting, or has an open item there; guests get no reminders."""
        series = calendar.series
        theirs = person.name in self.concerned.get(series.key, ()) and not person.is_guest
        return theirs or is_member(series, person)


@dataclass(frozen=True)
class Ahead:
    """A meeting that is ahead on that Friday, with its calendar."""

    calendar: Calendar
    meeting: Occurrence


@dataclass(frozen=True)
class Weekly:
    """One person's message of one Friday: due `at`, worth sending while `now < until`, when all of it has begun."""

    person: Person
    friday: date
    ahead: tuple[Ahead, ...]
    at: datetime
    until: datetime

    def still_ahead(self, now: datetime) -> list[Ahead]:
        """The next meeting of each series that has not begun."""
        coming = [one for one in self.ahead if one.meeting.starts > now]
        return [one for n, one in enumerate(coming) if one.calendar not in [before.calendar for before in coming[:n]]]


def friday_before(meeting: Occurrence) -> date:
    """The day of the last Friday 10:00 before the draft of this meeting is posted."""
    friday = meeting.day - timedelta(days=(meeting.day.weekday() - FRIDAY) % 7)
    return friday if instant(friday, TEN, meeting.zone) < meeting.draft_posted else friday - ONE_WEEK


def weekly_due(team: Team, since: datetime, now: datetime) -> list[Weekly]:
    """What has come due and is still worth sending, or came due after `since` and is not; the oldest first.

    `since` is when this was last asked. Asking twice gives the same again: who stores it keeps one of each.
    """
    # A message is worth sending for a week at most, and a day more or less lies between zones.
    first = (min(since, now) - ONE_WEEK).date() - ONE_DAY
    entries = _between(team, first, now.date() + ONE_DAY)
    return [entry for entry in entries if entry.at <= now and (entry.at > since or entry.until > now)]


def next_weekly(team: Team, now: datetime) -> datetime | None:
    """The next instant after now at which somebody's message is due."""
    first = (now - ONE_WEEK).date() - ONE_DAY
    for weeks in (3, 104):
        coming = (entry.at for entry in _between(team, first, now.date() + weeks * ONE_WEEK) if entry.at > now)
        if found := next(coming, None):
            return found
    return None


def weekly_of(team: Team, account: str, friday: date) -> Weekly | None:
    """The message of this Friday to the person with this account as things stand, or None."""
    return next((entry for entry in _between(team, friday, friday) if entry.person.slack == account), None)


def _between(team: Team, first: date, last: date) -> list[Weekly]:
    """Everybody's messages of these Fridays, in the order they come due."""
    fridays: dict[date, list[Ahead]] = {}
    for calendar in team.calendars:
        for friday, ahead in _meetings(calendar, first, last):
            fridays.setdefault(friday, []).append(ahead)
    found = (
        _message(team, person, friday, ahead)
        for friday, ahead in fridays.items()
        for person in team.roster.people
        if person.slack
    )
    return sorted(filter(None, found), key=lambda entry: (entry.at, entry.friday))


def _meetings(calendar: Calendar, first: date, last: date) -> Iterator[tuple[date, Ahead]]:
    """The meetings of these Fridays; one before the series was known is nobody's."""
    series = calendar.series
    for meeting in takewhile(lambda one: one.day <= last + ONE_WEEK, calendar.held(first)):
        friday = friday_before(meeting)
        known = series.known_since is None or instant(friday, TEN, series.zone) > series.known_since
        if first <= friday <= last and known:
            yield friday, Ahead(calendar, meeting)


def _message(team: Team, person: Person, friday: date, ahead: Sequence[Ahead]) -> Weekly | None:
    """This person's message, None where no meeting is theirs, or where all begin before they are back."""
    mine = tuple(one for one in ahead if team.hears_of(one.calendar, person))
    if not mine:
        return None
    until = max(one.meeting.starts for one in mine)
    at = _first_morning(team, person, friday, mine[0].meeting.zone, until)
    return Weekly(person, friday, mine, at, until) if at else None


def _first_morning(team: Team, person: Person, friday: date, zone: str, until: datetime) -> datetime | None:
    """10:00 of the first day from this Friday on that the person works, if that is before `until`."""
    absences = [absence for absence in team.absences if absence.person == person.name]
    closed = concerning(team.holidays, [person])
    day = friday
    while (at := instant(day, TEN, zone)) < until:
        if day.weekday() < SATURDAY and day not in closed and not _out_in_the_morning(absences, day):
            return at
        day += ONE_DAY
    return None


def _out_in_the_morning(absences: Sequence[Absence], day: date) -> bool:
    return any(part != "pm" for absence in absences for _, part in absence.when.days(day, day))
