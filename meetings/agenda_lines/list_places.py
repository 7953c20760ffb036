"""The lists of a section as places where a line can stand: its groups, and the states whose tickets are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from meetings.agenda_lines.places import Place, in_path, places
from meetings.minutes.layout import Section
from meetings.minutes.state_counts import BOTH, SEVERAL
from meetings.tickets.asked import ListedBy

_BY_STATES = {ListedBy.RELEASE, ListedBy.STATE}


def line_places(sections: Sequence[Section], releases: Sequence[str] = ()) -> tuple[Place, ...]:
    """Every place of a line: each section, and behind it its groups and states, those of each of these releases too."""
    return _line_places(tuple(sections), tuple(releases))


@lru_cache(maxsize=64)
def _line_places(sections: tuple[Section, ...], releases: tuple[str, ...]) -> tuple[Place, ...]:
    found = {place.path: place for place in places(sections)}
    for place in places(sections):
        for within in _within(place, releases):
            found.setdefault(within.path, within)
    return tuple(sorted(found.values(), key=lambda place: place.index))


def _within(place: Place, releases: Sequence[str]) -> Iterator[Place]:
    states = listed_states(place.section)
    for group in dict.fromkeys((*states, *place.section.groups)):
        yield replace(place, path=f"{place.path}/{in_path(group)}", group=group)
    for release in (*releases, *_shared(releases)):
        for state in states:
            path = f"{place.path}/{in_path(release)}/{in_path(state)}"
            yield replace(place, path=path, group=state, release=release)


def _shared(releases: Sequence[str]) -> tuple[str, ...]:
    """What the block of that is called which is in more than one of these releases."""
    if len(releases) < 2:
        return ()
    return (BOTH,) if len(releases) == 2 else (SEVERAL,)


def listed_states(section: Section) -> tuple[str, ...]:
    """The states whose tickets are listed in a section, as the minutes call them."""
    shown = section.shown
    if shown is None or shown.listed_by not in _BY_STATES:
        return ()
    return tuple(map(shown.asked.name_of, shown.listed))


def place_of(path: str, sections: Sequence[Section]) -> Place | None:
    """The place of a line by its path; the last section where the layout has it no more, None where it has none.

    A release is whatever the path says: a line outlives its release.
    """
    return places_of([path], sections)[0]


def places_of(paths: Iterable[str], sections: Sequence[Section]) -> list[Place | None]:
    """The same of several lines, in their order."""
    found = {place.path: place for place in line_places(sections)}
    last = next(reversed(places(sections)), None)
    return [found.get(path) or _of_release(path, found) or last for path in paths]


def _of_release(path: str, found: Mapping[str, Place]) -> Place | None:
    above, _, state = path.rpartition("/")
    outer, _, release = above.rpartition("/")
    listed = found.get(f"{outer}/{state}")
    if listed and listed.group in listed_states(listed.section):
        return replace(listed, path=path, release=release)
    return None
