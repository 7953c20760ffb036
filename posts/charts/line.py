"""What a chart shows: figures of one kind, each of a day."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Line:
    """Figures of one kind: what they count, as people typed it, and at most one figure a day.

    A day that is none of `points` has no figure, which is not 0.
    """

    label: str
    points: Sequence[tuple[date, int]]

    @property
    def figures(self) -> dict[date, int]:
        """The figures by their days, the earliest first."""
        return dict(sorted(self.points))

    @property
    def name(self) -> str:
        """The label on one line, without characters that nobody sees."""
        return " ".join("".join(_shown(character) for character in self.label).split())


def _shown(character: str) -> str:
    """What stands for a character: a space for one that breaks the line, nothing for one that only steers the text."""
    kind = unicodedata.category(character)
    if kind in {"Zl", "Zp"} or character in "\t\n\r\f\v\x85":
        return " "
    return "" if kind in {"Cc", "Cf", "Cs", "Co", "Cn"} else character


def days_of(lines: Iterable[Line], asked: Iterable[date] = ()) -> tuple[date, ...]:
    """The days that any figure is of, and those that were `asked` about, the earliest first."""
    return tuple(sorted({day for line in lines for day, _ in line.points} | set(asked)))
