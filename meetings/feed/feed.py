"""The calendar of a person, or of a team: what of all that is known it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import is_member, is_missed
from meetings.dates import local_day
from meetings.duty.schedule import DutySchedule
from meetings.feed.absence_entries import absence_entries
from meetings.feed.duty_entries import Duties
from meetings.feed.entry import Entry, Feed
from meetings.feed.meeting_entries import Meetings, Shown
from meetings.feed.revision import Revisions
from meetings.people import Roster

AHEAD = timedelta(weeks=53)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Subject:
    """Whose calendar: of one series, or of all ("" ), and of one person by roster name, or of everybody ("")."""

    series: str = ""
    person: str = ""


@dataclass(frozen=True)
class Known:
    """All that a calendar may show; `duties` are the whole schedules of each series by its key."""

    workspace: str
    calendars: Sequence[Calendar]
    roster: Roster
    duties: Mapping[str, Sequence[DutySchedule]] = field(default_factory=dict)
    absences: Sequence[Absence] = ()
    revisions: Revisions = field(default_factory=Revisions)


def may_have(known: Known, subject: Subject) -> bool:
    """Whether there is such a calendar still: its person is on the roster and no guest, its series is there."""
    person = known.roster.exactly(subject.person) if subject.person else None
    if subject.person and (person is None or person.is_guest or person.name != subject.person):
        return False
    return not subject.series or any(each.series.key == subject.series for each in known.calendars)


def feed(known: Known, subject: Subject, now: datetime, shown: Shown) -> Feed:
    """The calendar: of a person their duty, absences and the meetings they belong to; of a team everybody's."""
    entries = [
        *(entry for calendar in _of(known, subject) for entry in _duty(known, calendar, subject, now)),
        *_absences(known, subject, now),
        *(entry for calendar in _meetings_of(known, subject) for entry in _meetings(known, calendar, now, shown)),
    ]
    return Feed(_name(known, subject), tuple(sorted(entries, key=_order)))


def _of(known: Known, subject: Subject) -> list[Calendar]:
    return [each for each in known.calendars if subject.series in {"", each.series.key}]


def _meetings_of(known: Known, subject: Subject) -> list[Calendar]:
    person = known.roster.exactly(subject.person) if subject.person else None
    return [each for each in _of(known, subject) if person is None or is_member(each.series, person)]


def _duty(known: Known, calendar: Calendar, subject: Subject, now: datetime) -> Iterator[Entry]:
    series = calendar.series
    last = local_day(now, series.zone) + AHEAD
    for schedule in known.duties.get(series.key, series.duties):
        since = series.known_since or _LONG_AGO
        duties = Duties(known.workspace, series.key, series.title, schedule, since, known.revisions)
        yield from duties.entries(last, subject.person)


def _absences(known: Known, subject: Subject, now: datetime) -> Iterator[Entry]:
    calendars = _of(known, subject)
    today = local_day(now, calendars[0].series.zone) if calendars else now.date()
    for absence in known.absences:
        person = known.roster.exactly(absence.person)
        missed = any(is_missed(calendar.series, person) for calendar in calendars)
        if absence.person == subject.person if subject.person else missed:
            yield from absence_entries(known.workspace, absence, known.revisions, today)


def _meetings(known: Known, calendar: Calendar, now: datetime, shown: Shown) -> Iterator[Entry]:
    series = calendar.series
    since, today = series.known_since or now, local_day(now, series.zone)
    yield from Meetings(known.workspace, calendar, since, today, shown, known.revisions).entries()


def _name(known: Known, subject: Subject) -> str:
    titles = [calendar.series.title for calendar in _of(known, subject)]
    title = titles[0] if len(titles) == 1 else "All meetings"
    return f"{subject.person}: duty, absences, meetings" if subject.person else title


def _order(entry: Entry) -> tuple[str, str, datetime]:
    """By what it is and its uid; of those of one uid the one that comes again is before the others."""
    first = entry.original.at if entry.original else _LONG_AGO.replace(tzinfo=None)
    return entry.kind.value, entry.uid, first
