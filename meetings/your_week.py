"""What one person has before a meeting: their open action items, what of it is carried, and their next duty week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from meetings.action_items import ActionItem
from meetings.action_items.parties import of_person
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import member_names
from meetings.calendar.weekly import ONE_WEEK, TEN
from meetings.dates import instant
from meetings.duty.away import Away
from meetings.duty.clashes import Clash, clashes_in
from meetings.minutes.known import Known
from meetings.people import Person

# A duty week that begins later is not spoken of yet.
DUTY_AHEAD = timedelta(weeks=3)


@dataclass(frozen=True)
class Yours:
    """What a person has before this meeting.

    `carried` are the numbers of the items that stood in the draft before and nobody has confirmed; these come first.
    `duty` is the first day of the next duty week, where that is near; `clashes` are days of it that meet an absence
    or a holiday of theirs, by what `away` knows.
    """

    calendar: Calendar
    meeting: Occurrence
    items: tuple[ActionItem, ...] = ()
    carried: frozenset[int] = frozenset()
    duty: date | None = None
    clashes: tuple[Clash, ...] = ()
    away: Away = field(default_factory=Away)


def yours(known: Known, person: Person, friday: date) -> Yours:
    """What this person has of what is known for the minutes of a meeting, seen from this Friday.

    Their items are those they own or help with, by name or as one of a group.
    """
    everyone = member_names(known.calendar.series, known.roster)
    mine = of_person(known.items, person, known.roster, everyone)
    carried = frozenset(item.number for item in mine if known.carried(item))
    items = sorted(mine, key=lambda item: (item.number not in carried, item.number))
    duty = next_duty(known.calendar, person.name, friday)
    clashes = _clashes(known, person.name, duty) if duty else ()
    return Yours(known.calendar, known.occurrence, tuple(items), carried, duty, clashes, known.away)


def _clashes(known: Known, name: str, first: date) -> tuple[Clash, ...]:
    """Where a person is out, or has a holiday, in their duty week that begins on this day."""
    schedule = known.calendar.series.duty
    if schedule is None:
        return ()
    return tuple(clashes_in(schedule, first, schedule.week(first).last, known.away, people=[name]))


def next_duty(calendar: Calendar, name: str, friday: date) -> date | None:
    """The first day of this person's next duty week, if it begins within three weeks of this Friday."""
    duty = calendar.series.duty
    if duty is None:
        return None
    begun = instant(friday, TEN, calendar.series.zone)
    weeks = duty.weeks(friday, DUTY_AHEAD // ONE_WEEK + 2)
    coming = (week.first for week in weeks if name in week.people and duty.begins(week.first) > begun)
    return next((week for week in coming if week <= friday + DUTY_AHEAD), None)


def worth_saying(each: Sequence[Yours], friday: date) -> bool:
    """Whether there is anything to say: an open item, or a duty week that begins within a week."""
    return any(one.items or (one.duty and one.duty <= friday + ONE_WEEK) for one in each)
