"""What a test sees of a chart: its pixels."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
from PIL import Image

from posts.charts.drawing import COLOURS
from posts.charts.line import Line

FIRST = date(2019, 5, 6)


def weeks(count: int) -> tuple[date, ...]:
    return tuple(FIRST + timedelta(weeks=week) for week in range(count))


def line(label: str, *figures: int | None) -> Line:
    """A figure a week, None where there was none."""
    days = weeks(len(figures))
    return Line(label, tuple((day, figure) for day, figure in zip(days, figures, strict=True) if figure is not None))


@dataclass(frozen=True)
class Picture:
    """A PNG, unpacked."""

    image: Image.Image

    @property
    def colours(self) -> set[str]:
        """Which of the colours of lines are in it: as a whole, not at the edge of something else."""
        counted = self.image.getcolors(self.image.width * self.image.height)
        found = {"#{:02X}{:02X}{:02X}".format(*rgb) for times, rgb in counted or [] if times > 100}  # type: ignore[misc]
        return found & set(COLOURS)

    def columns(self, colour: str) -> list[int]:
        """Where this colour is, from the left."""
        return [int(column) for column in np.flatnonzero(self._has(colour).any(axis=0))]

    def rows(self, colour: str) -> list[int]:
        """Where it is, from the top."""
        return [int(row) for row in np.flatnonzero(self._has(colour).any(axis=1))]

    def _has(self, colour: str) -> npt.NDArray[np.bool_]:
        wanted = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
        return np.asarray(np.all(np.asarray(self.image) == wanted, axis=2))


def picture(png: bytes) -> Picture:
    return Picture(Image.open(io.BytesIO(png)).convert("RGB"))


def stretches(columns: list[int]) -> list[tuple[int, int]]:
    """The columns that follow each other, as first and last."""
    found: list[tuple[int, int]] = []
    for column in columns:
        if found and column - found[-1][1] <= 2:
            found[-1] = (found[-1][0], column)
        else:
            found.append((column, column))
    return found
