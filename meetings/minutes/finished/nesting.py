"""The lines of finished minutes as they are nested, by the path of the headings they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from meetings.minutes.body import Bullet
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.taking import Taken, TakenAs, TakenSection
from meetings.minutes.layout import Kind
from meetings.people.names import fold

# The headings something stands under, as they are compared.
Path = tuple[str, ...]
_REMARK = re.compile(r"\s*\([^()]*\)\s*$")
_NOT_NESTED = (TakenAs.HEADING, TakenAs.TABLE, TakenAs.FIGURES, TakenAs.UNEXPLAINED)


@dataclass
class Tree:
    """A line and those nested in it."""

    taken: Taken
    under: list[Tree] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The line without its mark."""
        return self.taken.text

    @property
    def bullet(self) -> Bullet:
        """The line with all that is nested in it."""
        return Bullet(self.taken.text, under=tuple(each.bullet for each in self.under))

    def all(self) -> Iterator[Tree]:
        """The line and every one below it."""
        yield self
        for each in self.under:
            yield from each.all()


def section_of(minutes: FinishedMinutes, taken: Taken) -> TakenSection | None:
    """The section a line stands in; None above the first."""
    return minutes.sections[taken.section - 1] if taken.section else None


def path_of(minutes: FinishedMinutes, taken: Taken) -> Path:
    """The headings a line stands under, as they are compared: in small letters, without remarks in brackets."""
    section = section_of(minutes, taken)
    return path_words(section.path) if section else ()


def path_words(path: Sequence[str]) -> Path:
    """The headings of a path as they are compared."""
    return tuple(fold(_REMARK.sub("", heading)) for heading in path)


def source_of(minutes: FinishedMinutes, taken: Taken) -> list[str]:
    """The lines of the file it was taken from, without blanks at their ends and without blank ones."""
    lines = minutes.lines[taken.first - 1 : taken.last]
    return [line.rstrip() for line in lines if line.strip()]


def trees(minutes: FinishedMinutes, *kinds: Kind) -> dict[Path, list[Tree]]:
    """The lines of the sections of these kinds as they are nested, by their paths."""
    found: dict[Path, list[Tree]] = {}
    above: list[Tree] = []
    for taken in minutes.taken:
        section = section_of(minutes, taken)
        if section is None or section.kind not in kinds:
            continue
        if taken.what in _NOT_NESTED:
            above = []
            continue
        tree = Tree(taken)
        above = above[: len(taken.under)]
        (above[-1].under if above else found.setdefault(path_of(minutes, taken), [])).append(tree)
        above.append(tree)
    return found
