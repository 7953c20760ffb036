"""Which section of the minutes the prefix before a line's colon names, as its typist means it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.agenda_lines.homes import home_of
from meetings.agenda_lines.places import Place, places
from meetings.minutes.layout import Section
from meetings.people import Person, Roster, fold


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
