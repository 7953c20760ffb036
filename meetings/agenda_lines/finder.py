"""Which place in the minutes the prefix before a line's colon names, as its typist means it: a section, or a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.agenda_lines.homes import home_of
from meetings.agenda_lines.list_places import line_places
from meetings.agenda_lines.places import Place
from meetings.minutes.layout import Section
from meetings.people import Person, Roster, fold
from meetings.tickets.asked import RELEASE


@dataclass(frozen=True)
class Finder:
    """Finds the place that a prefix names, as this person means it; `releases` are those of the coming minutes."""

    sections: Sequence[Section]
    roster: Roster
    person: Person
    releases: Sequence[str] = ()

    def named(self, prefix: str) -> Place | None:
        """The place of these words, or None where they name none, or several.

        A heading, an alias, a group whose section it is, a group or a state of a list, or the first words of one
        heading or list only. What occurs several times is the one in the person's home; "Release discussion" and
        "Release Team/Discussion" name another's, "3.4.32/Ready for Testing" the state of one release.
        """
        found = line_places(self.sections, self.releases)
        return self._one(found, prefix) or self._by_path(found, prefix) or self._within(found, prefix)

    def _one(self, among: Sequence[Place], prefix: str) -> Place | None:
        for fitting in self._ways(among, prefix):
            if fitting:
                return self._nearest(fitting)
        return None

    def _ways(self, among: Sequence[Place], prefix: str) -> Iterator[list[Place]]:
        words = _words(prefix)
        if not words:
            return
        tops = [place for place in among if not place.group]
        lists = [place for place in among if place.group and not place.release]
        headed = [place for place in tops if _words(place.section.heading) == words]
        called = [place for place in tops if words in map(_words, place.section.aliases)]
        theirs = [place for place in tops if self.roster.group(prefix) and _has_member(place, prefix)]
        # The section comes first, so that a list of the same name is meant by those only whose home has it.
        yield [*(headed or called or theirs), *(place for place in lists if words in _names(place))]
        for places in (tops, lists):
            beginning = [
                place for place in places if _words(place.group or place.section.heading)[: len(words)] == words
            ]
            yield beginning if len({place.group or place.section.heading for place in beginning}) == 1 else []

    def _by_path(self, among: Sequence[Place], prefix: str) -> Place | None:
        """The place whose path ends like this: "Release Team/Data", "Tools 3.4.32/Ready for Testing"."""
        parts = list(map(_words, prefix.split("/")))
        if len(parts) < 2 or not all(parts):
            return None
        fitting = [place for place in among if any(_ends(path, parts) for path in _paths(place))]
        return self._nearest(fitting) if fitting else None

    def _nearest(self, fitting: Sequence[Place]) -> Place:
        home = home_of(self.person, self.sections)
        return next((place for place in fitting if home and place.top == home.top), fitting[0])

    def _within(self, among: Sequence[Place], prefix: str) -> Place | None:
        """The section below another: "Release Team/Discussion", "release discussion"."""
        for outer, inner in _halves(prefix):
            top = self._one([place for place in among if "/" not in place.path], outer)
            below = [place for place in among if top and place.path.startswith(f"{top.path}/")]
            if found := self._one(below, inner):
                return found
        return None


def _halves(prefix: str) -> Iterator[tuple[str, str]]:
    if "/" in prefix:
        outer, _, inner = prefix.partition("/")
        yield outer, inner
        return
    words = prefix.split()
    for length in range(len(words) - 1, 0, -1):
        yield " ".join(words[:length]), " ".join(words[length:])


def _words(text: str) -> list[str]:
    """The words as they are compared; "Discussions" and "Discussion" are one."""
    return [word.removesuffix("s") for word in fold(text).split()]


def _has_member(place: Place, group: str) -> bool:
    return fold(group) in map(fold, place.section.members)


def _names(place: Place) -> list[list[str]]:
    """What a group or a state of a list is called, in the words of its system as well."""
    shown = place.section.shown
    own = [state for state in shown.listed if shown.asked.name_of(state) == place.group] if shown else []
    return list(map(_words, (place.group, *own)))


def _paths(place: Place) -> Iterator[list[list[list[str]]]]:
    """The names along the path of a place; a release and its state may change places."""
    above = place.path.split("/")[: -2 if place.release else -1 if place.group else None]
    outer = [[_words(name)] for name in above]
    if not place.release:
        yield [*outer, *([_names(place)] if place.group else [])]
        return
    title = place.section.shown.title if place.section.shown else RELEASE
    release = [_words(place.release), _words(title.replace(RELEASE, place.release))]
    yield [*outer, release, _names(place)]
    yield [*outer, _names(place), release]


def _ends(path: Sequence[list[list[str]]], parts: Sequence[list[str]]) -> bool:
    return len(parts) <= len(path) and all(
        part in names for names, part in zip(path[-len(parts) :], parts, strict=True)
    )
