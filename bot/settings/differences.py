"""Where the settings file and the database differ: the database counts, and whoever starts the bot is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from meetings.calendar.dated import Dated
from meetings.calendar.series import Series
from meetings.duty.schedule import DutySchedule
from meetings.people import Person, Roster, fold

# Not in the file, or the file's own.
NOT_COMPARED = {"known_since", "sections", "style", "extras", "channel"}
# What is typed in Slack to change a value; what concerns a person is changed by `/agenda people`.
CHANGED_BY = {
    "schedule": "/agenda every",
    "coordinates": "/agenda coordinates",
    "releases": "/agenda releases",
    "hosts": "/agenda host",
    "duty": "/triage roster",
    "other_duties": "/triage roster",
    "owners": "/agenda owners",
    "members": "/agenda members",
}


def differences(
    file_people: Sequence[Person], people: Sequence[Person], file_series: Sequence[Series], series: Sequence[Series]
) -> Iterator[str]:
    """A line for each value of the file that the database has otherwise."""
    roster = Roster(tuple(people))
    known_people = {person.name: person for person in people}
    for person in file_people:
        yield from _of_person(person, known_people.get(person.name))
    known_series = {one.key: one for one in series}
    for one in file_series:
        named = replace(one, owners=_roster_names(one.owners, roster), members=_roster_names(one.members, roster))
        yield from _different(f"series {one.key}", named, known_series[one.key])


def _roster_names(names: Sequence[str], roster: Roster) -> tuple[str, ...]:
    """The names of people as the roster has them; groups stay what they are."""
    return tuple(person.name if (person := roster.exactly(name)) else name for name in names)


def _of_person(in_file: Person, known: Person | None) -> Iterator[str]:
    """Of people only what the file says is compared: most have an account, and more aliases, in the database."""
    of = f"person {in_file.name}"
    if known is None:
        yield f"{of} is in the file, but was taken off the roster, which counts"
        return
    for field in ("slack", "site"):
        if getattr(in_file, field) and getattr(in_file, field) != getattr(known, field):
            yield _sentence(of, field)
    for field in ("aliases", "groups"):
        if set(map(fold, getattr(in_file, field))) - set(map(fold, getattr(known, field))):
            yield _sentence(of, field)


def _different(of: str, in_file: Series, known: Series) -> Iterator[str]:
    """What the file does not say was set from Slack, as it should be: that is no difference."""
    for field in fields(in_file):
        here, there = _compared(getattr(in_file, field.name)), _compared(getattr(known, field.name))
        if here != there and _says(here) and field.name not in NOT_COMPARED:
            yield _sentence(of, field.name)


def _compared(value: object) -> object:
    """Of a duty what its rota is: the file has no turns. Of several each by its key, whatever their order."""
    if isinstance(value, DutySchedule):
        return value.rota.duties
    if isinstance(value, tuple) and value and all(isinstance(one, DutySchedule) for one in value):
        return {one.key: one.rota.duties for one in value}
    return value


def _says(value: object) -> bool:
    return any(entry.value for entry in value.entries) if isinstance(value, Dated) else bool(value)


def _sentence(of: str, field: str) -> str:
    """Not the values: coordinates hold what lets people into a meeting."""
    command = CHANGED_BY.get(field, "/agenda people")
    return f"{of}: {field} is not the same in the file and in the database, which counts ({command} changes it there)"
