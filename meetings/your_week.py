"""What one person has before a meeting: their open action items, what of it is carried, and their next duty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from meetings.action_items import ActionItem
from meetings.action_items.carrying import NotCarried
from meetings.action_items.parties import of_person
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import member_names
from meetings.calendar.weekly import ONE_WEEK, TEN
from meetings.carried.carried import Carried
from meetings.dates import instant
from meetings.duty.away import Away
from meetings.duty.clashes import Clash, clashes_in
from meetings.duty.fair import days_of
from meetings.duty.schedule import DutySchedule
from meetings.minutes.known import Known
from meetings.people import Person

# A duty week that begins later is not spoken of yet.
DUTY_AHEAD = timedelta(weeks=3)


@dataclass(frozen=True)
class NextDuty:
    """The days that somebody has of one duty week of a rota, in order; all that anybody has of it where `is_whole`."""

    schedule: DutySchedule
    days: tuple[date, ...]
    is_whole: bool

    @property
    def first(self) -> date:
        """The first of them."""
        return self.days[0]


@dataclass(frozen=True)
class Yours:
    """What a person has before this meeting.

    `carried` are the numbers of the items that stood in the draft before and nobody has confirmed; these come first.
    `not_carried` are their open items that the draft does not print any more, `not_agreed` what the owners of an item
    have answered, by its number, where they do not agree. `duties` are their next days of each rota, where those are
    near; `clashes` are those of them that meet an absence or a holiday of theirs, by what `away` knows.
    """

    calendar: Calendar
    meeting: Occurrence
    items: tuple[ActionItem, ...] = ()
    carried: frozenset[int] = frozenset()
    not_carried: tuple[NotCarried, ...] = ()
    not_agreed: Mapping[int, str] = field(default_factory=dict)
    texts: tuple[Carried, ...] = ()
    duties: tuple[NextDuty, ...] = ()
    clashes: tuple[Clash, ...] = ()
    away: Away = field(default_factory=Away)


def yours(known: Known, person: Person, friday: date) -> Yours:
    """What this person has of what is known for the minutes of a meeting, seen from this Friday.

    Their items are those they own or help with, by name or as one of a group.
    """
    everyone = member_names(known.calendar.series, known.roster)
    mine = of_person(known.carrying.carried, person, known.roster, everyone)
    left = [one.item for one in known.carrying.not_carried]
    theirs = of_person(left, person, known.roster, everyone)
    not_carried = tuple(one for one in known.carrying.not_carried if one.item in theirs)
    carried = frozenset(item.number for item in mine if known.carried(item))
    items = sorted(mine, key=lambda item: (item.number not in carried, item.number))
    duties = next_duties(known.calendar, person.name, friday)
    clashes = tuple(clash for duty in duties for clash in _clashes(duty, person.name, known.away))
    return Yours(
        known.calendar,
        known.occurrence,
        tuple(items),
        carried,
        not_carried,
        {item.number: answers for item in items if (answers := known.not_agreed(item))},
        tuple(one for one in known.texts if one.asked and known.roster.exactly(one.owner) == person),
        duties,
        clashes,
        known.away,
    )


def _clashes(duty: NextDuty, name: str, away: Away) -> list[Clash]:
    """Where a person is out, or has a holiday, in the week of these days."""
    return clashes_in(duty.schedule, duty.first, duty.days[-1], away, people=[name])


def next_duties(calendar: Calendar, name: str, friday: date) -> tuple[NextDuty, ...]:
    """What this person has of their next duty week of each rota, if it begins within three weeks of this Friday."""
    begun = instant(friday, TEN, calendar.series.zone)
    found = (_next_of(schedule, name, friday, begun) for schedule in calendar.series.duties)
    return tuple(duty for duty in found if duty)


def _next_of(schedule: DutySchedule, name: str, friday: date, begun: datetime) -> NextDuty | None:
    weeks = schedule.weeks(friday, DUTY_AHEAD // ONE_WEEK + 2)
    coming = (week for week in weeks if name in week.people and schedule.begins(week.first) > begun)
    week = next((week for week in coming if week.first <= friday + DUTY_AHEAD), None)
    if week is None:
        return None
    days = sorted({day for stint in week.stints if stint.person == name for day in days_of(stint)})
    anybody = {day for stint in week.stints for day in days_of(stint)}
    return NextDuty(schedule, tuple(days), set(days) == anybody)


def worth_saying(each: Sequence[Yours], friday: date) -> bool:
    """Whether there is anything to say: an open item, carried text, or a duty week that begins within a week."""
    return any(
        one.items or one.not_carried or one.texts or any(duty.first <= friday + ONE_WEEK for duty in one.duties)
        for one in each
    )
