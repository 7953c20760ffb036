"""Where the settings file and the database differ: the database counts, and whoever starts the bot is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from meetings.calendar.series import Series
from meetings.people import Person

# Not in the file, or the file's own.
NOT_COMPARED = {"known_since", "sections", "channel"}


def differences(
    file_people: Sequence[Person], people: Sequence[Person], file_series: Sequence[Series], series: Sequence[Series]
) -> Iterator[str]:
    """A line for each value of the file that the database has otherwise."""
    known_people = {person.name: person for person in people}
    for person in file_people:
        yield from _different(f"person {person.name}", person, known_people[person.name])
    known_series = {one.key: one for one in series}
    for one in file_series:
        yield from _different(f"series {one.key}", one, known_series[one.key])


def _different(of: str, in_file: Person | Series, known: Person | Series) -> Iterator[str]:
    for field in fields(in_file):
        here, there = getattr(in_file, field.name), getattr(known, field.name)
        if here != there and field.name not in NOT_COMPARED:
            # Not the values: coordinates hold what lets people into a meeting.
            yield f"{of}: {field.name} is not the same in the file and in the database, which counts"
