"""Which recurring meeting a command is about, and who may do what there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from meetings.calendar.calendar import Calendar
from meetings.calendar.series import Series
from meetings.people import Person, Roster


def series_of(calendars: Sequence[Calendar], places: Collection[str], person: Person | None) -> Calendar | None:
    """The series whose channel is one of these places, else the only one, else the only one the person is in.

    None where that leaves several, or none.
    """
    if here := series_here(calendars, places):
        return here
    mine = [calendar for calendar in calendars if person and is_member(calendar.series, person)]
    return mine[0] if len(mine) == 1 else None


def series_here(calendars: Sequence[Calendar], places: Collection[str]) -> Calendar | None:
    """The series whose channel is one of these places, else the only one; None where only the person tells."""
    here = [calendar for calendar in calendars if calendar.series.channel in places]
    if here:
        return here[0]
    return calendars[0] if len(calendars) == 1 else None


def of_key(calendars: Iterable[Calendar], key: str | None) -> Calendar | None:
    """The calendar of the series of this key."""
    return next((calendar for calendar in calendars if calendar.series.key == key), None)


def choosable(calendars: Sequence[Calendar], person: Person | None) -> Sequence[Calendar]:
    """The series somebody is asked to choose from: those the person is in, or all where that is none."""
    return [calendar for calendar in calendars if person and is_member(calendar.series, person)] or calendars


def is_member(series: Series, person: Person) -> bool:
    """Whether the person belongs to the meeting: named, in a named group, or no members are named. No guest does."""
    members = series.members
    named = not members or person.name in members or any(group in members for group in person.groups)
    return named and not person.is_guest


def members_of(series: Series, people: Iterable[Person]) -> list[Person]:
    """Those of these people who belong to the meeting."""
    return [person for person in people if is_member(series, person)]


def is_missed(series: Series, person: Person | None) -> bool:
    """Whether it matters to the meeting that the person is out: where no members are named, whoever it is.

    A guest belongs to no meeting, so that it may matter to any.
    """
    return not series.members or person is None or person.is_guest or is_member(series, person)


def member_names(series: Series, roster: Roster) -> tuple[str, ...]:
    """The roster names of all who belong to the meeting."""
    return tuple(person.name for person in members_of(series, roster.people))


def may_record(series: Series, person: Person) -> bool:
    """Whether the person may record something for the meeting: a member, or an owner. Everybody else reads."""
    return is_member(series, person) or (person.name in series.owners and not person.is_guest)


def may_run(calendar: Calendar, person: Person | None) -> bool:
    """Whether the person may cancel meetings: an owner, or every member where no owner is named."""
    if person is None or person.is_guest:
        return False
    owners = calendar.series.owners
    return person.name in owners if owners else is_member(calendar.series, person)


def runners(calendars: Iterable[Calendar], people: Iterable[Person]) -> frozenset[str]:
    """The roster names of those who run any of these meetings."""
    people = tuple(people)
    return frozenset(p.name for calendar in calendars for p in people if may_run(calendar, p))


def may_end(person: Person | None, concerned: Collection[str], calendars: Sequence[Calendar]) -> bool:
    """Whether the person is concerned, by roster name, or owns one of these series by name."""
    if person is None:
        return False
    return person.name in concerned or any(person.name in calendar.series.owners for calendar in calendars)
