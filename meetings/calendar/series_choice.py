"""Which recurring meeting a command is about, and who may do what there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from meetings.calendar.calendar import Calendar
from meetings.calendar.series import Series
from meetings.people import Person


def series_of(calendars: Sequence[Calendar], places: Collection[str], person: Person | None) -> Calendar | None:
    """The series whose channel is one of these places, else the only one, else the only one the person is in.

    None where that leaves several, or none.
    """
    here = [calendar for calendar in calendars if calendar.series.channel in places]
    if here:
        return here[0]
    if len(calendars) == 1:
        return calendars[0]
    mine = [calendar for calendar in calendars if person and is_member(calendar.series, person)]
    return mine[0] if len(mine) == 1 else None


def is_member(series: Series, person: Person) -> bool:
    """Whether the person belongs to the meeting: named, in a named group, or no members are named."""
    members = series.members
    return not members or person.name in members or any(group in members for group in person.groups)


def may_run(calendar: Calendar, person: Person | None) -> bool:
    """Whether the person may cancel meetings: an owner, or every member where no owner is named."""
    owners = calendar.series.owners
    return person is not None and (person.name in owners if owners else is_member(calendar.series, person))


def may_end(person: Person | None, concerned: Collection[str], calendars: Sequence[Calendar]) -> bool:
    """Whether the person is concerned, by roster name, or owns one of these series by name."""
    if person is None:
        return False
    return person.name in concerned or any(person.name in calendar.series.owners for calendar in calendars)
