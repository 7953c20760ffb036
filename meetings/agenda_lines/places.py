"""The sections of the minutes as places where a line can stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from meetings.minutes.layout import Section


@dataclass(frozen=True)
class Place:
    """A section in its layout: its number there, and its path, "Release Team/Discussion".

    Or what stands in a list of that section: a `group`, or a state whose tickets are listed, of one `release` where
    that is named: "Release Team/Data", "Release Team/3.4.32/Ready for Testing".
    """

    section: Section
    index: int
    path: str
    group: str = ""
    release: str = ""

    @property
    def top(self) -> str:
        """The heading of the part it belongs to."""
        return self.path.partition("/")[0]


def places(sections: Sequence[Section]) -> tuple[Place, ...]:
    """The sections that have a heading, each under the higher one before it."""
    return _places(tuple(sections))


@lru_cache(maxsize=64)
def _places(sections: tuple[Section, ...]) -> tuple[Place, ...]:
    # A draft asks for them once an action item.
    above: list[Section] = []
    found: list[Place] = []
    for index, section in enumerate(sections):
        if not section.heading:
            continue
        above = [*(higher for higher in above if higher.level < section.level), section]
        found.append(Place(section, index, "/".join(map(in_path, [each.heading for each in above]))))
    return tuple(found)


def in_path(name: str) -> str:
    """A name as it stands in a path."""
    return name.replace("/", "-")
