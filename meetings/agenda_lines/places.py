"""Which section of the minutes a line belongs to: the prefix before its colon, or its typist's home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.minutes.layout import Kind, Section
from meetings.people import Person, Roster, fold


@dataclass(frozen=True)
class Place:
    """A section in its layout: its number there, and its path, "Release Team/Discussion"."""

    section: Section
    index: int
    path: str

    @property
    def top(self) -> str:
        """The heading of the part it belongs to."""
        return self.path.partition("/")[0]


def places(sections: Sequence[Section]) -> tuple[Place, ...]:
    """The sections that have a heading, each under the higher one before it."""
    above: list[Section] = []
    found: list[Place] = []
    for index, section in enumerate(sections):
        if not section.heading:
            continue
        above = [*(higher for higher in above if higher.level < section.level), section]
        found.append(Place(section, index, "/".join(each.heading.replace("/", "-") for each in above)))
    return tuple(found)


def home_of(person: Person, sections: Sequence[Section]) -> Place | None:
    """The home of a person: the action items that name them or a group of theirs, else the first, else any."""
    found = places(sections)
    homes = [place for place in found if place.section.kind is Kind.ACTION_ITEMS]
    names = {fold(name) for name in (person.name, *person.groups)}
    own = (place for place in homes if names & set(map(fold, place.section.members)))
    return next(own, None) or next(iter([*homes, *reversed(found)]), None)


@dataclass(frozen=True)
class Finder:
    """Finds the section that a prefix names, as this person means it."""

    sections: Sequence[Section]
    roster: Roster
    person: Person

    def named(self, prefix: str) -> Place | None:
        """The section of these words, or None where they name none, or several.

        A heading, an alias, a group whose section it is, or the first words of one heading only. A heading that
        occurs several times is the one in the person's home; "Release discussion" and "Release Team/Discussion"
        name another's.
        """
        found = places(self.sections)
        return self._one(found, prefix) or self._within(found, prefix)

    def _one(self, among: Sequence[Place], prefix: str) -> Place | None:
        for fitting in self._ways(among, prefix):
            if fitting:
                return self._nearest(fitting)
        return None

    def _ways(self, among: Sequence[Place], prefix: str) -> Iterator[list[Place]]:
        words = _words(prefix)
        if not words:
            return
        yield [place for place in among if _words(place.section.heading) == words]
        yield [place for place in among if words in map(_words, place.section.aliases)]
        if self.roster.group(prefix):
            yield [place for place in among if fold(prefix) in map(fold, place.section.members)]
        beginning = [place for place in among if _words(place.section.heading)[: len(words)] == words]
        yield beginning if len({place.section.heading for place in beginning}) == 1 else []

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
