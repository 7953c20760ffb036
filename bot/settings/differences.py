"""Where the settings file and the database differ: the database counts, and whoever starts the bot is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from meetings.calendar.series import Series
from meetings.people import Person, fold

# Not in the file, or the file's own.
NOT_COMPARED = {"known_since", "sections", "channel"}


def differences(
    file_people: Sequence[Person], people: Sequence[Person], file_series: Sequence[Series], series: Sequence[Series]
) -> Iterator[str]:
    """A line for each value of the file that the database has otherwise."""
    known_people = {person.name: person for person in people}
    for person in file_people:
        yield from _of_person(person, known_people.get(person.name))
    known_series = {one.key: one for one in series}
    for one in file_series:
        yield from _different(f"series {one.key}", one, known_series[one.key])


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
    for field in fields(in_file):
        here, there = getattr(in_file, field.name), getattr(known, field.name)
        if here != there and field.name not in NOT_COMPARED:
            yield _sentence(of, field.name)


def _sentence(of: str, field: str) -> str:
    """Not the values: coordinates hold what lets people into a meeting."""
    return f"{of}: {field} is not the same in the file and in the database, which counts"
